"""What is said about questions and answers: that one was right, or poor, a note, that one is taken back."""

from __future__ import annotations

from reader.plain.quiz.conversation import Conversation
from reader.plain.quiz.voice import Voice
from reader.progress.store import Store
from reader.quiz.session import Session
from reader.quiz.shape import Question
from reader.story.text import one_line


class TakenBack(Exception):
    """The last answer was taken back: its question waits again."""


class Remarks(Conversation):
    """Keeps what is said about the questions of a sitting, and says that it did."""

    def __init__(self, session: Session, story: str, store: Store, voice: Voice) -> None:
        super().__init__(voice)
        self._session, self._story, self._store = session, story, store
        self._flagged = set(store.flags(story))
        self._given = self._kept = 0
        """Answers of this run, and those of them that were kept."""

    def undo(self) -> None:
        """Takes the last answer back, or only the word that it was right. Raises TakenBack for an answer."""
        if not self._session.outcomes:
            self._say("There is no answer to take back.")
            return
        was = len(self._session.outcomes)
        if self._tried(lambda: self._session.undo(self._voice.now())):
            if len(self._session.outcomes) == was:
                self._say("Taken back: it counts as it was judged.")
                return
            self._given = max(0, self._given - 1)
            self._kept = min(self._kept, self._given)
            self._say("Taken back: answer it again.")
            raise TakenBack

    def overrule(self) -> None:
        """The last answer was right after all."""
        if not self._session.can_overrule:
            self._say("Only a typed answer that was judged wrong can be right after all.")
        elif self._tried(lambda: self._session.overrule(self._voice.now())):
            self._say("Right, as you say. That is remembered.")

    def note(self, fact: str, words: str) -> None:
        """Keeps a note on a fact; without words says which there is."""
        if words:
            text = "" if words == "-" else words
            now = self._voice.now()
            if self._tried(lambda: self._store.append_note(self._story, fact, text, now)):
                self._say("The note is kept." if text else "There is no note any more.")
            return
        kept = [mark.note for mark in self._store.marks(self._story) if mark.target == fact]
        told = f"Your note: {one_line(kept[0])}" if kept and kept[0] else "No note yet"
        self._say(f"{told}. Write one after /note on the same line.")

    def flag(self, question: Question) -> None:
        """Flags a question as poor, or takes the flag away."""
        on = question.id not in self._flagged
        if self._tried(lambda: self._session.flag(question, on, self._voice.now())):
            self._flagged ^= {question.id}
            self._say("Flagged: reader questions STORY --flagged lists it." if on else "No longer flagged.")
