"""The reading surface without a widget: what stands on each of its lines and in each of its cells.

`Arrangement` holds the columns, arranges those that fit, scrolls and aligns them; `ParallelText` is the
widget around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment

from reader.app.layout import Frame, thumb
from reader.app.widgets.arrangement import Arrangement
from reader.app.widgets.heading import HeadLine, headline_line, outlet_line


class Spot(NamedTuple):
    """A place on the surface: a column by its index, a row of it, and a cell from its text's left edge."""

    column: int
    row: int
    cell: int


class Surface(Arrangement):
    """An arrangement of columns that can be drawn line by line, and pointed at."""

    def spot(self, x: int, y: int, column: int | None = None) -> Spot:
        """The place under a cell, read in the given column or in the one that is there.

        Above the text it is the first line; left and right of it the cell is negative or past the width.
        """
        at = next((i for i, frame in enumerate(self.frames) if x <= frame.rail), len(self.frames) - 1)
        if column in self.visible:
            at = self.visible.index(column)
        index = self.visible[at]
        return Spot(index, self.panes[index].top + max(y - self.head, 0), x - self.frames[at].left)

    def facts_at(self, spot: Spot) -> tuple[str, ...]:
        """The facts whose mentions are drawn at this place, the topmost first."""
        pane = self.panes[spot.column]
        if not 0 <= spot.row < len(pane.wrapped) or spot.cell < 0:
            return ()
        drawn = pane.wrapped.offset(spot.row, spot.cell)
        return pane.layers.at(drawn) if drawn < pane.wrapped.rows[spot.row].end else ()

    def parts(self, y: int) -> list[Sequence[Segment]]:
        """One line of the surface in parts: each column, and after it what stands between it and the next."""
        found: list[Sequence[Segment]] = [self._air]
        for index, frame, edge in zip(self.visible, self.frames, self._edges, strict=True):
            pane = self.panes[index]
            if y < self.head:
                found += (self._heading(self.head_lines[y], index, frame), edge.plain)
                continue
            line = y - self.head
            start, end = self.thumb(index)
            found.append(pane.line(pane.top + line, self.body))
            found.append(
                (edge.here if index == self.focus else edge.thumb) if start <= line < end else edge.plain
            )
        return found

    def thumb(self, index: int) -> tuple[int, int]:
        """The first and past-the-last line of the body on which the scroll thumb of a column stands."""
        pane = self.panes[index]
        return thumb(pane.top, len(pane.wrapped), self.body)

    def _heading(self, line: HeadLine, index: int, frame: Frame) -> list[Segment]:
        pane, looks = self.panes[index], self.looks
        if line == "strip":
            return pane.strip_line(self.body)
        if line == "headline":
            return headline_line(pane.column.article, frame.width, looks)
        if line == "air":
            return [Segment(" " * frame.width, looks.rule)]
        place = f"{self.all_order.index(index) + 1}/{len(self.panes)}"
        here = index == self.focus
        return outlet_line(pane.column.article, place, frame.width, looks, here=here, silent=pane.silent)
