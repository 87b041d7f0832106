"""How much of a story is known: what is known, being learnt, and new, each with its total."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from reader.quiz.learning import next_knowing
from reader.quiz.memory import KNOWINGS, Key, Knowing
from reader.quiz.schedule import Standing, standing
from reader.quiz.student import Student
from reader.story.comparison import Comparison

KNOWING_NAMES: dict[Knowing, str] = {
    "fact": "the fact itself",
    "outlet": "who said it",
    "evidence": "where it is said",
}


class Tally(msgspec.Struct, frozen=True):
    """How many are known, being learnt, and new; what was never asked is new."""

    known: int = 0
    learning: int = 0
    new: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.known + self.learning + self.new


class Group(msgspec.Struct, frozen=True):
    """A topic, an outlet or a kind of knowing, and how much of it is known."""

    id: str
    name: str
    tally: Tally


class Standings(msgspec.Struct, frozen=True):
    """How much of one story is known."""

    facts: Tally
    """Each fact once, as `Student.standing_of` has it."""
    topics: tuple[Group, ...]
    outlets: tuple[Group, ...]
    """By article: the facts that it tells, so that a fact counts for each outlet."""
    knowings: tuple[Group, ...]
    """By kind of knowing: the facts that can be asked for it."""
    ready: int
    """Facts that are ready for a further kind of knowing."""
    unaskable: int
    """Facts of which nothing can be asked; they are counted nowhere else."""
    gone: int
    """Memories of facts that are no longer in the story: kept, and asked again if they come back."""


def standings(
    comparison: Comparison, student: Student, on: date, asked: Mapping[str, tuple[Knowing, ...]]
) -> Standings:
    """How much of a story is known on a day.

    Args:
        comparison: of the story.
        student: what is known of them.
        on: the day; what is likely forgotten by then is no longer known.
        asked: for each fact the kinds of knowing that it can be asked for (`asked_of`).
    """
    story = comparison.story
    rows = [row.fact for row in comparison.rows if row.fact.id in asked]
    of_fact = {fact.id: student.standing_of(story.id, fact.id, on) for fact in rows}
    by_topic: dict[str, list[Standing]] = {}
    for fact in rows:
        by_topic.setdefault(fact.topic, []).append(of_fact[fact.id])
    return Standings(
        facts=_tally(of_fact.values()),
        topics=tuple(Group(topic, topic, _tally(found)) for topic, found in by_topic.items()),
        outlets=tuple(
            Group(
                article.id,
                article.outlet,
                _tally(of_fact[fact.id] for fact in rows if article.id in fact.claims),
            )
            for article in story.articles
        ),
        knowings=tuple(
            Group(
                knowing,
                KNOWING_NAMES[knowing],
                _tally(
                    _standing(student, story.id, fact.id, knowing, on)
                    for fact in rows
                    if knowing in asked[fact.id]
                ),
            )
            for knowing in KNOWINGS
        ),
        ready=sum(_is_ready(student, story.id, fact_id, can) for fact_id, can in asked.items()),
        unaskable=len(comparison.rows) - len(rows),
        gone=sum(key.story == story.id and key.fact not in comparison.by_id for key in student.memories),
    )


def _standing(student: Student, story: str, fact: str, knowing: Knowing, on: date) -> Standing:
    return standing(student.memories.get(Key(story, fact, knowing)), on)


def _is_ready(student: Student, story: str, fact: str, can: tuple[Knowing, ...]) -> bool:
    memories = student.of_fact(story, fact)
    return can[0] in memories and next_knowing(memories, can) is not None


def _tally(standings: Iterable[Standing]) -> Tally:
    found = list(standings)
    return Tally(found.count("known"), found.count("learning"), found.count("new"))
