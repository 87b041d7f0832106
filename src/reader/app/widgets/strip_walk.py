"""Walking along the strip of the column in focus, from sentence to sentence that holds something."""

from __future__ import annotations

from reader.app.widgets.surface import Surface
from reader.comparing.strip import StripCell


class StripWalk:
    """Where a walk along a strip has come to; it goes on from what is read once one has moved on.

    Takes the surface that is scrolled.
    """

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._column = -1
        self._sentence = -1

    def step(self, by: int) -> StripCell | None:
        """Goes to the next (1) or previous (-1) sentence that holds a fact; None, and nowhere, at an end."""
        surface = self._surface
        if not surface.visible:
            return None
        found = surface.panes[surface.focus].plan.next(self._here(by), by)
        return None if found is None else self.to(surface.focus, found)

    def to(self, column: int, sentence: int) -> StripCell:
        """Goes to a sentence of a column: it comes into view."""
        self._column, self._sentence = column, sentence
        cell = self._surface.panes[column].column.strip[sentence]
        self._surface.show_offset(column, cell.start)
        return cell

    def _here(self, by: int) -> int:
        """The sentence to go on from: of the selected fact, or the one gone to, if it is in view.

        Else what is in view is new: a step down may end at its first sentence, one up at the last before it.
        """
        surface = self._surface
        pane, gone_to = surface.panes[surface.focus], None
        if self._column == surface.focus and self._sentence < len(pane.column.strip):
            gone_to = pane.column.strip[self._sentence]
        seen = pane.plan.touched(*pane.stretch(surface.body))
        row = pane.anchor_row()
        if surface.fact is not None and row is not None and 0 <= row - pane.top < surface.body:
            if gone_to is not None and surface.fact in gone_to.facts:
                return self._sentence
            said = pane.drawn.back(pane.layers.chief[surface.fact])
            return pane.plan.touched(said, said + 1).start
        if gone_to is not None and self._sentence in seen:
            return self._sentence
        return seen.start - (by > 0)
