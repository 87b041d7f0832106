"""The lines above each column: whose telling it is, which of how many, its headline and its strip."""

from __future__ import annotations

from typing import Literal

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.app.highlight import Looks
from reader.app.wrapping import cut
from reader.story.model import Article

HeadLine = Literal["outlet", "headline", "strip", "air"]
SILENT = "silent on this"
_BOLD = Style(bold=True)

_WITH_STRIP: tuple[tuple[int, tuple[HeadLine, ...]], ...] = (
    (20, ("outlet", "headline", "strip", "air")),
    (12, ("outlet", "headline", "strip")),
    (8, ("outlet", "strip")),
    (0, ("outlet",)),
)
_WITHOUT: tuple[tuple[int, tuple[HeadLine, ...]], ...] = (
    (12, ("outlet", "headline", "air")),
    (8, ("outlet", "headline")),
    (0, ("outlet",)),
)


def heading_lines(height: int, *, strip: bool) -> tuple[HeadLine, ...]:
    """What stands above the text of a surface of this height, line by line.

    Args:
        height: the lines of the whole surface.
        strip: whether there is a strip to show.
    """
    return next(lines for least, lines in (_WITH_STRIP if strip else _WITHOUT) if height >= least)


def outlet_line(
    article: Article, place: str, width: int, looks: Looks, *, here: bool, silent: bool
) -> list[Segment]:
    """The line that names the outlet, exactly as wide as its column's text.

    Args:
        article: the article of the column.
        place: which of how many columns this is, such as "2/5".
        width: the cells of the column's text.
        looks: the styles.
        here: whether this is the column that has the focus.
        silent: whether the article is silent on the selected fact.
    """
    remark = f" {'-' if looks.ascii_only else '·'} {SILENT}" if silent else ""
    room = width - cell_len(place) - 1 - cell_len(remark)
    outlet = cut(article.outlet or article.id, max(room, 8), looks.ellipsis)
    left = [(outlet, looks.here + _BOLD if here else looks.text), (remark, looks.quiet)]
    used = cell_len(outlet) + cell_len(remark)
    left.append((place.rjust(width - used), looks.here if here else looks.quiet))
    return _filled(left, width, looks.text)


def headline_line(article: Article, width: int, looks: Looks) -> list[Segment]:
    """The article's headline, cut, exactly as wide as its column's text."""
    return _filled([(cut(article.headline, width, looks.ellipsis), looks.quiet)], width, looks.rule)


def _filled(parts: list[tuple[str, Style]], width: int, plain: Style) -> list[Segment]:
    """The parts as segments, with as much air behind them as the width asks for."""
    segments = [Segment(text, style) for text, style in parts if text]
    rest = width - sum(cell_len(text) for text, _ in parts)
    return [*segments, Segment(" " * rest, plain)] if rest > 0 else segments
