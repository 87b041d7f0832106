"""What is said of a sitting, on the screen and line by line alike."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from math import ceil

from reader.quiz.debrief import Debrief
from reader.quiz.pattern import Line
from reader.quiz.session import Session
from reader.quiz.titles import MODE_TITLES
from reader.story.telling import counted

CHANGED = "What the outlets say of this has changed since you answered it last."
"""On a fact whose answer is another than when the student learnt it."""
NOTHING_TO_REREAD = "Nothing to reread: you know this."


def where_left(session: Session, on: date) -> str:
    """Where a sitting was left: "exam, at question 3 of 10, begun yesterday"; today's by the time of day."""
    number = min(len({o.question.id for o in session.outcomes}) + 1, len(session.questions))
    told = f"{MODE_TITLES[session.mode]}, at question {number} of {len(session.questions)}"
    return f"{told}, begun {_when(session.sitting.at, on)}" if session.sitting else told


def _when(begun: datetime, on: date) -> str:
    days = (on - begun.date()).days
    return {0: f"at {begun:%H:%M}", 1: "yesterday"}.get(days, f"on {begun.date().isoformat()}")


def minutes_left(session: Session, now: datetime) -> int | None:
    """How many minutes are left, begun ones whole; None where there is no clock."""
    return None if session.ends is None else max(0, ceil((session.ends - now).total_seconds() / 60))


def score_words(session: Session, told: Debrief) -> str:
    """How many were right, how many of these not at the first try, and how many were not answered."""
    score = f"{told.right} of {told.answered} right"
    if told.after_unknown:
        score += f", {told.after_unknown} of them after “don't know”."
    else:
        score += " at the first try." if session.mode == "learn" else "."
    if left := told.asked - told.answered:
        why = "The time is up: " if session.time_is_up else ""
        score += f" {why}{counted(left, 'question')} not answered."
    return score


def reread_words(told: Debrief) -> str:
    """How many facts there are to reread, and of how many those are that are named."""
    if told.missed > len(told.reread):
        return f"{len(told.reread)} of {counted(told.missed, 'fact')} to reread"
    return f"{counted(told.missed, 'fact')} to reread"


def sure_words(told: Debrief) -> str:
    """How much was sure but wrong, and what becomes of it; empty where nothing was."""
    sure = len(told.sure_but_wrong)
    comes = "It comes" if sure == 1 else "They come"
    return f"Sure but wrong: {sure}. {comes} back tomorrow." if sure else ""


def weakest_first(lines: Iterable[Line]) -> list[Line]:
    """Topics or kinds, those with the least share right first."""
    return sorted(lines, key=lambda line: line.right / line.asked)
