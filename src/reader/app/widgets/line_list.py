"""A list of rows drawn line by line: cheap at start, however many rows there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rich.cells import set_cell_size
from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.app.cells import cells, ellipsis, filled, is_plain
from reader.app.pens import Cell, Pens
from reader.app.widgets.whole_lines import WholeLines, cropped

Rows: TypeAlias = Sequence[Sequence[Cell]]
Fill: TypeAlias = Callable[[int], tuple[Sequence[Cell], Rows]]
"""From a width in cells to the header (empty if there is none) and the rows."""


def _nothing(_width: int) -> tuple[Sequence[Cell], Rows]:
    return (), ()


class LineList(Widget, can_focus=True):
    """Rows of styled text with a cursor. Rows are plain data; nothing in them is markup."""

    DEFAULT_CSS = """
    LineList { height: 1fr; color: $foreground; background: $background; }
    """

    cursor = reactive(0)

    @dataclass
    class Moved(Message):
        """The cursor stands on another row."""

        source: LineList
        index: int

        @property
        def control(self) -> LineList:
            """The list."""
            return self.source

    @dataclass
    class Chosen(Message):
        """A row was chosen with the mouse."""

        source: LineList
        index: int

        @property
        def control(self) -> LineList:
            """The list."""
            return self.source

    def __init__(self, *, steered: bool = False, id: str | None = None, classes: str | None = None) -> None:
        """With `steered` the screen's keys move the cursor while one types elsewhere: it takes no focus."""
        super().__init__(id=id, classes=classes)
        self.can_focus = not steered
        self._fill: Fill = _nothing
        self._count = 0
        self._headed = False
        self._made: tuple[int, Rows, Sequence[Cell]] | None = None
        self._top = 0
        self._lines = WholeLines()
        self._pens: Pens | None = None

    def notify_style_update(self) -> None:
        """Draws anew where colours have changed."""
        super().notify_style_update()
        self._pens = None

    def show(self, fill: Fill, count: int, *, headed: bool = False) -> None:
        """Shows other rows, the cursor kept where it was as far as it can be.

        Args:
            fill: gives the header and the rows for a width in cells.
            count: how many rows that are.
            headed: whether there is a header; it stays above the rows and can't be chosen.
        """
        taller = (count, headed) != (self._count, self._headed)
        self._fill, self._count, self._headed, self._made = fill, count, headed, None
        self.cursor = self.validate_cursor(self.cursor)
        self._keep_in_view()
        self.refresh(layout=taller and self.styles.is_auto_height)

    def _laid_out(self) -> tuple[Rows, Sequence[Cell]]:
        """The rows and the header for the width there is, computed once."""
        width = self.size.width - 2
        if self._made is None or self._made[0] != width:
            header, rows = self._fill(width)
            self._made = (width, rows, header)
        return self._made[1:]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are rows, for a list whose height is `auto`."""
        return self._count + self._headed

    def validate_cursor(self, cursor: int) -> int:
        """The cursor never leaves the rows."""
        return max(0, min(self._count - 1, cursor))

    def watch_cursor(self, old: int, new: int) -> None:
        """Keeps the cursor in view and tells of the move."""
        if old != new:
            self._keep_in_view()
            self.refresh()
            self.post_message(self.Moved(self, new))

    @property
    def _has_keys(self) -> bool:
        """Whether keys move the cursor now."""
        return self.has_focus or not self.can_focus

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._count

    def move(self, by: int) -> None:
        """Moves the cursor by some rows."""
        self.cursor += by

    def page(self, direction: int) -> None:
        """Moves the cursor by a page, one row less than what is seen."""
        self.cursor += direction * max(1, self._room - 1)

    @property
    def _room(self) -> int:
        """How many rows are seen at once."""
        return max(1, self.size.height - self._headed)

    def _keep_in_view(self) -> None:
        """The cursor, and a row on each side of it: that one says whether more follow."""
        height = self._room
        beside = 1 if height > 2 else 0
        self._top = max(self._top, self.cursor + beside - height + 1)
        self._top = max(0, min(self._top, self.cursor - beside, self._count - height))

    def on_resize(self) -> None:
        """The cursor stays in view."""
        before = self._top
        self._keep_in_view()
        if self._top != before:
            self.refresh()

    def on_focus(self) -> None:
        """The cursor is drawn stronger."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor is drawn quietly."""
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint."""
        width = self.size.width
        self._lines.by(width, self.get_line_filters(), self.background_colors[1])
        if self._pens is None:
            self._pens = Pens.of_widget(self)
        air = [Segment(" " * width, self._pens.plain)]
        strips = [self._lines.strip(y, [self._line(y, width, self._pens) or air]) for y in crop.line_range]
        return cropped(strips, crop, width)

    def _line(self, y: int, width: int, pens: Pens) -> list[Segment]:
        """The header or a row; nothing below the last one."""
        rows, header = self._laid_out()
        index = self._top + y - self._headed
        if self._headed and y == 0:
            state, lead, row = "", "  ", header
        elif index < self._count:
            state = "" if index != self.cursor else "here" if self._has_keys else "blurred"
            lead, row = "▸ " if state == "here" else self._more(index), rows[index]
        else:
            return []
        plain = pens.of("", state)
        return filled([Segment(lead, plain), *(pens.cell(cell, state) for cell in row)], width, plain)

    def _more(self, index: int) -> str:
        """What stands before a row: an arrow on the first and last that are seen, where more lie beyond."""
        last = self._top + self._room - 1
        if index == self._top > 0:
            return "↑ "
        return "↓ " if index == last < self._count - 1 else "  "

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a click where it stands chooses the row."""
        index = self._top + event.y - self._headed
        if 0 <= index < self._count:
            if index == self.cursor and event.chain > 1:
                self.post_message(self.Chosen(self, index))
            self.cursor = index

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves what is seen by moving the cursor."""
        event.stop()
        self.move(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves what is seen by moving the cursor."""
        event.stop()
        self.move(-3)


def fit(text: str, width: int, *, right: bool = False) -> str:
    """The text in exactly so many cells, cut with an ellipsis where it is too long."""
    length = cells(text)
    if length > width:
        more, width = ellipsis(), max(0, width)
        room = max(0, width - len(more))
        return (text[:room] if is_plain(text) else set_cell_size(text, room)) + more[:width]
    gap = " " * (width - length)
    return gap + text if right else text + gap
