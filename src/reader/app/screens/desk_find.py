"""Finding words in all columns at once, and typing in the prompt."""

from __future__ import annotations

from textual import on

from reader.app.choice import View
from reader.app.screens.desk_views import ViewKeys
from reader.app.widgets.prompt import Prompt


class FindKeys(ViewKeys):
    """What the keys of finding do, and what becomes of a line that was typed."""

    _found_from: View | None = None
    """The view that finding began in, to which escape goes back."""

    def action_find(self) -> None:
        """Asks what to find."""
        hint = "words, in all articles at once"
        self.prompt.ask("find", self.search.words, self._entered, typed=self._typed, hint=hint)

    def look_for(self, words: str) -> None:
        """Lights up what was found, in all columns; texts are shown if they were not."""
        surface = self.surface
        if words.strip() and self.choice.view != "columns":
            self._found_from = self.choice.view
            self.set_view("columns")
        here = (surface.focus_article, surface.first_visible(surface.focus_index))
        self.search.look_for(words, surface.order, here)
        self._show_hits()

    def step_hit(self, by: int) -> None:
        """Goes to the next or previous hit."""
        self.search.step(self.surface.order, by)
        self._show_hits()

    def _show_hits(self) -> None:
        found, current = self.search.found, self.search.current
        self.surface.set_hits(found.hits if found else {}, current)
        if current is not None:
            self.surface.reveal(current[0], current[1].start)
        self.show_place()

    def end_search(self) -> None:
        """Lets go of what was found, and goes back to the view that finding began in."""
        if not self.search.active:
            return
        self.search.end()
        self.surface.set_hits({})
        if self._found_from is not None:
            self.set_view(self._found_from)
            self._found_from = None
        self.show_place()

    def leave_prompt(self) -> bool:
        """Ends typing; says whether anything was being typed."""
        kind = self.prompt.kind
        self.close_prompt()
        if kind == "find":
            self.end_search()
        return bool(kind)

    def _typed(self, words: str) -> None:
        """Finds while one types; a single letter is not looked for until enter, it stands everywhere."""
        self.look_for("" if len(words.strip()) == 1 and words.isascii() else words)

    def _entered(self, words: str) -> None:
        """Goes on with what was found, by `n` and `N`."""
        self.close_prompt()
        if not words.strip():
            self.end_search()
        elif words != self.search.words:
            self.look_for(words)

    @on(Prompt.Done)
    def _left(self) -> None:
        self.close_prompt()
