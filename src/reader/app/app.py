"""The app: what it was opened with, its themes, and the way from one screen to the next."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from textual import work
from textual.events import Event, Key, Resize
from textual.filter import ANSIToTruecolor, LineFilter
from textual.reactive import Reactive
from textual.screen import Screen
from textual.theme import Theme
from textual.widgets import Input

from reader.app.ahead import load_ahead
from reader.app.cells import draw_ellipsis
from reader.app.guard import AsciiLines, CleanLines, InTurn, TrueColours
from reader.app.keys import APP, bindings
from reader.app.opening import OpeningApp
from reader.app.screens.library import LibraryScreen
from reader.app.screens.too_small import TooSmall, is_too_small
from reader.app.shelf import Shelf
from reader.app.themes import DARK, LIGHT, THEMES

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver

    from reader.story.library import Entry


def _everything() -> type[Provider]:
    """What the palette searches, imported when it is first opened."""
    from reader.app.commands import EverythingProvider

    return EverythingProvider


_IDLE = 0.08
"""Seconds after the start when the first paint is over and nothing else is to be done yet."""
_LATER = 0.3
"""Seconds after the start when what the next key may ask for is ready, and the library's turn has come."""
_ASCII_BORDERS = """
    #field { border: ascii $quiet; }
    #field:focus { border: ascii $here; }
    CommandPalette #--input { border: none; border-top: ascii $quiet; border-bottom: ascii $quiet; }
    CommandPalette CommandList, CommandPalette LoadingIndicator { border: none; border-bottom: ascii $quiet; }
    Toast { border-left: ascii $here; }
"""
"""What Textual draws with blocks, in signs of ASCII."""


