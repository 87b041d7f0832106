"""How a sitting stands, computed from what was asked and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from reader.quiz.grade import Grade
from reader.quiz.log import LineId, Mode
from reader.quiz.shape import Given, Question


class Outcome(msgspec.Struct, frozen=True):
    """A question, what was answered, and how it was judged."""

    question: Question
    given: Given
    grade: Grade
    sure: bool | None = None
    line: LineId = ""
    """The line of the log that undoing takes back."""
    before: Outcome | None = None
    """The answer as it was judged before the student overruled that."""


class Score(msgspec.Struct, frozen=True):
    """How a sitting stands. A question counts once: by the first answer that was not "don't know".

    `share` is the sum of the parts that were right; `open` is how many come back.
    """

    right: int
    answered: int
    asked: int
    share: float
    open: int = 0

    @classmethod
    def of(cls, asked: Sequence[Question], outcomes: Sequence[Outcome], waits: Sequence[Question]) -> Score:
        """The score of these outcomes, while some questions wait."""
        counted = counting(outcomes)
        waiting_ids = {question.id for question in waits}
        return cls(
            right=sum(outcome.grade.right for outcome in counted),
            answered=len(counted),
            asked=len(asked),
            share=sum(outcome.grade.share for outcome in counted),
            open=sum(outcome.question.id in waiting_ids for outcome in counted),
        )


def counting(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcome that counts of each question: the first that was not "don't know", if there is one."""
    found: dict[str, Outcome] = {}
    for outcome in outcomes:
        kept = found.get(outcome.question.id)
        if kept is None or kept.grade.outcome == "unknown":
            found[outcome.question.id] = outcome
    return list(found.values())


def waiting(questions: Sequence[Question], outcomes: Sequence[Outcome], mode: Mode) -> list[Question]:
    """The questions that are still to be answered, in order: those not asked yet, then what comes back.

    What was not known comes back once; when learning, what was wrong does too. More of that on one day adds
    least to what is kept. An exam asks once, and so does a prediction.
    """
    by_id = {question.id: question for question in (*questions, *(each.question for each in outcomes))}
    answered = [(outcome.question.id, outcome.grade) for outcome in outcomes]
    return [by_id[each] for each in waiting_ids([question.id for question in questions], answered, mode)]


def waiting_ids(asked: Iterable[str], answered: Iterable[tuple[str, Grade]], mode: Mode) -> list[str]:
    """The same by ids, for whoever has not made the questions: how each was answered, in order."""
    queue = list(asked)
    times: dict[str, int] = {}
    for question, grade in answered:
        if question in queue:
            queue.remove(question)
        times[question] = times.get(question, 0) + 1
        if _comes_back(grade, times[question], mode):
            queue.append(question)
    return queue


def _comes_back(grade: Grade, times: int, mode: Mode) -> bool:
    missed = not grade.right if mode == "learn" else grade.outcome == "unknown"
    return mode in ("learn", "practise") and missed and times == 1
