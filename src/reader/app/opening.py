"""The way from one screen to the next: articles, what was found, sittings, and the store that they share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from reader.app.rehearsal import RehearsingApp
from reader.app.shelf import Shelf

if TYPE_CHECKING:
    from reader.app.screens.find import FindScreen
    from reader.app.screens.reading import ReadingScreen
    from reader.progress.keeper import Told
    from reader.progress.store import Store
    from reader.progress.study_desk import Named, StudyDesk
    from reader.quiz.plans import Wish
    from reader.quiz.session import Session
    from reader.story.load import Loaded


class OpeningApp(RehearsingApp):
    """An app that opens what is asked for, and keeps what is answered in one store."""

    def __init__(self, shelf: Shelf, progress: Path | None, rng: Random, *, ascii_signs: bool) -> None:
        super().__init__()
        self.shelf, self.ascii_signs = shelf, ascii_signs
        self._progress, self._rng = progress, rng
        self._store: Store | None = None
        self._store_tried = False
        self._store_told = ""
        self._reading: ReadingScreen | None = None
        self._finding: FindScreen | None = None

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
        positions = Positions(self, story, self.now)
        marking = Marking(self, story, self.now)
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
                elif days := self.from_store(lambda store: store.days_ahead(self.now()), 0):
                    told = (
                        f"By this clock your last answer is {days} {'day' if days == 1 else 'days'} ahead."
                        " Set the clock right; answers keep their order either way."
                    )
                    self.notify(told, severity="warning", timeout=12, markup=False)
        return self._store

    def from_store(self, ask: Callable[[Store], Told], otherwise: Told) -> Told:
        """What the store answers; `otherwise` without one, or where it can't be read any more: told once."""
        store = self.store()
        if store is None:
            return otherwise
        from reader.progress.store import StoreError

        try:
            found = ask(store)
        except StoreError as error:
            if str(error) != self._store_told:
                self._store_told = str(error)
                told = f"Progress can't be read. {error}"
                self.notify(told, severity="warning", timeout=12, markup=False)
            return otherwise
        self._store_told = ""
        return found

    def open_reading(
        self, loaded: Loaded, article: str | None, fact: str | None = None, here: str | None = None
    ) -> None:
        """Opens one article, or, with None, all of them side by side; as `Desk.aim`."""
        screen = self._reading_screen(loaded)
        screen.aim(article, fact, here)
        self.push_screen(screen)

    def opened(self, index: int, article: str | None = None, fact: str | None = None) -> Loaded | None:
        """A story of the library, read.

        None, told, where its problems keep it shut, or where it has not any more what is asked for: its files
        may have changed since that was listed.
        """
        from reader.story.load import Loaded

        changed = self.shelf.has_changed(index)
        loaded = self.shelf.read(index)
        if isinstance(loaded, Loaded):
            if changed:
                self.tell_changed()
            gone = _gone(loaded, article, fact)
            if not gone:
                return loaded
            self.notify(f"That {gone} is no longer in the story.", severity="warning", markup=False)
            return None
        self.notify("That story has problems; `reader check` tells them.", markup=False)
        return None

    def tell_changed(self) -> None:
        """Says that a story is not what it was when it was opened before."""
        self.notify("The files of this story have changed: it was read anew.", markup=False)

    def open_entry(self, index: int, article: str | None = None, fact: str | None = None) -> None:
        """Opens an article of a story of the library, or, with None, all side by side; perhaps at a fact."""
        if (loaded := self.opened(index, article, fact)) is not None:
            self.open_reading(loaded, article, fact)

    def find_screen(self) -> FindScreen:
        """Where words are looked for in the library: one screen, that can be made ready and is kept."""
        if self._finding is None:
            from reader.app.screens.find import FindScreen

            self._finding = FindScreen(self.shelf)
            self.install_screen(self._finding, "find")
        return self._finding

    def open_find(self) -> None:
        """Looks for words in all articles of the library."""
        self.push_screen(self.find_screen())

    def open_found(self, index: int, article: str, words: str) -> None:
        """Opens an article of a story of the library at the first place where words stand."""
        if (loaded := self.opened(index, article)) is not None:
            screen = self._reading_screen(loaded)
            screen.aim(article, None)
            screen.show_found(words)
            self.push_screen(screen)

    def open_quiz(self, loaded: Loaded, fact: str | None = None) -> None:
        """Asks about one fact, or lists what can be begun on the story; says so where that is nothing."""
        from reader.app.screens.sittings import SittingsScreen
        from reader.quiz.starting import why_none

        desk = self._desk(loaded)
        if fact is not None:
            self.open_sitting(loaded, desk.quick(fact))
        elif not loaded.story.has_table:
            self.notify(f"No quiz: {why_none(loaded.story)}.", markup=False)
        else:
            self.push_screen(SittingsScreen(loaded, desk))

    def open_named(self, loaded: Loaded, what: Named, *, count: int, wish: Wish, minutes: int | None) -> None:
        """Opens a sitting that is asked for by a word; the list of sittings, and why, if it can't be had."""
        from reader.progress.study_desk import NOT_THERE

        session = self._desk(loaded).named(what, count=count, wish=wish, minutes=minutes)
        if session is not None:
            self.open_sitting(loaded, session)
        else:
            self.open_quiz(loaded)
            told = NOT_THERE[what]
            self.notify(f"{told[:1].upper()}{told[1:]}.", markup=False)

    def _desk(self, loaded: Loaded) -> StudyDesk:
        from reader.progress.study_desk import StudyDesk

        return StudyDesk(loaded.comparison, self, self._rng, self.now)

    def open_sitting(self, loaded: Loaded, session: Session) -> None:
        """Asks the questions of a sitting; says so where it has none."""
        from reader.app.marking import Marking
        from reader.app.screens.quiz import QuizScreen
        from reader.quiz.starting import why_none

        if not session.questions:
            self.notify(f"No quiz: {why_none(loaded.story, session.mode)}.", markup=False)
            return
        kept, story = self.store(), loaded.story.id
        marking = Marking(self, story, self.now)
        none: tuple[str, ...] = ()
        flagged = self.from_store(lambda store: store.flags(story), none)
        saved = kept is not None and not kept.read_only
        self.push_screen(QuizScreen(loaded, session, marking, flagged, saved=saved))


def _gone(loaded: Loaded, article: str | None, fact: str | None) -> str:
    """What of this a story does not have, in a word; empty where it has all."""
    if article is not None and all(each.id != article for each in loaded.story.articles):
        return "article"
    return "fact" if fact is not None and fact not in loaded.comparison.by_id else ""
