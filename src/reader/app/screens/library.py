"""The library: its stories, and the articles of the selected one with what each brings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.timer import Timer
from textual.worker import get_current_worker

from reader.app.building import progress_line
from reader.app.keys import LIBRARY, MOVING, bindings
from reader.app.screens.base import UNFOCUSED, ReaderScreen
from reader.app.shelf import Shelf
from reader.app.widgets.key_bar import KeyBar
from reader.app.widgets.library_page import LibraryPage
from reader.indexing.summary import Line, Summary
from reader.story.library import Entry

if TYPE_CHECKING:
    from reader.story.load import Loaded

_TOLD_EVERY = 0.1
"""Seconds between two looks at how far the reading of the library has come."""


class LibraryScreen(ReaderScreen):
    """Where the app begins: choose a story, an article, the comparison or the quiz."""

    BINDINGS = bindings(LIBRARY + MOVING)
    AUTO_FOCUS = UNFOCUSED

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self.page = LibraryPage(shelf, self._show_story)
        self._done = (0, 0)
        self._telling: Timer | None = None

    def compose(self) -> ComposeResult:
        """The stories with the selected one, and the keys.

        The page has its content before it is mounted: that saves a frame.
        """
        self.page.shown.pane = "stories" if len(self._shelf.entries) > 1 else "articles"
        self.page.show_stories()
        self.page.show_story(self._shelf.summary(0))
        yield self.page
        yield KeyBar()

    @property
    def summary(self) -> Summary:
        """What is known of the selected story."""
        assert self.page.shown.summary is not None
        return self.page.shown.summary

    @property
    def index(self) -> int:
        """The place of the selected story."""
        return self.page.shown.stories.at

    @property
    def _article(self) -> Line:
        return self.summary.articles[self.page.shown.articles.at]

    # Bringing the library up to date

    def bring_up_to_date(self) -> None:
        """Reads what was changed since the library was last open, beside the app, and tells how far it is."""
        self._done = (0, 0)
        self._telling = self.set_interval(_TOLD_EVERY, self._tell)
        self._read_changed()

    @work(thread=True, exclusive=True)
    def _read_changed(self) -> None:
        worker = get_current_worker()

        def told(done: int, total: int) -> bool:
            self._done = (done, total)
            return not worker.is_cancelled

        found = self._shelf.found()
        if not self._shelf.lists(found) and not worker.is_cancelled:
            self.app.call_from_thread(self._relist, found)
        self._shelf.bring_up(found, told)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._finished)

    def _tell(self) -> None:
        done, total = self._done
        if total > 1:
            self._shelf.refresh()
            width = self.page.size.width - 4
            self.page.tell(progress_line(done, total, width, ascii_only=self.reader.ascii_signs))

    def _finished(self) -> None:
        if self._telling is not None:
            self._telling.stop()
        if self._done[1]:
            self._shelf.refresh()
            self.page.tell("")

    def _relist(self, found: Sequence[Entry]) -> None:
        """Shows other stories; the selected one stays so as long as it is there."""
        before = self._shelf.entries[self.index].path
        at = next((place for place, entry in enumerate(found) if entry.path == before), 0)
        self._shelf.relist(found)
        self.page.show_stories(at)
        self._show_story()

    def on_screen_resume(self) -> None:
        """Looks whether the selected story is still what was read of it: who writes one comes back here."""
        self.look_again()

    def look_again(self) -> None:
        """Shows the selected story as its files are now, and says so, where they are not what was read."""
        if self.page.shown.summary is not None and self._shelf.has_changed(self.index):
            self._show_story()
            self.reader.tell_changed()

    def on_key(self) -> None:
        """Looks again at a story that is shut, before the key is judged: it may have been mended since."""
        if not self.summary.opens:
            self.look_again()

    # Moving

    def _show_story(self) -> None:
        before, now = self.summary, self._shelf.summary(self.index)
        self.page.show_story(now)
        if (before.opens, before.has_table) != (now.opens, now.has_table):
            self.refresh_bindings()

    @on(LibraryPage.Chosen)
    def _row_chosen(self) -> None:
        self.on_key()
        self.action_open()

    def action_move(self, by: int) -> None:
        """Moves the cursor."""
        self.page.move(by)

    def action_page(self, by: int) -> None:
        """Moves the cursor by a page."""
        self.page.turn(by)

    def action_top(self) -> None:
        """Moves the cursor to the first row."""
        self.page.go(0)

    def action_end(self) -> None:
        """Moves the cursor to the last row."""
        self.page.go(self.page.shown.cursor.count - 1)

    def action_pane(self) -> None:
        """Moves between the stories and the articles."""
        self.page.change_pane("articles" if self.page.shown.pane == "stories" else "stories")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A story with problems can't be read, compared or asked about."""
        if action in ("open", "compare", "test", "progress") and not self.summary.opens:
            return None
        if action in ("test", "progress") and not self.summary.has_table:
            return None
        return not (action == "pane" and len(self._shelf.entries) == 1)

    # Opening

    def _article_meant(self) -> str:
        """The id of the selected article as it is listed: looking again may put another in its place."""
        article = self._article.id
        self.look_again()
        return article

    def _opened(self) -> Loaded | None:
        """The selected story; what has changed of it is shown here too, as nobody tells that once more."""
        self.look_again()
        return self.reader.opened(self.index)

    def action_open(self) -> None:
        """Opens the selected article, or goes from a story to its articles."""
        if self.page.shown.pane == "stories" and self.summary.opens:
            self.page.change_pane("articles")
        elif self.summary.opens:
            self.reader.open_entry(self.index, self._article_meant())

    def action_about(self) -> None:
        """Shows what is known of the selected article."""
        from reader.app.screens.sheet import ArticleSheet
        from reader.comparing.study import Study

        if not self.summary.opens:
            return
        meant = self._article_meant()
        if (loaded := self.reader.opened(self.index, meant)) is not None:
            self.app.push_screen(ArticleSheet(loaded.story.article(meant), Study(loaded.comparison)))

    def action_find(self) -> None:
        """Finds words in all articles of the library."""
        self.reader.open_find()

    def action_compare(self) -> None:
        """Opens the articles side by side."""
        self.look_again()
        self.reader.open_entry(self.index)

    def action_test(self) -> None:
        """Starts a quiz on the story."""
        if (loaded := self._opened()) is not None:
            self.reader.open_quiz(loaded)

    def action_progress(self) -> None:
        """Shows how far somebody has come with the story."""
        from reader.app.screens.progress import open_progress

        if (loaded := self._opened()) is not None:
            open_progress(self.reader, loaded)
