"""How a stem reads: whose word it asks for, and the form of a typed answer, told once and no more."""

from __future__ import annotations

import random

import pytest
from told import fact, told

from reader.quiz.questions import make_questions


def prompt(kind: str, question: str, said: str, **more: str) -> str:
    """The typed question on a fact that two outlets tell alike."""
    comparison = told(fact("a", kind, question, {"echo": said, "post": said, **more}))
    made = make_questions(comparison, random.Random(1))
    return next(each.prompt for each in made if each.kind == "typed")


@pytest.mark.parametrize(
    ("kind", "question", "said", "form"),
    [
        ("list", "Which ships sank?", "Alma and Berta", " (2 names, with commas between)"),
        ("list", "Which goods came?", "salt, rye and wool", " (3 of them, with commas between)"),
        ("list", "Which two ships sank?", "Alma and Berta", " (with commas between)"),
        ("money", "How much, in dollars?", "$20 million", ""),
        ("money", "How much?", "$20 million", " (in US dollars)"),
        ("percent", "By how many per cent did it grow?", "20%", ""),
        ("percent", "What percentage was it?", "20%", ""),
        ("percent", "By how much did it grow?", "20%", " (in percent)"),
        ("date", "In which month of 2023 was it?", "August 2023", ""),
        ("date", "In which month was it?", "August 2023", " (month and year)"),
        ("date", "When in 2023 was it?", "August 2023", " (month and year)"),
        ("date", "In which year was it?", "1931", ""),
        ("date", "When was it?", "1931", " (year)"),
        ("date", "On which day was it?", "9 March 2024", " (day, month and year)"),
    ],
)
def test_the_form_is_told_where_the_question_does_not_tell_it(
    kind: str, question: str, said: str, form: str
) -> None:
    assert prompt(kind, question, said) == question + form


def test_the_dollars_are_told_apart_where_several_are_told_of() -> None:
    comparison = told(
        fact("a", "money", "How much, in dollars?", {"echo": "$30 million", "radio": "$41 million"}),
        dollars={"radio": "CAD"},
    )
    made = {each.id: each.prompt for each in make_questions(comparison, random.Random(1))}
    assert made["a:typed:echo"].endswith("in dollars? (in US dollars)")
    assert made["a:typed:radio"].endswith("in dollars? (in Canadian dollars)")


def test_an_outlet_that_has_no_name_is_spoken_of_as_known() -> None:
    comparison = told(
        fact("a", "number", "How many came?", {"blog": "500", "radio": "700"}),
        outlets={"blog": "a local blog", "radio": "an island radio"},
    )
    made = {each.id: each for each in make_questions(comparison, random.Random(1))}
    assert made["a:typed:blog"].prompt == "According to the local blog, how many came?"
    assert made["a:typed:radio"].prompt == "According to the island radio, how many came?"
    assert made["a:typed:blog"].explanation == "The local blog: 500. The island radio: 700."


@pytest.mark.parametrize(
    ("question", "goes_on"),
    [
        ("Within what time did it cool?", "within what time did it cool?"),
        ("Among which firms was it shared?", "among which firms was it shared?"),
        ("Kiel's harbour closed for how long?", "Kiel's harbour closed for how long?"),
    ],
)
def test_a_question_goes_on_after_whose_word_it_asks_for(question: str, goes_on: str) -> None:
    comparison = told(fact("a", "number", question, {"echo": "6 km", "post": "9 km"}))
    prompts = {each.prompt for each in make_questions(comparison, random.Random(1)) if each.kind == "typed"}
    assert f"According to the Echo, {goes_on} (in kilometres)" in prompts
