"""A list of blocks of unknown height, laid out only where it is seen: the list views, without a widget.

Where one is in the list is a block and a line of it, so that a thousand facts cost no more than the few
on the screen. Lines count from the top of the surface, 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment

from reader.app.flow import Line, filled, flow
from reader.app.views.page import GUTTER, Block, Entry, Page, Setting

_KEPT = 400
"""Blocks kept once they are made."""


class Place(NamedTuple):
    """A line of the list: a block by its number, and a line of that."""

    block: int
    line: int


class Roll:
    """The blocks of one page, scrolled and with one of them selected.

    `arrange` comes first, and again whenever the size or what is drawn may have changed.
    """

    def __init__(self, page: Page, entries: Sequence[Entry]) -> None:
        self.page = page
        self.entries = tuple(entries)
        self.index_of = {row.fact.id: at for at, entry in enumerate(self.entries) for row in entry.rows}
        self.chosen = 0
        self.top = Place(0, 0)
        self.setting: Setting | None = None
        self._made: dict[tuple[int, bool], Block] = {}
        self._head: list[Line] = []
        self._last: Place | None = None

    @property
    def fact(self) -> str | None:
        """The selected fact."""
        entry = self.entries[self.chosen] if self.entries else None
        return entry.row.fact.id if entry and entry.row else None

    @property
    def body(self) -> int:
        """How many lines of the list are seen."""
        assert self.setting is not None
        return max(1, self.setting.height - len(self._head))

    def arrange(self, setting: Setting) -> None:
        """Take a size, the styles and the article in focus; what is selected stays in view."""
        if setting == self.setting:
            return
        resized = self.setting is None or self.setting.width != setting.width
        self.setting = setting
        self._made.clear()
        self._last = None
        self._head = self.page.head(setting)
        if resized:
            self.top = Place(self.top.block, 0)
        self.top = min(self.top, self._last_top())
        self._show_chosen()

    # The blocks

    def _block(self, index: int) -> Block:
        """A block with its heading above it, and the foot of the page below the last one."""
        key = (index, index == self.chosen)
        if (made := self._made.get(key)) is not None:
            return made
        assert self.setting is not None
        entry, setting = self.entries[index], self.setting
        block = self.page.block(entry, setting, chosen=index == self.chosen)
        head = self._heading(entry, index)
        foot = self.page.foot(setting) if index == len(self.entries) - 1 else []
        targets = [target._replace(line=target.line + len(head)) for target in block.targets]
        if len(self._made) >= _KEPT:
            self._made.clear()
        return self._made.setdefault(key, Block([*head, *block.lines, *foot], targets, len(foot)))

    def _heading(self, entry: Entry, index: int) -> list[Line]:
        if not entry.heading or self.setting is None:
            return []
        inks = self.setting.inks
        air: list[Line] = [[]] if index else []
        return [*air, *flow([(entry.heading, inks.heading)], self.setting.width)]

    def _heading_height(self, index: int) -> int:
        return len(self._heading(self.entries[index], index))

    def _speaks(self, place: Place) -> bool:
        """Whether a line is of the fact itself, not of the heading above it or the foot of the page."""
        block = self._block(place.block)
        return self._heading_height(place.block) <= place.line < len(block.lines) - block.foot

    def _height(self, index: int) -> int:
        return len(self._block(index).lines)

    # Moving

    def select(self, fact: str | None) -> bool:
        """Select a fact and bring it into view; says whether it stands in the list."""
        if fact is None or fact not in self.index_of:
            return False
        self.chosen = self.index_of[fact]
        if self.setting is not None:
            self._show_chosen()
        return True

    def move(self, by: int) -> None:
        """Select the next or previous block; one that reaches out of view is scrolled through first.

        A block taller than the screen is come to at its nearer end, and left at the other. What the wheel
        has scrolled away altogether is left at once: the step leads back into view.
        """
        before = self.top
        begin, end = Place(self.chosen, 0), Place(self.chosen, self._height(self.chosen) - 1)
        in_view = end >= self.top and not self._after(begin)
        if in_view and (self._after(end) if by > 0 else begin < self.top):
            self.scroll(by)
        reached = max(0, min(len(self.entries) - 1, self.chosen + by))
        if self.top == before and not (in_view and reached == self.chosen):
            self._choose(reached)
            if by < 0 and self._height(reached) > self.body:
                self.top = self._moved(Place(reached, self._height(reached) - 1), 1 - self.body)

    def page_by(self, direction: int) -> None:
        """Scroll by a page less two lines, and select the first block that begins in view."""
        before = self.top
        self.scroll(direction * max(1, self.body - 2))
        if self.top == before:
            self._choose(len(self.entries) - 1 if direction > 0 else 0)
            return
        at = self.top.block if self.top.line <= self._heading_height(self.top.block) else self.top.block + 1
        begins = at < len(self.entries) and not self._after(Place(at, 0))
        self.chosen = at if begins else self.top.block

    def to_end(self, direction: int) -> None:
        """Select the last block, or the first."""
        self._choose(len(self.entries) - 1 if direction > 0 else 0)
        if direction > 0:
            self.top = max(self.top, self._last_top())

    def scroll(self, rows: int) -> None:
        """Scroll by so many lines, never past the ends; what is selected may leave the view."""
        self.top = self._moved(self.top, rows)
        if rows > 0:
            self.top = min(self.top, self._last_top())

    def _choose(self, index: int) -> None:
        self.chosen = max(0, min(len(self.entries) - 1, index))
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Scroll no further than it takes to see the whole of the selected block, or its beginning."""
        if not self.entries:
            return
        begin, height = Place(self.chosen, 0), self._height(self.chosen)
        if begin < self.top or height >= self.body:
            self.top = min(begin, self._last_top())
        elif self._after(Place(self.chosen, height - 1)):
            self.top = self._moved(Place(self.chosen, height - 1), 1 - self.body)

    def _after(self, place: Place) -> bool:
        """Whether a line stands below what is seen."""
        return place > self._moved(self.top, self.body - 1)

    def _moved(self, place: Place, rows: int) -> Place:
        """The line so many rows further, or the first or last of all."""
        index, line = place.block, place.line + rows
        while line < 0 and index > 0:
            index -= 1
            line += self._height(index)
        while line >= (height := self._height(index)) and index < len(self.entries) - 1:
            line -= height
            index += 1
        return Place(index, max(0, min(line, self._height(index) - 1)))

    def _last_top(self) -> Place:
        """What stands on the first line when the end of the list is seen."""
        if not self.entries:
            return Place(0, 0)
        if self._last is None:
            last = len(self.entries) - 1
            self._last = self._moved(Place(last, self._height(last) - 1), 1 - self.body)
        return self._last

    # Drawing

    def seen(self) -> list[Place | None]:
        """What stands on each line of the surface; None above the list and past its end."""
        assert self.setting is not None
        found: list[Place | None] = [None] * len(self._head)
        index, line = self.top
        while len(found) < self.setting.height and index < len(self.entries):
            height = self._height(index)
            found += [Place(index, at) for at in range(line, height)]
            index, line = index + 1, 0
        return (found + [None] * self.setting.height)[: self.setting.height]

    def line(self, y: int, place: Place | None) -> Line:
        """One line of the surface; `place` is what `seen` gave for it."""
        assert self.setting is not None
        inks, width = self.setting.inks, self.setting.width
        if place is None:
            inside = self._head[y] if y < len(self._head) else []
            return filled([Segment(" " * GUTTER, inks.text), *inside], width + GUTTER, inks.text)
        block = self._block(place.block)
        here = place.block == self.chosen and self._speaks(place) and bool(block.lines[place.line])
        gutter = Segment(f"{inks.bar} ", inks.here) if here else Segment(" " * GUTTER, inks.text)
        return filled([gutter, *block.lines[place.line]], width + GUTTER, inks.text)

    def at(self, x: int, place: Place | None) -> tuple[str | None, str | None]:
        """The fact and the outlet under a cell, as far as there are any."""
        if place is None or (row := self.entries[place.block].row) is None:
            return None, None
        if not self._speaks(place):
            return None, None
        for target in self._block(place.block).targets:
            if target.line == place.line and target.start <= x - GUTTER < target.end:
                return row.fact.id, target.article
        return row.fact.id, None

    def thumb(self) -> tuple[int, int]:
        """The first and past-the-last line of the scroll thumb in the body, by blocks; both 0 for none."""
        if not self.entries or self._last_top() == Place(0, 0):
            return 0, 0
        size = max(1, round(self.body / max(self.body, len(self.entries)) * self.body))
        share = self.top.block / max(1, self._last_top().block)
        start = round(min(1.0, share) * (self.body - size))
        return start, start + size
