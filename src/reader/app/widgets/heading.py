"""The lines above each column: whose telling it is, which of how many, and its headline."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.app.highlight import Looks
from reader.app.wrapping import cut
from reader.story.model import Article

SILENT = "silent on this"
_BOLD = Style(bold=True)


def heading_height(height: int) -> int:
    """How many lines of a surface of this height stand above the text: the last one of three is air."""
    if height >= 12:
        return 3
    return 2 if height >= 8 else 1


def heading_line(
    line: int, article: Article, place: str, width: int, looks: Looks, *, here: bool, silent: bool
) -> list[Segment]:
    """One line above a column, exactly as wide as its text.

    Args:
        line: 0 names the outlet, 1 the headline, 2 is air.
        article: the article of the column.
        place: which of how many columns this is, such as "2/5".
        width: the cells of the column's text.
        looks: the styles.
        here: whether this is the column that has the focus.
        silent: whether the article is silent on the selected fact.
    """
    if line == 1:
        return _filled([(cut(article.headline, width, looks.ellipsis), looks.quiet)], width, looks.text)
    if line > 1:
        return [Segment(" " * width, looks.text)]
    remark = f" {'-' if looks.ascii_only else '·'} {SILENT}" if silent else ""
    room = width - cell_len(place) - 1 - cell_len(remark)
    outlet = cut(article.outlet or article.id, max(room, 8), looks.ellipsis)
    left = [(outlet, looks.here + _BOLD if here else looks.text), (remark, looks.quiet)]
    used = cell_len(outlet) + cell_len(remark)
    left.append((place.rjust(width - used), looks.here if here else looks.quiet))
    return _filled(left, width, looks.text)


def _filled(parts: list[tuple[str, Style]], width: int, plain: Style) -> list[Segment]:
    """The parts as segments, with as much air behind them as the width asks for."""
    segments = [Segment(text, style) for text, style in parts if text]
    rest = width - sum(cell_len(text) for text, _ in parts)
    return [*segments, Segment(" " * rest, plain)] if rest > 0 else segments
