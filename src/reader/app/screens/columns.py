"""The list of columns: which are shown, and from left to right in what order."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.app.keys import COLUMNS, HELP, MOVING, bindings
from reader.app.pens import Cell
from reader.app.widgets.key_bar import KeyBar
from reader.app.widgets.line_list import LineList, fit
from reader.story.model import Story

Arranged = tuple[tuple[str, ...], frozenset[str], str]
"""The order of the columns, those that are hidden, and the one in focus."""


class ColumnsSheet(ModalScreen[Arranged]):
    """Lets columns be chosen; gives back what was chosen."""

    BINDINGS = bindings(HELP + COLUMNS + MOVING[:2] + MOVING[4:])
    DEFAULT_CSS = """
    ColumnsSheet {
        background: $background;
        & Static { height: 2; padding: 0 2; color: $text-muted; }
        & LineList { margin: 0 1; }
    }
    """

    def __init__(self, story: Story, order: tuple[str, ...], hidden: frozenset[str], focus: str) -> None:
        super().__init__()
        self._story, self._order, self._focus = story, list(order), focus
        self._hidden = set(hidden)
        self._list = LineList()

    def compose(self) -> ComposeResult:
        """The articles in the order of their columns."""
        yield Static(
            "The columns from left to right. What is hidden still counts in the facts.", markup=False
        )
        yield self._list
        yield KeyBar()

    def on_mount(self) -> None:
        """The cursor stands on the column in focus."""
        self._show()
        self._list.cursor = self._order.index(self._focus)
        self._list.focus()

    def _show(self) -> None:
        self._list.show(self._rows, len(self._order))

    def _rows(self, width: int) -> tuple[list[Cell], list[list[Cell]]]:
        rows: list[list[Cell]] = []
        for number, article_id in enumerate(self._order, 1):
            hidden = article_id in self._hidden
            told = "hidden" if hidden else "shown"
            outlet = fit(self._story.article(article_id).outlet, max(8, width - 12))
            rows.append([(f"{number:>3} ", "muted"), (outlet, "muted" if hidden else ""), (told, "muted")])
        return [], rows

    @property
    def _here(self) -> str:
        return self._order[self._list.cursor]

    def action_move(self, by: int) -> None:
        """Moves the cursor."""
        self._list.move(by)

    def action_top(self) -> None:
        """Goes to the first column."""
        self._list.cursor = 0

    def action_end(self) -> None:
        """Goes to the last column."""
        self._list.cursor = len(self._order) - 1

    def action_show_or_hide(self) -> None:
        """Shows or hides a column; the last one that is shown stays."""
        if self._here in self._hidden:
            self._hidden.discard(self._here)
        elif len(self._order) - len(self._hidden) > 1:
            self._hidden.add(self._here)
        else:
            self.notify("One column must stay.", markup=False)
        self._show()

    def action_shift(self, by: int) -> None:
        """Puts a column further left or right."""
        at = self._list.cursor
        to = at + by
        if 0 <= to < len(self._order):
            self._order.insert(to, self._order.pop(at))
            self._list.cursor = to
            self._show()

    def action_all(self) -> None:
        """Shows all columns, in the story's order."""
        here = self._here
        self._hidden.clear()
        self._order = [article.id for article in self._story.articles]
        self._list.cursor = self._order.index(here)
        self._show()

    def action_done(self) -> None:
        """Takes what was chosen and goes to the column under the cursor, which is shown then."""
        self._hidden.discard(self._here)
        self.dismiss((tuple(self._order), frozenset(self._hidden), self._here))

    def action_done_here(self) -> None:
        """Takes what was chosen; the focus stays where it was, if that is shown."""
        shown = [article for article in self._order if article not in self._hidden]
        focus = self._focus if self._focus in shown else shown[0]
        self.dismiss((tuple(self._order), frozenset(self._hidden), focus))
