"""Finding words in all articles of the library: what is typed, and where it stands."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.worker import get_current_worker

from reader.app.found import FoundList, Row
from reader.app.keys import LIBRARY_FIND, MOVING, bindings
from reader.app.screens.base import ReaderScreen
from reader.app.shelf import Shelf
from reader.app.widgets.laid_out import LaidOut
from reader.app.widgets.line_list import LineList
from reader.app.widgets.prompt import Prompt
from reader.indexing.finding import find

_MOST = 500
"""So many articles are listed at most; the others are counted."""


class FindScreen(ReaderScreen):
    """The articles in which words stand. While one types, ↑ and ↓ choose, enter opens, escape goes back."""

    BINDINGS = bindings(LIBRARY_FIND + MOVING)
    DEFAULT_CSS = """
    FindScreen {
        background: $background;
        & #told { dock: top; height: 1; margin: 1 3 0 3; color: $text-muted; }
        & LineList { margin: 1 1 0 1; height: 1fr; }
    }
    """

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self.found = FoundList("")
        self._wanted = ""
        self._told = LaidOut(lambda width: self.found.told(width), id="told")
        self._list = LineList(steered=True)
        self.prompt = Prompt()

    def compose(self) -> ComposeResult:
        """What was found, where, and the line that is typed in."""
        yield self._told
        yield self._list
        yield self.prompt

    def on_mount(self) -> None:
        """Takes words at once."""
        self._ask()

    def on_screen_resume(self) -> None:
        """Goes on with the words where it was left."""
        if self.is_mounted and self.focused is not self.prompt:
            self._ask()

    def _ask(self) -> None:
        hint = "words, in all articles of the library"
        self.prompt.ask("find", self.found.words, self._entered, typed=self._typed, hint=hint)

    def _typed(self, words: str) -> None:
        """Looks for words while one types; a single letter only after enter: it stands everywhere."""
        self._look_for("" if len(words.strip()) == 1 and words.isascii() else words)

    def _look_for(self, words: str) -> None:
        """Looks for words beside the app, once what was typed is painted; what was looked for is given up."""
        self.workers.cancel_node(self)
        self._wanted = words
        if words.strip():
            self.call_after_refresh(self._look, self._list_of(words))
        else:
            self._show(self._list_of(words))

    def _list_of(self, words: str) -> FoundList:
        """An empty list for words; where there are several stories its rows name theirs."""
        return FoundList(words, titled=len(self._shelf.entries) > 1)

    @work(thread=True, exclusive=True)
    def _look(self, found: FoundList) -> None:
        """Fills a list: the first screen as soon as it is full, the rest when all is searched."""
        worker = get_current_worker()
        shown, room = False, max(1, self._list.size.height)
        for hit in find(self._shelf.index, self._shelf.library, found.words):
            if worker.is_cancelled:
                return
            found.searched += 1
            if hit is None:
                continue
            found.articles += 1
            if len(found.rows) < _MOST:
                found.rows.append(Row(hit))
            if not shown and len(found.rows) >= room:
                shown = True
                self._read(found, room)
                self.app.call_from_thread(self._show, found)
        if not shown:
            self._read(found, room)
        found.done = True
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, found)

    @staticmethod
    def _read(found: FoundList, room: int) -> None:
        """Takes the words around from the articles of the first screen; of others when they are seen."""
        for row in found.rows[:room]:
            row.read(found.words)

    def _show(self, found: FoundList) -> None:
        if found.words != self._wanted:
            return
        fresh = found is not self.found
        self.found = found
        if fresh:
            self._list.cursor = 0
        self._list.show(found.fill, len(found.rows))
        self._told.show(found.told, same_height=True)

    def _entered(self, words: str) -> None:
        """Opens what was chosen; a single letter is looked for now."""
        if words == self.found.words:
            self.action_open()
        elif words != self._wanted:
            self._look_for(words)

    @on(LineList.Chosen)
    def action_open(self) -> None:
        """Opens the chosen article at the words."""
        if not self.found.rows:
            return
        hit = self.found.rows[self._list.cursor].hit
        index = self._shelf.place(hit.folder)
        if index is not None:
            self.reader.open_found(index, hit.article, self.found.words)

    def action_find(self) -> None:
        """Takes other words."""
        self._ask()

    def action_move(self, by: int) -> None:
        """Moves the cursor."""
        self._list.move(by)

    def action_page(self, by: int) -> None:
        """Moves the cursor by a page."""
        self._list.page(by)

    def action_top(self) -> None:
        """Moves the cursor to the first row."""
        self._list.cursor = 0

    def action_end(self) -> None:
        """Moves the cursor to the last row."""
        self._list.cursor = self._list.count - 1

    def action_back(self) -> None:
        """Goes back to the library, and forgets the words."""
        self.dismiss()
        self._look_for("")
        self._ask()
        self.reader.find_was_left()
