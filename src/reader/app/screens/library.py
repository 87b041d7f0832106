"""The library: its stories, and the articles of the selected one with what each brings."""

from __future__ import annotations

from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import Static
from textual.worker import get_current_worker

from reader.app.article_table import about_article, about_story, article_rows, story_rows
from reader.app.keys import LIBRARY, MOVING, bindings
from reader.app.screens.base import ReaderScreen
from reader.app.shelf import Shelf
from reader.app.widgets.key_bar import KeyBar
from reader.app.widgets.laid_out import LaidOut
from reader.app.widgets.line_list import LineList
from reader.story.load import Loaded


class LibraryScreen(ReaderScreen):
    """Where the app begins: choose a story, an article, the comparison or the quiz."""

    BINDINGS = bindings(LIBRARY + MOVING)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    DEFAULT_CSS = """
    LibraryScreen {
        background: $background;
        & #shelf { layout: vertical; height: 1fr; padding: 1 1 0 1; }
        & #stories { height: auto; max-height: 30%; min-height: 2; margin-bottom: 1; }
        & #story { height: 1fr; }
        & #about { height: auto; max-height: 60%; padding: 0 2; margin-bottom: 1; }
        & #articles { height: auto; min-height: 3; max-height: 60%; margin-bottom: 1; }
        & #article { height: 1fr; padding: 0 2; max-width: 100; }
        &.-one #stories { display: none; }
        &.-shut #articles, &.-shut #article { display: none; }
        &.-shut #about { max-height: 100%; }
    }
    LibraryScreen.-wide #shelf { layout: horizontal; }
    LibraryScreen.-wide #stories { width: 38; height: 1fr; max-height: 100%; margin: 0 2 0 0; }
    """

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._index = 0

    def compose(self) -> ComposeResult:
        """The stories, and beside or below them the selected one."""
        with Container(id="shelf"):
            yield LineList(id="stories")
            with Vertical(id="story"):
                yield Static(id="about")
                yield LineList(id="articles")
                yield LaidOut(id="article", more="… i shows all that is known of it")
        yield KeyBar()

    def on_mount(self) -> None:
        """Shows the first story; the rest is read after the first paint."""
        one = len(self._shelf.entries) == 1
        self.set_class(one, "-one")
        self._show_story(0)
        self.query_one("#articles" if one else "#stories", LineList).focus()
        if not one:
            self._show_stories()
            self.call_after_refresh(self._read_rest)

    @work(thread=True, exclusive=True)
    def _read_rest(self) -> None:
        worker = get_current_worker()
        for index in range(len(self._shelf.entries)):
            if worker.is_cancelled:
                return
            self._shelf.read(index)
        self.app.call_from_thread(self._show_stories)

    def _show_stories(self) -> None:
        entries = self._shelf.entries
        known = [self._shelf.known(index) for index in range(len(entries))]
        fill = partial(story_rows, entries, known)
        self.query_one("#stories", LineList).show(fill, len(entries))

    def _show_story(self, index: int) -> None:
        self._index = index
        loaded = self._shelf.read(index)
        self.query_one("#about", Static).update(about_story(self._shelf.entries[index], loaded))
        self.set_class(not isinstance(loaded, Loaded), "-shut")
        if isinstance(loaded, Loaded):
            fill = partial(article_rows, loaded)
            self.query_one("#articles", LineList).show(fill, len(loaded.story.articles), headed=True)
            self._show_article()
        self.refresh_bindings()

    def _show_article(self) -> None:
        if self.loaded is not None:
            chosen = self.loaded.story.articles[self.query_one("#articles", LineList).cursor]
            about = partial(about_article, chosen)
            self.query_one("#article", LaidOut).show(about, same_height=True)

    @property
    def loaded(self) -> Loaded | None:
        """The selected story; None if its problems keep it shut."""
        known = self._shelf.known(self._index)
        return known if isinstance(known, Loaded) else None

    @on(LineList.Moved, "#stories")
    def _story_moved(self, event: LineList.Moved) -> None:
        self.query_one("#articles", LineList).cursor = 0
        self._show_story(event.index)

    @on(LineList.Moved, "#articles")
    def _article_moved(self) -> None:
        self._show_article()

    @on(LineList.Chosen)
    def _row_chosen(self) -> None:
        self.action_open()

    def _list(self) -> LineList:
        focused = self.focused
        return focused if isinstance(focused, LineList) else self.query_one("#articles", LineList)

    def action_move(self, by: int) -> None:
        """Moves the cursor."""
        self._list().move(by)

    def action_page(self, by: int) -> None:
        """Moves the cursor by a page."""
        self._list().page(by)

    def action_top(self) -> None:
        """Moves the cursor to the first row."""
        self._list().cursor = 0

    def action_end(self) -> None:
        """Moves the cursor to the last row."""
        chosen = self._list()
        chosen.cursor = chosen.count - 1

    def action_pane(self) -> None:
        """Moves between the stories and the articles."""
        other = "#articles" if self._list().id == "stories" else "#stories"
        self.query_one(other, LineList).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A story with problems can't be read, compared or asked about."""
        if action in ("open", "compare", "test", "progress") and self.loaded is None:
            return None
        if action in ("test", "progress") and self.loaded is not None and not self.loaded.story.has_table:
            return None
        return not (action == "pane" and self.has_class("-one"))

    def action_open(self) -> None:
        """Opens the selected article, or goes from a story to its articles."""
        if self.loaded is None:
            return
        if self._list().id == "stories":
            self.query_one("#articles", LineList).focus()
            return
        article = self.loaded.story.articles[self.query_one("#articles", LineList).cursor]
        self.reader.open_reading(self.loaded, article.id)

    def action_about(self) -> None:
        """Shows what is known of the selected article."""
        from reader.app.screens.sheet import ArticleSheet
        from reader.comparing.study import Study

        if self.loaded is not None:
            article = self.loaded.story.articles[self.query_one("#articles", LineList).cursor]
            self.app.push_screen(ArticleSheet(article, Study(self.loaded.comparison)))

    def action_compare(self) -> None:
        """Opens the articles side by side."""
        if self.loaded is not None:
            self.reader.open_reading(self.loaded, None)

    def action_test(self) -> None:
        """Starts a quiz on the story."""
        if self.loaded is not None:
            self.reader.open_quiz(self.loaded)

    def action_progress(self) -> None:
        """Shows how far somebody has come with the story."""
        from reader.app.screens.progress import open_progress

        if self.loaded is not None:
            open_progress(self.reader, self.loaded)
