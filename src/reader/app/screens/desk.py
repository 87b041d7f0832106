"""What the reading screen is made of: the surface, the panel, the line above, and what is selected."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.content import Content

from reader.app.choice import Choice, View
from reader.app.highlight import columns
from reader.app.marking import Marking
from reader.app.positions import Positions
from reader.app.screens.base import ReaderScreen
from reader.app.search import Search
from reader.app.walk import first_from
from reader.app.widgets.fact_panel import FactPanel
from reader.app.widgets.laid_out import LaidOut
from reader.app.widgets.line_list import fit
from reader.app.widgets.prompt import Prompt
from reader.app.widgets.reading_surface import ReadingSurface
from reader.comparing.study import Study
from reader.story.load import Loaded
from reader.story.telling import counted


class Desk(ReaderScreen):
    """One story under study. What its keys do is told by the classes made from it."""

    DEFAULT_CSS = """
    Desk {
        background: $background;
        & #place { dock: top; height: 1; padding: 0 1; background: $background; color: $text-muted; }
    }
    """

    def __init__(self, loaded: Loaded, positions: Positions, marking: Marking, *, ascii_signs: bool) -> None:
        super().__init__()
        self.loaded = loaded
        self.story, self.comparison = loaded.story, loaded.comparison
        self.study = Study(loaded.comparison)
        self.choice = Choice(self.study, ascii_signs=ascii_signs)
        self.search = Search(self.story.articles)
        self.marking = marking
        self.ascii_signs = ascii_signs
        self.alone = False
        self.hidden: frozenset[str] = frozenset()
        self.fact: str | None = None
        self.came_for: str | None = None
        self.predicted: frozenset[str] = frozenset()
        """The facts that were asked about before reading: they are marked."""
        self._positions = positions
        self._all = columns(loaded.comparison)
        self._disputed = {row.fact.id for row in self.comparison.rows if row.agreement == "disputed"}
        self.surface = ReadingSurface(self._all, self.study, ascii_only=ascii_signs)
        self.panel = FactPanel(self.study, marking, ascii_signs=ascii_signs)
        self.prompt = Prompt()
        self._where = LaidOut(self._place, id="place")
        for column in self._all:
            if offset := positions.at(column.article.id):
                self.surface.restore(column.article.id, offset)

    def compose(self) -> ComposeResult:
        """A line that says where one is, the texts, the panel, the keys.

        Everything has its size and its content before it is mounted: that saves a frame.
        """
        yield self._where
        yield self.surface
        if self.story.has_table:
            yield self.panel
        yield self.prompt

    def prepare(self) -> None:
        """Works out what keys would wait for otherwise; may run beside the app, in a thread."""
        self.search.prepare()
        self.choice.prepare()

    def on_unmount(self) -> None:
        """Keeps where reading stopped when the app ends here."""
        self.keep_positions()

    def keep_positions(self) -> None:
        """Remembers where reading stopped in every article."""
        for index, column in enumerate(self._all):
            self._positions.keep(column.article.id, self.surface.first_visible(index))

    # What is looked at

    def aim(self, article: str | None, fact: str | None, here: str | None = None) -> None:
        """Shows one article alone, or, with None, all side by side; at a fact, or where reading stopped.

        `here` is the article that has the focus among all of them; None leaves it where it was.
        """
        self.alone = article is not None or len(self._all) == 1
        self.came_for = fact
        self.predicted = self.marking.predicted
        self.surface.mark_facts(self.predicted)
        if fact is not None or article is not None:
            self.set_view("columns")
        if focus := article or here:
            self.surface.focus_column(self.index_of(focus))
        self.set_hidden()
        self.select(fact)

    def index_of(self, article: str) -> int:
        """The index of an article in the story's order."""
        return [column.article.id for column in self._all].index(article)

    def set_hidden(self) -> None:
        """Hides what is hidden: all but the article in focus where that is read alone."""
        here = self.surface.focus_article
        alone = {column.article.id for column in self._all if column.article.id != here}
        self.surface.set_hidden(alone if self.alone else self.hidden)

    def set_view(self, view: View) -> None:
        """Shows another view; the same fact stays selected."""
        self.choice.view = view
        self.show_roll()

    def show_roll(self) -> None:
        """Shows the view as it is chosen, sorted and filtered."""
        roll = self.choice.roll(self.surface.focus_article)
        if roll is not self.surface.roll:
            self.surface.show_roll(roll)
        if roll is not None:
            if self.fact is None or not roll.select(self.fact):
                self.select(self.nearest() if self.fact is None else roll.fact)
        elif self.surface.fact != self.fact or self.fact:
            self.surface.select_fact(self.fact)
        self.show_place()

    def order(self) -> tuple[str, ...]:
        """The facts that are stepped through."""
        return self.choice.walk(self.surface.focus_article, alone=self.alone)

    def nearest(self) -> str | None:
        """The fact nearest to what is read."""
        surface = self.surface
        offset = surface.first_visible(surface.focus_index)
        return first_from(self.comparison, self.order(), surface.focus_article, offset)

    def select(self, fact: str | None, *, follow: bool = True) -> None:
        """Selects a fact, or lets go of it; the surface follows it unless it has led there itself."""
        offered = (self.fact is None) != (fact is None)
        self.fact = fact
        if follow:
            self.surface.select_fact(fact)
        self.panel.show(self.comparison.row(fact) if fact else None)
        self.show_place()
        if offered and self.is_current:
            self.refresh_bindings()

    # The line above

    def show_place(self) -> None:
        """Draws the line above anew."""
        self._where.show(self._place, same_height=True)

    def _place(self, width: int) -> list[Content]:
        """The story, and at the right which fact of how many, and how they are looked at."""
        if self.search.active:
            order = self.surface.order
            told = self.search.told(order, {article.id: article.outlet for article in self.story.articles})
            if cell_len(told) > width:
                told = self.search.told(order, self.surface.initials)
            return [Content(fit(told, width).rstrip())]
        right = self._told(self.story.article(self.surface.focus_article).outlet)
        if cell_len(right) + cell_len(self.story.title) + 2 > width:
            right = fit(self._told(""), width).rstrip()
        title = fit(self.story.title, max(0, width - len(right) - 2))
        return [Content.assemble((title, "bold $foreground"), "  ", right)]

    def _told(self, outlet: str) -> str:
        if not self.story.has_table:
            return "no fact table yet"
        order = self.order()
        told = [self._number(order, outlet)]
        if self.choice.filter is not None:
            told.append(f"filter: {self.choice.filter.text}")
        elif self.predicted:
            told.append(f"{len(self.predicted)} predicted")
        elif disputed := sum(fact in self._disputed for fact in order):
            told.append(f"{disputed} disputed")
        if self.choice.view != "columns":
            told.append(self.choice.title)
        elif not self.alone and len(self._all) > 1:
            claims = self.comparison.row(self.fact).fact.claims if self.fact else {}
            if claims and self.hidden.issuperset(claims):
                told.append("told by hidden columns")
            elif self.hidden:
                told.append(f"{len(self.hidden)} hidden")
            told.append("linked" if self.surface.linked else "unlinked")
        return " · ".join(told)

    def _number(self, order: Sequence[str], outlet: str) -> str:
        """Which fact of how many; side by side, of those the article in focus tells, or of the others."""
        if self.fact is None or self.fact not in order:
            return counted(len(order), "fact")
        if self.choice.view != "columns" or self.alone:
            return f"fact {order.index(self.fact) + 1} of {len(order)}"
        article, by_id = self.surface.focus_article, self.comparison.by_id
        own = bisect_left(order, True, key=lambda fact: article not in by_id[fact].fact.claims)
        at = order.index(self.fact)
        where = f"in {outlet}" if outlet else "here"
        told = f"{at + 1} of {own}" if at < own else f"{at - own + 1} of {len(order) - own} not"
        return f"fact {told} {where}"
