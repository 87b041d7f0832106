"""A sitting: some questions, one after the other, each answer kept before it is judged aloud.

Pure: what is asked, when, and where answers go are all handed in. A sitting can be left at any time,
because nothing waits to be saved.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from datetime import datetime

import msgspec

from reader.quiz.grading import Grade, grade
from reader.quiz.log import Log, NotSaved, NullLog, Review
from reader.quiz.questions import questions_of
from reader.quiz.shape import Given, Question
from reader.quiz.sitting import choose
from reader.quiz.stock import Stock
from reader.story.comparison import Comparison

__all__ = ["Log", "NotAnswered", "NotSaved", "NullLog", "Outcome", "Review", "Score", "Session"]


class NotAnswered(ValueError):
    """Nothing was answered: only white space."""


class Outcome(msgspec.Struct, frozen=True):
    """A question, what was answered, and how it was judged."""

    question: Question
    given: Given
    grade: Grade


class Score(msgspec.Struct, frozen=True):
    """How a sitting stands. `share` is the sum of the parts that were right."""

    right: int
    answered: int
    asked: int
    share: float


class Session:
    """A sitting over `questions`. `log` gets every answer before its verdict is told."""

    def __init__(self, questions: Sequence[Question], comparison: Comparison, log: Log) -> None:
        self.questions = tuple(questions)
        self.outcomes: tuple[Outcome, ...] = ()
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
    ) -> Session:
        """A sitting of at most `count` questions, one of a fact, on these facts or topics (all if None)."""
        rows = [
            row
            for row in comparison.rows
            if (facts is None or row.fact.id in facts) and (topics is None or row.fact.topic in topics)
        ]
        rng.shuffle(rows)
        stock = Stock(comparison)
        by_fact = ((row.fact, questions_of(row, comparison, rng, stock)) for row in rows)
        return cls(choose(by_fact, rng, count), comparison, log)

    @property
    def current(self) -> Question | None:
        """The question that waits for an answer; None when all are answered."""
        done = len(self.outcomes)
        return self.questions[done] if done < len(self.questions) else None

    @property
    def score(self) -> Score:
        """How many were right so far."""
        grades = [outcome.grade for outcome in self.outcomes]
        right = sum(grade.right for grade in grades)
        return Score(right, len(grades), len(self.questions), sum(grade.share for grade in grades))

    @property
    def reread(self) -> tuple[str, ...]:
        """Ids of the facts that were not known, the least known first."""
        missed = [outcome for outcome in self.outcomes if not outcome.grade.right]
        return tuple(o.question.fact for o in sorted(missed, key=lambda o: o.grade.share))

    def answer(self, given: Given, at: datetime) -> Outcome:
        """Judge the answer to the current question, keep it, and only then tell the verdict.

        Args:
            given: the text of the option chosen or what was typed; None for "don't know".
            at: the time of the answer, with its zone.

        Raises:
            NotAnswered: nothing but white space was given, or no question is left.
            NotSaved: the log could not keep it. The question still waits: ask again, or `go_on_unsaved`.
        """
        question = self.current
        if question is None:
            raise NotAnswered("no question is left")
        judged = grade(question, given, self._comparison)
        if judged.outcome == "empty":
            raise NotAnswered("nothing was answered")
        self._log.append(self._review(question, given, judged, at))
        outcome = Outcome(question, given, judged)
        self.outcomes = (*self.outcomes, outcome)
        return outcome

    def go_on_unsaved(self) -> None:
        """From now on keep nothing: for a person who, told that nothing is saved, wants to go on."""
        self._log = NullLog()

    def _review(self, question: Question, given: Given, judged: Grade, at: datetime) -> Review:
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
        )
