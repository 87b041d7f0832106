"""Whether outlets disagree: by the rule of two of them, by the author's word of all that is said."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from told import fact, told

from reader.quiz.questions import make_questions
from reader.quiz.rules import broken_rules
from reader.quiz.shape import Question
from reader.story.comparison import Comparison
from reader.story.load import load

CAUSES = {"echo": "because of cracks", "post": "because of rust", "blog": "for want of money"}


def ruled(agreement: str, said: dict[str, str] = CAUSES) -> Comparison:
    return told(
        fact("why", "statement", "Why was it shut?", said, agreement=agreement, why="Each names its own.")
    )


def differ(comparison: Comparison, seed: int = 1) -> list[Question]:
    return [q for q in make_questions(comparison, random.Random(seed)) if q.kind == "differ"]


def only(comparison: Comparison) -> Question:
    [question] = differ(comparison)
    return question


class TestTheAuthorsWord:
    def test_is_asked_of_all_sayings_at_once(self) -> None:
        question = only(ruled("disputed"))
        assert question.id == "why:differ"
        assert question.prompt == (
            "Why was it shut? The Echo: “because of cracks”. Harbour Post: “because of rust”. "
            "The local blog: “for want of money”. Do any of these disagree?"
        )
        assert question.answer == "Yes: some of them contradict others"
        assert question.explanation.startswith("Each names its own. ")

    def test_that_all_can_be_right_is_never_called_a_matter_of_words(self) -> None:
        assert only(ruled("close")).answer == "No: they differ, but all can be right"

    def test_on_two_speaks_of_two(self) -> None:
        two = {name: CAUSES[name] for name in ("echo", "post")}
        assert only(ruled("close", two)).answer == "No: they differ, but both can be right"
        assert only(ruled("disputed", two)).answer == "Yes: the two contradict each other"

    def test_takes_one_outlet_for_each_saying(self) -> None:
        question = only(ruled("disputed", CAUSES | {"radio": "because of rust"}))
        assert len(question.claims) == 3
        assert {"post", "radio"} - set(question.claims)

    def test_ends_what_is_said_with_one_full_stop(self) -> None:
        said = {"echo": "It came late.", "post": "It came in time"}
        comparison = told(
            fact("why", "quotation", "What?", said, sentence="{}", agreement="disputed", why="So it is.")
        )
        assert "The Echo: “It came late.” Harbour Post: “It came in time”. Do" in only(comparison).prompt

    def test_is_right_in_every_place_equally_often(self) -> None:
        places = [0, 0, 0]
        for seed in range(150):
            [question] = differ(ruled("disputed"), seed)
            places[(question.choices or ()).index(str(question.answer))] += 1
        assert min(places) > 30

    def test_has_options_that_do_not_tell_by_their_length_or_their_cast(self) -> None:
        cast = {agreement: set(only(ruled(agreement)).choices or ()) for agreement in ("close", "disputed")}
        assert cast["close"] == cast["disputed"]
        for agreement in cast:
            assert broken_rules(only(ruled(agreement)), ruled(agreement)) == []


class TestTheRule:
    def test_tells_who_leaves_out_whom(self) -> None:
        said = {"echo": "Alfa, Beta and Gamma", "post": "Alfa"}
        question = only(told(fact("a", "list", "Which firms help?", said)))
        assert question.explanation.startswith("Harbour Post leaves out Beta and Gamma. ")

    def test_words_that_only_point_at_a_date_come_with_it(self) -> None:
        court = load(Path(__file__).parent.parent / "stories" / "court").comparison
        question = next(
            q for q in make_questions(court, random.Random(1)) if q.id == "verdict:differ:whistle"
        )
        assert "“last month” (March 2025)." in question.prompt
        assert "“21 March”." in question.prompt

    def test_offers_no_conversion_of_things_counted_alike_but_where_nothing_else_is_left(self) -> None:
        comparison = told(fact("a", "number", "How many were hurt?", {"echo": "12", "post": "19"}))
        for seed in range(20):
            [question] = differ(comparison, seed)
            assert not any("converted" in text for text in question.choices or ())


def broken(question: Question, comparison: Comparison, **changes: Any) -> list[str]:
    return broken_rules(replace(question, **changes), comparison)


class TestAFaultIsCaught:
    def test_where_the_authors_word_is_asked_of_some_outlets_only(self) -> None:
        comparison = ruled("disputed")
        question = only(comparison)
        assert "the author's word is asked of some outlets only" in broken(
            question, comparison, claims=question.claims[:2]
        )

    def test_where_another_agreement_is_called_right(self) -> None:
        comparison = ruled("disputed")
        other = "No: they differ, but all can be right"
        assert "another reason holds for them" in broken(only(comparison), comparison, answer=other)

    def test_where_an_option_is_no_reason(self) -> None:
        comparison = ruled("disputed")
        question = only(comparison)
        options = tuple(replace(o, text="Perhaps") if o.origin == "reason" else o for o in question.options)
        assert {"an option is no reason", "two options are one"} <= set(
            broken(question, comparison, options=options)
        )

    def test_where_the_right_option_is_the_long_one(self) -> None:
        comparison = ruled("disputed")
        question = only(comparison)
        options = tuple(
            replace(o, text=o.text[:3] + str(n)) if o.origin == "reason" else o
            for n, o in enumerate(question.options)
        )
        assert "the right option stands out by its length" in broken(question, comparison, options=options)


class TestTwoCurrencies:
    SAID = {"echo": "£4 million", "post": "€5 million", "radio": "€9 million"}

    def questions(self, seed: int = 1) -> dict[str, Question]:
        bid = fact("bid", "money", "How much was bid?", self.SAID)
        comparison = told(bid, further={"echo": "The port cost £10 million (€12 million)."})
        made = {question.article: question for question in differ(comparison, seed)}
        assert not any(broken_rules(question, comparison) for question in made.values())
        return made

    def test_that_are_one_only_when_rounded_are_called_converted_and_rounded(self) -> None:
        question = self.questions()["post"]
        assert question.answer == "No: it is one amount, converted and rounded"
        assert "5 million ÷ 1.2" in question.explanation

    def test_that_contradict_each_other_at_a_known_rate_may_be_thought_converted(self) -> None:
        question = self.questions()["radio"]
        assert question.answer == "Yes: the two contradict each other"
        offered = {text for seed in range(8) for text in self.questions(seed)["radio"].choices or ()}
        assert "No: it is one amount, converted" in offered
