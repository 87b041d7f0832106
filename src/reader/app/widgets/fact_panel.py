"""The panel at the foot of the texts. Its height hangs on the screen alone: growing costs a frame."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from reader.app.panel import panel_lines
from reader.story.comparison import Row
from reader.story.model import AGREEMENTS, Story
from reader.story.signs import agreement_sign

_LEGEND = {
    "agreed": "the outlets agree",
    "close": "not the same, but no contradiction",
    "disputed": "they contradict each other",
    "single": "one outlet alone tells it",
}


class FactPanel(Widget):
    """Shows the selected fact, or what the signs in the text mean."""

    DEFAULT_CSS = """
    FactPanel {
        dock: bottom;
        height: 9;
        padding: 0 1;
        margin-bottom: 1;
        border-top: solid $quiet;
        background: $background;
    }
    """

    def __init__(self, story: Story, *, ascii_signs: bool) -> None:
        super().__init__()
        self._story = story
        self._ascii = ascii_signs
        self._row: Row | None = None

    def show(self, row: Row | None) -> None:
        """Shows a fact, or with None the meaning of the signs."""
        self._row = row
        self.refresh()

    def render(self) -> RenderResult:
        """The lines, laid out for the room there is."""
        width, height = self.content_size
        if self._row is None:
            lines = legend(width, ascii_signs=self._ascii)[:height]
        else:
            lines = panel_lines(self._row, self._story, width, height, ascii_signs=self._ascii)
        return Content("\n").join(lines)


def panel_height(height: int, articles: int) -> int:
    """How many lines the panel takes on a screen so high, its rule included.

    Enough for the question, two lines for each outlet and a note of three, but never more than three
    eighths of the screen: the text comes first.
    """
    return max(5, min(2 * articles + 5, height * 3 // 8))


def legend(width: int, *, ascii_signs: bool) -> list[Content]:
    """What the four signs mean, two to a line where there is room, and how to begin."""
    meanings = [
        Content.assemble(
            (f"{agreement_sign(agreement, ascii_only=ascii_signs)} {agreement}", f"${agreement}"),
            f"  {_LEGEND[agreement]}",
        )
        for agreement in AGREEMENTS
    ]
    half = width // 2
    if max(meaning.cell_length for meaning in meanings) < half:
        pairs = zip(meanings[::2], meanings[1::2], strict=True)
        meanings = [Content.assemble(one, " " * (half - one.cell_length), two) for one, two in pairs]
    hint = Content.assemble(("n", "bold $here"), " next fact   ", ("d", "bold $here"), " next difference")
    return [Content.styled("What the signs in the texts mean", "$text-muted"), *meanings, hint]
