"""After an answer: what was right, what each option really is, and every outlet in its own sentence."""

from __future__ import annotations

import random

from told import bridge, fact, told

from reader.quiz.feedback import Feedback, feedback
from reader.quiz.questions import make_questions
from reader.quiz.shape import Question
from reader.story.comparison import Comparison

BRIDGE = bridge()


def question(question_id: str, comparison: Comparison = BRIDGE) -> Question:
    return next(q for q in make_questions(comparison, random.Random(1)) if q.id == question_id)


def after(question_id: str, given: str | None, comparison: Comparison = BRIDGE) -> Feedback:
    return feedback(question(question_id, comparison), given, comparison)


class TestEachOption:
    def test_is_told_by_whose_figure_it_is(self) -> None:
        told_of = {
            line.text: (line.mark, line.told) for line in after("cost:choice:blog", "US$342 million").options
        }
        assert told_of == {
            "US$340 million": ("", "it is the Echo's figure"),
            "US$341 million": ("right", "it is the local blog's figure"),
            "US$342 million": ("chosen", "it is Harbour Post's figure"),
        }

    def test_that_several_outlets_give_names_them_all(self) -> None:
        lines = after("built:choice:blog", "1931").options
        assert (
            next(line.told for line in lines if line.text == "1931") == "the Echo and Harbour Post say this"
        )

    def test_that_is_right_names_all_who_give_it(self) -> None:
        lines = after("built:choice:echo", "1931").options
        assert [(line.text, line.told) for line in lines if line.mark == "right"] == [
            ("1931", "the Echo and Harbour Post say this")
        ]

    def test_from_another_fact_tells_its_question(self) -> None:
        lines = after("length:choice", "310 m").options
        assert next(line.told for line in lines if line.text == "310 m") == (
            "it answers another question: How long is the tunnel beside it?"
        )

    def test_that_nobody_gives_says_so(self) -> None:
        told_of = {line.told for line in after("closed:choice:echo", None).options}
        assert "no outlet gives this date" in told_of or "it is Harbour Post's date" in told_of

    def test_of_outlets_tells_what_that_outlet_says(self) -> None:
        told_of = {line.text: line.told for line in after("built:outlet:blog", "the Echo").options}
        assert told_of == {
            "the Echo": "it says 1931",
            "Harbour Post": "it says 1931",
            "a local blog": "right: it alone says this",
        }

    def test_of_a_name_ending_in_s_takes_an_apostrophe_alone(self) -> None:
        comparison = told(
            fact("a", "number", "How many?", {"one": "500", "two": "700", "three": "900"}),
            outlets={"one": "Bay Times", "two": "the Post", "three": "the Sun"},
        )
        lines = after("a:choice:two", "500", comparison).options
        assert next(line.told for line in lines if line.text == "500") == "it is Bay Times' figure"


class TestEachOutlet:
    def test_speaks_in_its_own_sentence_with_the_value_marked(self) -> None:
        witnesses = {witness.article: witness for witness in after("hurt:choice:post", "12").witnesses}
        echo = witnesses["echo"]
        assert echo.sentence == "It says twelve there."
        assert echo.said is not None
        assert echo.sentence[echo.said.start : echo.said.end] == "twelve"
        assert echo.passage is not None
        text = BRIDGE.story.article("echo").text
        assert text[echo.passage.start : echo.passage.end] == "It says twelve there."
        assert witnesses["post"].standing == "conflict"
        assert echo.standing == witnesses["blog"].standing == "same"

    def test_that_is_silent_says_so(self) -> None:
        silent = next(
            witness for witness in after("hurt:choice:post", "12").witnesses if witness.article == "radio"
        )
        assert (silent.standing, silent.sentence, silent.said) == ("silent", "", None)

    def test_stands_in_the_order_of_the_story(self) -> None:
        assert [witness.article for witness in after("hurt:choice:post", "12").witnesses] == [
            "echo",
            "post",
            "blog",
            "radio",
        ]


class TestTheRest:
    def test_is_the_verdict_the_answers_and_the_note(self) -> None:
        told_of = after("cost:typed:post", "340 million")
        assert told_of.grade.outcome == "wrong"
        assert (told_of.given, told_of.answer) == ("340 million", "$342 million")
        assert told_of.note == "One page counts Canadian dollars."
        assert told_of.options == ()

    def test_is_the_authors_reason(self) -> None:
        assert after("cause:outlet:echo", None).why == "Each names another cause."

    def test_of_dont_know_has_nothing_given_and_nothing_chosen(self) -> None:
        told_of = after("cost:choice:post", None)
        assert told_of.given == ""
        assert "chosen" not in {line.mark for line in told_of.options}
