"""The app: what it was opened with, its themes, and the way from one screen to the next."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from textual import work
from textual.events import Resize
from textual.filter import ANSIToTruecolor, LineFilter
from textual.reactive import Reactive
from textual.screen import Screen
from textual.theme import Theme

from reader.app.guard import AsciiLines, CleanLines, InTurn, TrueColours
from reader.app.keys import APP, bindings
from reader.app.rehearsal import RehearsingApp
from reader.app.screens.library import LibraryScreen
from reader.app.screens.too_small import TooSmall, is_too_small
from reader.app.shelf import Shelf
from reader.app.themes import DARK, LIGHT, THEMES

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver

    from reader.app.screens.reading import ReadingScreen
    from reader.progress.store import Store
    from reader.quiz.plans import Wish
    from reader.quiz.session import Session
    from reader.story.library import Entry
    from reader.story.load import Loaded


def _everything() -> type[Provider]:
    """What the palette searches, imported when it is first opened."""
    from reader.app.commands import EverythingProvider

    return EverythingProvider


_IDLE = 0.15
"""Seconds after the start when the first paint is over and nothing else is to be done yet."""


class ReaderApp(RehearsingApp):
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
        super().__init__()
        self.bug: Exception | None = None
        # Textual prints tracebacks with the values of all variables, uncleaned.
        self.error_console.quiet = True
        self._start = start
        self.shelf = stories if isinstance(stories, Shelf) else Shelf(stories)
        self.ascii_signs = ascii_signs
        self._library = LibraryScreen(self.shelf)
        self._progress = progress
        self._store: Store | None = None
        self._store_tried = False
        self._rng = Random(seed)
        self._reading: ReadingScreen | None = None
        self._filter = InTurn(())
        self._colours: TrueColours | None = None
        self._walls = [CleanLines(), AsciiLines()] if ascii_signs else [CleanLines()]

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
            self.push_screen(TooSmall())
        elif covered and not small:
            self.pop_screen()

    def on_mount(self) -> None:
        """Starts with what was asked for; then makes ready what the next key is likely to need."""
        if self._start is not None:
            self._start(self)
        if self.is_headless:
            self.call_after_refresh(self._library.bring_up_to_date)
            return
        self.set_timer(_IDLE, self._make_ready)
        self.set_timer(2 * _IDLE, self._library.bring_up_to_date)

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
        """Makes ready what reading needs: its code, the story, the store, its screen; the code of find."""
        loaded = await asyncio.to_thread(self.shelf.read, 0)
        from reader.story.load import Loaded

        if len(self.screen_stack) == 1 and isinstance(loaded, Loaded):
            screen = self._reading_screen(loaded)
            await self.rehearse(screen)
            await asyncio.to_thread(screen.prepare)
            await asyncio.to_thread(import_module, "reader.app.screens.find")
        store = self.store()
        if store is not None and not store.read_only:
            await asyncio.to_thread(self._back_up, store.path, self.now().date())

    def _back_up(self, path: Path, on: date) -> None:
        """Makes the day's backup of the store, in a thread: it is worth a message only where it fails."""
        from reader.progress.backups import back_up
        from reader.progress.store import StoreError

        try:
            back_up(path, on)
        except StoreError as error:
            self.call_from_thread(self.notify, str(error), severity="warning", timeout=12, markup=False)

    def _reading_screen(self, loaded: Loaded) -> ReadingScreen:
        """The screen kept for the story that is being read, or a new one where that is in use below."""
        from reader.app.marking import Marking
        from reader.app.positions import Positions
        from reader.app.screens.reading import ReadingScreen

        kept = self._reading
        if kept is not None and kept.loaded is loaded and kept not in self.screen_stack:
            return kept
        story = loaded.story.id
        positions = Positions(self.store(), story, self.now)
        marking = Marking(self.store, story, self.now)
        screen = ReadingScreen(loaded, positions, marking, ascii_signs=self.ascii_signs)
        if kept is None or kept not in self.screen_stack:
            if kept is not None:
                self.uninstall_screen(kept)
                kept.remove()
            self.install_screen(screen, f"reading {loaded.story.id}")
            self._reading = screen
        return screen

    def now(self) -> datetime:
        """The time of an answer, in the student's own zone; the one place where the app asks the clock."""
        return datetime.now().astimezone()

    def store(self) -> Store | None:
        """The person's progress, opened when first needed; None if it can't be.

        That nothing is kept, and why, is told once; what a read-only file holds is read all the same.
        """
        if not self._store_tried:
            self._store_tried = True
            from reader.progress.store import Store, StoreError

            try:
                self._store = Store.open(self._progress)
            except StoreError as error:
                self.notify(f"Progress is not saved. {error}", severity="warning", timeout=12, markup=False)
            else:
                if self._store.read_only:
                    told = f"Progress is not saved: {self._store.path}: {self._store.why_read_only}."
                    self.notify(told, severity="warning", timeout=12, markup=False)
                elif days := self._store.days_ahead(self.now()):
                    told = (
                        f"By this clock your last answer is {days} {'day' if days == 1 else 'days'} ahead."
                        " Set the clock right; answers keep their order either way."
                    )
                    self.notify(told, severity="warning", timeout=12, markup=False)
        return self._store

    def open_reading(self, loaded: Loaded, article: str | None, fact: str | None = None) -> None:
        """Opens one article, or, with None, all of them side by side; perhaps at a fact."""
        screen = self._reading_screen(loaded)
        screen.aim(article, fact)
        self.push_screen(screen)

    def opened(self, index: int) -> Loaded | None:
        """A story of the library, read; None, told, where its problems keep it shut."""
        from reader.story.load import Loaded

        loaded = self.shelf.read(index)
        if isinstance(loaded, Loaded):
            return loaded
        self.notify("That story has problems; `reader check` tells them.", markup=False)
        return None

    def open_entry(self, index: int, article: str | None = None, fact: str | None = None) -> None:
        """Opens an article of a story of the library, or, with None, all side by side; perhaps at a fact."""
        if (loaded := self.opened(index)) is not None:
            self.open_reading(loaded, article, fact)

    def open_found(self, index: int, article: str, words: str) -> None:
        """Opens an article of a story of the library at the first place where words stand."""
        if (loaded := self.opened(index)) is not None:
            screen = self._reading_screen(loaded)
            screen.aim(article, None)
            screen.show_found(words)
            self.push_screen(screen)

    def open_quiz(self, loaded: Loaded, fact: str | None = None) -> None:
        """Asks about one fact, or lists what can be begun on the story; says so where that is nothing."""
        from reader.app.screens.sittings import SittingsScreen
        from reader.progress.study_desk import StudyDesk
        from reader.quiz.starting import why_none

        desk = StudyDesk(loaded.comparison, self.store, self._rng, self.now)
        if fact is not None:
            self.open_sitting(loaded, desk.quick(fact))
        elif not loaded.story.has_table:
            self.notify(f"No quiz: {why_none(loaded.story)}.", markup=False)
        else:
            self.push_screen(SittingsScreen(loaded, desk))

    def open_practice(self, loaded: Loaded, wish: Wish, count: int) -> None:
        """Asks what was wished for, without the list of sittings."""
        from reader.progress.study_desk import StudyDesk

        desk = StudyDesk(loaded.comparison, self.store, self._rng, self.now)
        self.open_sitting(loaded, desk.begin("practise", count=count, wish=wish))

    def open_sitting(self, loaded: Loaded, session: Session) -> None:
        """Asks the questions of a sitting; says so where it has none."""
        from reader.app.marking import Marking
        from reader.app.screens.quiz import QuizScreen
        from reader.quiz.starting import why_none

        if not session.questions:
            self.notify(f"No quiz: {why_none(loaded.story)}.", markup=False)
            return
        kept, story = self.store(), loaded.story.id
        marking = Marking(self.store, story, self.now)
        flagged = kept.flags(story) if kept else ()
        saved = kept is not None and not kept.read_only
        self.push_screen(QuizScreen(loaded, session, marking, flagged, saved=saved))

    def action_help(self) -> None:
        """Shows every key of the screen."""
        from reader.app.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_command_palette(self) -> None:
        """Opens the palette, which finds more than commands and says so."""
        from textual.command import CommandPalette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder="Find a command, story, article or fact…"))

    def action_light_or_dark(self) -> None:
        """Changes between the two themes."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    async def on_unmount(self) -> None:
        """Closes the store and the index; there is never anything left to save."""
        self.shelf.index.close()
        if self._store is not None:
            self._store.close()
