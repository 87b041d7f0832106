"""Finding words in all columns at once, and typing in the prompt."""

from __future__ import annotations

from textual import on

from reader.app.choice import View
from reader.app.screens.desk_views import ViewKeys
from reader.app.widgets.arrangement import Reading
from reader.app.widgets.prompt import Prompt


class FindKeys(ViewKeys):
    """What the keys of finding do, and what becomes of a line that was typed."""

    _began: tuple[View, Reading] | None = None
    """The view that finding began in and where one read then, to which escape goes back."""
    _from: tuple[str, int] = ("", 0)
    """The article and the offset from which on the first hit is looked for."""
    _at_hit: tuple[int, ...] | None = None
    """Where one read when the last hit was shown: whoever has moved on since stays there."""

    def action_find(self) -> None:
        """Asks what to find."""
        surface = self.surface
        if not self.search.active:
            self._began = self.choice.view, surface.reading
        self._from = surface.focus_article, surface.first_visible(surface.focus_index)
        hint = "words, in all articles at once"
        self.prompt.ask("find", self.search.words, self._entered, typed=self._typed, hint=hint)

    def look_for(self, words: str) -> None:
        """Lights up what was found, in all columns; texts are shown if they were not."""
        if words.strip() and self.choice.view != "columns":
            self.set_view("columns")
        self.search.look_for(words, self.surface.order, self._from)
        self._show_hits()

    def show_found(self, words: str) -> None:
        """Lights up words, and goes to the first place in the article in focus, where escape leaves one."""
        self._from = self.surface.focus_article, 0
        self.look_for(words)
        self._began = self.choice.view, self.surface.reading

    def action_hit(self, by: int) -> None:
        """Goes to the next or previous hit."""
        self.search.step(self.surface.order, by)
        self._show_hits()

    def _show_hits(self) -> None:
        found, current = self.search.found, self.search.current
        self.surface.set_hits(found.hits if found else {}, current)
        if current is not None:
            self.surface.reveal(current[0], current[1].start)
        elif self._began is not None:
            self.surface.return_to(self._began[1])
        self._at_hit = self.surface.reading.words
        self.show_place()

    def end_search(self, *, back: bool = True) -> None:
        """Lets go of what was found, and goes back to where finding began: the view, the focus, the place.

        Whoever has moved on from the hit reads there, and stays; so does everybody without `back`.
        """
        began, self._began = self._began, None
        if began is None:
            return
        self.search.end()
        self.refresh_bindings()
        self.surface.set_hits({})
        view, reading = began
        if back and self.surface.reading.words == self._at_hit:
            self.surface.return_to(reading)
        self._at_hit = None
        if view != self.choice.view:
            self.set_view(view)
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
        """Goes on with what was found, by `n` and `N`; words that stand nowhere are left to be mended."""
        if words.strip() and words != self.search.words:
            self.look_for(words)
        if not words.strip():
            self.close_prompt()
            self.end_search()
        elif self.search.found is not None and self.search.found.total:
            self.close_prompt()

    @on(Prompt.Done)
    def _left(self) -> None:
        self.close_prompt()
