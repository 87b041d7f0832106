"""A sitting as a dialogue of lines: the question is read out, a line answers it, all is told, and so on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from reader.plain.comparing.chosen import asked
from reader.plain.comparing.linear import one_fact_lines
from reader.plain.quiz.conversation import Left
from reader.plain.quiz.end import end_lines, left_lines
from reader.plain.quiz.remarks import Remarks, TakenBack
from reader.plain.quiz.told import feedback_lines, opening_lines, question_lines
from reader.plain.quiz.voice import Voice
from reader.plain.quiz.ways import Unclear, Way, way_of
from reader.plain.quiz.words import Unknown, When, command_in, help_lines
from reader.progress.store import Store
from reader.quiz.feedback import feedback
from reader.quiz.log import NotSaved
from reader.quiz.score import Outcome
from reader.quiz.session import NotAnswered, Session
from reader.quiz.shape import Given, Question
from reader.story.comparison import Comparison
from reader.story.telling import counted


class Dialogue(Remarks):
    """A sitting by lines."""

    def __init__(
        self,
        session: Session,
        comparison: Comparison,
        store: Store,
        voice: Voice,
        *,
        named: str,
        options: str = "",
    ) -> None:
        """A sitting to be held.

        Args:
            session: the sitting; its answers go to its own log.
            comparison: of its story.
            store: where notes go, and whether questions are flagged.
            voice: ears, mouth and clock.
            named: what the story was called on the command line.
            options: what has to stand behind the command that goes on from here, such as where answers are.
        """
        super().__init__(session, comparison.story.id, store, voice)
        self._comparison, self._named, self._options = comparison, named, options
        self._sure: bool | None = None
        self._saved = True

    def run(self) -> None:
        """Asks until all is answered or the person leaves; says how it went. An interrupt is passed on."""
        try:
            self._say(*opening_lines(self._session, self._comparison, str(self._store.path)))
            while (question := self._waits()) is not None:
                self._say("")
                with suppress(TakenBack):
                    self._tell(self._ask(question))
        except (Left, KeyboardInterrupt) as error:
            left = left_lines(self._session, self._comparison, self._named, self._options)
            self._say("", f"You left. {self._what_is_kept()}", *left)
            if isinstance(error, KeyboardInterrupt):
                raise
        else:
            self._say("", "The end.", *end_lines(self._session, self._comparison, self._named, self._options))

    def _waits(self) -> Question | None:
        """The question that waits, as long as there is time."""
        self._session.look_at_the_clock(self._voice.now())
        return self._session.current

    def _what_is_kept(self) -> str:
        if not self._given:
            return "There was no answer to keep."
        kept = f"{counted(self._kept, 'answer')} kept in {self._store.path}."
        lost = self._given - self._kept
        return f"{kept} {lost} not saved, as you wished." if lost else kept

    # Asking

    def _ask(self, question: Question) -> Outcome | None:
        """Reads the question out until a line answers it; None if the time was up by then."""
        way = way_of(question, self._comparison.story)
        self._sure, begun = None, self._voice.now()
        self._read(question, way)
        blank = False
        while True:
            line = self._hear()
            if line:
                blank, answer = False, self._answered(question, way, line)
            elif (given := way.end()) is not None or blank:
                answer = (given,)
            else:
                blank, answer = True, None
                self._say("Nothing answered. Enter once more if you don't know.")
            if answer is not None:
                return self._keep(answer[0], begun)

    def _answered(self, question: Question, way: Way, line: str) -> tuple[Given] | None:
        """What a line answers, None being "don't know"; no tuple where it does not answer yet."""
        try:
            if command := command_in(line, "asking"):
                return (None,) if self._obey(command[0], question, way) else None
            if way.by_number and line.rstrip(".") == "0":
                return (None,)
            given = way.take(line)
        except (Unclear, Unknown) as error:
            self._say(str(error))
            return None
        if given is None:
            self._say(*way.lines())
            return None
        return (given,)

    def _obey(self, word: str, question: Question, way: Way) -> bool:
        """Does what was said before an answer; says whether that was "don't know"."""
        if word in ("/sure", "/unsure"):
            self._sure = word == "/sure"
            self._say("You are sure." if self._sure else "You are not sure.")
        elif word == "/back":
            if way.begun:
                way.back()
                self._say(*way.lines())
            else:
                self._say("There is nothing to take back.")
        elif word == "/again":
            self._read(question, way)
        else:
            self._always(word, question, "asking")
        return word == "/skip"

    def _always(self, word: str, question: Question, when: When) -> None:
        """Does what can be said at any time."""
        if word == "?":
            self._say(*help_lines(when))
        elif word == "!":
            self.flag(question)
        elif word == "/undo":
            self.undo()
        elif word == "/quit":
            raise Left

    def _read(self, question: Question, way: Way) -> None:
        now = self._voice.now()
        self._say(*question_lines(question, self._session, self._comparison, now), *way.lines())

    def _keep(self, given: Given, begun: datetime) -> Outcome | None:
        """Has the session keep and judge an answer; nothing is told before it is kept. None: too late."""
        now = self._voice.now()
        seconds = (now - begun).total_seconds() if self._voice.waits else None
        while True:
            try:
                outcome = self._session.answer(given, now, sure=self._sure, seconds=seconds)
            except NotSaved as error:
                self._not_saved(str(error))
                continue
            except NotAnswered:
                return None
            self._given += 1
            self._kept += self._saved
            return outcome

    def _not_saved(self, why: str) -> None:
        """Asks what to do about an answer that could not be kept: returns to try again."""
        self._say(f"{why[:1].upper()}{why[1:]}. Your answer is not judged before it is kept.")
        while True:
            self._say("Enter tries again; /unsaved goes on without saving; /quit leaves.")
            line = self._hear().lower()
            if line == "/quit":
                raise Left
            if line == "/unsaved":
                self._session.go_on_unsaved()
                self._saved = False
            if line in ("", "/unsaved"):
                return

    # Telling

    def _tell(self, outcome: Outcome | None) -> None:
        """Tells all about an answer, if that is not for the end, and waits until the person goes on."""
        if outcome is None:
            self._say("The time is up: this answer came too late, and was not kept.")
        if outcome is None or not self._session.tells:
            return
        self._say(*self._told(outcome))
        while True:
            if self._voice.waits:
                overrule = "; = says that you were right" if self._session.can_overrule else ""
                self._say(f"Enter goes on{overrule}; ? lists more.")
            try:
                line = self._hear()
            except Left:
                if self._session.current is None:
                    return
                raise
            if not line or not self._after(line, self._session.outcomes[-1]):
                return

    def _told(self, outcome: Outcome) -> Iterator[str]:
        """All about an answer."""
        question = outcome.question
        told = feedback(question, outcome.given, self._comparison)
        return feedback_lines(told, outcome, comes_back=self._session.comes_back(question))

    def _after(self, line: str, outcome: Outcome) -> bool:
        """Does what was said after an answer; false where the line answers the next question already."""
        try:
            command = command_in(line, "told")
        except Unknown as error:
            if not self._voice.waits and self._session.current is not None:
                self._ahead = line
                return False
            self._say(str(error))
            return True
        if command is None:
            if self._voice.waits or self._session.current is None:
                self._say("Enter alone goes on.")
                return True
            self._ahead = line
            return False
        self._obey_after(*command, outcome)
        return True

    def _obey_after(self, word: str, rest: str, outcome: Outcome) -> None:
        fact = outcome.question.fact
        if word == "=":
            self.overrule()
        elif word == "/note":
            self.note(fact, rest)
        elif word == "/compare":
            self._say(*one_fact_lines(asked(self._comparison, fact, None, None, "")))
        elif word == "/again":
            self._say(*self._told(outcome))
        else:
            self._always(word, outcome.question, "told")
