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
from reader.app.widgets.surface import Surface
from reader.app.widgets.surface_view import SurfaceView
from reader.story.model import Span

_FAR = 10**9
"""More rows than any article has."""


class ParallelText(SurfaceView, can_focus=True):
    """Articles side by side.

    Args:
        columns: what is shown, in the story's order; `show` replaces it.
        ascii_only: draw signs and lines in ASCII.
        linked: whether scrolling moves all columns that are seen.
    """

    DEFAULT_CSS = """
    ParallelText { width: 1fr; height: 1fr; }
    """

    @dataclass
    class MentionClicked(Message):
        """The mouse was pressed and released on words that tell of these facts, the topmost first."""

        surface: ParallelText
        article: str
        facts: tuple[str, ...]

        @property
        def control(self) -> ParallelText:
            """The surface that was clicked."""
            return self.surface

    @dataclass
    class ColumnFocused(Message):
        """Another column was given the focus with the mouse."""

        surface: ParallelText
        article: str
        index: int

        @property
        def control(self) -> ParallelText:
            """The surface that was clicked."""
            return self.surface

    def __init__(
        self,
        columns: Sequence[Column] = (),
        *,
        ascii_only: bool = False,
        linked: bool = False,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(Surface(columns), ascii_only=ascii_only, name=name, id=id, classes=classes)
        self.surface.linked = linked
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
    def columns(self) -> tuple[Column, ...]:
        """All columns, hidden ones too."""
        return tuple(pane.column for pane in self.surface.panes)

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the articles that are on the screen now, from left to right."""
        self._arrange()
        return tuple(self.surface.panes[index].column.article.id for index in self.surface.visible)

    @property
    def focus_index(self) -> int:
        """The index of the column that has the focus."""
        return self.surface.focus

    @property
    def focus_article(self) -> str:
        """The id of the article that has the focus; empty when nothing is shown."""
        panes = self.surface.panes
        return panes[self.surface.focus].column.article.id if panes else ""

    @property
    def fact(self) -> str | None:
        """The selected fact."""
        return self.surface.fact

    @property
    def linked(self) -> bool:
        """Whether scrolling moves all columns that are seen."""
        return self.surface.linked

    @linked.setter
    def linked(self, linked: bool) -> None:
        self.surface.linked = linked

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

    def select_fact(self, fact: str | None) -> None:
        """Select a fact: its mentions light up, and each column that is seen scrolls to its first."""
        with self._changes():
            self.surface.choose(fact)

    def scroll_by(self, rows: int) -> None:
        """Scroll the focus column, or all when linked, by so many rows; negative is up."""
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

    def first_visible(self, index: int) -> int:
        """The text offset at which the first line of a column begins; for `restore`."""
        return self.surface.panes[index].first_visible

    def restore(self, article: str, offset: int) -> None:
        """Set the row of this text offset on the first line of its column; before the first paint too."""
        with self._changes():
            self.surface.show_offset(self.surface.index_of(article), offset, at_top=True)

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
        article = surface.panes[spot.column].column.article.id
        if spot.column != surface.focus:
            self.focus_column(spot.column)
            self.post_message(self.ColumnFocused(self, article, spot.column))
        facts = surface.facts_at(spot) if at.y >= surface.head else ()
        if facts:
            self.post_message(self.MentionClicked(self, article, facts))
