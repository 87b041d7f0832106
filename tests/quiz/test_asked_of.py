"""What a fact can be asked for is what its questions ask for."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reader.quiz.asked_of import asked_of
from reader.quiz.memory import KNOWING_OF, KNOWINGS
from reader.quiz.questions import make_questions
from reader.story.load import load

STORIES = Path(__file__).parent.parent / "stories"


@pytest.mark.parametrize("name", ["bridge", "court", "match", "storm"])
def test_a_fact_can_be_asked_for_what_its_questions_ask_for(name: str) -> None:
    comparison = load(STORIES / name).comparison
    found: dict[str, set[str]] = {}
    for question in make_questions(comparison, random.Random(5)):
        if question.kind in KNOWING_OF:
            found.setdefault(question.fact, set()).add(KNOWING_OF[question.kind])
    in_order = {fact: tuple(each for each in KNOWINGS if each in found[fact]) for fact in found}
    assert asked_of(comparison) == in_order
