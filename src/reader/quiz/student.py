"""What is known of a student when a sitting is planned: their memory of a story, their word, their pace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from reader.quiz.log import Review
from reader.quiz.memory import KNOWINGS, Key, Knowing, Memory, truth_of
from reader.quiz.schedule import Aims, Standing, chance, due, is_due, standing
from reader.story.comparison import Comparison

_LEAST_TIMES = 5
"""A median of fewer is no pace yet."""
_TYPED = frozenset(("typed", "cloze"))


class Student(msgspec.Struct, frozen=True):
    """A student, as far as one story goes."""

    memories: Mapping[Key, Memory] = {}
    aims: Aims = Aims()
    overruled: Mapping[str, tuple[str, ...]] = {}
    """Answers that the student said were right, by the question's id."""
    flagged: frozenset[str] = frozenset()
    """Ids of the questions that the student finds poor: they are not asked."""
    paces: Mapping[str, float] = {}
    """The student's own median time for a typed answer in seconds, by kind of question."""

    def memory(self, story: str, fact: str, knowing: Knowing) -> Memory | None:
        """The memory of that; None if there is none yet."""
        return self.memories.get(Key(story, fact, knowing))

    def of_fact(self, story: str, fact: str) -> dict[Knowing, Memory]:
        """The memories of a fact, by kind of knowing."""
        found = {knowing: self.memory(story, fact, knowing) for knowing in KNOWINGS}
        return {knowing: memory for knowing, memory in found.items() if memory is not None}

    def standing_of(self, story: str, fact: str, on: date) -> Standing:
        """How well a fact is known on a day: as it itself is or, while that was not asked, who said it."""
        return standing(next(iter(self.of_fact(story, fact).values()), None), on)


def paces(reviews: Iterable[Review]) -> dict[str, float]:
    """The median time, in seconds, of what was typed and right, by kind; only where there are enough."""
    from statistics import median

    times: dict[str, list[float]] = {}
    for review in reviews:
        if review.kind in _TYPED and review.outcome == "right" and review.seconds is not None:
            times.setdefault(review.kind, []).append(review.seconds)
    return {kind: median(known) for kind, known in times.items() if len(known) >= _LEAST_TIMES}


def changed(comparison: Comparison, student: Student) -> frozenset[str]:
    """Ids of the facts of which the outlets say something else than when the student last answered."""
    story = comparison.story.id
    return frozenset(
        key.fact
        for key, memory in student.memories.items()
        if key.story == story
        and key.fact in comparison.by_id
        and memory.truth
        and memory.truth != truth_of(key.fact, comparison)
    )


class Due(msgspec.Struct, frozen=True):
    """Something to be asked now: of a fact, one kind of knowing it."""

    fact: str
    knowing: Knowing
    since: date
    """When it became due; for a changed answer when it would have been."""
    chance: float
    """The chance that it is still known, from 0 to 1."""
    right: bool = True
    """Whether it was right the last time. If not, the chance is that of recalling what was told then."""
    changed: bool = False
    """Whether its answer is another than when it was learnt."""


def due_now(comparison: Comparison, student: Student, on: date) -> list[Due]:
    """What is due on a day: changed answers first, then what has been due for longest.

    Not what is likeliest forgotten: where more is due than is asked, a few hard facts would keep out all
    others.
    """
    new = changed(comparison, student)
    story = comparison.story.id
    found = [
        Due(
            fact=key.fact,
            knowing=key.knowing,
            since=due(memory, student.aims),
            chance=chance(memory, on),
            right=memory.right,
            changed=key.fact in new,
        )
        for key, memory in student.memories.items()
        if key.story == story
        and key.fact in comparison.by_id
        and (key.fact in new or is_due(memory, on, student.aims))
    ]
    return sorted(
        found, key=lambda each: (not each.changed, each.since, each.chance, each.fact, each.knowing)
    )
