"""Reading: one article, or all of them side by side, with the facts lit up. Two modes of one surface."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from reader.app.highlight import columns
from reader.app.keys import MOVING, READING, bindings
from reader.app.positions import Positions
from reader.app.screens.base import ReaderScreen
from reader.app.walk import DIFFERING, first_from, step, walk
from reader.app.widgets.fact_panel import FactPanel, panel_height
from reader.app.widgets.key_bar import KeyBar
from reader.app.widgets.laid_out import LaidOut
from reader.app.widgets.line_list import fit
from reader.app.widgets.parallel_text import ParallelText
from reader.story.load import Loaded
from reader.story.telling import counted


class ReadingScreen(ReaderScreen):
    """The texts of one story. `aim` says what is shown; the screen can be left and come back to."""

    BINDINGS = bindings(READING + MOVING)
    DEFAULT_CSS = """
    ReadingScreen {
        background: $background;
        & #place { dock: top; height: 1; padding: 0 1; background: $background; color: $text-muted; }
    }
    """

    def __init__(self, loaded: Loaded, positions: Positions, *, ascii_signs: bool) -> None:
        super().__init__()
        self.loaded = loaded
        self._story = loaded.story
        self._comparison = loaded.comparison
        self._positions = positions
        self._ascii = ascii_signs
        self._all = columns(loaded.comparison)
        self._differing = {row.fact.id for row in self._comparison.rows if row.agreement in DIFFERING}
        self._disputed = {row.fact.id for row in self._comparison.rows if row.agreement == "disputed"}
        self._alone = False
        self._fact: str | None = None
        self._came_for: str | None = None
        self.surface = ParallelText(ascii_only=ascii_signs)
        self._panel = FactPanel(self._story, ascii_signs=ascii_signs)
        self._where = LaidOut(self._place, id="place")
        self.surface.show(self._all)
        for column in self._all:
            if offset := positions.at(column.article.id):
                self.surface.restore(column.article.id, offset)

    def aim(self, article: str | None, fact: str | None) -> None:
        """Shows one article alone, or, with None, all side by side; at a fact, or where reading stopped."""
        self._alone = article is not None or len(self._all) == 1
        self._came_for = fact
        index = self._index_of(article) if article else 0 if self._alone else self.surface.focus_index
        self.surface.show(self._all, focus=index, hidden=self._hidden(index))
        self._select(fact)

    def compose(self) -> ComposeResult:
        """A line that says where one is, the texts, the panel, the keys.

        Everything has its size and its content before it is mounted: that saves a frame.
        """
        yield self._where
        yield self.surface
        if self._story.has_table:
            self._panel.styles.height = self._panel_height()
            yield self._panel
        yield KeyBar()

    def on_unmount(self) -> None:
        """Keeps where reading stopped when the app ends here."""
        self._keep_positions()

    def _keep_positions(self) -> None:
        for index, column in enumerate(self._all):
            self._positions.keep(column.article.id, self.surface.first_visible(index))

    def on_resize(self) -> None:
        """The panel takes its share of the new height."""
        self._panel.styles.height = self._panel_height()

    def _panel_height(self) -> int:
        return panel_height(self.app.size.height, len(self._all))

    def _index_of(self, article: str) -> int:
        return [column.article.id for column in self._all].index(article)

    def _hidden(self, focus: int) -> set[str]:
        """All but the article in focus, where one is read alone."""
        return (
            {column.article.id for at, column in enumerate(self._all) if at != focus}
            if self._alone
            else set()
        )

    def _order(self) -> tuple[str, ...]:
        return walk(self._comparison, self.surface.focus_article, alone=self._alone)

    def _select(self, fact: str | None) -> None:
        self._fact = fact
        self.surface.select_fact(fact)
        self._panel.show(self._comparison.row(fact) if fact else None)
        self._show_place()
        if self.is_current:
            self.refresh_bindings()

    def _show_place(self) -> None:
        self._where.show(self._place, same_height=True)

    def _place(self, width: int) -> list[Content]:
        """The story, and at the right which fact of how many, and how many are disputed."""
        order = self._order()
        number = order.index(self._fact) + 1 if self._fact in order else 0
        told = f"fact {number} of {len(order)}" if number else counted(len(order), "fact")
        disputed = sum(fact in self._disputed for fact in order)
        right = f"{told} · {disputed} disputed" if self._story.has_table else "no fact table yet"
        title = fit(self._story.title, max(0, width - len(right) - 2))
        return [Content.assemble((title, "bold $foreground"), "  ", right)]

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        if action in ("fact", "dispute", "test") and not self._story.facts:
            return False
        if action in ("view", "columns", "column") and len(self._all) == 1:
            return False
        return not (action == "details" and self._fact is None)

    def action_move(self, by: int) -> None:
        """Scrolls by a line."""
        self.surface.scroll_by(by)

    def action_page(self, by: int) -> None:
        """Scrolls by a page."""
        self.surface.page(by)

    def action_top(self) -> None:
        """Goes to the beginning."""
        self.surface.to_top()

    def action_end(self) -> None:
        """Goes to the end."""
        self.surface.to_end()

    def action_fact(self, by: int) -> None:
        """Goes to the next or previous fact; first to the one nearest to what is read."""
        order = self._order()
        if self._fact not in order:
            article = self.surface.focus_article
            offset = self.surface.first_visible(self.surface.focus_index)
            self._select(first_from(self._comparison, order, article, offset))
        else:
            self._select(step(order, self._fact, by))

    def action_dispute(self, by: int) -> None:
        """Goes to the next or previous fact on which the outlets differ."""
        found = step(self._order(), self._fact, by, self._differing)
        if found is None:
            self.notify("The outlets differ on nothing here.", markup=False)
        else:
            self._select(found)

    def action_column(self, by: int) -> None:
        """Gives the focus to the next or previous article."""
        if self._alone:
            index = (self.surface.focus_index + by) % len(self._all)
            self.surface.show(self._all, focus=index, hidden=self._hidden(index), fact=self._fact)
        else:
            self.surface.next_column(by)
        self._show_place()

    def action_view(self) -> None:
        """Changes between one article and all of them."""
        self._alone = not self._alone
        self.surface.set_hidden(self._hidden(self.surface.focus_index))
        self._show_place()

    def action_columns(self) -> None:
        """Shows the articles side by side."""
        if self._alone:
            self.action_view()

    def action_details(self) -> None:
        """Shows everything about the selected fact."""
        from reader.app.screens.sheet import FactSheet

        if self._fact:
            row = self._comparison.row(self._fact)
            self.app.push_screen(FactSheet(row, self._story, ascii_signs=self._ascii))

    def action_about(self) -> None:
        """Shows what is known of the article in focus."""
        from reader.app.screens.sheet import ArticleSheet

        self.app.push_screen(ArticleSheet(self._all[self.surface.focus_index].article))

    def action_test(self) -> None:
        """Asks about the selected fact, or about the story."""
        self.reader.open_quiz(self.loaded, self._fact)

    def action_back(self) -> None:
        """Lets go of the fact, then leaves; whoever came for one fact leaves at once."""
        if self._fact is not None and self._came_for is None:
            self._select(None)
        else:
            self._keep_positions()
            self.dismiss()

    @on(ParallelText.MentionClicked)
    def _mention_clicked(self, event: ParallelText.MentionClicked) -> None:
        """A click on a mention selects its fact; another click goes to the fact below it."""
        facts = event.facts
        at = facts.index(self._fact) + 1 if self._fact in facts else 0
        self._select(facts[at % len(facts)])

    @on(ParallelText.ColumnFocused)
    def _column_focused(self) -> None:
        self._show_place()
