"""The state of the reading surface and its lines, without a widget.

`Surface` holds the columns, arranges those that fit, scrolls and aligns them, and gives the segments
of any line. `ParallelText` is the widget around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment

from reader.app.highlight import Column, Looks, palette_of
from reader.app.layout import Frame, frames, how_many_fit, meeting_line, thumb, window
from reader.app.widgets.heading import heading_height, heading_line
from reader.app.widgets.pane import Pane


class Spot(NamedTuple):
    """A place on the surface: a column by its index, a row of it, and a cell from its text's left edge."""

    column: int
    row: int
    cell: int


class Edge(NamedTuple):
    """What stands right of a column: on most lines, where its thumb is, and that in the focus."""

    plain: Segment
    thumb: Segment
    here: Segment


class Surface:
    """Columns side by side. Indexes count all columns, hidden ones too; lines count from the top, 0.

    `arrange` comes first, and again whenever the size or the looks may have changed.
    """

    def __init__(self, columns: Sequence[Column] = ()) -> None:
        self.panes = [Pane(column) for column in columns]
        self.focus = 0
        self.hidden: frozenset[str] = frozenset()
        self.fact: str | None = None
        self.linked = False
        self.visible: tuple[int, ...] = ()
        self.frames: tuple[Frame, ...] = ()
        self._edges: list[Edge] = []
        self.width = self.height = self.head = 0
        self.looks = Looks(palette_of({}))
        self.aligned = False

    def show(self, columns: Sequence[Column], focus: int, hidden: frozenset[str]) -> None:
        """Take other columns; one whose column is the very same object keeps its place."""
        kept = {id(pane.column): pane for pane in self.panes}
        self.panes = [kept.get(id(column)) or Pane(column) for column in columns]
        self.focus, self.hidden = focus, hidden
        self.visible, self.frames = (), ()

    @property
    def body(self) -> int:
        """How many lines of text are seen."""
        return max(0, self.height - self.head)

    @property
    def order(self) -> list[int]:
        """The indexes of the columns that are not hidden; the focus never is."""
        return [
            index
            for index, pane in enumerate(self.panes)
            if index == self.focus or pane.column.article.id not in self.hidden
        ]

    def index_of(self, article: str) -> int:
        """The index of the column that shows this article; ValueError if none does."""
        return [pane.column.article.id for pane in self.panes].index(article)

    def arrange(self, width: int, height: int, looks: Looks) -> bool:
        """Set the columns that fit side by side and wrap them; says whether any was wrapped anew."""
        size = self.width, self.height
        self.width, self.height, self.looks = width, height, looks
        self.head = heading_height(height)
        if not self.panes or width < 1:
            self.visible = self.frames = ()
            return False
        order, seen = self.order, self.visible
        self.visible = window(order, self.focus, seen[0] if seen else order[0], how_many_fit(width))
        self.frames = frames(width, len(self.visible))
        self._edges = [self._edge(at) for at in range(len(self.frames))]
        rewrapped = [
            self.panes[i].fit(f.width, looks) for i, f in zip(self.visible, self.frames, strict=True)
        ]
        for pane in self._panes():
            if pane.fact != self.fact:
                pane.choose(self.fact)
        if seen != self.visible or size != (width, height):
            self._settle()
        return any(rewrapped)

    def _settle(self) -> None:
        """After a change of what is seen: no column stands past its ends, mentions stand on one line."""
        if not self.linked:
            for pane in self._panes():
                pane.top = min(max(pane.top, 0), pane.last_top(self.body))
        if self.aligned:
            self._align()

    def _panes(self) -> list[Pane]:
        return [self.panes[index] for index in self.visible]

    def choose(self, fact: str | None) -> None:
        """Select a fact and set its mentions on one line of all columns that are seen."""
        self.fact = fact
        self.aligned = fact is not None
        for pane in self._panes():
            pane.choose(fact)
        if self.aligned:
            self._align()

    def _align(self) -> None:
        """Scroll every column that tells of the selected fact so that the mentions meet on one line."""
        told = [(pane, row) for pane in self._panes() if (row := pane.anchor_row()) is not None]
        if told and self.body:
            line = meeting_line([(row, len(pane.wrapped)) for pane, row in told], self.body)
            for pane, row in told:
                pane.move(row - line)

    def scroll(self, index: int, rows: int) -> None:
        """Scroll a column, or all that are seen when linked, by this many rows; never past the ends.

        Linked columns keep step: one that is at its end goes on into empty rows while another still moves.
        """
        if not self.visible:
            return
        panes = self._panes() if self.linked else [self.panes[index]]
        if rows > 0:
            step = min(rows, max(max(0, pane.last_top(self.body) - pane.top) for pane in panes))
        else:
            step = -min(-rows, max(max(0, pane.top) for pane in panes))
        if step:
            self.aligned = False
            for pane in panes:
                pane.move(pane.top + step)

    def show_offset(self, index: int, offset: int, *, at_top: bool = False) -> None:
        """Scroll one column until a text offset is well in view, or stands on its first line."""
        pane = self.panes[index]
        if not pane.width:
            pane.hold(offset)
            return
        row = pane.wrapped.row_at(pane.drawn.start(offset))
        line = row - pane.top
        if at_top or not 1 <= line < self.body - 1:
            self.aligned = False
            pane.move(min(max(0, row - (0 if at_top else self.body // 3)), pane.last_top(self.body)))

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

    def segments(self, y: int) -> list[Segment]:
        """One line of the surface, all columns and what stands between them."""
        found: list[Segment] = []
        if self.frames[0].left:
            found.append(Segment(" " * self.frames[0].left, self.looks.text))
        for index, frame, edge in zip(self.visible, self.frames, self._edges, strict=True):
            pane = self.panes[index]
            if y < self.head:
                found += self._heading(y, index, frame)
                found.append(edge.plain)
                continue
            line = y - self.head
            start, end = thumb(pane.top, len(pane.wrapped), self.body)
            found += pane.line(pane.top + line, self.body)
            found.append(
                (edge.here if index == self.focus else edge.thumb) if start <= line < end else edge.plain
            )
        return found

    def _edge(self, at: int) -> Edge:
        """What stands right of the column at this place on the screen, as far as the next one's text.

        It is a line, heavy where the scroll thumb is; at the right edge it is the thumb alone.
        """
        frame, looks, last = self.frames[at], self.looks, at == len(self.frames) - 1
        before = " " * (frame.rail - frame.left - frame.width)
        after = " " * ((self.width if last else self.frames[at + 1].left) - frame.rail - 1)
        return Edge(
            Segment(before + (" " if last else looks.rail) + after, looks.rule),
            Segment(before + looks.thumb + after, looks.rule),
            Segment(before + looks.thumb + after, looks.here if len(self.frames) > 1 else looks.rule),
        )

    def _heading(self, y: int, index: int, frame: Frame) -> list[Segment]:
        pane = self.panes[index]
        place = f"{index + 1}/{len(self.panes)}"
        here = index == self.focus
        article = pane.column.article
        return heading_line(y, article, place, frame.width, self.looks, here=here, silent=pane.silent)
