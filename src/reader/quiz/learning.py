"""What to learn next: what is due, then something new; and in which kind of question.

Kinds get harder as a fact is known: first to recognise it, then to produce it, then who said it and whether
they disagree, last to prove it from the text.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

from reader.quiz.memory import Knowing, Memory
from reader.quiz.shape import Question
from reader.quiz.student import Student, due_now
from reader.story.comparison import Comparison, Row

_RUNGS: dict[Knowing, tuple[tuple[str, ...], ...]] = {
    "fact": (("choice",), ("cloze", "typed")),
    "outlet": (("outlet", "outlets", "leads", "silent"), ("differ", "stated", "match")),
    "evidence": (("evidence",),),
}
"""Kinds of question by what they ask for, the easier ones first."""
_LEAST_NEW = 2
"""New things in a sitting, however much is due …"""
_BACKLOG = 3
"""… unless so many sittings' worth is due."""
_KNOWN_DAYS = 2
"""On so many days a fact is right before it is asked who said it."""


def wanted(
    comparison: Comparison, student: Student, on: date, count: int, rng: random.Random
) -> list[tuple[Row, Knowing]]:
    """What a sitting of learning is for, the most urgent first: of each fact one kind of knowing.

    More than `count`, so that what can't be asked is made up for.
    """
    due = {each.fact: each.knowing for each in reversed(due_now(comparison, student, on))}
    ordered = [comparison.row(fact) for fact in reversed(due)]
    new = list(_new(comparison, student, set(due), rng))
    room = 0 if len(due) >= _BACKLOG * count else max(_LEAST_NEW, count - len(due))
    asked = [(row, due[row.fact.id]) for row in ordered]
    head, rest = asked[: max(0, count - min(room, len(new)))], asked[max(0, count - min(room, len(new))) :]
    return [*head, *new[:room], *rest, *new[room:]]


def _new(
    comparison: Comparison, student: Student, due: set[str], rng: random.Random
) -> Iterator[tuple[Row, Knowing]]:
    """What is not in memory yet: first the next step of facts that are known, then facts by weight.

    A fact that more outlets tell weighs more; among equals chance decides.
    """
    rows = [row for row in comparison.rows if row.fact.id not in due]
    rng.shuffle(rows)
    rows.sort(key=lambda row: -len(row.fact.claims))
    story = comparison.story.id
    steps = [(row, next_knowing(student.of_fact(story, row.fact.id))) for row in rows]
    yield from ((row, knowing) for row, knowing in steps if knowing in ("outlet", "evidence"))
    yield from ((row, knowing) for row, knowing in steps if knowing == "fact")


def next_knowing(memories: dict[Knowing, Memory]) -> Knowing | None:
    """The kind of knowing that a fact is ready for and that is not in memory yet; None if there is none."""
    if "fact" not in memories:
        return "fact"
    if memories["fact"].right_days < _KNOWN_DAYS:
        return None
    if "outlet" not in memories:
        return "outlet"
    if "evidence" not in memories and memories["outlet"].right_days:
        return "evidence"
    return None


def fitting(questions: list[Question], knowing: Knowing, memory: Memory | None) -> list[Question]:
    """The questions that ask for that knowing at the rung that it has reached, else at another.

    The first rung while it is new or was wrong the last time; then the next. Where a fact can't be asked for
    its outlet or its evidence, nothing: the fact itself is asked when it is due.
    """
    rungs = list(_RUNGS[knowing])
    if memory is not None and memory.right:
        rungs.reverse()
    for kinds in rungs:
        found = [question for question in questions if question.kind in kinds]
        if found:
            return found
    return []
