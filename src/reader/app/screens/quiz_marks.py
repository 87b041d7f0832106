"""What a student says of an answer or a question: taken back, right after all, a poor question, a note."""

from __future__ import annotations

from reader.app.screens.quiz_face import QuizFace
from reader.quiz.session import NotSaved


class QuizMarks(QuizFace):
    """The keys of a sitting that say something of what was answered or asked; each is kept, then told."""

    @property
    def can_undo(self) -> bool:
        """Whether the last answer can be taken back: not once the end of an exam has told what was right."""
        told = not self.session.tells and self.session.current is None
        return bool(self.session.outcomes) and not told and self.unsaved is None

    def action_overrule(self) -> None:
        """The student was right after all: kept, then told."""
        try:
            self.outcome = self.session.overrule(self.reader.now())
        except NotSaved as error:
            self.say(str(error), wrong=True)
            return
        self.draw()
        self.refresh_bindings()

    def action_undo(self) -> None:
        """Takes the last answer back, or the word that it was right; the log keeps that too."""
        try:
            question = self.session.undo(self.reader.now())
        except NotSaved as error:
            self.say(str(error), wrong=True)
            return
        last = self.session.outcomes[-1] if self.session.outcomes else None
        if last is not None and last.question is question and self.outcome is not None:
            self.outcome = last  # only the word that it was right was taken back
            self.draw()
            self.refresh_bindings()
        else:
            self.ask()
            self.say("Taken back: answer it again.")

    def action_flag(self) -> None:
        """Flags the question that is seen, or takes the flag away."""
        question = self.question
        if question is None:
            return
        on = question.id not in self.flagged
        try:
            self.session.flag(question, on, self.reader.now())
        except NotSaved as error:
            self.say(str(error), wrong=True)
            return
        self.flagged ^= {question.id}
        told = "Flagged: `reader questions STORY --flagged` lists it." if on else "No longer flagged."
        self.say(told)

    def action_note(self) -> None:
        """Asks for a note on the fact."""
        if self.outcome is not None:
            fact = self.outcome.question.fact
            mark = self.marking.of(fact)
            self.prompt.ask("note", mark.note if mark else "", self._take_note, hint="on this fact")

    def _take_note(self, text: str) -> None:
        if self.outcome is None:
            return
        try:
            self.marking.note(self.outcome.question.fact, text)
        except NotSaved as error:
            self.say(str(error), wrong=True)
            return
        self.say("Noted." if text.strip() else "The note is gone.")
        self.prompt.done()
