"""Answers that a fair teacher takes though they are written otherwise, and what is said beside the verdict."""

from __future__ import annotations

import random

import pytest
from told import fact, told

from reader.quiz.grading import grade
from reader.quiz.questions import make_questions

STORY = told(
    fact("yuan", "money", "What was lent?", {"echo": "2.5 billion yuan", "post": "2.5 billion yuan"}),
    fact("yen", "money", "What was paid back?", {"echo": "300 million yen", "post": "300 million yen"}),
    fact("cost", "money", "What did it cost?", {"echo": "$30 million", "post": "$35 million"}),
    fact("due", "money", "What is due?", {"echo": "CAD 52 million", "radio": "$41 million"}),
    fact("day", "date", "On which day?", {"echo": "7 July 2023", "post": "7 July 2023"}),
    fact("eve", "date", "On which eve?", {"echo": "24 March 2023", "post": "24 March 2023"}),
    fact("month", "date", "In which month?", {"echo": "August 2023", "post": "August 2023"}),
    fact("came", "date", "When did it come?", {"echo": "August 2023", "post": "since August 2023"}),
    fact(
        "firms",
        "list",
        "Who paid?",
        {
            "echo": "Alma Capital, Berta Group and Norsk",
            "post": "Alma Capital, Berta Group and Norsk",
        },
    ),
    fact(
        "twins",
        "list",
        "Who sold?",
        {"echo": "Alma Capital, Alma Group and Dora", "post": "Alma Capital, Alma Group and Dora"},
    ),
    fact("owner", "organisation", "Who owns it?", {"echo": "Legend Capital", "post": "Legend Capital"}),
    fact("parts", "term", "What broke?", {"echo": "steel lift units", "post": "steel lift units"}),
    fact("mayor", "person", "Who is mayor?", {"echo": "Ida Lund", "blog": "Greta Olsen"}),
    fact("wave", "number", "How high was it?", {"echo": "5.5 m", "post": "18 ft"}),
    fact("tall", "number", "How tall is she?", {"echo": "5 ft 10 inches"}),
    fact("nail", "number", "How long is it?", {"echo": "6 1/2 inches"}),
    fact("most", "percent", "What share sank?", {"echo": "two thirds"}),
    fact("few", "percent", "What share swam?", {"echo": "three tenths"}),
    fact("rest", "percent", "What share stayed?", {"echo": "75 %"}),
    fact("built", "duration", "How long did it take?", {"echo": "4 1/2 years"}),
    aliases={"Norsk Steel": ("Norsk",)},
)
QUESTIONS = {question.id: question for question in make_questions(STORY, random.Random(1))}


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("yuan:typed", "¥2.5 billion"),
        ("wave:typed:echo", "18'"),
        ("tall:typed:echo", "5'10\""),
        ("tall:typed:echo", "5′10″"),
        ("tall:typed:echo", "5'10''"),
        ("tall:typed:echo", '70"'),
        ("nail:typed:echo", "6.5 in"),
        ("nail:typed:echo", '6½"'),
        ("most:typed:echo", "67%"),
        ("most:typed:echo", "66%"),
        ("most:typed:echo", "66.6%"),
        ("most:typed:echo", "⅔"),
        ("few:typed:echo", "3/10"),
        ("few:typed:echo", "30%"),
        ("rest:typed:echo", "3 quarters"),
        ("rest:typed:echo", "three fourths"),
        ("built:typed:echo", "4½ years"),
        ("built:typed:echo", "54 months"),
        ("yuan:typed", "￥2.5 billion"),
        ("yen:typed", "¥300 million"),
        ("day:typed", "7.7.2023"),
        ("day:typed", "7/7/2023"),
        ("eve:typed", "24.3.2023"),
        ("month:typed", "08/2023"),
        ("month:typed", "8/2023"),
        ("month:typed", "2023-08"),
        ("came:typed:post", "August 2023"),
        ("came:typed:post", "in August 2023"),
        ("came:typed:post", "2023-08"),
        ("came:typed:post", "since August 2023"),
        ("firms:typed", "Alma, Berta, Norsk Steel"),
        ("firms:typed", "alma capital berta group norsk steel"),
        ("firms:typed", "Alma and Berta and Norsk"),
        ("firms:typed", "Alma; Berta and Norsk"),
        ("firms:typed", "Alma, Berta and Norsk"),
        ("firms:typed", "Alma Berta Norsk"),
        ("owner:typed", "Legend"),
        ("parts:typed", "steel lift unit"),
        ("parts:typed", "a steel lift unit"),
    ],
)
def test_this_is_right(question: str, given: str) -> None:
    assert grade(QUESTIONS[question], given, STORY).right


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("wave:typed:echo", '18"'),
        ("nail:typed:echo", "6.5'"),
        ("most:typed:echo", "65%"),
        ("most:typed:echo", "60%"),
        ("few:typed:echo", "3%"),
        ("built:typed:echo", "0.5 years"),
        ("yuan:typed", "$2.5 billion"),
        ("yuan:typed", "2.5 billion yen"),
        ("yen:typed", "300 million yuan"),
        ("day:typed", "8.7.2023"),
        ("month:typed", "09/2023"),
        ("month:typed", "13/2023"),
        ("firms:typed", "Alma Berta"),
        ("firms:typed", "Alma Berta Norsk Dora"),
        ("twins:typed", "Alma, Alma Group, Dora"),
        ("owner:typed", "Capital"),
        ("parts:typed", "steel units"),
    ],
)
def test_this_is_wrong(question: str, given: str) -> None:
    assert grade(QUESTIONS[question], given, STORY).outcome == "wrong"


@pytest.mark.parametrize("given", ["August 2023", "in August 2023", "2023-08", "Aug 2023"])
def test_a_hedge_left_out_is_told_whoever_else_says_the_bare_date(given: str) -> None:
    assert grade(QUESTIONS["came:typed:post"], given, STORY).why == "it says August 2023 or later"


@pytest.mark.parametrize(
    ("question", "given", "why"),
    [
        ("cost:typed:echo", "$35 million", "that is what Harbour Post says"),
        ("cost:typed:echo", "35 million dollars", "that is what Harbour Post says"),
        ("mayor:typed:echo", "greta olsen", "that is what the local blog says"),
        ("cost:typed:echo", "$36 million", ""),
        (
            "came:typed:echo",
            "since August 2023",
            "the date is right, but without “since”; that is what Harbour Post says",
        ),
        ("due:typed:echo", "US$41 million", "another currency; that is what Radio Nine says"),
        ("cost:typed:echo", "$30 billion", "the digits are right, but it is 30 million"),
    ],
)
def test_a_wrong_answer_that_is_another_outlets_says_whose(question: str, given: str, why: str) -> None:
    judged = grade(QUESTIONS[question], given, STORY)
    assert (judged.outcome, judged.why) == ("wrong", why)


def test_what_is_missing_is_told_by_name_where_names_stand_without_commas() -> None:
    judged = grade(QUESTIONS["firms:typed"], "Alma Norsk", STORY)
    assert judged.why == "missing: Berta Group"
    assert judged.share == pytest.approx(2 / 3)
