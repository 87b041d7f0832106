"""Whether memory keeps what was predicted: each answer on a later day, against the chance it had before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import msgspec

from reader.quiz.log import Review
from reader.quiz.memory import AGAIN, Key, Memory, key_of, rating, step
from reader.quiz.schedule import chance

ENOUGH = 20
"""Of fewer answers a share says too little: with 20 at 90 % it is known to about 13 points either way."""
_BOUNDS = (0.0, 0.7, 0.8, 0.9, 1.0)


class Trial(msgspec.Struct, frozen=True):
    """An answer on a later day than the one before it."""

    day: date
    chance: float
    """Of its being right, as it was predicted that day before the answer; from 0 to 1."""
    right: bool


class Band(msgspec.Struct, frozen=True):
    """Trials that were predicted alike. The shares are None where there are none."""

    low: float
    high: float
    answers: int
    predicted: float | None
    """The mean of what was predicted, from 0 to 1."""
    right: float | None
    """The part that was right, from 0 to 1."""

    @property
    def enough(self) -> bool:
        """Whether there are enough answers to say anything."""
        return self.answers >= ENOUGH


class Retention(msgspec.Struct, frozen=True):
    """Predicted and measured, over all and by what was predicted."""

    all: Band
    bands: tuple[Band, ...]


def trials(answers: Iterable[tuple[Review, bool]]) -> list[Trial]:
    """The trials among answers in the order of replay, each with whether it was overruled."""
    memories: dict[Key, Memory] = {}
    found = []
    for review, overruled in answers:
        key = key_of(review)
        if key is None:
            continue
        before, day = memories.get(key), review.at.date()
        if before is not None and day > before.last:
            right = rating(review, overruled=overruled) != AGAIN
            found.append(Trial(day, chance(before, day), right))
        memories[key] = step(before, review, overruled=overruled)
    return found


def retention(trials: Iterable[Trial]) -> Retention:
    """What was predicted and what came of it."""
    tried = list(trials)
    bands = [
        _band(low, high, [each for each in tried if low <= each.chance < high or high == each.chance == 1.0])
        for low, high in pairwise(_BOUNDS)
    ]
    return Retention(_band(_BOUNDS[0], _BOUNDS[-1], tried), tuple(bands))


def _band(low: float, high: float, tried: list[Trial]) -> Band:
    number = len(tried)
    if not number:
        return Band(low, high, 0, None, None)
    predicted = sum(each.chance for each in tried) / number
    return Band(low, high, number, predicted, sum(each.right for each in tried) / number)
