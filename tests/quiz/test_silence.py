"""A silence is asked about only where nobody could take it for a word, the headline's included."""

from __future__ import annotations

import random

import pytest
from msgspec.structs import replace
from told import fact, told

from reader.quiz.questions import make_questions
from reader.quiz.rules import broken_rules
from reader.quiz.shape import Question
from reader.story.comparison import Comparison

OUTLET_KINDS = ("silent", "outlets", "stated", "outlet")


def story(headline: str = "", beside: str = "Nothing else.") -> Comparison:
    return told(
        fact("name", "name", "What is it called?", {"echo": "Ottoline", "post": "Ottoline"}),
        fact("chief", "name", "What is the boat called?", {"echo": "Marguerite"}),
        fact("two", "list", "Which two paid?", {"echo": "Alma and Berta", "post": "Alma and Berta"}),
        headlines={"blog": headline},
        further={"blog": beside},
    )


def of_silence(comparison: Comparison, article: str = "blog") -> set[str]:
    """The facts of which a question says in any quiz that the article is silent."""
    return {
        question.fact
        for seed in range(20)
        for question in make_questions(comparison, random.Random(seed))
        if question.article == article or any(option.articles == (article,) for option in question.options)
        if question.kind in OUTLET_KINDS and article not in comparison.row(question.fact).fact.claims
    }


def test_it_is_asked_about_where_it_is_sure() -> None:
    assert of_silence(story()) == {"name", "chief", "two"}


def test_a_headline_that_holds_the_value_makes_it_doubtful() -> None:
    assert of_silence(story("Ottoline: the Marguerite lost")) == {"two"}


def test_so_do_all_names_of_a_list_wherever_they_stand() -> None:
    assert of_silence(story(beside="Berta came. So did Alma and Carla.")) == {"name", "chief"}
    assert "two" in of_silence(story(beside="Berta came."))


def asked(kind: str) -> Question:
    for seed in range(40):
        for question in make_questions(story(), random.Random(seed)):
            about = question.article == "blog" or any(o.articles == ("blog",) for o in question.options)
            if question.kind == kind and about and question.fact in ("name", "chief"):
                return question
    raise AssertionError(kind)


@pytest.mark.parametrize(
    ("kind", "told_of"),
    [
        ("silent", "the silence is doubtful"),
        ("stated", "the silence is doubtful"),
        ("outlets", "“a local blog” is not surely silent"),
        ("outlet", "“a local blog” is not surely silent"),
    ],
)
def test_a_fault_is_caught(kind: str, told_of: str) -> None:
    question = asked(kind)
    assert broken_rules(question, story()) == []
    assert told_of in broken_rules(question, story("Ottoline and Marguerite"))


def test_a_silent_outlet_that_tells_it_is_caught() -> None:
    question = asked("silent")
    assert "the outlet tells it" in broken_rules(replace(question, article="echo"), story())
