"""How many facts are due, day by day."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import msgspec

from reader.quiz.schedule import due
from reader.quiz.student import Student, due_now
from reader.story.comparison import Comparison

AHEAD = 14
"""Days, today among them."""


class Day(msgspec.Struct, frozen=True):
    """A day and how many facts are due on it."""

    day: date
    due: int


class Forecast(msgspec.Struct, frozen=True):
    """How many facts are due now and on the days that follow, as long as nothing is answered."""

    overdue: int
    """What was due before today, and so is due now."""
    days: tuple[Day, ...]
    """Today, without what is overdue, and the days after it."""
    later: int
    """What is due after these days."""
    next: date | None
    """The first day after today on which something is due; None if there is none."""

    @property
    def now(self) -> int:
        """All that is due now."""
        return self.overdue + self.days[0].due


def forecast(comparison: Comparison, student: Student, on: date, days: int = AHEAD) -> Forecast:
    """What is due of a story, in facts: one counts once, on the first day that anything of it is due.

    A sitting asks one question of a fact, so that more of it on the same day is asked on later ones.

    Args:
        comparison: of the story; memories of facts that it no longer has are not due.
        student: what is known of them, and what they aim at.
        on: today.
        days: how many days, today among them.
    """
    now = {(each.fact, each.knowing) for each in due_now(comparison, student, on)}
    first: dict[str, date] = {}
    for key, memory in student.memories.items():
        if key.story != comparison.story.id or key.fact not in comparison.by_id:
            continue
        day = due(memory, student.aims)
        if (key.fact, key.knowing) in now:
            day = min(day, on)  # also a changed answer, and what a wrong clock put into the future
        first[key.fact] = min(day, first.get(key.fact, day))
    when = Counter(first.values())
    overdue = sum(number for day, number in when.items() if day < on)
    shown = tuple(Day(day, when[day]) for day in (on + timedelta(days=n) for n in range(days)))
    coming = sorted(day for day in when if day > on)
    later = sum(number for day, number in when.items() if day > shown[-1].day)
    return Forecast(overdue, shown, later, coming[0] if coming else None)
