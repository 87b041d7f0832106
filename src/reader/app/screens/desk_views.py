"""Keys that choose what of a story is looked at: views, order, filter, columns."""

from __future__ import annotations

from functools import partial
from typing import cast

from reader.app.choice import VIEWS, View
from reader.app.screens.desk import Desk
from reader.comparing.completing import Offer, completions, offered
from reader.comparing.filters import FilterError, parse_filter
from reader.story.telling import as_sentence


class ViewKeys(Desk):
    """What the keys for views, sorting, filtering and columns do."""

    _offers: tuple[Offer, ...] = ()
    """What the last word of a filter that is typed could be."""

    def action_view(self, view: str) -> None:
        """Shows a view by its name, or with "next" and "previous" the one beside this."""
        steps = {"next": 1, "previous": -1}
        self.end_search(back=False)
        chosen = self.choice.next_view(steps[view]) if view in steps else cast(View, view)
        assert chosen in VIEWS
        if chosen == "columns" and view not in steps and len(self.story.articles) > 1:
            self.alone = False
            self.set_hidden()
        self.set_view(chosen)
        self.refresh_bindings()

    def end_search(self, *, back: bool = True) -> None:
        """Lets go of what was looked for; see `FindKeys`."""

    def action_alone(self) -> None:
        """Shows the article in focus alone, or all of them again."""
        self.alone = self.choice.view != "columns" or not self.alone
        if self.choice.view != "columns":
            self.set_view("columns")
        self.set_hidden()
        self.show_place()

    def action_sort(self) -> None:
        """Sorts the list by something else."""
        self.choice.next_order()
        self.show_roll()

    def action_link(self) -> None:
        """Links the columns by fact, or unlinks them."""
        self.surface.linked = not self.surface.linked
        self.show_place()

    def action_columns(self) -> None:
        """Opens the list of columns."""
        from reader.app.screens.columns import ColumnsSheet

        sheet = ColumnsSheet(self.story, self.surface.all_order, self.hidden, self.surface.focus_article)
        self.app.push_screen(sheet, self._arranged)

    def _arranged(self, chosen: tuple[tuple[str, ...], frozenset[str], str] | None) -> None:
        """Takes the order, the hidden ones and the focus from the list of columns."""
        if chosen is None:
            return
        order, self.hidden, focus = chosen
        self.alone = False
        self.surface.set_order(order)
        self.surface.focus_column(self.index_of(focus))
        self.set_hidden()
        self.show_place()

    def action_filter(self) -> None:
        """Asks for a filter."""
        text = self.choice.filter.text if self.choice.filter else ""
        hint = "words, or ↑ ↓ to choose a term; empty shows all"
        self.prompt.ask(
            "filter",
            text,
            self._filter_entered,
            typed=self.offer_terms,
            hint=hint,
            complete=partial(completions, study=self.study),
            walked=self._show_offers,
        )
        self.offer_terms(text)

    def close_prompt(self) -> None:
        """Ends typing."""
        self.prompt.done()
        self.panel.offer(None)

    def _filter_entered(self, text: str) -> None:
        """Filters, and ends typing unless what was typed means nothing."""
        if self.take_filter(text):
            self.close_prompt()

    def offer_terms(self, line: str) -> None:
        """Shows in the panel what the last word of a filter could become, or all that can be written."""
        self._offers = offered(line, self.study)
        self.prompt.offer([offer.line for offer in self._offers if offer.line])
        self._show_offers()

    def _show_offers(self) -> None:
        lines = [offer.line for offer in self._offers]
        chosen = lines.index(self.prompt.value) if self.prompt.chosen >= 0 else None
        self.panel.offer([(offer.term, offer.sentence) for offer in self._offers], chosen)

    def _where_looked(self) -> str:
        """Where a filter is looked for a fact in, if that is not the whole story."""
        if self.choice.view == "differences":
            return "on which the outlets differ"
        return "of this article" if self.choice.view == "columns" and self.alone else "here"

    def take_filter(self, text: str) -> bool:
        """Filters by what was typed; says so, and why, if it means nothing."""
        try:
            found = parse_filter(text, self.study, self.marking.known) if text.strip() else None
        except FilterError as error:
            self.notify(as_sentence(str(error)), severity="warning", markup=False)
            return False
        if found is not None and not self.choice.leaves(found, self.surface.focus_article, alone=self.alone):
            self.notify(
                f"No fact {self._where_looked()} passes “{found.text}”.", severity="warning", markup=False
            )
            return False
        self.choice.filter = found
        if self.fact is not None and self.fact not in self.order():
            self.select(self.nearest())
        self.show_roll()
        return True
