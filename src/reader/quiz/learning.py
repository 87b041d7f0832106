"""What to learn next: what is due, then something new; and in which kind of question.

Kinds get harder as a fact is known: first to recognise it, then to produce it, then who said it and whether
they disagree, last to prove it from the text.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping
from datetime import date
from itertools import zip_longest
from math import ceil
from typing import TypeAlias

from reader.quiz.memory import KNOWINGS, Knowing, Memory
from reader.quiz.shape import Question
from reader.quiz.student import Student, due_now
from reader.story.comparison import Comparison, Row

_RUNGS: dict[Knowing, tuple[tuple[str, ...], ...]] = {
    "fact": (("choice",), ("cloze", "typed")),
    "outlet": (("outlet", "outlets", "leads", "silent"), ("differ", "stated", "match")),
    "evidence": (("evidence",),),
}
"""Kinds of question by what they ask for, the easier ones first."""
_Wanted: TypeAlias = tuple[Row, tuple[Knowing, ...]]
_LEAST_NEW = 2
"""New things in a sitting, however much is due …"""
_BACKLOG = 3
"""… unless so many sittings' worth is due."""
_RIGHT_DAYS: dict[Knowing, int] = {"fact": 1, "outlet": 2, "evidence": 1}
"""On so many days the step before is right before this one is taken."""


def wanted(
    comparison: Comparison, student: Student, on: date, count: int, rng: random.Random
) -> list[_Wanted]:
    """What a sitting of learning is for, the most urgent first: of each fact one kind of knowing.

    More than `count`, so that what can't be asked is made up for. Of something new several kinds may stand
    there: the first that can be asked is meant.
    """
    due = {each.fact: each.knowing for each in reversed(due_now(comparison, student, on))}
    asked = [(comparison.row(fact), (knowing,)) for fact, knowing in reversed(due.items())]
    steps, fresh = _new(comparison, student, set(due), rng)
    pace = _pace(len(fresh), student.aims.exam, on)
    new = [*fresh[:pace], *_in_turns(fresh[pace:], steps)]
    room = 0 if len(due) >= _BACKLOG * count else max(_LEAST_NEW, count - len(due))
    room = min(max(room, pace), len(new), count)
    head, rest = asked[: count - room], asked[count - room :]
    return [*head, *new[:room], *rest, *new[room:]]


def _pace(fresh: int, exam: date | None, on: date) -> int:
    """How many facts a sitting has to ask for the first time, however much is due.

    Before an exam all facts are asked in the first half of the days that are left, one sitting a day, so that
    there is time to ask them again: what was never asked is not known, however well the rest is.
    """
    if exam is None or exam <= on:
        return 0
    return ceil(fresh / max(1, (exam - on).days // 2))


def wanted_now(comparison: Comparison, student: Student, on: date) -> tuple[int, int, int]:
    """How many facts are due on a day, how many were never asked, and how many have a next step to take."""
    due = {each.fact for each in due_now(comparison, student, on)}
    story = comparison.story.id
    rows = [row for step in _new(comparison, student, due, random.Random(0)) for row, _ in step]
    new = sum(not student.of_fact(story, row.fact.id) for row in rows)
    return len(due), new, len(rows) - new


def _new(
    comparison: Comparison, student: Student, due: set[str], rng: random.Random
) -> tuple[list[_Wanted], list[_Wanted]]:
    """What is not in memory yet: the next steps of facts that are known; and facts, by weight.

    A fact that more outlets tell weighs more; among equals chance decides.
    """
    rows = [row for row in comparison.rows if row.fact.id not in due]
    rng.shuffle(rows)
    rows.sort(key=lambda row: -len(row.fact.claims))
    story = comparison.story.id
    new = [(row, _next_steps(student.of_fact(story, row.fact.id))) for row in rows]
    return (
        [(row, knowings) for row, knowings in new if knowings and knowings[0] != "fact"],
        [(row, knowings) for row, knowings in new if knowings and knowings[0] == "fact"],
    )


def _in_turns(fresh: list[_Wanted], steps: list[_Wanted]) -> list[_Wanted]:
    """One of each in turn, then what is left: depth must not keep out breadth."""
    pairs = zip_longest(fresh, steps)
    return [each for pair in pairs for each in pair if each is not None]


def _next_steps(memories: Mapping[Knowing, Memory]) -> tuple[Knowing, ...]:
    """The next kind of knowing and, should the fact not be askable for it, those that stand in for it."""
    found: list[Knowing] = []
    can = list(KNOWINGS)
    while (following := next_knowing(memories, can)) is not None:
        found.append(following)
        can.remove(following)
    return tuple(found)


def next_knowing(memories: Mapping[Knowing, Memory], can: Collection[Knowing] = KNOWINGS) -> Knowing | None:
    """The kind of knowing that a fact is ready for and that is not in memory yet; None if there is none.

    Args:
        memories: of the fact.
        can: the kinds of knowing that it can be asked for.
    """
    before: Memory | None = None
    for knowing in KNOWINGS:
        if knowing not in can:
            continue
        if knowing not in memories:
            is_ready = before is None or before.right_days >= _RIGHT_DAYS[knowing]
            return knowing if is_ready else None
        before = memories[knowing]
    return None


def fitting(questions: list[Question], knowing: Knowing, memory: Memory | None) -> list[Question]:
    """The questions that ask for that knowing at the rung that it has reached, else at another.

    The first rung while it is new or was wrong the last time; then the next. Nothing where the fact can't be
    asked for it at all.
    """
    rungs = list(_RUNGS[knowing])
    if memory is not None and memory.right:
        rungs.reverse()
    for kinds in rungs:
        found = [question for question in questions if question.kind in kinds]
        if found:
            return found
    return []
