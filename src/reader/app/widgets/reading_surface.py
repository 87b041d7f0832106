"""The reading surface in all its views: the texts as columns, or the facts as a list of blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.app.highlight import Column, Looks
from reader.app.views.inks import Inks
from reader.app.views.page import Setting
from reader.app.widgets import copying
from reader.app.widgets.parallel_text import ParallelText
from reader.app.widgets.roll import Place, Roll
from reader.app.widgets.whole_lines import Parts
from reader.comparing.initials import initials
from reader.comparing.study import Study


class ReadingSurface(ParallelText):
    """`ParallelText` that can show a `Roll` in place of the columns. A view costs a repaint, no layout."""

    @dataclass
    class RowClicked(Message):
        """The mouse was pressed on a block of the list; on an outlet's part of it if one is named."""

        surface: ReadingSurface
        fact: str
        article: str | None

        @property
        def control(self) -> ReadingSurface:
            """The surface that was clicked."""
            return self.surface

    def __init__(self, columns: Sequence[Column], study: Study, *, ascii_only: bool = False) -> None:
        super().__init__(columns, ascii_only=ascii_only)
        self._study = study
        self.initials = initials(study.story)
        self._roll: Roll | None = None
        self._inks: Inks | None = None
        self._seen: list[Place | None] = []

    @property
    def roll(self) -> Roll | None:
        """The list that is shown; None where the columns are."""
        return self._roll

    def show_roll(self, roll: Roll | None) -> None:
        """Show a list, or with None the columns."""
        self._forget_selection()
        self._roll = roll
        self._set_out()
        self.refresh()

    @property
    def allow_select(self) -> bool:
        """Only texts can be selected with the mouse."""
        return self._roll is None and super().allow_select

    @property
    def stretch(self) -> copying.Stretch | None:
        """The text that is selected with the mouse, in which article; None if there is none."""
        selection = self.text_selection if self._roll is None else None
        found = copying.stretch(self.surface, selection) if selection else None
        return found if found and found.end > found.start else None

    def _set_out(self) -> None:
        """Lay out what is seen of the list."""
        width, height = self.size
        if self._roll is None or not self.is_attached or width < 4 or height < 1:
            return
        looks = self._current_looks()
        if self._inks is None or self._inks.looks is not looks:
            self._inks = Inks(looks)
        self._roll.arrange(
            Setting(width - 4, height, self.focus_article, self._inks, self.initials, self._study)
        )
        self._seen = self._roll.seen()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Draws the list again, as little of it as can be, when the block ends."""
        self._set_out()
        roll, before = self._roll, self._seen
        chosen, setting = (roll.chosen, roll.setting) if roll else (0, None)
        yield
        self._set_out()
        if roll is None or roll.setting is not setting or self._seen != before:
            self.refresh()
        elif roll.chosen != chosen:
            touched = {chosen, roll.chosen}
            lines = [y for y, place in enumerate(self._seen) if place and place.block in touched]
            self.refresh(*(Region(0, y, self.size.width, 1) for y in lines))

    def focus_column(self, index: int) -> None:
        """Give the focus to an article; a list shows where it is."""
        if self._roll is None:
            super().focus_column(index)
        else:
            with self.changing():
                self.surface.focus = index

    def select_fact(self, fact: str | None) -> None:
        """Select a fact in the texts, and in the list if one is shown."""
        if self._roll is None:
            super().select_fact(fact)
        else:
            with self.changing():
                self.surface.choose(fact)
                self._roll.select(fact)

    def render_line(self, y: int) -> Strip:
        """What is under the pointer: in a list no text that could be selected."""
        return super().render_line(y) if self._roll is None else Strip.blank(self.size.width)

    def parts(self, y: int) -> Parts:
        """What a line of the columns or of the list is made of."""
        roll = self._roll
        if roll is None:
            return super().parts(y)
        if roll.setting is None:
            return [[Segment(" " * self.size.width, self._current_looks().text)]]
        place = self._seen[y] if y < len(self._seen) else None
        return [roll.line(y, place), self._edge(roll, y)]

    def _edge(self, roll: Roll, y: int) -> list[Segment]:
        """The right edge of the list: air, and the scroll thumb."""
        looks: Looks = self._current_looks()
        start, end = roll.thumb()
        line = y - (self.size.height - roll.body)
        return [Segment(f" {looks.thumb}" if start <= line < end else "  ", looks.rule)]

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint; what is seen is laid out first."""
        self._set_out()
        return super().render_lines(crop)

    def _wheel(self, event: events.MouseEvent, direction: int) -> None:
        if self._roll is None:
            super()._wheel(event, direction)
            return
        event.stop()
        event.prevent_default()
        with self.changing():
            self._roll.scroll(direction * max(1, round(self.app.scroll_sensitivity_y)))

    def on_click(self, event: events.Click) -> None:
        """Say which block was clicked; in the columns what `ParallelText` says."""
        if self._roll is None:
            super().on_click(event)
            return
        event.prevent_default()
        at = event.get_content_offset(self)
        if at is not None and at.y < len(self._seen):
            fact, article = self._roll.at(at.x, self._seen[at.y])
            if fact is not None:
                self.post_message(self.RowClicked(self, fact, article))
