"""Every question of every story keeps every rule, and each rule notices when it is broken."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tables import TABLES, tables
from told import bridge, fact, told

from reader.quiz.breadth import shortfalls
from reader.quiz.questions import make_questions
from reader.quiz.rules import broken_rules
from reader.quiz.shape import Option, Question
from reader.quiz.unasked import unasked
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

    def test_on_a_right_option_that_nobody_says_is_noticed(self) -> None:
        question = ASKED["mayor:choice"]
        options = tuple(
            msgspec.structs.replace(o, text="Ida Lunt") if o.origin == "right" else o
            for o in question.options
        )
        assert "the answer is not what is said" in changed(question.id, options=options, answer="Ida Lunt")

    def test_on_a_typed_answer_that_nobody_says_is_noticed(self) -> None:
        assert "the answer is not what is said" in changed("hurt:typed:post", answer="12")

    def test_on_the_right_option_being_another_is_noticed(self) -> None:
        assert "another option is kept as the right one" in changed("mayor:choice", answer="Nils Berg")

    def test_on_two_lures_of_one_value_is_noticed(self) -> None:
        options = tuple(
            msgspec.structs.replace(o, text="0.31 km") if o.text == "150 m" else o
            for o in ASKED["length:choice"].options
        )
        assert "two options are one" in changed("length:choice", options=options)

    def test_on_a_lure_that_another_outlet_says_in_the_same_sense_is_noticed(self) -> None:
        comparison = told(
            fact(
                "a",
                "organisation",
                "Which firm repairs it?",
                {"echo": "Nordic Steel", "post": "NSW", "blog": "Tarn Works"},
            ),
            aliases={"Nordic Steel": ("NSW",)},
        )
        options = (
            Option("Nordic Steel", "right", ("echo",)),
            Option("NSW", "other"),
            Option("Tarn Works", "rival", ("blog",)),
        )
        question = Question(
            "a:choice:echo",
            "a",
            "choice",
            "According to the Echo, which firm repairs it?",
            "Nordic Steel",
            "…",
            ("echo",),
            options=options,
            article="echo",
            asks="one",
        )
        assert "“NSW” is true as well" in broken_rules(question, comparison)

    def test_on_another_number_of_names_than_the_stem_asks_for_is_noticed(self) -> None:
        comparison = told(
            fact("a", "list", "Which two paid?", {"echo": "Alfa and Beta", "post": "Carla, Dora and Emma"})
        )
        options = (
            Option("Alfa and Beta", "right", ("echo",)),
            Option("Carla, Dora and Emma", "rival", ("post",)),
            Option("Alfa and Dora", "other"),
        )
        question = Question(
            "a:choice:echo",
            "a",
            "choice",
            "According to the Echo, which two paid?",
            "Alfa and Beta",
            "…",
            ("echo",),
            options=options,
            article="echo",
            asks="one",
        )
        assert "the stem asks for another number of names" in broken_rules(question, comparison)

    @pytest.mark.parametrize(
        ("text", "told_of"),
        [
            ("because of the wind.", "only some options end like a sentence"),
            ("For fear of the wind", "an option begins like a sentence"),
        ],
    )
    def test_on_grammar_is_noticed(self, text: str, told_of: str) -> None:
        lowered = told(
            fact(
                "a",
                "statement",
                "Why was it shut?",
                {"echo": "because of rust", "post": "because of cracks", "blog": "for want of money"},
                agreement="disputed",
                why="Each names another cause.",
            )
        )
        question = next(q for q in make_questions(lowered, random.Random(1)) if q.id == "a:choice:echo")
        options = tuple(
            msgspec.structs.replace(o, text=text) if o.origin == "rival" and o.articles == ("post",) else o
            for o in question.options
        )
        spoilt = msgspec.structs.replace(question, options=options)
        assert broken_rules(question, lowered) == []
        assert told_of in broken_rules(spoilt, lowered)

    def test_on_a_typed_answer_too_long_is_noticed(self) -> None:
        told_of = changed("mayor:typed", answer="Ida Lund who was born in the town and stayed")
        assert "the answer is too long to be typed" in told_of

    def test_on_an_accepted_answer_that_is_judged_wrong_is_noticed(self) -> None:
        assert "an accepted answer is judged wrong" in changed("share:typed", accepted=("",))


class TestAnyStory:
    @settings(max_examples=TABLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(comparison=tables(), seed=st.integers(0, 1000))
    def test_keeps_every_rule(self, comparison: Comparison, seed: int) -> None:
        questions = make_questions(comparison, random.Random(seed))
        for question in questions:
            assert broken_rules(question, comparison) == [], question
        assert questions == make_questions(comparison, random.Random(seed))
        assert len({question.id for question in questions}) == len(questions)
        self.every_fact_is_asked_enough_or_it_is_told_why(comparison, questions)

    def every_fact_is_asked_enough_or_it_is_told_why(
        self, comparison: Comparison, questions: list[Question]
    ) -> None:
        told_of = {*dict(unasked(comparison)), *dict(shortfalls(comparison, [questions]))}
        kinds: dict[str, set[str]] = {}
        for question in questions:
            kinds.setdefault(question.fact, set()).add(question.kind)
        for row in comparison.rows:
            of, several = kinds.get(row.fact.id, set()), len(row.fact.claims) > 1
            needed = {"differ", "evidence"} if row.agreement in ("close", "disputed") else set()
            assert row.fact.id in told_of or (len(of) >= 2 + several and needed <= of), row.fact.id
