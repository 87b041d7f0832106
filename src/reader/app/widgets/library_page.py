"""The library drawn as one widget: its stories, the selected one, its articles, the selected article.

One widget instead of one for each part: at the start each would have to be made, styled and laid out,
and each would cut the lines that it shares with its neighbour.
"""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.app.library_layout import Areas
from reader.app.pens import Pens
from reader.app.shelf import Shelf
from reader.app.widgets.library_lines import LibraryLines, Pane
from reader.app.widgets.whole_lines import WholeLines, cropped
from reader.indexing.summary import Summary


class LibraryPage(Widget, can_focus=True):
    """Two lists with a cursor, and what is known of what they select. Keys move in one of them."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    LibraryPage { height: 1fr; margin: 1 1 0 1; background: $background; color: $foreground; }
    """

    class Chosen(Message):
        """The selected row was chosen with the mouse."""

    def __init__(self, shelf: Shelf, selected: Callable[[], object]) -> None:
        """`selected` is called when another story is. A message would come a frame too late."""
        super().__init__()
        self._selected = selected
        self._shelf = shelf
        self.shown = LibraryLines(shelf)
        self._lines = WholeLines()
        self._has_pens = False
        self._asked: list[Strip] = []
        """The lines that are painted, or are going to be."""

    # What is shown

    def show_stories(self, at: int = 0) -> None:
        """Shows the stories of the shelf, one selected; where it is alone keys move in its articles."""
        count = len(self._shelf.entries)
        if count < 2:
            self.shown.pane = "articles"
        self.shown.stories.show(count, at)
        self._redraw()

    def show_story(self, summary: Summary) -> None:
        """Shows what is known of the selected story."""
        self.shown.summary = summary
        self.shown.articles.show(len(summary.articles))
        self._redraw()

    def tell(self, foot: str) -> None:
        """Says something in the last line; nothing takes the line away."""
        self.shown.foot = foot
        self._redraw()

    # Moving

    def move(self, by: int) -> None:
        """Moves the cursor by some rows."""
        self.go(self.shown.cursor.at + by)

    def turn(self, direction: int) -> None:
        """Moves the cursor by a page, one row less than what is seen."""
        here = self._areas
        rows = here.stories.height if self.shown.pane == "stories" else here.articles.height - 1
        self.move(direction * max(1, len(self.shown.cursor.seen(rows)) - 1))

    def go(self, to: int) -> None:
        """Moves the cursor to a row, and tells when that selects another story."""
        cursor = self.shown.cursor
        before = cursor.at
        cursor.go(to)
        if cursor.at != before:
            if self.shown.pane == "stories":
                self._selected()
            self._redraw()

    def change_pane(self, pane: Pane) -> None:
        """Lets keys move in the other list."""
        if pane != self.shown.pane:
            self.shown.pane = pane
            self._redraw()

    # Drawing

    @property
    def _areas(self) -> Areas:
        self._take_pens()
        return self.shown.areas(*self.size)

    def _take_pens(self) -> None:
        if not self._has_pens:
            self.shown.draw_with(Pens.of_widget(self))
            self._has_pens = True

    def _redraw(self) -> None:
        """Has the lines drawn that are others than before: what is written is most of what a frame costs."""
        if not self._asked:
            self.refresh()
            return
        before, self._asked = self._asked, self._strips()
        if len(before) != len(self._asked):
            self.refresh()
        else:
            changed = [y for y, strip in enumerate(before) if strip is not self._asked[y]]
            if changed:
                self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint."""
        strips = self._strips()
        if crop.height >= len(strips):
            self._asked = strips
        return cropped(strips[crop.y : crop.bottom], crop, self.size.width)

    def _strips(self) -> list[Strip]:
        """All lines; those that say what they said are the same as before."""
        width, height = self.size
        self._lines.by(width, self.get_line_filters(), self.background_colors[1])
        self._take_pens()
        return [self._lines.strip(y, parts) for y, parts in enumerate(self.shown.lines(width, height))]

    def notify_style_update(self) -> None:
        """Another theme: everything is drawn anew."""
        super().notify_style_update()
        self._has_pens = False

    # The mouse

    def _hit(self, event: events.MouseEvent) -> tuple[Pane, int] | None:
        """The list, and the row of it, under the pointer."""
        here, shown = self._areas, self.shown
        if (row := here.stories.row(event.x, event.y)) is not None:
            return "stories", shown.stories.seen(here.stories.height).start + row
        if row := here.articles.row(event.x, event.y):
            return "articles", shown.articles.seen(here.articles.height - 1).start + row - 1
        return None

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a click where it stands chooses the row."""
        if (hit := self._hit(event)) is not None:
            pane, row = hit
            self.change_pane(pane)
            cursor = self.shown.cursor
            if row == cursor.at and event.chain > 1:
                self.post_message(self.Chosen())
            elif row < cursor.count:
                self.go(row)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves what is seen by moving the cursor."""
        self._wheel(event, 3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves what is seen by moving the cursor."""
        self._wheel(event, -3)

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        if (hit := self._hit(event)) is not None:
            self.change_pane(hit[0])
            self.move(by)
