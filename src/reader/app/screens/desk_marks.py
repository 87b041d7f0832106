"""Stars, notes and copies: of the words selected, else of the selected fact, else of the sentence read."""

from __future__ import annotations

from functools import partial

from reader.app.cells import ellipsis
from reader.app.screens.desk_find import FindKeys
from reader.comparing.citation import cite, row_table
from reader.progress.marks import Passage, Target
from reader.quiz.log import NotSaved
from reader.story.model import Span
from reader.story.text import sentence_at


class MarkKeys(FindKeys):
    """What the keys of marking and copying do."""

    def _target(self) -> Target:
        """What a star or a note is meant for."""
        passage = self._passage()
        if self.surface.stretch is None and self.fact is not None:
            return self.fact
        return passage

    def _passage(self) -> Passage:
        """The words selected with the mouse; else the sentence that tells the fact; else the one read."""
        surface = self.surface
        stretch = surface.stretch
        if stretch is not None:
            article = self.story.articles[stretch.column]
            span = Span(stretch.start, stretch.end)
        else:
            article = self.story.article(surface.focus_article)
            span = self._sentence()
        return Passage(article.id, span.start, span.end, article.text[span.start : span.end])

    def _sentence(self) -> Span:
        article = self.story.article(self.surface.focus_article)
        claim = self.comparison.row(self.fact).fact.claims.get(article.id) if self.fact else None
        if claim is not None:
            return Span(*sentence_at(article.text, *claim.evidence))
        offset = self.surface.first_visible(self.surface.focus_index)
        return Span(*sentence_at(article.text, offset, offset + 1))

    def _told_of(self, target: Target) -> str:
        if isinstance(target, str):
            return f"“{self.comparison.row(target).fact.question}”"
        words = " ".join(target.words.split())
        return f"“{words if len(words) <= 60 else words[:59] + ellipsis()}”"

    def action_star(self) -> None:
        """Stars the fact or the passage, or takes its star away."""
        target = self._target()
        try:
            on = self.marking.star(target)
        except NotSaved as error:
            self.notify(str(error), severity="warning", markup=False)
            return
        self.notify(
            f"{'Starred' if on else 'No longer starred'}: {self._told_of(target)}", timeout=3, markup=False
        )
        self.panel.refresh()

    def action_note(self) -> None:
        """Asks for a note on the fact or the passage."""
        target = self._target()
        mark = self.marking.of(target)
        hint = f"on {self._told_of(target)}"
        self.prompt.ask("note", mark.note if mark else "", partial(self._take_note, target), hint=hint)

    def _take_note(self, target: Target, text: str) -> None:
        """Keeps a note that was typed; where it can't be kept it says so and stays to be typed on."""
        mark = self.marking.of(target)
        if text.strip() != (mark.note if mark else ""):
            try:
                self.marking.note(target, text)
            except NotSaved as error:
                self.notify(str(error), severity="warning", markup=False)
                return
            self.notify("Noted." if text.strip() else "The note is gone.", timeout=3, markup=False)
        self.close_prompt()
        self.panel.refresh()

    def action_notes(self) -> None:
        """Shows all that is starred and noted in this story."""
        from reader.app.screens.notes import NotesSheet

        self.app.push_screen(NotesSheet(self.marking.marks, self.loaded, ascii_signs=self.ascii_signs))

    def action_copy(self) -> None:
        """Copies a passage of the article in focus with where it comes from."""
        row = self.comparison.row(self.fact) if self.fact else None
        if self.surface.stretch is None and row and self.surface.focus_article not in row.fact.claims:
            self.notify(
                "The article in focus is silent on this: nothing to copy. Y copies the whole fact.",
                markup=False,
            )
            return
        passage = self._passage()
        self.app.copy_to_clipboard(cite(self.story.article(passage.article), passage.words))
        self.notify(f"Copied: {self._told_of(passage)}", markup=False)

    def action_copy_row(self) -> None:
        """Copies the whole fact as a small table."""
        if self.fact is not None:
            self.app.copy_to_clipboard(row_table(self.comparison.row(self.fact), self.story))
            self.notify("Copied: the fact as a table.", markup=False)
