"""No option is called wrong, and no answer refused, that the outlet's own evidence bears out."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest
from told import fact, told

from reader.quiz.grading import grade
from reader.quiz.questions import make_questions
from reader.quiz.rules import broken_rules
from reader.quiz.shape import Question
from reader.story.comparison import Comparison

BID = {"echo": "€31 million", "post": "around 26 million pounds", "blog": "€38 million"}
IN_EUROS = {"post": "It offered {} (31 million euros) on Monday."}


def bid(**more: Any) -> Comparison:
    return told(fact("bid", "money", "How much was bid for the ferry?", BID, sentence=IN_EUROS, **more))


def questions(comparison: Comparison, kind: str) -> list[Question]:
    made = (make_questions(comparison, random.Random(seed)) for seed in range(8))
    return [question for quiz in made for question in quiz if question.kind == kind]


def one(comparison: Comparison, question_id: str) -> Question:
    kind = question_id.split(":")[1]
    return next(question for question in questions(comparison, kind) if question.id == question_id)


class TestAnOutletWhoseEvidenceHoldsTheAnswerToo:
    def test_is_no_wrong_option(self) -> None:
        asked = [question for question in questions(bid(), "outlet") if "€31 million" in question.prompt]
        assert asked
        assert all("Harbour Post" not in question.choices for question in asked if question.choices)

    def test_is_matched_with_no_figure_beside_the_other(self) -> None:
        for question in questions(bid(), "match"):
            assert not {"the Echo", "Harbour Post"} <= set(question.rows)

    def test_is_not_among_those_that_say_something_else(self) -> None:
        said = BID | {"radio": "€31 million"}
        comparison = told(fact("bid", "money", "How much was bid?", said, sentence=IN_EUROS))
        assert questions(comparison, "outlets")
        for question in questions(comparison, "outlets"):
            assert "Harbour Post" not in {option.text for option in question.options}

    def test_breaks_a_rule(self) -> None:
        comparison = bid()
        question = next(q for q in questions(comparison, "outlet") if q.article == "echo")
        lure = next(option for option in question.options if option.origin != "right")
        post = msgspec.structs.replace(lure, text="Harbour Post", origin="outlet", articles=("post",))
        options = tuple(post if option is lure else option for option in question.options)
        spoilt = msgspec.structs.replace(question, options=options)
        assert "the evidence of “Harbour Post” holds it as well" in broken_rules(spoilt, comparison)


class TestAValueThatTheEvidenceHolds:
    def test_of_another_outlet_is_no_lure(self) -> None:
        said = {"echo": "12", "post": "14", "blog": "17", "radio": "19"}
        sentence = {"echo": "The count rose from {} to 14 at noon."}
        comparison = told(fact("hurt", "number", "How many were hurt at first?", said, sentence=sentence))
        asked = [question for question in questions(comparison, "choice") if question.article == "echo"]
        assert asked
        assert all("14" not in (question.choices or ()) for question in asked)


class TestATypedAmount:
    @pytest.mark.parametrize("given", ["€31 million", "31 million euros", "£26 million"])
    def test_is_right_in_either_money_that_the_evidence_tells_it_in(self, given: str) -> None:
        assert grade(one(bid(), "bid:typed:post"), given, bid()).right

    def test_is_right_in_other_dollars(self) -> None:
        comparison = told(
            fact(
                "grant",
                "money",
                "How much is the grant, in dollars?",
                {"echo": "US$45 million", "radio": "about $61 million"},
                sentence={"radio": "It is {} (US$45 million)."},
            ),
            dollars={"radio": "CAD"},
        )
        assert grade(one(comparison, "grant:typed:radio"), "US$45 million", comparison).right

    def test_is_wrong_where_only_another_outlet_tells_it(self) -> None:
        judged = grade(one(bid(), "bid:typed:blog"), "£26 million", bid())
        assert judged.why.startswith("another currency")

    def test_is_wrong_in_money_that_is_not_asked_for(self) -> None:
        question = "How much was bid, in pounds?"
        comparison = told(fact("bid", "money", question, BID, sentence=IN_EUROS))
        assert not grade(one(comparison, "bid:typed:post"), "€31 million", comparison).right

    def test_is_no_other_amount_of_the_sentence(self) -> None:
        sentence = {"echo": "The bid was {}, up from £20 million."}
        comparison = told(fact("bid", "money", "How much was bid?", BID, sentence=sentence))
        assert not grade(one(comparison, "bid:typed:echo"), "£20 million", comparison).right


class TestWhatTheOutletItselfSays:
    @pytest.mark.parametrize(
        ("kind", "said", "value"),
        [
            ("date", "Sunday", "2024-03-10"),
            ("number", "half of the 7,000", "3500"),
            ("money", "€3.7 million a year", "EUR 71,150"),
            ("date", "111 years", "1913"),
        ],
    )
    def test_is_right_word_for_word(self, kind: str, said: str, value: str) -> None:
        comparison = told(fact("it", kind, "What is it?", {"echo": said}, values={"echo": value}))
        question = one(comparison, "it:typed:echo")
        for given in (said, said.upper(), f"“{said}.”"):
            assert grade(question, given, comparison).right
        assert broken_rules(question, comparison) == []

    def test_is_wrong_with_another_sign_of_money(self) -> None:
        comparison = told(fact("fee", "money", "What is the fee?", {"echo": "$5", "post": "$6"}))
        assert not grade(one(comparison, "fee:typed:echo"), "€5", comparison).right
