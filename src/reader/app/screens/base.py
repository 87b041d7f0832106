"""What several screens share: the app they belong to, and pages that the keys of the screen scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from reader.app.keys import HELP, bindings

if TYPE_CHECKING:
    from reader.app.app import ReaderApp

UNFOCUSED = ""
"""The `AUTO_FOCUS` of a screen that answers to all its keys itself. Where a widget has the focus, Textual
looks up the name that Unicode has for each key, in half a megabyte of tables."""


class ReaderScreen(Screen[None]):
    """A screen of the reader."""

    BINDINGS = bindings(HELP)

    @property
    def reader(self) -> ReaderApp:
        """The app."""
        from reader.app.app import ReaderApp

        assert isinstance(self.app, ReaderApp)
        return self.app

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint what no widget covers: one empty line, as often as it is needed.

        Textual draws all lines of a screen below its widgets, each by itself, though hardly any is seen.
        """
        if self.styles.background.a < 1:
            return super().render_lines(crop)
        strip = Strip.blank(crop.width, Style(bgcolor=self.styles.background.rich_color))
        for each in self.get_line_filters():
            strip = strip.apply_filter(each, self.background_colors[1])
        return [strip] * crop.height


class Page(VerticalScroll, inherit_bindings=False):
    """A scrolling page without keys of its own: those of the screen would not reach it otherwise."""

    DEFAULT_CSS = """
    Page { background: $background; scrollbar-size-vertical: 1; }
    """


class Paging:
    """For a screen with one page: what the keys of moving do."""

    @property
    def page(self) -> Page:
        """The page."""
        assert isinstance(self, Screen)
        return self.query_one(Page)

    def action_move(self, by: int) -> None:
        """Scrolls by a line."""
        self.page.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scrolls by a page, two lines of it kept."""
        self.page.scroll_relative(y=by * max(1, self.page.size.height - 2), animate=False)

    def action_top(self) -> None:
        """Goes to the first line."""
        self.page.scroll_home(animate=False)

    def action_end(self) -> None:
        """Goes to the last line."""
        self.page.scroll_end(animate=False)
