"""Reading: one article, all of them side by side, or their facts as a list. Modes of one surface."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.events import Key

from reader.app.keys import MOVING, READING, bindings
from reader.app.screens.base import UNFOCUSED
from reader.app.screens.desk_marks import MarkKeys
from reader.app.walk import DIFFERING, step
from reader.app.widgets.parallel_text import ParallelText
from reader.app.widgets.reading_surface import ReadingSurface
from reader.app.widgets.roll import Roll


class ReadingScreen(MarkKeys):
    """The texts of one story. `aim` says what is shown; the screen can be left and come back to."""

    BINDINGS = bindings(READING + MOVING)
    AUTO_FOCUS = UNFOCUSED

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        if action in ("dispute", "test", "filter", "copy_row") and not self.story.facts:
            return False
        if action == "hit":
            return self.search.here(self.surface.order) > 0
        if action == "fact":
            return bool(self.story.facts) and not self.search.here(self.surface.order)
        if action == "strip" and not self.story.facts and not self.search.active:
            return False
        if action == "view" and not self.story.facts:
            return parameters == ("columns",) and len(self.story.articles) > 1
        if action in ("alone", "columns", "column", "link") and len(self.story.articles) == 1:
            return False
        if action in ("link", "strip") and self.choice.view != "columns":
            return False
        if action == "sort":
            return self.choice.sortable
        return not (action in ("details", "copy_row") and self.fact is None)

    # Moving

    def action_move(self, by: int) -> None:
        """Scrolls the texts by a line, or goes to the next line of the list."""
        if not self._in_list(lambda roll: roll.move(by)):
            self.surface.scroll_by(by)

    def action_page(self, by: int) -> None:
        """Scrolls by a page."""
        if not self._in_list(lambda roll: roll.page_by(by)):
            self.surface.page(by)

    def action_top(self) -> None:
        """Goes to the beginning."""
        if not self._in_list(lambda roll: roll.to_end(-1)):
            self.surface.to_top()

    def action_end(self) -> None:
        """Goes to the end."""
        if not self._in_list(lambda roll: roll.to_end(1)):
            self.surface.to_end()

    def _in_list(self, move: Callable[[Roll], None]) -> bool:
        """Moves in the list, if one is shown, and selects the fact that it led to."""
        roll = self.surface.roll
        if roll is None:
            return False
        with self.surface.changing():
            move(roll)
        if roll.index_of.get(self.fact or "") != roll.chosen:
            self.select(roll.fact, follow=False)
        return True

    def action_fact(self, by: int) -> None:
        """Goes to the next or previous fact; first to the one nearest to what is read."""
        order = self.order()
        if not order and self.choice.filter is not None:
            self.notify(f"No fact here passes “{self.choice.filter.text}”.", markup=False)
        elif self.fact not in order:
            self.select(self.nearest())
        else:
            self.select(step(order, self.fact, by))

    def action_dispute(self, by: int) -> None:
        """Goes to the next or previous fact on which the outlets differ."""
        differing = {row.fact.id for row in self.comparison.rows if row.agreement in DIFFERING}
        found = step(self.order(), self.fact, by, differing)
        if found is None:
            self.notify("The outlets differ on nothing here.", markup=False)
        else:
            self.select(found)

    def action_column(self, by: int) -> None:
        """Gives the focus to the next or previous article."""
        surface = self.surface
        if self.alone and surface.roll is None:
            articles = surface.all_order
            at = (articles.index(surface.focus_article) + by) % len(articles)
            surface.focus_column(self.index_of(articles[at]))
            self.set_hidden()
        else:
            surface.next_column(by)
        if surface.roll is not None:
            self.show_roll()
        self.show_place()

    def action_strip(self, by: int) -> None:
        """Goes to the next or previous sentence of the article in focus that tells a fact."""
        cell = self.surface.step_strip(by)
        if cell is not None:
            self.select(cell.facts[0])

    # Looking closer

    def action_details(self) -> None:
        """Shows everything about the selected fact; from the matrix, the words of the cell."""
        from reader.app.screens.sheet import FactSheet

        if self.fact is None:
            return
        row = self.comparison.row(self.fact)
        if self.choice.view == "matrix" and self.surface.focus_article in row.fact.claims:
            self.action_view("columns")
        else:
            self.app.push_screen(FactSheet(row, self.study, self.marking, ascii_signs=self.ascii_signs))

    def action_about(self) -> None:
        """Shows what is known of the article in focus."""
        from reader.app.screens.sheet import ArticleSheet

        self.app.push_screen(ArticleSheet(self.story.article(self.surface.focus_article), self.study))

    def action_test(self) -> None:
        """Asks about the selected fact, or about the story."""
        self.reader.open_quiz(self.loaded, self.fact)

    def key_escape(self, event: Key) -> None:
        """Lets go of words selected with the mouse, and of nothing else; while typing it ends that first."""
        if not self.prompt.kind:
            if self.get_selected_text():
                event.stop()
            self.clear_selection()

    def action_back(self) -> None:
        """Goes back by one layer: what is typed, what was found, a filter, the fact, then the screen."""
        if self.leave_prompt():
            return
        if self.search.active:
            self.end_search()
        elif self.choice.filter is not None:
            self.take_filter("")
        elif self.choice.view != "columns" and self.came_for is None:
            self.action_view("columns")
        elif self.fact is not None and self.came_for is None:
            self.select(None)
        else:
            self.keep_positions()
            self.dismiss()

    # The mouse

    @on(ParallelText.MentionClicked)
    def _mention_clicked(self, event: ParallelText.MentionClicked) -> None:
        """A click on a mention selects its fact; another click goes to the fact below it."""
        facts = event.facts
        at = facts.index(self.fact) + 1 if self.fact in facts else 0
        self.select(facts[at % len(facts)])

    @on(ReadingSurface.RowClicked)
    def _row_clicked(self, event: ReadingSurface.RowClicked) -> None:
        """A click on a fact selects it, on an outlet's part of it gives that the focus too."""
        if event.article is not None:
            self.surface.focus_column(self.index_of(event.article))
        self.select(event.fact)

    @on(ParallelText.StripClicked)
    def _strip_clicked(self, event: ParallelText.StripClicked) -> None:
        """A click on the strip goes to that sentence, and selects what it tells."""
        if event.cell.facts:
            self.select(event.cell.facts[0])

    @on(ParallelText.ColumnFocused)
    def _column_focused(self) -> None:
        self.show_place()
