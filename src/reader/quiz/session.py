"""A sitting: some questions, one after the other, each answer kept before it is judged aloud.

Pure: what is asked, when, and where answers go are all handed in. What waits is computed from what was
answered, so a sitting can be left at any time, taken up again at its question, and undone step by step.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from reader.quiz.answered import OVERRULED, How, is_typed, review_of, said
from reader.quiz.grade import Grade
from reader.quiz.grading import grade
from reader.quiz.log import (
    Flag,
    Log,
    Mode,
    NotSaved,
    NullLog,
    Overruling,
    Review,
    Sitting,
    Undo,
)
from reader.quiz.parts import missed_facts
from reader.quiz.questions import questions_of
from reader.quiz.score import Outcome, Score, waiting
from reader.quiz.shape import Given, Question
from reader.quiz.sitting import choose, within
from reader.quiz.stock import Stock
from reader.story.comparison import Comparison, Row
from reader.story.values import fold_words

__all__ = ["Log", "NotAnswered", "NotSaved", "NullLog", "Outcome", "Review", "Score", "Session"]


class NotAnswered(ValueError):
    """Nothing was answered: only white space."""


class Session:
    """A sitting over `questions`. `log` gets every answer before its verdict is told."""

    def __init__(
        self,
        questions: Sequence[Question],
        comparison: Comparison,
        log: Log,
        *,
        sitting: Sitting | None = None,
        outcomes: Sequence[Outcome] = (),
        overruled: Mapping[str, Collection[str]] | None = None,
        paces: Mapping[str, float] | None = None,
        changed: Collection[str] = (),
    ) -> None:
        """A sitting, new or taken up again.

        Args:
            questions: in the order asked.
            comparison: of the story that they are on.
            log: where answers are kept.
            sitting: how it began, as it was kept; None for a few questions asked in between.
            outcomes: what was answered before it was left.
            overruled: the answers that the student said were right before, by the question's id.
            paces: the student's own median time for a typed answer in seconds, by kind of question.
            changed: ids of the facts whose answer is another than when the student learnt it.
        """
        self.questions = tuple(questions)
        self.outcomes = tuple(outcomes)
        self.sitting = sitting
        self.changed = frozenset(changed)
        self.time_is_up = False
        self._overruled = {key: set(map(fold_words, given)) for key, given in (overruled or {}).items()}
        self._paces = dict(paces or {})
        self._comparison = comparison
        self._log = log

    @classmethod
    def of(
        cls,
        comparison: Comparison,
        rng: random.Random,
        count: int = 10,
        *,
        log: Log,
        facts: Collection[str] | None = None,
        topics: Collection[str] | None = None,
        kinds: Collection[str] | None = None,
        overruled: Mapping[str, Collection[str]] | None = None,
        paces: Mapping[str, float] | None = None,
    ) -> Session:
        """A sitting of at most `count` questions, one of a fact; None stands for all facts, topics, kinds."""
        rows = [
            row
            for row in comparison.rows
            if (facts is None or row.fact.id in facts) and (topics is None or row.fact.topic in topics)
        ]
        rng.shuffle(rows)
        stock = Stock(comparison)

        def asked(row: Row) -> list[Question]:
            made = questions_of(row, comparison, rng, stock)
            fitting = [question for question in made if not kinds or question.kind in kinds]
            return fitting if facts is None else within(fitting, facts)

        by_fact = ((row.fact, asked(row)) for row in rows)
        return cls(choose(by_fact, rng, count), comparison, log, overruled=overruled, paces=paces)

    @property
    def mode(self) -> Mode:
        """What the sitting is for."""
        return self.sitting.mode if self.sitting else "practise"

    @property
    def tells(self) -> bool:
        """Whether each answer's feedback is shown at once; else only the end tells."""
        return self.mode in ("learn", "practise")

    @property
    def ends(self) -> datetime | None:
        """When its time is up; None if it has as long as one likes."""
        if self.sitting is None or self.sitting.minutes is None:
            return None
        return self.sitting.at + timedelta(minutes=self.sitting.minutes)

    def look_at_the_clock(self, now: datetime) -> bool:
        """Ends the sitting if its time is up, and says whether it is."""
        self.time_is_up = self.ends is not None and now >= self.ends
        return self.time_is_up

    @property
    def waiting(self) -> list[Question]:
        """The questions that are still to be answered, in order, with those that come back."""
        return [] if self.time_is_up else waiting(self.questions, self.outcomes, self.mode)

    @property
    def current(self) -> Question | None:
        """The question that waits for an answer; None when all are answered or the time is up."""
        return next(iter(self.waiting), None)

    def again(self, question: Question, *, answered: bool) -> tuple[int, int] | None:
        """Which of how many that come back a question is; None where it is asked for the first time.

        Args:
            question: the one that waits, or that was answered last.
            answered: whether it was answered already, this time.
        """
        times = Counter(outcome.question.id for outcome in self.outcomes)
        if times[question.id] <= answered:
            return None
        waits = {each.id for each in self.waiting}
        back = [each for each, number in times.items() if number > 1 or each in waits]
        return back.index(question.id) + 1, len(back)

    def comes_back(self, question: Question) -> bool:
        """Whether a question that was answered is asked once more."""
        return question in self.waiting

    @property
    def score(self) -> Score:
        """How the sitting stands."""
        return Score.of(self.questions, self.outcomes, self.waiting)

    @property
    def reread(self) -> tuple[str, ...]:
        """Ids of the facts that were not known, the least known first."""
        last = {outcome.question.id: outcome for outcome in self.outcomes}.values()
        missed = sorted((o for o in last if not o.grade.right), key=lambda o: o.grade.share)
        return tuple(fact for o in missed for fact in missed_facts(o.question, o.given, self._comparison))

    def answer(
        self, given: Given, at: datetime, *, sure: bool | None = None, seconds: float | None = None
    ) -> Outcome:
        """Judge the answer to the current question, keep it, and only then tell the verdict.

        What is not known costs nothing: the question comes back at the end, once. When learning, what was
        wrong comes back as well.

        Args:
            given: what was given, in the shape that the question asks for; None for "don't know".
            at: the time of the answer, with its zone.
            sure: what the person said before the verdict; None where they said nothing.
            seconds: how long it took, if that was measured.

        Raises:
            NotAnswered: nothing but white space was given, no question is left, or the time is up.
            NotSaved: the log could not keep it. The question still waits: ask again, or `go_on_unsaved`.
        """
        self.look_at_the_clock(at)
        question = self.current
        if question is None:
            raise NotAnswered("no question is left")
        judged = self._judged(question, given)
        if judged.outcome == "empty":
            raise NotAnswered("nothing was answered")
        how = How(at, sure, seconds, self._is_quick(question, seconds))
        sitting = self.sitting
        line = self._log.append(review_of(question, given, judged, how, self._comparison, sitting))
        outcome = Outcome(question, given, judged, sure, line)
        self.outcomes = (*self.outcomes, outcome)
        return outcome

    def _is_quick(self, question: Question, seconds: float | None) -> bool:
        """Whether it was typed within the student's own median time for its kind."""
        pace = self._paces.get(question.kind)
        return pace is not None and seconds is not None and is_typed(question) and seconds <= pace

    def _judged(self, question: Question, given: Given) -> Grade:
        """The verdict; what the person said is right, is right."""
        judged = grade(question, given, self._comparison)
        known = self._overruled.get(question.id, set())
        if judged.outcome == "wrong" and is_typed(question) and fold_words(said(given)) in known:
            return OVERRULED
        return judged

    @property
    def can_overrule(self) -> bool:
        """Whether the last answer was typed and judged wrong."""
        last = self.outcomes[-1] if self.outcomes else None
        return last is not None and last.grade.outcome == "wrong" and is_typed(last.question)

    def overrule(self, at: datetime) -> Outcome:
        """The last answer was right, says the person: kept, remembered, and then told.

        Raises:
            NotAnswered: there is no typed answer that was judged wrong.
            NotSaved: the log could not keep it; nothing has changed.
        """
        if not self.can_overrule:
            raise NotAnswered("no typed answer was judged wrong")
        last = self.outcomes[-1]
        question, given = last.question, said(last.given)
        line = self._log.overrule(Overruling(self._story, question.fact, question.id, given, at))
        self._overruled.setdefault(question.id, set()).add(fold_words(given))
        outcome = msgspec.structs.replace(last, grade=OVERRULED, before=last, line=line)
        self.outcomes = (*self.outcomes[:-1], outcome)
        return outcome

    def undo(self, at: datetime) -> Question:
        """Takes the last answer back, or the word that it was right; returns the question that then waits.

        The log gets a line more, and loses none.

        Raises:
            NotAnswered: nothing was answered yet.
            NotSaved: the log could not keep it; nothing has changed.
        """
        if not self.outcomes:
            raise NotAnswered("nothing was answered yet")
        last = self.outcomes[-1]
        self._log.undo(Undo(self._story, last.question.fact, last.line, at))
        if last.before is not None:
            self._overruled[last.question.id].discard(fold_words(said(last.given)))
            self.outcomes = (*self.outcomes[:-1], last.before)
        else:
            self.outcomes = self.outcomes[:-1]
        return last.question

    def flag(self, question: Question, on: bool, at: datetime) -> None:
        """The question is poor, says the person, or, with `on` false, it is not. Raises NotSaved."""
        self._log.flag(Flag(self._story, question.fact, question.id, on, at))

    def go_on_unsaved(self) -> None:
        """From now on keep nothing: for a person who, told that nothing is saved, wants to go on."""
        self._log = NullLog()

    @property
    def _story(self) -> str:
        return self._comparison.story.id
