"""A sitting: some questions, one after the other, each answer kept before it is judged aloud.

Pure: what is asked, when, and where answers go are all handed in. A sitting can be left at any time,
because nothing waits to be saved.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import msgspec

from reader.quiz.grade import Grade
from reader.quiz.grading import grade
from reader.quiz.log import Flag, Log, NotSaved, NullLog, Overruling, Review
from reader.quiz.questions import questions_of
from reader.quiz.shape import Given, Question
from reader.quiz.sitting import choose
from reader.quiz.stock import Stock
from reader.story.comparison import Comparison
from reader.story.values import fold_words

__all__ = ["Log", "NotAnswered", "NotSaved", "NullLog", "Outcome", "Review", "Score", "Session"]


class NotAnswered(ValueError):
    """Nothing was answered: only white space."""


class Outcome(msgspec.Struct, frozen=True):
    """A question, what was answered, and how it was judged."""

    question: Question
    given: Given
    grade: Grade


class Score(msgspec.Struct, frozen=True):
    """How a sitting stands. A question counts once, by its last answer.

    `share` is the sum of the parts that were right; `open` is how many come back, being not known.
    """

    right: int
    answered: int
    asked: int
    share: float
    open: int = 0


class Session:
    """A sitting over `questions`. `log` gets every answer before its verdict is told."""

    def __init__(
        self,
        questions: Sequence[Question],
        comparison: Comparison,
        log: Log,
        *,
        overruled: Mapping[str, Collection[str]] | None = None,
    ) -> None:
        """`overruled` has the answers that the person said were right before, by the question's id."""
        self.questions = tuple(questions)
        self.outcomes: tuple[Outcome, ...] = ()
        self._waiting = list(questions)
        self._overruled = {key: set(map(fold_words, given)) for key, given in (overruled or {}).items()}
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
    ) -> Session:
        """A sitting of at most `count` questions, one of a fact; None stands for all facts, topics, kinds."""
        rows = [
            row
            for row in comparison.rows
            if (facts is None or row.fact.id in facts) and (topics is None or row.fact.topic in topics)
        ]
        rng.shuffle(rows)
        stock = Stock(comparison)
        by_fact = (
            (row.fact, [q for q in questions_of(row, comparison, rng, stock) if not kinds or q.kind in kinds])
            for row in rows
        )
        return cls(choose(by_fact, rng, count), comparison, log, overruled=overruled)

    @property
    def current(self) -> Question | None:
        """The question that waits for an answer; None when all are answered."""
        return self._waiting[0] if self._waiting else None

    @property
    def _last(self) -> list[Outcome]:
        """The last outcome of each question that was answered."""
        return list({outcome.question.id: outcome for outcome in self.outcomes}.values())

    @property
    def score(self) -> Score:
        """How the sitting stands."""
        last = self._last
        right = sum(outcome.grade.right for outcome in last)
        waiting = {question.id for question in self._waiting}
        coming_back = sum(outcome.question.id in waiting for outcome in last)
        share = sum(outcome.grade.share for outcome in last)
        return Score(right, len(last), len(self.questions), share, coming_back)

    @property
    def reread(self) -> tuple[str, ...]:
        """Ids of the facts that were not known, the least known first."""
        missed = sorted((o for o in self._last if not o.grade.right), key=lambda o: o.grade.share)
        return tuple(outcome.question.fact for outcome in missed)

    def answer(
        self, given: Given, at: datetime, *, sure: bool | None = None, seconds: float | None = None
    ) -> Outcome:
        """Judge the answer to the current question, keep it, and only then tell the verdict.

        What is not known costs nothing: the question comes back at the end, once.

        Args:
            given: what was given, in the shape that the question asks for; None for "don't know".
            at: the time of the answer, with its zone.
            sure: what the person said before the verdict; None where they said nothing.
            seconds: how long it took, if that was measured.

        Raises:
            NotAnswered: nothing but white space was given, or no question is left.
            NotSaved: the log could not keep it. The question still waits: ask again, or `go_on_unsaved`.
        """
        question = self.current
        if question is None:
            raise NotAnswered("no question is left")
        judged = self._judged(question, given)
        if judged.outcome == "empty":
            raise NotAnswered("nothing was answered")
        self._log.append(self._review(question, given, judged, at, sure, seconds))
        self._waiting.pop(0)
        if judged.outcome == "unknown" and not self._was_asked(question):
            self._waiting.append(question)
        outcome = Outcome(question, given, judged)
        self.outcomes = (*self.outcomes, outcome)
        return outcome

    def _was_asked(self, question: Question) -> bool:
        return any(outcome.question.id == question.id for outcome in self.outcomes)

    def _judged(self, question: Question, given: Given) -> Grade:
        """The verdict; what the person said is right, is right."""
        judged = grade(question, given, self._comparison)
        known = self._overruled.get(question.id, set())
        if judged.outcome == "wrong" and is_typed(question) and fold_words(said(given)) in known:
            return _OVERRULED
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
        story = self._comparison.story.id
        self._log.overrule(Overruling(story, question.fact, question.id, given, at))
        self._overruled.setdefault(question.id, set()).add(fold_words(given))
        outcome = Outcome(question, last.given, _OVERRULED)
        self.outcomes = (*self.outcomes[:-1], outcome)
        return outcome

    def flag(self, question: Question, on: bool, at: datetime) -> None:
        """The question is poor, says the person, or, with `on` false, it is not. Raises NotSaved."""
        self._log.flag(Flag(self._comparison.story.id, question.fact, question.id, on, at))

    def go_on_unsaved(self) -> None:
        """From now on keep nothing: for a person who, told that nothing is saved, wants to go on."""
        self._log = NullLog()

    def _review(
        self,
        question: Question,
        given: Given,
        judged: Grade,
        at: datetime,
        sure: bool | None,
        seconds: float | None,
    ) -> Review:
        return Review(
            story=self._comparison.story.id,
            fact=question.fact,
            question=question.id,
            kind=question.kind,
            claims=question.claims,
            given=given,
            answer=question.answer,
            outcome=judged.outcome,
            share=judged.share,
            why=judged.why,
            at=at,
            sure=sure,
            seconds=seconds,
        )


_OVERRULED = Grade("right", 1.0, "you said that this is right")


def is_typed(question: Question) -> bool:
    """Whether an answer is typed as a value or words: only of that can somebody say it was right."""
    return question.asks == "text"


def said(given: Given) -> str:
    """What was typed, as one text."""
    return "\n".join(given) if isinstance(given, tuple) else given or ""
