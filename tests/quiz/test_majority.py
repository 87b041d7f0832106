"""What most of the named origins say: asked only where it is clear, with the others' answers as lures."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest
from told import fact, told

from reader.quiz.questions import make_questions
from reader.quiz.rules import broken_rules
from reader.quiz.shape import Question
from reader.story.comparison import Comparison

ORIGINS = {"echo": ("the police",), "post": ("the mayor",), "blog": ("a blogger",)}
SAID = {"echo": "twelve", "post": "12", "blog": "13", "radio": "14"}


def story(origins: dict[str, tuple[str, ...]] = ORIGINS, said: dict[str, str] = SAID) -> Comparison:
    return told(fact("hurt", "number", "How many people were hurt?", said), origins=origins)


def asked(comparison: Comparison, question_id: str = "hurt:choice") -> Question | None:
    made = make_questions(comparison, random.Random(1))
    return next((question for question in made if question.id == question_id), None)


def test_the_stem_says_whose_word_is_asked_for_and_the_others_are_the_lures() -> None:
    comparison = story()
    question = asked(comparison)
    assert question is not None
    assert question.prompt == "What do most of the named origins say: how many people were hurt?"
    assert (question.answer, question.choices) == ("12", ("12", "13", "14"))
    assert [option.origin for option in question.options] == ["right", "rival", "rival"]
    assert question.claims == ("echo", "post")
    assert broken_rules(question, comparison) == []


def test_the_explanation_says_on_whose_word_it_rests() -> None:
    question = asked(story())
    assert question is not None
    assert question.explanation.startswith(
        "The Echo and Harbour Post credit the police and the mayor; behind all else stands a blogger. "
    )


@pytest.mark.parametrize(
    "origins",
    [
        {},
        {"echo": ("the police",), "post": ("the police",), "blog": ("a blogger",)},
        {"echo": ("the police",), "post": ("the mayor",), "blog": ("a blogger",), "radio": ("a priest",)},
        {"echo": ("the police",), "post": ("the mayor",), "blog": ("the mayor", "a blogger")},
        {"echo": ("the police", "the mayor")},
    ],
    ids=[
        "none is named",
        "one origin twice",
        "as many behind others",
        "one says both",
        "one outlet names two",
    ],
)
def test_it_is_not_asked_where_no_majority_is_clear(origins: dict[str, tuple[str, ...]]) -> None:
    said = SAID if len(origins) != 1 else SAID | {"post": "15"}
    assert asked(story(origins, said)) is None


def test_one_origin_is_no_majority_of_them() -> None:
    assert asked(story({"echo": ("the police",), "post": ("the police",)})) is None


def test_it_is_not_asked_where_only_other_facts_could_lend_lures() -> None:
    comparison = told(
        fact(
            "hurt", "number", "How many people were hurt?", {"echo": "12", "post": "12", "blog": "about 12"}
        ),
        fact("dead", "number", "How many people died?", {"echo": "17"}),
        fact("lost", "number", "How many people were lost?", {"echo": "9"}),
        origins=ORIGINS,
    )
    assert asked(comparison, "hurt:choice:echo") is not None
    assert asked(comparison) is None


def test_it_is_not_asked_where_nobody_says_anything_else() -> None:
    comparison = story(said=SAID | {"blog": "about 12", "radio": "at least 10"})
    assert comparison.row("hurt").agreement == "close"
    assert asked(comparison) is None


@pytest.mark.parametrize(
    ("changes", "broken"),
    [
        ({"prompt": "How many people were hurt?"}, "the outlets differ and the stem names none"),
        ({"answer": "13"}, "another option is kept as the right one"),
    ],
)
def test_a_fault_is_caught(changes: dict[str, Any], broken: str) -> None:
    comparison = story()
    question = asked(comparison)
    assert question is not None
    assert broken in broken_rules(msgspec.structs.replace(question, **changes), comparison)


def test_a_stem_without_a_majority_is_caught() -> None:
    question, comparison = asked(story()), story({})
    assert question is not None
    assert "no clear majority of named origins" in broken_rules(question, comparison)
