"""The library drawn as one widget: its stories, the selected one, its articles, the selected article.

One widget instead of one for each part: at the start each would have to be made, styled and laid out,
and each would cut the lines that it shares with its neighbour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from reader.app.article_table import about_article, about_story, article_rows, story_row
from reader.app.library_layout import Area, Areas, areas, story_width
from reader.app.shelf import Shelf
from reader.app.widgets.cursor import Cursor
from reader.app.widgets.line_list import Cell
from reader.indexing.summary import Summary

Pane: TypeAlias = Literal["stories", "articles"]

_INDENT = 2
"""Cells before every text, in which a list has its cursor."""
_WIDEST = 100
_MORE = "… i shows all that is known of it"


class LibraryPage(Widget, can_focus=True):
    """Two lists with a cursor, and what is known of what they select. Keys move in the list `pane`."""

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
        self.stories, self.articles = Cursor(), Cursor()
        self.pane: Pane = "articles"
        self.summary: Summary | None = None
        self.foot = ""
        """What the last line says, while there is anything to be said."""
        self._made: dict[object, list[Strip]] = {}
        self._table: tuple[int, tuple[list[Cell], list[list[Cell]]]] | None = None
        self._styles: dict[tuple[str, str], Style] = {}

    # What is shown

    def show_stories(self, at: int = 0) -> None:
        """Shows the stories of the shelf, one of them selected."""
        count = len(self._shelf.entries)
        self.pane = self.pane if count > 1 else "articles"
        self.stories.show(count, at)
        self.refresh()

    def show_story(self, summary: Summary, article: int = 0) -> None:
        """Shows what is known of the selected story."""
        self.summary = summary
        self.articles.show(len(summary.articles), article)
        self._made.clear()
        self._table = None
        self.refresh()

    def tell(self, foot: str) -> None:
        """Says something in the last line; nothing takes the line away."""
        self.foot = foot
        self.refresh()

    def notify_style_update(self) -> None:
        """Another theme: everything is drawn anew."""
        super().notify_style_update()
        self._made.clear()
        self._styles.clear()

    # Moving

    @property
    def cursor(self) -> Cursor:
        """The cursor of the list that keys move in."""
        return self.stories if self.pane == "stories" else self.articles

    def move(self, by: int) -> None:
        """Moves the cursor by some rows."""
        self.go(self.cursor.at + by)

    def turn(self, direction: int) -> None:
        """Moves the cursor by a page, one row less than what is seen."""
        self.move(direction * max(1, len(self.cursor.seen(self._rows_seen(self.pane))) - 1))

    def go(self, to: int) -> None:
        """Moves the cursor to a row, and tells when that selects another story."""
        before = self.cursor.at
        self.cursor.go(to)
        if self.cursor.at != before:
            self.refresh()
            if self.pane == "stories":
                self._selected()

    def change_pane(self, pane: Pane) -> None:
        """Lets keys move in the other list."""
        if pane != self.pane:
            self.pane = pane
            self.refresh()

    # Drawing

    @property
    def _areas(self) -> Areas:
        width, height = self.size
        height -= 2 if self.foot else 0
        about = len(self._about(story_width(width, self.stories.count)))
        return areas(width, height, self.stories.count, about, self.articles.count)

    def _rows_seen(self, pane: Pane) -> int:
        here = self._areas
        return here.stories.height if pane == "stories" else here.articles.height - 1

    def _about(self, width: int) -> list[Strip]:
        if self.summary is None:
            return []
        return self._drawn(partial(about_story, self.summary), width - 2 * _INDENT)

    def _article(self, area: Area) -> list[Strip]:
        if self.summary is None or not self.articles.count:
            return []
        about = partial(about_article, self.summary.articles[self.articles.at])
        strips = self._drawn(about, min(_WIDEST, area.width - 2 * _INDENT))
        if len(strips) > area.height > 0:
            more = self._drawn(lambda _: [Content.styled(_MORE, "$text-muted")], area.width)
            return [*strips[: area.height - 1], *more]
        return strips

    def _drawn(self, lines: Callable[[int], Sequence[Content]], width: int) -> list[Strip]:
        """Lines as strips, drawn once for a width."""
        key = (*getattr(lines, "args", ()), getattr(lines, "func", None), width)
        if key not in self._made:
            content = Content("\n").join(lines(max(8, width)))
            self._made[key] = Visual.to_strips(self, content, max(8, width), None, self.visual_style)
        return self._made[key]

    def render_line(self, y: int) -> Strip:
        """One line: of the list of stories, and of what stands beside or below it."""
        if self.foot and y == self.size.height - 1:
            segments = [Segment(" " * _INDENT, self.rich_style), self._cell((self.foot, "muted"), "")]
            return Strip(segments).crop_extend(0, self.size.width, self.rich_style)
        here = self._areas
        segments = []
        if 0 <= (row := y - here.stories.y) < here.stories.height:
            segments += self._story_line(row, here.stories)
        if here.about.x:
            segments.append(Segment(" " * (here.about.x - here.stories.width), self.rich_style))
        if here.about.x or not segments:
            segments += self._line_of_story(y, here)
        return Strip(segments).crop_extend(0, self.size.width, self.rich_style)

    def _line_of_story(self, y: int, here: Areas) -> list[Segment]:
        indent = Segment(" " * _INDENT, self.rich_style)
        for area, strips in (
            (here.about, self._about(here.about.width)),
            (here.article, self._article(here.article)),
        ):
            if 0 <= (row := y - area.y) < min(area.height, len(strips)):
                return [indent, *strips[row]]
        if 0 <= (row := y - here.articles.y) < here.articles.height and self.summary is not None:
            return self._article_line(row, here.articles, self.summary)
        return []

    def _story_line(self, row: int, area: Area) -> list[Segment]:
        seen = self.stories.seen(area.height)
        if row >= len(seen):
            return [Segment(" " * area.width, self.rich_style)]
        entry = self._shelf.entries[seen[row]]
        cells = story_row(entry.title, self._shelf.row(seen[row]), area.width - _INDENT)
        return self._row(cells, seen[row] == self.stories.at, self.pane == "stories")

    def _article_line(self, row: int, area: Area, summary: Summary) -> list[Segment]:
        if self._table is None or self._table[0] != area.width:
            self._table = area.width, article_rows(summary, area.width - _INDENT)
        header, rows = self._table[1]
        if row == 0:
            return [Segment(" " * _INDENT, self.rich_style), *(self._cell(cell, "") for cell in header)]
        seen = self.articles.seen(area.height - 1)
        if row > len(seen):
            return []
        at = seen[row - 1]
        line = self._row(rows[at], at == self.articles.at, self.pane == "articles")
        used = sum(segment.cell_length for segment in line)
        return [*line, Segment(" " * max(0, area.width - used), line[-1].style)]

    def _row(self, cells: Sequence[Cell], here: bool, focused: bool) -> list[Segment]:
        state = "" if not here else "here" if focused else "blurred"
        lead = "▸ " if here and focused else "  "
        return [Segment(lead, self._style("", state)), *(self._cell(cell, state) for cell in cells)]

    def _cell(self, cell: Cell, state: str) -> Segment:
        return Segment(cell[0], self._style(cell[1], state))

    def _style(self, role: str, state: str) -> Style:
        """The style of a role ("" plain, "muted", or an agreement), under the cursor or not."""
        if (role, state) not in self._styles:
            named = self.app.theme_variables
            style = self.rich_style
            if role:
                style += Style(color=named["text-muted" if role == "muted" else role])
            if state == "here":
                style += Style(color=named["here"], bgcolor=named["here-background"], bold=True)
            elif state:
                style += Style(color=named["foreground"], bgcolor=named["panel"])
            self._styles[role, state] = style
        return self._styles[role, state]

    # The mouse

    def _hit(self, event: events.MouseEvent) -> tuple[Pane, int] | None:
        """The list, and the row of it, under the pointer."""
        here = self._areas
        if (row := here.stories.row(event.x, event.y)) is not None:
            return "stories", self.stories.seen(here.stories.height).start + row
        if row := here.articles.row(event.x, event.y):
            return "articles", self.articles.seen(here.articles.height - 1).start + row - 1
        return None

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a click where it stands chooses the row."""
        if (hit := self._hit(event)) is not None:
            pane, row = hit
            self.change_pane(pane)
            if row == self.cursor.at and event.chain > 1:
                self.post_message(self.Chosen())
            elif row < self.cursor.count:
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
