"""An answer that was given, as the line that is kept of it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from reader.quiz.grade import Grade
from reader.quiz.log import Review, Sitting
from reader.quiz.memory import truth_of
from reader.quiz.shape import Given, Question
from reader.story.comparison import Comparison

OVERRULED = Grade("right", 1.0, "you said that this is right")


class How(NamedTuple):
    """When and how an answer was given."""

    at: datetime
    sure: bool | None = None
    seconds: float | None = None
    quick: bool = False


def review_of(
    question: Question,
    given: Given,
    judged: Grade,
    how: How,
    comparison: Comparison,
    sitting: Sitting | None = None,
) -> Review:
    """The line of an answer: question, answer and grade together."""
    return Review(
        story=comparison.story.id,
        fact=question.fact,
        question=question.id,
        kind=question.kind,
        claims=question.claims,
        given=given,
        answer=question.answer,
        outcome=judged.outcome,
        share=judged.share,
        why=judged.why,
        at=how.at,
        sure=how.sure,
        seconds=how.seconds,
        typo=judged.typo,
        quick=how.quick,
        truth=truth_of(question.fact, comparison),
        sitting=sitting.id if sitting else "",
        mode=sitting.mode if sitting else "practise",
    )


def is_typed(question: Question) -> bool:
    """Whether an answer is typed as a value or words: only of that can somebody say it was right."""
    return question.asks == "text"


def said(given: Given) -> str:
    """What was typed, as one text."""
    return "\n".join(given) if isinstance(given, tuple) else given or ""
