"""A sitting does not ask again and again which outlet alone told something."""

from __future__ import annotations

import random

import pytest
from told import fact, told

from reader.quiz.log import NullLog
from reader.quiz.session import Session
from reader.story.comparison import Comparison

LONG = "because rust and wind had eaten the cables of part {}"


def table(lone: int, shared: int) -> Comparison:
    """Facts that can only be asked as "which outlet", and facts that every kind of question is made of."""
    alone = [
        fact(f"lone-{n}", "statement", f"Why did part {n} fall?", {"echo": LONG.format(n)})
        for n in range(lone)
    ]
    rest = [
        fact(f"cost-{n}", "money", f"What did part {n} cost?", {"echo": f"${n + 20} million"})
        for n in range(shared)
    ]
    return told(*alone, *rest)


def asked(comparison: Comparison, seed: int, count: int = 12) -> list[str]:
    session = Session.of(comparison, random.Random(seed), count, log=NullLog())
    return [question.kind for question in session.questions]


@pytest.mark.parametrize("seed", range(20))
def test_at_most_a_third_ask_for_the_outlet_of_what_one_alone_tells(seed: int) -> None:
    kinds = asked(table(lone=30, shared=20), seed)
    assert len(kinds) == 12
    assert kinds.count("outlet") <= 4


def test_where_nothing_else_can_be_asked_they_are_asked_all_the_same() -> None:
    story = table(lone=3, shared=0)
    session = Session.of(story, random.Random(1), 12, log=NullLog(), kinds=["outlet"])
    assert [question.kind for question in session.questions] == ["outlet"] * 3
