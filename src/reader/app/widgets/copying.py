"""Selecting an article's text with the mouse.

Textual looks for a pair of numbers under the pointer, (x, y), and makes a selection of two such pairs.
Here y is a row of one column and x says which column and how many cells from its text's left edge. Cells,
not characters: what a cell shows is worked out when text is copied, so that signs, bullets and the two
halves of a wide character are told apart exactly.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.selection import Selection
from textual.strip import Strip

from reader.app.widgets.layers import Over
from reader.app.widgets.surface import Spot, Surface
from reader.app.wrapping import BLANK

if TYPE_CHECKING:
    from textual.widget import Widget

_STRIDE, _MIDDLE = 10_000, 5_000
"""x is `_STRIDE` for each column, with its text's left edge in the middle: cells left of it are negative."""


class Stretch(NamedTuple):
    """Text offsets in the article of one column."""

    column: int
    start: int
    end: int


def pointer_map(surface: Surface, y: int, column: int | None, width: int) -> Strip:
    """A strip whose every cell carries its place, for Textual to find under the pointer.

    It shows nothing: one blank character a cell, since Textual counts characters and not cells. With a
    column given, all cells are read as that column's: a selection stays in the column it began in.
    """
    if not surface.visible:
        return Strip.blank(width)
    starts = [0, width] if column in surface.visible else [*(frame.x for frame in surface.frames), width]
    segments = []
    for start, end in pairwise(starts):
        place = _offset(surface.spot(start, y, column))
        segments.append(Segment(" " * (end - start), Style.from_meta({"offset": tuple(place)})))
    return Strip(segments, width)


def began_in(widget: Widget) -> int | None:
    """The column in which the selection under way began.

    Only the screen knows, and it keeps it under a private name: the two ends of a `Selection` are in
    order of place, so that a drag upwards from one column into another can't be told from one downwards.
    """
    screen = widget.screen
    state = screen._select_state
    if not screen._selecting or state is None or state.start.content_widget is not widget:
        return None
    start = state.start.content_offset
    return None if start is None else start.x // _STRIDE


def stretch(surface: Surface, selection: Selection) -> Stretch | None:
    """The text under a selection; an open end reaches to the article's beginning or end."""
    start, end = selection
    known = start or end
    column = known.x // _STRIDE if known else surface.focus
    if column >= len(surface.panes) or not surface.panes[column].width:
        return None
    text = surface.panes[column].column.article.text
    first = _text_offset(surface, _spot(start), past=False) if start else 0
    last = _text_offset(surface, _spot(end), past=True) if end else len(text)
    return Stretch(column, first, max(first, last))


def mark(surface: Surface, selection: Selection | None, style: Style) -> None:
    """Draw the text under a selection as selected, and no other."""
    for pane in surface.panes:
        pane.copied = None
    if selection is not None and (found := stretch(surface, selection)) is not None:
        pane = surface.panes[found.column]
        pane.copied = Over(pane.drawn.start(found.start), pane.drawn.end(found.end), style)


def around(surface: Surface, spot: Spot, *, whole_block: bool) -> Selection:
    """The word at a place, or the paragraph, list item or heading it stands in."""
    pane = surface.panes[spot.column]
    rows = pane.wrapped.rows
    at = min(max(spot.row, 0), len(rows) - 1)
    row = rows[at]
    start, end = pane.wrapped.offset(at, spot.cell), row.end
    if whole_block and row.block != BLANK:
        start, end = pane.drawn.places[row.block]
    else:
        text = pane.drawn.text
        start = max(row.start, *(text.rfind(space, row.start, start + 1) + 1 for space in " —"))
        end = min([row.end, *(at for space in " —" if (at := text.find(space, start, row.end)) > 0)])
    return Selection(_place(surface, spot.column, start), _place(surface, spot.column, end))


def _place(surface: Surface, column: int, drawn: int) -> Offset:
    wrapped = surface.panes[column].wrapped
    row = wrapped.row_at(drawn)
    lead = wrapped.cell(row, drawn)
    return _offset(Spot(column, row, lead))


def _offset(spot: Spot) -> Offset:
    return Offset(spot.column * _STRIDE + _MIDDLE + spot.cell, spot.row)


def _spot(offset: Offset) -> Spot:
    column, cell = divmod(offset.x, _STRIDE)
    return Spot(column, offset.y, cell - _MIDDLE)


def _text_offset(surface: Surface, spot: Spot, *, past: bool) -> int:
    pane = surface.panes[spot.column]
    if spot.row < 0:
        return 0
    if spot.row >= len(pane.wrapped):
        return len(pane.column.article.text)
    return pane.drawn.back(pane.wrapped.offset(spot.row, spot.cell, past=past))
