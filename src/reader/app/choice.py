"""Which facts of a story are looked at, in which view, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from reader.app.views.differences import Differences
from reader.app.views.ledger import Ledger
from reader.app.views.matrix import Matrix
from reader.app.views.page import Entry, Page, entries
from reader.app.views.recomposed import Recomposed
from reader.app.walk import walk
from reader.app.widgets.roll import Roll
from reader.comparing.differences import differences
from reader.comparing.filters import Filter
from reader.comparing.ledger import ledger_row
from reader.comparing.passages import passages
from reader.comparing.sorting import ORDER_WORDS, ORDERS, Order, sorted_rows
from reader.comparing.study import Study
from reader.story.comparison import Row
from reader.story.signs import agreement_sign

View: TypeAlias = Literal["columns", "ledger", "matrix", "story", "differences"]


class Kind(NamedTuple):
    """What is peculiar to a view."""

    title: str
    page: Callable[[], Page] | None
    """Makes what its entries are drawn with; None for the columns."""
    order: Order
    """How its facts are sorted until another order is asked for."""
    sortable: bool


VIEWS: dict[View, Kind] = {
    "columns": Kind("side by side", None, "place", False),
    "ledger": Kind("ledger", Ledger, "topic", True),
    "matrix": Kind("matrix", Matrix, "topic", True),
    "story": Kind("recomposed story", Recomposed, "topic", False),
    "differences": Kind("differences", Differences, "agreement", True),
}
"""The views in the order of their keys."""


class Choice:
    """What is looked at: a view, its order, a filter. Lists keep their place while another is seen."""

    def __init__(self, study: Study, *, ascii_signs: bool) -> None:
        self.study = study
        self.view: View = "columns"
        self.filter: Filter | None = None
        self._ascii = ascii_signs
        self._orders: dict[View, Order] = {view: kind.order for view, kind in VIEWS.items()}
        self._rolls: dict[View, tuple[object, Roll]] = {}
        self._walked: tuple[object, tuple[str, ...]] = None, ()
        """The last walk and what it hung on."""

    def prepare(self) -> None:
        """Works out what the first look at a list would wait for."""
        story = self.study.story
        if self.study.comparison.rows:
            self._roll("story", story.articles[0].id)
            row = self.study.comparison.rows[0]
            ledger_row(row, self.study)
            self.study.support(row)

    @property
    def order(self) -> Order:
        """How the facts of the view are sorted."""
        return self._orders[self.view]

    @property
    def title(self) -> str:
        """The name of the view, with its order where that can be another."""
        title = VIEWS[self.view].title
        return f"{title} {ORDER_WORDS[self.order]}" if self.sortable else title

    @property
    def sortable(self) -> bool:
        """Whether the facts of the view can be sorted by something else."""
        return VIEWS[self.view].sortable

    def next_order(self) -> None:
        """Sorts the view by what comes next."""
        self._orders[self.view] = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]

    def next_view(self, by: int) -> View:
        """The view after or before this one, round past the last."""
        views = list(VIEWS)
        return views[(views.index(self.view) + by) % len(views)]

    def passes(self, row: Row) -> bool:
        """Whether the filter lets a fact through."""
        return self.filter is None or self.filter.matches(row)

    def walk(self, focus: str, *, alone: bool) -> tuple[str, ...]:
        """The facts that are stepped through, by id, in the order they are seen in."""
        key = (self.view, self.order, self.filter, focus, alone)
        if key != self._walked[0]:
            self._walked = key, self._walk(focus, alone)
        return self._walked[1]

    def _walk(self, focus: str, alone: bool) -> tuple[str, ...]:
        comparison = self.study.comparison
        if self.view != "columns":
            return tuple(row.fact.id for row in self.rows(focus))
        order = walk(comparison, focus, alone=alone)
        return order if self.filter is None else tuple(f for f in order if self.passes(comparison.row(f)))

    def leaves(self, found: Filter, focus: str, *, alone: bool) -> bool:
        """Whether another filter would leave any fact of those that are looked at now."""
        comparison = self.study.comparison
        if self.view == "differences":
            return any(map(found.matches, differences(comparison)))
        if self.view != "columns":
            return any(map(found.matches, comparison.rows))
        return any(found.matches(comparison.row(fact)) for fact in walk(comparison, focus, alone=alone))

    def rows(self, focus: str) -> tuple[Row, ...]:
        """The facts of a list view, sorted and filtered."""
        return self._rows(self.view, focus)

    def roll(self, focus: str) -> Roll | None:
        """The list of the view, kept as long as its entries are the same; None for the columns."""
        return self._roll(self.view, focus)

    def _rows(self, view: View, focus: str) -> tuple[Row, ...]:
        comparison, order = self.study.comparison, self._orders[view]
        found = differences(comparison) if view == "differences" else comparison.rows
        if VIEWS[view].sortable and (view, order) != ("differences", "agreement"):
            found = sorted_rows(found, self.study.story, order, focus)
        return tuple(row for row in found if self.passes(row))

    def _roll(self, view: View, focus: str) -> Roll | None:
        page, order = VIEWS[view].page, self._orders[view]
        if page is None:
            return None
        key = (order, self.filter, focus if order == "place" else "")
        kept = self._rolls.get(view)
        if kept is None or kept[0] != key:
            kept = key, Roll(page(), self._entries(view, focus))
            self._rolls[view] = kept
        return kept[1]

    def _entries(self, view: View, focus: str) -> list[Entry]:
        rows = self._rows(view, focus)
        if not rows:
            none = "The outlets differ on nothing." if view == "differences" else "There are no facts yet."
            return [Entry(None, "No fact passes the filter." if self.filter else none)]
        groups: Iterable[Sequence[Row]] = ([row] for row in rows)
        if view == "story":
            by_id = self.study.comparison.by_id
            groups = ([by_id[fact] for fact in told.fact_ids] for told in passages(rows, self.study))
        return entries(groups, self._headings(focus)[self._orders[view]])

    def _headings(self, focus: str) -> dict[Order, Callable[[Row], str]]:
        outlet = self.study.story.article(focus).outlet
        return {
            "topic": lambda row: row.fact.topic,
            "agreement": lambda row: (
                f"{agreement_sign(row.agreement, ascii_only=self._ascii)} {row.agreement}"
            ),
            "place": lambda row: f"told by {outlet}" if focus in row.fact.claims else f"{outlet} is silent",
        }
