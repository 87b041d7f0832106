"""Columns side by side: which are seen and how wide, where each is scrolled to, and which follow which.

Pure of any widget; `Surface` draws it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment

from reader.app.highlight import Column, Looks, palette_of
from reader.app.layout import (
    Frame,
    arranged,
    frames,
    how_many_fit,
    meeting_line,
    reading_line,
    window,
    with_one_of,
)
from reader.app.widgets.edges import Edge, edges
from reader.app.widgets.heading import HeadLine, heading_lines
from reader.app.widgets.linking import Links
from reader.app.widgets.pane import Pane


class Reading(NamedTuple):
    """Where one reads: the column in focus, and for each column what stands on its first line.

    A column is told by its width and the row, which may be an empty one, and by the drawn offset that
    leads back to the words where the width has changed.
    """

    focus: int
    aligned: bool
    visible: tuple[int, ...]
    tops: tuple[tuple[int, int, int], ...]

    @property
    def words(self) -> tuple[int, ...]:
        """The column in focus and what each holds to, which a new width does not change."""
        return (self.focus, *(held for _, _, held in self.tops))


class Arrangement:
    """Columns side by side. Indexes count all columns in the story's order, hidden ones too; lines count
    from the top, 0.

    `arrange` comes first, and again whenever the size or the looks may have changed.
    """

    def __init__(self, columns: Sequence[Column] = ()) -> None:
        self.focus = 0
        self.hidden: frozenset[str] = frozenset()
        self.wanted: tuple[str, ...] = ()
        """Articles in the order they are to stand in; others come after them, in the story's order."""
        self.fact: str | None = None
        self.links = Links()
        self.visible: tuple[int, ...] = ()
        self._leftmost = -1
        """The leftmost column when several were last seen: one alone leaves the others where they stood."""
        self.frames: tuple[Frame, ...] = ()
        self.head_lines: tuple[HeadLine, ...] = ()
        self._edges: list[Edge] = []
        self._edged: tuple[object, ...] = ()
        """What the edges were made from."""
        self._air: list[Segment] = []
        """What stands left of the first column."""
        self.width = self.height = self.head = 0
        self.body = 0
        """How many lines of text are seen, below those of the heading."""
        self.looks = Looks(palette_of({}))
        self.aligned = False
        self.panes: list[Pane] = []
        self.show(columns, 0, frozenset())

    def show(self, columns: Sequence[Column], focus: int, hidden: frozenset[str]) -> None:
        """Take other columns; one whose column is the very same object keeps its place."""
        kept = {id(pane.column): pane for pane in self.panes}
        self.panes = [kept.get(id(column)) or Pane(column) for column in columns]
        self.focus, self.hidden = focus, hidden
        self.visible, self.frames, self._leftmost = (), (), -1
        self.links.forget()
        self._strip = any(cell.agreement for column in columns for cell in column.strip)

    @property
    def all_order(self) -> list[int]:
        """The indexes of all columns as they stand from left to right, hidden ones too."""
        return arranged([self.article(index) for index in range(len(self.panes))], self.wanted)

    @property
    def order(self) -> list[int]:
        """The indexes of the columns that are not hidden, from left to right; the focus never is."""
        return [i for i in self.all_order if i == self.focus or self.article(i) not in self.hidden]

    def article(self, index: int) -> str:
        """The id of the article that a column shows."""
        return self.panes[index].column.article.id

    def index_of(self, article: str) -> int:
        """The index of the column that shows this article; ValueError if none does."""
        return [pane.column.article.id for pane in self.panes].index(article)

    def arrange(self, width: int, height: int, looks: Looks) -> bool:
        """Set the columns that fit side by side and wrap them; says whether any was wrapped anew."""
        size = self.width, self.height
        self.width, self.height, self.looks = width, height, looks
        self.head_lines = heading_lines(height, strip=self._strip)
        self.head = len(self.head_lines)
        self.body = max(0, height - self.head)
        if not self.panes or width < 1:
            self.visible = self.frames = ()
            return False
        seen = self.visible
        self.visible = self._window(how_many_fit(width))
        self.frames = frames(width, len(self.visible))
        if self._edged != (self.frames, width, looks):
            self._edged = self.frames, width, looks
            self._edges = edges(self.frames, width, looks)
            left = self.frames[0].left
            self._air = [Segment(" " * left, looks.text)] if left else []
        rewrapped = [
            self.panes[i].fit(f.width, looks) for i, f in zip(self.visible, self.frames, strict=True)
        ]
        for pane in self._panes():
            if pane.fact != self.fact:
                pane.choose(self.fact)
        if seen != self.visible or size != (width, height):
            self._settle()
        return any(rewrapped)

    def _window(self, fit: int) -> tuple[int, ...]:
        """The columns that are seen: so many neighbours, one that tells of the selected fact among them."""
        order = self.order
        found = window(order, self.focus, self._leftmost, fit)
        if len(found) > 1:
            self._leftmost = found[0]
        if self.fact is None or len(found) == len(order):
            return found
        telling = [index for index in order if self.fact in self.panes[index].layers.chief]
        return with_one_of(telling, found, order, self.focus, self.visible)

    def _settle(self) -> None:
        """After a change of what is seen: no column stands past its ends, mentions stand on one line."""
        for pane in self._panes():
            pane.come_back()
            pane.top = min(max(pane.top, 0), pane.last_top(self.body))
        if self.aligned:
            self._align()
        else:
            self._follow()

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
        told = [(index, row) for index in self.visible if (row := self.panes[index].anchor_row()) is not None]
        if told and self.body and self.fact:
            line = meeting_line([(row, len(self.panes[index].wrapped)) for index, row in told], self.body)
            for index, row in told:
                self.panes[index].move(row - line)
            indexes = [index for index, _ in told]
            self.links.tie(indexes, self.focus if self.focus in indexes else indexes[0], self.fact)

    def link(self, *, on: bool) -> None:
        """Let the other columns follow by fact whichever is scrolled, or none; they do so at once."""
        self.links.on = on
        self.links.facts = {}
        if on and self.visible and not self.aligned:
            self._follow(self.focus)

    def scroll(self, index: int, rows: int) -> None:
        """Scroll a column by this many rows, never past its ends; the others follow if they are linked."""
        if not self.visible:
            return
        pane = self.panes[index]
        if rows > 0:
            step = min(rows, max(0, pane.last_top(self.body) - pane.top))
        else:
            step = max(rows, min(0, -pane.top))
        if step:
            self._move(index, pane.top + step)

    def _move(self, index: int, top: int) -> None:
        self.aligned = False
        self.panes[index].move(top)
        self._follow(index)

    def _follow(self, leader: int | None = None) -> None:
        """Let the columns that are seen follow this one, or whichever led them until now."""
        leader = self.links.leader if leader is None else leader
        if leader is not None and self.links.on:
            others = {index: self.panes[index].standing for index in self.visible}
            where = self.panes[leader].standing
            for index, top in self.links.follow(leader, where, others, self.body, self.fact).items():
                self.panes[index].move(top)

    def show_offset(self, index: int, offset: int) -> None:
        """Scroll a column until a text offset is well in view; the others follow if they are linked."""
        pane = self.panes[index]
        if not pane.width:
            pane.hold(offset)
            return
        row = pane.row_of(offset)
        if not 1 <= row - pane.top < self.body - 1:
            self._move(index, min(max(0, row - reading_line(self.body)), pane.last_top(self.body)))

    def restore(self, index: int, offset: int) -> None:
        """Set the row of a text offset on the first line of one column; none follows."""
        pane = self.panes[index]
        if not pane.width:
            pane.hold(offset)
            return
        self.aligned = False
        pane.move(min(pane.row_of(offset), pane.last_top(self.body)))

    @property
    def reading(self) -> Reading:
        """Where one reads; for `return_to`."""
        tops = tuple((pane.width, pane.top, pane.held) for pane in self.panes)
        return Reading(self.focus, self.aligned, self.visible, tops)

    def return_to(self, reading: Reading) -> None:
        """Goes back to where one read: the focus, and every column as it stood."""
        self.focus, self.aligned, self.visible = reading[:3]
        if len(self.visible) > 1:
            self._leftmost = self.visible[0]
        for pane, (width, top, held) in zip(self.panes, reading.tops, strict=True):
            pane.held = held
            if pane.width:
                pane.top = top if pane.width == width else pane.wrapped.row_at(held)
        self.links.forget()
