"""The reading surface: one to twelve articles side by side, drawn line by line.

One widget draws all columns. It stays mounted, so that opening articles, the next fact or another focus
cost a repaint of what changed and never a layout.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Offset
from textual.message import Message

from reader.app.highlight import Column
from reader.app.widgets import copying
from reader.app.widgets.arrangement import Reading
from reader.app.widgets.strip_walk import StripWalk
from reader.app.widgets.surface import Spot, Surface
from reader.app.widgets.surface_view import SurfaceView
from reader.comparing.strip import StripCell
from reader.story.model import Span

_FAR = 10**9
"""More rows than any article has."""


class ParallelText(SurfaceView, can_focus=True):
    """Articles side by side.

    Args:
        columns: what is shown, in the story's order; `show` replaces it.
        ascii_only: draw signs and lines in ASCII.
        linked: whether the other columns follow the one that is scrolled, by fact.
    """

    DEFAULT_CSS = """
    ParallelText { width: 1fr; height: 1fr; }
    """

    @dataclass
    class Pointed(Message):
        """The mouse was used on the column of an article."""

        surface: ParallelText
        article: str

        @property
        def control(self) -> ParallelText:
            """The surface that was clicked."""
            return self.surface

    @dataclass
    class MentionClicked(Pointed):
        """The mouse was pressed and released on words that tell of these facts, the topmost first."""

        facts: tuple[str, ...]

    @dataclass
    class ColumnFocused(Pointed):
        """Another column was given the focus with the mouse."""

        index: int

    @dataclass
    class StripClicked(Pointed):
        """A sentence was chosen in the strip of a column: it is now in view."""

        cell: StripCell

    def __init__(
        self,
        columns: Sequence[Column] = (),
        *,
        ascii_only: bool = False,
        linked: bool = True,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(Surface(columns), ascii_only=ascii_only, name=name, id=id, classes=classes)
        self.surface.link(on=linked)
        self._walk = StripWalk(self.surface)
        self._pressed: Offset | None = None

    # What is shown

    def show(
        self,
        columns: Sequence[Column],
        *,
        focus: int = 0,
        hidden: Collection[str] = (),
        fact: str | None = None,
    ) -> None:
        """Show other columns. One whose column is the very same object keeps its place.

        Args:
            columns: all columns, in the story's order.
            focus: the index of the one that has the focus.
            hidden: ids of articles that are not shown unless they have the focus.
            fact: the selected fact.
        """
        self._forget_selection()
        self.surface.show(columns, focus, frozenset(hidden))
        self.select_fact(fact)
        self.refresh()

    @property
    def linked(self) -> bool:
        """Whether the other columns follow the one that is scrolled, by fact; set, they follow at once."""
        return self.surface.links.on

    @linked.setter
    def linked(self, linked: bool) -> None:
        with self._changes():
            self.surface.link(on=linked)

    def mark_facts(self, facts: frozenset[str]) -> None:
        """Draw the words of these facts so that they stand out, though they are not selected."""
        for pane in self.surface.panes:
            pane.mark(facts)
        self.refresh()

    # Moving

    def focus_column(self, index: int) -> None:
        """Give the focus to a column; it comes into view if it was not."""
        with self._changes():
            self.surface.focus = index

    def next_column(self, step: int = 1) -> None:
        """Give the focus to the next column that is not hidden, round from the last to the first."""
        if order := self.surface.order:
            self.focus_column(order[(order.index(self.surface.focus) + step) % len(order)])

    def set_hidden(self, articles: Collection[str]) -> None:
        """Hide the columns of these articles; the one that has the focus is shown all the same."""
        with self._changes():
            self.surface.hidden = frozenset(articles)

    def set_order(self, articles: Sequence[str]) -> None:
        """Let the columns stand in this order; those not named come after, in the story's order.

        Indexes, such as that of the column in focus, go on counting in the story's order.
        """
        with self._changes():
            self.surface.wanted = tuple(articles)

    def select_fact(self, fact: str | None) -> None:
        """Select a fact: its mentions light up, and each column that is seen scrolls to its first."""
        with self._changes():
            self.surface.choose(fact)

    def scroll_by(self, rows: int) -> None:
        """Scroll the focus column by so many rows; negative is up. Linked ones follow."""
        with self._changes():
            self.surface.scroll(self.surface.focus, rows)

    def page(self, direction: int) -> None:
        """Scroll by a page but two rows: 1 is down, -1 up."""
        self._arrange()
        self.scroll_by(direction * max(1, self.surface.body - 2))

    def to_top(self) -> None:
        """Scroll to the beginning."""
        self.scroll_by(-_FAR)

    def to_end(self) -> None:
        """Scroll to the end."""
        self.scroll_by(_FAR)

    def reveal(self, article: str, offset: int) -> None:
        """Bring a text offset of an article into view; its column gets the focus if it is not seen."""
        index = self.surface.index_of(article)
        with self._changes():
            if index not in self.surface.visible:
                self.surface.focus = index
                self._arrange()
            self.surface.show_offset(index, offset)

    def step_strip(self, by: int) -> StripCell | None:
        """Go to the next (1) or previous (-1) sentence of the focus column that holds a fact.

        It comes into view, and the other columns follow if they are linked. Gives back the sentence, or
        None if there is no further one; nothing moves then.
        """
        with self._changes():
            return self._walk.step(by)

    def first_visible(self, index: int) -> int:
        """The text offset at which the first line of a column begins; for `restore`."""
        return self.surface.panes[index].first_visible

    def restore(self, article: str, offset: int) -> None:
        """Set the row of this text offset on the first line of its column; before the first paint too."""
        with self._changes():
            self.surface.restore(self.surface.index_of(article), offset)

    @property
    def reading(self) -> Reading:
        """Where one reads, in all columns; for `return_to`."""
        self._arrange()
        return self.surface.reading

    def return_to(self, reading: Reading) -> None:
        """Go back to where one read, with the same columns."""
        with self._changes():
            self.surface.return_to(reading)

    def set_hits(self, hits: Mapping[str, Sequence[Span]], current: tuple[str, Span] | None = None) -> None:
        """Mark what was found, by article, in text offsets and in order; `current` most strongly."""
        with self._changes():
            for pane in self.surface.panes:
                article = pane.column.article.id
                here = current[1] if current and current[0] == article else None
                pane.find(hits.get(article, ()), here)

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where the mouse went down: a click elsewhere ends the selecting of text."""
        self._pressed = event.screen_offset

    def on_click(self, event: events.Click) -> None:
        """Give the focus, and say which facts were clicked; twice selects a word, thrice a paragraph."""
        event.prevent_default()
        at = event.get_content_offset(self)
        if at is None or not self.surface.visible or event.screen_offset != self._pressed:
            return
        surface, spot = self.surface, self.surface.spot(*at)
        if event.chain > 1:
            self.screen.selections = {self: copying.around(surface, spot, whole_block=event.chain > 2)}
            return
        article = surface.article(spot.column)
        if spot.column != surface.focus:
            self.focus_column(spot.column)
            self.post_message(self.ColumnFocused(self, article, spot.column))
        if at.y >= surface.head:
            if facts := surface.facts_at(spot):
                self.post_message(self.MentionClicked(self, article, facts))
        elif surface.head_lines[at.y] == "strip":
            self._click_strip(spot)

    def _click_strip(self, spot: Spot) -> None:
        sentence = self.surface.panes[spot.column].plan.chief(spot.cell)
        if sentence is not None:
            with self._changes():
                cell = self._walk.to(spot.column, sentence)
            self.post_message(self.StripClicked(self, self.surface.article(spot.column), cell))
