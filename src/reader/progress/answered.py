"""What was answered: by day, by kind of question, and by how sure the student was."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

import msgspec

from reader.quiz.log import Review

BACK = 30
"""Days, today among them."""
ENOUGH = 10
"""Of fewer answers a share says too little."""


class Count(msgspec.Struct, frozen=True):
    """So many answers, and how many of them were right."""

    answers: int = 0
    right: int = 0

    @property
    def share(self) -> float | None:
        """The part that was right, from 0 to 1; None where there is no answer."""
        return self.right / self.answers if self.answers else None

    @property
    def enough(self) -> bool:
        """Whether there are enough answers to say anything."""
        return self.answers >= ENOUGH


class DayCount(msgspec.Struct, frozen=True):
    """The answers of a day."""

    day: date
    count: Count


class Calibration(msgspec.Struct, frozen=True):
    """What was said before the verdict, against how often it was right then."""

    sure: Count
    unsure: Count
    silent: Count
    """Where nothing was said."""
    sure_differ: Count
    """Of those that were sure: the answers on facts that are disputed or close."""


def by_day(answers: Iterable[tuple[Review, bool]], on: date, days: int = BACK) -> tuple[DayCount, ...]:
    """The answers of each day up to today, the earliest first. With each answer: whether it is right."""
    known = list(answers)
    first = on - timedelta(days=days - 1)
    wanted = [first + timedelta(days=number) for number in range(days)]
    return tuple(
        DayCount(day, _count((review, right) for review, right in known if review.at.date() == day))
        for day in wanted
    )


def by_kind(answers: Iterable[tuple[Review, bool]], kinds: Sequence[str]) -> dict[str, Count]:
    """The answers to each of `kinds` of question, in that order, and to any other kind that was asked."""
    known = list(answers)
    names = dict.fromkeys([*kinds, *(review.kind for review, _ in known)])
    return {name: _count(each for each in known if each[0].kind == name) for name in names}


def calibration(answers: Iterable[tuple[Review, bool]], differ: Collection[str]) -> Calibration:
    """How well the student knows what they know. `differ` are the ids of facts that are disputed or close."""
    known = list(answers)
    said = {sure: [each for each in known if each[0].sure is sure] for sure in (True, False, None)}
    return Calibration(
        sure=_count(said[True]),
        unsure=_count(said[False]),
        silent=_count(said[None]),
        sure_differ=_count(each for each in said[True] if each[0].fact in differ),
    )


def _count(answers: Iterable[tuple[Review, bool]]) -> Count:
    found = [right for _, right in answers]
    return Count(len(found), sum(found))
