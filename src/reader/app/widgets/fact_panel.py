"""The panel at the foot of the texts. Its height hangs on the screen alone: growing costs a frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from reader.app.lines import wrapped
from reader.app.marking import Marking
from reader.app.panel import TWO_COLUMNS, panel_lines
from reader.app.widgets.whole_lines import WholeLines, cropped
from reader.comparing.study import Study
from reader.story.comparison import Row
from reader.story.model import AGREEMENTS
from reader.story.signs import agreement_sign

if TYPE_CHECKING:
    from reader.progress.marks import Mark

_LEAD = _BELOW = 2
"""Cells before each term of a filter, and so many lines below the chosen one where there are more."""
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
        height: auto;
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
        self._chosen: int | None = None
        self._lines: list[Content] = []
        self._lines_of: tuple[object, ...] = ()
        """What the lines were made from."""
        self._drawn = WholeLines()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines below the rule: a share of the screen, whatever there is to tell."""
        return panel_height(viewport.height, width, len(self._study.story.articles)) - self.gutter.height

    def show(self, row: Row | None) -> None:
        """Shows a fact, or with None the meaning of the signs."""
        self._row = row
        self.refresh()

    def offer(self, terms: Sequence[tuple[str, str]] | None, chosen: int | None = None) -> None:
        """Shows what can be typed, each with what it does, one of them chosen; with None the fact again."""
        if (terms, chosen) != (self._terms, self._chosen):
            self._terms, self._chosen = terms, chosen
            self.refresh()

    def lines(self) -> list[Content]:
        """What is told, laid out for the room there is, once for as long as it is the same."""
        mark = self._marking.of(self._row.fact.id) if self._row else None
        made_of = (self._terms, self._chosen, self._row and self._row.fact.id, mark, self.content_size)
        if made_of != self._lines_of:
            self._lines_of = made_of
            self._lines = self._laid_out(mark)
        return self._lines

    def _laid_out(self, mark: Mark | None) -> list[Content]:
        width, height = self.content_size
        if self._terms is not None:
            return terms_lines(self._terms, self._chosen, width, height)
        if self._row is None:
            return legend(width, ascii_signs=self._ascii)[:height]
        return panel_lines(self._row, self._study, width, height, mark=mark, ascii_signs=self._ascii)

    def render(self) -> RenderResult:
        """The lines as one text, for Textual to draw while words of it are selected, and to point at."""
        return Content("\n").join(self.lines())

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint the rule, and below it each line that is another than before."""
        width, rule = self.outer_size.width, self.gutter.top
        if self.text_selection is not None:
            return super().render_lines(crop)
        parts = self._drawn.inked(self, self.lines(), 1, width)
        self._drawn.by(width, self.get_line_filters(), self.background_colors[1])
        strips = []
        for y in crop.line_range:
            line = self._rule(width) if y < rule else parts[min(y - rule, len(parts) - 1)]
            strips.append(self._drawn.strip(y, [line]))
        return cropped(strips, crop, width)

    def _rule(self, width: int) -> list[Segment]:
        """The solid border above, which Textual draws only together with all that is below it."""
        colour = self.styles.border_top[1]
        style = self.visual_style.rich_style + Style.from_color(colour.rich_color)
        return [Segment("─" * width, style)]


def panel_height(height: int, width: int, articles: int) -> int:
    """How many lines the panel takes on a screen so high, its rule included, where it has so many cells.

    Enough for the question, two lines for each outlet, or for two that stand beside one another, and a note
    of three, but never more than three eighths of the screen: the text comes first.
    """
    needed = articles + 6 if width >= TWO_COLUMNS else 2 * articles + 5
    return max(5, min(needed, height * 3 // 8))


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


def terms_lines(
    terms: Sequence[tuple[str, str]], chosen: int | None, width: int, height: int
) -> list[Content]:
    """What can be typed, each with what it does; of more than there is room for, those around the chosen one.

    Arrows on the first and the last line say that there is more.
    """
    column = max((len(term) for term, sentence in terms if sentence), default=0) + 2
    if width < 4 * column:
        column = 0
    lines: list[Content] = []
    start = end = 0
    for at, (term, sentence) in enumerate(terms):
        name = Content.styled(term, "bold $here")
        told = Content.assemble(name.pad_right(max(2, column - len(term))), sentence) if sentence else name
        first, *rest = wrapped(told, width - _LEAD, column or 2)
        lead = Content.styled("▸ ", "bold $here") if at == chosen else Content(" " * _LEAD)
        if at == chosen:
            start, end = len(lines), len(lines) + len(rest) + 1
        lines += [lead + first, *(line.pad_left(_LEAD) for line in rest)]
    top = max(0, min(len(lines) - height, end + _BELOW - height, start))
    seen = lines[top : top + height]
    for at, arrow, more in ((0, "↑ ", top > 0), (-1, "↓ ", top + height < len(lines))):
        if more and seen and not seen[at].plain.startswith("▸"):
            seen[at] = Content.styled(arrow, "$text-muted") + seen[at][_LEAD:]
    return seen
