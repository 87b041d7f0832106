"""Every question of every story keeps every rule, and each rule notices when it is broken."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from told import OUTLETS, bridge, fact, told

from reader.quiz.questions import make_questions
from reader.quiz.rules import broken_rules
from reader.quiz.shape import Option, Question
from reader.story.comparison import Comparison

BRIDGE = bridge()
ASKED = {question.id: question for question in make_questions(BRIDGE, random.Random(1))}


class TestTheBridge:
    @pytest.mark.parametrize("seed", range(20))
    def test_keeps_every_rule(self, seed: int) -> None:
        for question in make_questions(BRIDGE, random.Random(seed)):
            assert broken_rules(question, BRIDGE) == [], question.id


def changed(question_id: str, **changes: Any) -> list[str]:
    """What is told of a question after it has been spoilt."""
    return broken_rules(msgspec.structs.replace(ASKED[question_id], **changes), BRIDGE)


def with_lure(
    question_id: str, text: str, origin: Any = "other", articles: tuple[str, ...] = ()
) -> list[str]:
    """What is told after the first lure has been replaced by another."""
    question = ASKED[question_id]
    at = next(n for n, option in enumerate(question.options) if option.text != question.answer)
    options = list(question.options)
    options[at] = Option(text, origin, articles)
    return changed(question_id, options=tuple(options))


class TestABrokenRule:
    def test_on_the_outlet_in_the_stem_is_noticed(self) -> None:
        told_of = changed("hurt:choice:post", prompt="How many people were hurt?")
        assert "the outlets differ and the stem names none" in told_of

    def test_on_the_id_is_noticed(self) -> None:
        assert "the id does not tell fact, kind and article" in changed("hurt:choice:post", id="hurt:choice")

    def test_on_the_claims_is_noticed(self) -> None:
        assert "rests on claims that are none" in changed("hurt:choice:post", claims=("radio",))

    def test_on_the_answer_in_the_stem_is_noticed(self) -> None:
        assert "the answer is in the stem" in changed("mayor:typed", prompt="Who is the mayor, Ida Lund?")

    def test_on_an_option_in_the_stem_is_noticed(self) -> None:
        assert "an option is in the stem" in changed("mayor:choice", prompt="Who but Greta Olsen is mayor?")

    def test_on_two_options_is_noticed(self) -> None:
        options = ASKED["mayor:choice"].options
        right = next(option for option in options if option.origin == "right")
        lure = next(option for option in options if option.origin != "right")
        assert "neither three options nor four" in changed("mayor:choice", options=(right, lure))

    def test_on_a_fourth_that_nobody_says_is_noticed(self) -> None:
        options = (*ASKED["mayor:choice"].options, Option("Nils Berg", "other"))
        assert "four options, and not every lure is what an outlet says" in changed(
            "mayor:choice", options=options
        )

    def test_on_a_second_near_value_is_noticed(self) -> None:
        question = ASKED["hurt:choice:post"]
        options = tuple(
            msgspec.structs.replace(o, origin="slip") if o.text != "13" else o for o in question.options
        )
        assert "more than one lure that nobody gives" in changed(question.id, options=options)

    def test_on_a_missing_right_option_is_noticed(self) -> None:
        assert "not exactly one right option" in changed("mayor:choice", answer="Nils Berg")

    def test_on_equal_options_is_noticed(self) -> None:
        assert "two options are one" in with_lure("mayor:choice", "ida lund")

    def test_on_all_or_none_is_noticed(self) -> None:
        assert "an option is all or none of the others" in with_lure("mayor:choice", "None of these")

    def test_on_length_is_noticed(self) -> None:
        options = tuple(
            Option(text, "right" if text == "Ida Lund" else "other") for text in ("Ida Lund", "A", "B")
        )
        assert "the right option stands out by its length" in changed("mayor:choice", options=options)

    def test_on_order_is_noticed(self) -> None:
        options = ASKED["length:choice"].options[::-1]
        assert "numbers or dates out of order" in changed("length:choice", options=options)

    def test_on_the_unit_is_noticed(self) -> None:
        assert "“150 kg” is of another unit or form" in with_lure("length:choice", "150 kg")

    def test_on_the_kind_is_noticed(self) -> None:
        assert "an option is no number" in with_lure("length:choice", "very long")

    @pytest.mark.parametrize("text", ["0.42 km", "over 300 m", "at least 420 m"])
    def test_on_a_lure_that_is_true_is_noticed(self, text: str) -> None:
        assert f"“{text}” is true as well" in with_lure("length:choice", text)

    def test_on_a_lure_that_another_outlet_says_in_an_open_stem_is_noticed(self) -> None:
        question = ASKED["hurt:choice:post"]
        spoilt = msgspec.structs.replace(
            question, article="", prompt="How many?", answer="12", id="hurt:choice"
        )
        assert "“13” is true as well" not in broken_rules(question, BRIDGE)
        swapped = tuple(
            msgspec.structs.replace(o, origin="right" if o.text == "12" else "rival")
            for o in question.options
        )
        spoilt = msgspec.structs.replace(spoilt, options=swapped)
        assert "“13” is true as well" in broken_rules(spoilt, BRIDGE)

    def test_on_a_lure_that_the_author_accepts_is_noticed(self) -> None:
        comparison = told(
            fact(
                "a",
                "person",
                "Who drew it?",
                {"echo": "Otto Brandt", "post": "Otto Brandt"},
                accept=("Ida Lund",),
            )
        )
        options = (
            Option("Otto Brandt", "right"),
            Option("Ida Lund", "other"),
            Option("Greta Olsen", "other"),
        )
        question = Question(
            "a:choice",
            "a",
            "choice",
            "Who drew it?",
            "Otto Brandt",
            "…",
            ("echo",),
            options=options,
            asks="one",
        )
        assert "“Ida Lund” is accepted as right" in broken_rules(question, comparison)

    def test_on_a_second_outlet_that_says_it_is_noticed(self) -> None:
        spoilt = msgspec.structs.replace(
            ASKED["hurt:outlet:post"],
            id="hurt:outlet:echo",
            article="echo",
            answer="the Echo",
            claims=("echo",),
        )
        assert "“blog” says it too" in broken_rules(spoilt, BRIDGE)

    def test_on_the_wrong_outlet_is_noticed(self) -> None:
        assert "another outlet's claim" in changed("hurt:outlet:post", answer="the Echo")

    def test_on_a_typed_answer_too_long_is_noticed(self) -> None:
        told_of = changed("mayor:typed", answer="Ida Lund who was born in the town and stayed")
        assert "the answer is too long to be typed" in told_of

    def test_on_an_accepted_answer_that_is_judged_wrong_is_noticed(self) -> None:
        assert "an accepted answer is judged wrong" in changed("share:typed", accepted=("",))


VALUES: dict[str, list[str]] = {
    "money": [
        *("$340 million", "about $340 million", "$342 million", "over $30 million", "€5 million", "$2"),
        *(
            "2.5 billion yuan",
            "over 2.5 billion yuan",
            "millions of dollars",
            "hundreds of millions of dollars",
        ),
    ],
    "number": [
        "12",
        "thirteen",
        "about 14,000",
        "7 km",
        "4 miles",
        "at least 12",
        "6 billion",
        "5 km",
        "21",
        "3",
    ],
    "percent": ["60%", "6 per cent", "nearly 50%", "99%", "12.5%"],
    "date": [
        "2023",
        "August 2023",
        "9 March 2024",
        "after August 2023",
        "10 March 2024",
        "1931",
        "2022",
        "July 2023",
    ],
    "duration": ["three months", "90 days", "40 minutes", "two years", "about 40 minutes"],
    "person": ["Ida Lund", "Otto Brandt", "Greta Olsen", "Lund", "Mayor Ida Lund", "Bo"],
    "organisation": ["Nordic Steel", "NSW", "Beta", "Harbour Trust", "Nordic Steel Works"],
    "list": ["Alma and Berta", "Alma, Berta and Carla", "Carla", "Dora and Emma", "Berta, Dora and Alma"],
    "term": ["multilingual", "bilingual", "a bridge", "the oldest bridge of the whole country by far"],
    "statement": ["because of rust", "because rust had eaten the cables", "for want of money"],
}
ALIASES = {"Nordic Steel": ("NSW", "Nordic Steel Works")}


@st.composite
def tables(draw: st.DrawFn) -> Comparison:
    """A small fact table: facts of any kind, told by any outlets in any words."""
    ids = draw(st.lists(st.sampled_from(list(OUTLETS)), min_size=1, max_size=4, unique=True))
    outlets = {name: OUTLETS[name] for name in ids}
    facts = []
    for number in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(list(VALUES)))
        said = draw(st.dictionaries(st.sampled_from(ids), st.sampled_from(VALUES[kind]), min_size=1))
        said = {name: said[name] for name in ids if name in said}
        more: dict[str, Any] = {}
        if kind in ("term", "statement") or draw(st.booleans()):
            more = {"agreement": draw(st.sampled_from(["agreed", "close", "disputed"])), "why": "So it is."}
        if draw(st.integers(0, 4)) == 0:
            more["accept"] = (draw(st.sampled_from(VALUES[kind])),)
        question = draw(
            st.sampled_from(["How much is it?", "Who or what was it?", "What of Ida Lund in 2023?"])
        )
        facts.append(fact(f"fact-{number}", kind, question, said, **more))
    dollars = {name: "CAD" for name in ids if draw(st.integers(0, 5)) == 0}
    return told(*facts, outlets=outlets, dollars=dollars, aliases=ALIASES)


class TestAnyStory:
    @settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(comparison=tables(), seed=st.integers(0, 1000))
    def test_keeps_every_rule(self, comparison: Comparison, seed: int) -> None:
        questions = make_questions(comparison, random.Random(seed))
        for question in questions:
            assert broken_rules(question, comparison) == [], question
        assert questions == make_questions(comparison, random.Random(seed))
        assert len({question.id for question in questions}) == len(questions)