class ReaderApp(OpeningApp):
    """The reader. `progress` is the file for answers, None for the user's own."""

    TITLE = "reader"
    theme = Reactive(DARK.name)
    BINDINGS = bindings(APP)
    COMMANDS = {_everything}
    CSS = """
    CommandPalette > .command-palette--help-text { color: $text-muted; text-style: not bold; }
    CommandPalette Vertical, CommandPalette:dark > Vertical { background: $background; }
    """

    def __init__(
        self,
        stories: Shelf | Sequence[Entry],
        *,
        progress: Path | None = None,
        ascii_signs: bool = False,
        seed: int | None = None,
        start: Callable[[ReaderApp], None] | None = None,
    ) -> None:
        """`start` is what to do once the library stands, such as opening a quiz."""
        shelf = stories if isinstance(stories, Shelf) else Shelf(stories)
        super().__init__(shelf, progress, Random(seed), ascii_signs=ascii_signs)
        self._library = LibraryScreen(shelf)
        self.bug: Exception | None = None
        # Textual prints tracebacks with the values of all variables, uncleaned.
        self.error_console.quiet = True
        self._start = start
        self._filter = InTurn(())
        self._colours: TrueColours | None = None
        self._walls = [CleanLines(), AsciiLines()] if ascii_signs else [CleanLines()]
        draw_ellipsis(ascii_only=ascii_signs)
        if ascii_signs:
            self.CSS += _ASCII_BORDERS  # type: ignore[misc]  # parsed only where it is needed

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The reader's own two, known from the first: to set one later parses all styles twice."""
        return {theme.name: theme for theme in THEMES}

    def get_default_screen(self) -> Screen[None]:
        """The library is where the app begins."""
        return self._library

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and last the wall against control characters."""
        filters = (*map(self._sparing, super().get_line_filters()), *self._walls)
        if self._filter.filters != filters:
            self._filter = InTurn(filters)
        return [self._filter]

    def _sparing(self, each: LineFilter) -> LineFilter:
        """The filter, or one that asks it only where it has something to do."""
        if not isinstance(each, ANSIToTruecolor):
            return each
        if self._colours is None or self._colours.filter is not each:
            self._colours = TrueColours(each)
        return self._colours

    def on_resize(self, event: Resize) -> None:
        """Below the smallest size one sentence covers the screen, until there is room again."""
        small, covered = is_too_small(event.size), isinstance(self.screen, TooSmall)
        if small and not covered:
            self.end_rehearsal()
            self.push_screen(TooSmall())
        elif covered and not small:
            self.pop_screen()

    def on_mount(self) -> None:
        """Starts with what was asked for; then makes ready what the next key is likely to need."""
        # At once: what is said of the screen that comes is on its way already, and has to stay.
        self.screen_change_signal.subscribe(self, self._left_screen, immediate=True)
        if self._start is not None:
            self._start(self)
        if self.is_headless:
            self.call_after_refresh(self._library.bring_up_to_date)
            return
        self.set_timer(_IDLE, self._make_ready)
        self.set_timer(_LATER, self._library.bring_up_to_date)

    def _left_screen(self, _screen: Screen[Any]) -> None:
        """What was said in passing on a screen goes with it."""
        if not self.is_rehearsing:
            self.clear_notifications()

    def on_app_focus(self) -> None:
        """Who comes back from another window may have written the story there."""
        if self.screen is self._library:
            self._library.look_again()

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver; of a terminal of POSIX, ours, which sees to signals and to a lost terminal."""
        found = super().get_driver_class()
        if found.__name__ == "LinuxDriver":
            from reader.app.terminal import TerminalDriver

            return TerminalDriver
        return found

    def _handle_exception(self, error: Exception) -> None:
        """Keeps a bug for `reader.commands.ending`, which tells it once the terminal is restored.

        There is no public hook. Should Textual rename this method, its own traceback would stay unseen
        (the error console is quiet), and the exit code would be 1.
        """
        if self.return_code and self.bug is None:
            return  # a signal ends it already: that a screen is only half made is no bug
        self.bug = self.bug or error
        super()._handle_exception(error)

    def stop_for(self, error: Exception) -> None:
        """Ends the app because of a bug that another thread met."""
        self._handle_exception(error)

    @work
    async def _make_ready(self) -> None:
        """Makes ready what the next key may ask for: code, the story, the store, the screen of reading."""
        await load_ahead()
        loaded = await asyncio.to_thread(self.shelf.read, 0)

        from reader.story.load import Loaded

        if len(self.screen_stack) == 1 and isinstance(loaded, Loaded):
            screen = self._reading_screen(loaded)
            await asyncio.gather(self.rehearse(screen), asyncio.to_thread(screen.prepare))
        if len(self.shelf.entries) > 1:  # who has one story looks for words inside of it
            await self._make_find_ready()
        store = self.store()
        if store is not None and not store.read_only:
            await asyncio.to_thread(self._back_up, store.path, self.now().date())

    async def _make_find_ready(self) -> None:
        if len(self.screen_stack) == 1:
            await self.rehearse(self.find_screen())

    def find_was_left(self) -> None:
        """Has the screen of finding laid out again without its words, once the library is painted."""
        if not self.is_headless:
            self.set_timer(_IDLE, lambda: self.run_worker(self._make_find_ready()))

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """The screen as an SVG."""
        from reader.app.picture import steady

        return steady(super().export_screenshot(title=title, simplify=simplify))

    def action_save_picture(self) -> None:
        """Saves a picture of the screen, and says where."""
        from reader.app.picture import downloads, saved

        try:
            told = f"Saved as {saved(self.export_screenshot(), downloads(), self.now())}."
        except OSError as error:
            told = f"The picture can't be saved: {error.strerror}."
        self.notify(told, timeout=8, markup=False)

    def action_help(self) -> None:
        """Shows every key of the screen."""
        from reader.app.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_command_palette(self) -> None:
        """Opens the palette, which finds more than commands and says so."""
        from reader.app.screens.palette import Palette

        if not isinstance(self.screen, Palette | TooSmall):
            self.push_screen(Palette(placeholder="Find a command, story, article or fact"))

    def action_light_or_dark(self) -> None:
        """Changes between the two themes."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    async def on_event(self, event: Event) -> None:
        """Gives a letter that was typed ahead to the line that takes it by now.

        A line that has the focus keeps letters. One that comes back to the app was sent elsewhere, before
        the key in front of it opened the line: "/river" in one go.
        """
        line = self.focused if isinstance(event, Key) and event.is_forwarded else None
        if isinstance(line, Input) and isinstance(event, Key) and event.is_printable and event.character:
            line.insert_text_at_cursor(event.character)
        else:
            await super().on_event(event)

    async def on_unmount(self) -> None:
        """Closes the store and the index; there is never anything left to save."""
        draw_ellipsis(ascii_only=False)
        self.shelf.index.close()
        if self._store is not None:
            self._store.close()
