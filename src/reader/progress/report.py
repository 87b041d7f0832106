"""All that is told of a student's progress with one story, computed from their answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from reader.progress.answered import Calibration, Count, DayCount, by_day, by_kind, calibration
from reader.progress.forecast import Forecast, forecast
from reader.progress.retention import Retention, retention, trials
from reader.progress.standings import Standings, standings
from reader.quiz.asked_of import asked_of
from reader.quiz.log import Review
from reader.quiz.memory import Knowing, is_overruled
from reader.quiz.questions import KINDS
from reader.quiz.schedule import Aims
from reader.quiz.student import Student
from reader.story.comparison import Comparison


class Report(msgspec.Struct, frozen=True):
    """A student's progress with one story on a day."""

    story: str
    title: str
    on: date
    aims: Aims
    standings: Standings
    forecast: Forecast
    retention: Retention
    calibration: Calibration
    days: tuple[DayCount, ...]
    kinds: dict[str, Count]
    answers: int
    """Of all time, without what was predicted."""


def report(
    comparison: Comparison,
    student: Student,
    answers: Sequence[Review],
    on: date,
    asked: Mapping[str, tuple[Knowing, ...]] | None = None,
) -> Report:
    """A student's progress. What was guessed before reading shows nothing of it, and is counted nowhere.

    Args:
        comparison: of the story.
        student: what is known of them, and what they aim at.
        answers: all on the story that were not taken back, in the order of replay.
        on: today.
        asked: what `asked_of` gives; who counts again keeps it, for of a large story it takes longest.
    """
    story = comparison.story
    learnt = [review for review in answers if review.mode != "predict"]
    judged = [(review, is_overruled(review, student.overruled)) for review in learnt]
    right = [(review, review.outcome == "right" or overruled) for review, overruled in judged]
    differ = {row.fact.id for row in comparison.rows if row.agreement in ("disputed", "close")}
    return Report(
        story=story.id,
        title=story.title,
        on=on,
        aims=student.aims,
        standings=standings(comparison, student, on, asked_of(comparison) if asked is None else asked),
        forecast=forecast(comparison, student, on),
        retention=retention(trials(judged)),
        calibration=calibration(right, differ),
        days=by_day(right, on),
        kinds=by_kind(right, tuple(KINDS)),
        answers=len(learnt),
    )
