"""The panel at the foot of the texts. Its height hangs on the screen alone: growing costs a frame."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from reader.app.marking import Marking
from reader.app.panel import panel_lines
from reader.comparing.study import Study
from reader.story.comparison import Row
from reader.story.model import AGREEMENTS
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

    def __init__(self, study: Study, marking: Marking, *, ascii_signs: bool) -> None:
        super().__init__()
        self._study, self._marking = study, marking
        self._ascii = ascii_signs
        self._row: Row | None = None
        self._terms: Sequence[tuple[str, str]] | None = None

    def show(self, row: Row | None) -> None:
        """Shows a fact, or with None the meaning of the signs."""
        self._row = row
        self.refresh()

    def offer(self, terms: Sequence[tuple[str, str]] | None) -> None:
        """Shows what can be typed, each with what it does; with None the fact again."""
        if terms != self._terms:
            self._terms = terms
            self.refresh()

    def render(self) -> RenderResult:
        """The lines, laid out for the room there is."""
        width, height = self.content_size
        if self._terms is not None:
            lines = terms_lines(self._terms, width, height)
        elif self._row is None:
            lines = legend(width, ascii_signs=self._ascii)[:height]
        else:
            mark = self._marking.of(self._row.fact.id)
            lines = panel_lines(self._row, self._study, width, height, mark=mark, ascii_signs=self._ascii)
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


def terms_lines(terms: Sequence[tuple[str, str]], width: int, height: int) -> list[Content]:
    """What can be typed, in as many columns as have room; the last line says so if there is more."""
    column = max((len(term) for term, _ in terms), default=0) + 2
    wide = max((column + len(sentence) for _, sentence in terms), default=1) + 3
    count = max(1, width // wide)
    told = [Content.assemble((f"{term:<{column}}", "bold $here"), sentence) for term, sentence in terms]
    shown = told[: count * height]
    if len(told) > len(shown):
        shown[-1] = Content.styled(f"… and {len(told) - len(shown) + 1} more", "$text-muted")
    lines = []
    for at in range(min(height, len(shown))):
        row = shown[at::height]
        lines.append(
            Content.assemble(
                *(
                    each.truncate(wide - 2, ellipsis=True).pad_right(wide - min(wide - 2, each.cell_length))
                    for each in row[:-1]
                ),
                row[-1],
            )
        )
    return lines
