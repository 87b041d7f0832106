"""When a memory is due, how sure it is that something is still known, and what "known" means."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, TypeAlias

import msgspec

from reader.quiz.memory import Memory, scheduler

RETENTION = 0.9
LEAST_RETENTION, MOST_RETENTION = 0.7, 0.97
"""Below it little is kept; above it a student answers all day long."""
_LONGEST = 36_500
"""Days; FSRS's own limit."""
_KNOWN_DAYS = 2
_KNOWN_CHANCE = 0.8

Standing: TypeAlias = Literal["new", "learning", "known"]


class Aims(msgspec.Struct, frozen=True):
    """What a student wants: with which chance to know a thing when it is asked again, and by which day."""

    retention: float = RETENTION
    exam: date | None = None


def due(memory: Memory, aims: Aims) -> date:
    """The day on which a memory is due.

    FSRS: when the chance of knowing it has fallen to the wanted retention, in whole days and at least one.
    Before an exam no gap is longer than half of the days that are left, so that all is seen again in time
    (Cepeda et al. 2008: the best gap is a part of the time until the test). What the student was sure of
    and had wrong is due the next day, whatever the curve says (Butterfield & Metcalfe 2001).
    """
    days = interval(memory.stability, aims.retention)
    if aims.exam is not None and aims.exam > memory.last:
        days = min(days, max(1, (aims.exam - memory.last).days // 2))
    if memory.misjudged is not None:
        days = 1
    return _later(memory.last, days)


def is_due(memory: Memory, on: date, aims: Aims) -> bool:
    """Whether a memory is due. One from the future is: a clock that was wrong must not hide it for years."""
    return due(memory, aims) <= on or memory.last > on + timedelta(days=1)


def interval(stability: float, retention: float) -> int:
    """Days from an answer until the chance of knowing it has fallen to `retention`.

    t = S / F * (R ** (1 / D) - 1), with D = -w20 and F = 0.9 ** (1 / D) - 1 (FSRS-6, the forgetting curve).
    """
    decay = -scheduler().parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    days: float = stability / factor * (retention ** (1 / decay) - 1)
    return min(max(round(days), 1), _LONGEST)


def chance(memory: Memory, on: date) -> float:
    """The chance, from 0 to 1, that it is known on a day: R = (1 + F * t / S) ** D (FSRS-6)."""
    decay = -scheduler().parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    days = max(0, (on - memory.last).days)
    known: float = (1 + factor * days / memory.stability) ** decay
    return known


def standing(memory: Memory | None, on: date) -> Standing:
    """How well something is known: right on two days or more, the last time too, and likely still."""
    if memory is None:
        return "new"
    lasting = memory.right and memory.right_days >= _KNOWN_DAYS and chance(memory, on) >= _KNOWN_CHANCE
    return "known" if lasting else "learning"


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max
