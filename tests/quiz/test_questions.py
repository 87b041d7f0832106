"""Questions are made from the comparison, one table of kinds, and ask only what can be asked well."""

from __future__ import annotations

import random

import pytest
from told import OUTLETS, bridge, fact, told

from reader.quiz.questions import KINDS, make_questions, questions_of
from reader.quiz.shape import Question
from reader.quiz.unasked import unasked
from reader.story.comparison import Comparison


def asked(comparison: Comparison, seed: int = 1) -> dict[str, Question]:
    return {question.id: question for question in make_questions(comparison, random.Random(seed))}


@pytest.fixture(scope="module")
def questions() -> dict[str, Question]:
    return asked(bridge())


class TestAllQuestions:
    def test_are_the_same_under_the_same_seed(self) -> None:
        assert make_questions(bridge(), random.Random(7)) == make_questions(bridge(), random.Random(7))

    def test_are_others_under_another_seed(self) -> None:
        assert make_questions(bridge(), random.Random(7)) != make_questions(bridge(), random.Random(8))

    def test_have_ids_of_their_own(self, questions: dict[str, Question]) -> None:
        assert len(questions) == len(make_questions(bridge(), random.Random(1)))

    def test_are_of_every_kind_in_the_table(self, questions: dict[str, Question]) -> None:
        assert {question.kind for question in questions.values()} <= set(KINDS)
        shown = {
            "choice",
            "typed",
            "outlet",
            "outlets",
            "stated",
            "differ",
            "silent",
            "match",
            "evidence",
            "recall",
        }
        assert {question.kind for question in questions.values()} >= shown

    def test_of_one_fact_are_of_that_fact(self) -> None:
        comparison = bridge()
        made = questions_of(comparison.row("hurt"), comparison, random.Random(1))
        assert {question.fact for question in made} == {"hurt"}
        assert {question.kind for question in made} >= {"choice", "typed", "outlet", "differ", "evidence"}

    def test_as_json_have_the_keys_that_are_promised(self, questions: dict[str, Question]) -> None:
        assert questions["grant:typed"].as_json() == {
            "id": "grant:typed",
            "fact": "grant",
            "kind": "typed",
            "prompt": "How much does the city give? (in US dollars)",
            "choices": None,
            "answer": "$25 million",
            "accepted": [],
            "explanation": "The Echo and Harbour Post: $25 million.",
            "claims": ["echo", "post"],
            "asks": "text",
        }
        assert questions["length:choice"].as_json()["choices"] == ["150 m", "310 m", "420 m"]


class TestTheStem:
    def test_of_an_agreed_fact_names_no_outlet(self, questions: dict[str, Question]) -> None:
        assert questions["length:choice"].prompt == "How long is the bridge?"

    def test_of_any_other_names_it_and_goes_on_small(self, questions: dict[str, Question]) -> None:
        assert questions["hurt:choice:post"].prompt == "According to Harbour Post, how many people were hurt?"
        assert questions["tunnel:choice:echo"].prompt.startswith("According to the Echo, how long")

    def test_keeps_the_capital_of_a_name(self) -> None:
        comparison = told(fact("a", "number", "Anna counted how many?", {"echo": "500", "post": "600"}))
        assert asked(comparison)["a:typed:echo"].prompt == "According to the Echo, Anna counted how many?"

    def test_of_a_typed_question_tells_the_form_unless_it_stands_there(
        self, questions: dict[str, Question]
    ) -> None:
        assert questions["closed:typed:echo"].prompt.endswith("(day, month and year)")
        assert questions["cost:typed:radio"].prompt.endswith("(in Canadian dollars)")
        assert questions["helpers:typed:echo"].prompt.endswith("(3 names, with commas between)")
        assert questions["hurt:typed:echo"].prompt.endswith("hurt?")

    def test_that_holds_the_answer_is_not_asked(self) -> None:
        comparison = told(
            fact("a", "person", "Who is Ida Lund, the mayor?", {"echo": "Ida Lund", "post": "Ida Lund"})
        )
        assert asked(comparison) == {}
        assert unasked(comparison) == [("a", "its question holds the answer")]

    def test_that_holds_the_answer_by_another_name_is_not_asked(self) -> None:
        given = fact(
            "a", "organisation", "Which firm is NSW now?", {"echo": "Nordic Steel", "post": "Nordic Steel"}
        )
        assert asked(told(given, aliases={"Nordic Steel": ("NSW",)})) == {}


class TestOptions:
    def test_are_what_the_other_outlets_say_where_they_differ(self, questions: dict[str, Question]) -> None:
        question = questions["cost:choice:post"]
        assert question.choices == ("US$340 million", "US$341 million", "US$342 million")
        assert [option.origin for option in question.options] == ["rival", "rival", "right"]
        assert [option.articles for option in question.options] == [("echo",), ("blog",), ("post",)]

    def test_share_one_currency(self) -> None:
        said = {"echo": "€30 million", "post": "€31 million", "blog": "£26 million", "radio": "€35 million"}
        made = asked(told(fact("a", "money", "What did it cost?", said)))
        assert made["a:choice:echo"].choices == ("€30 million", "€31 million", "€35 million")
        assert "a:choice:blog" not in made

    def test_name_the_country_of_a_dollar_only_beside_another(self, questions: dict[str, Question]) -> None:
        assert questions["grant:choice"].choices is not None
        assert all(text.startswith("$") for text in questions["grant:choice"].choices)

    def test_join_outlets_that_say_one_thing(self, questions: dict[str, Question]) -> None:
        rival = next(option for option in questions["hurt:choice:post"].options if option.origin == "rival")
        assert (rival.text, rival.articles) == ("12", ("echo", "blog"))

    def test_borrow_from_other_facts_and_say_from_which(self, questions: dict[str, Question]) -> None:
        lures = {option.text: option.fact for option in questions["length:choice"].options if option.fact}
        assert lures == {"150 m": "pier", "310 m": "tunnel"}

    def test_hold_one_near_value_at_most(self, questions: dict[str, Question]) -> None:
        for question in questions.values():
            assert [option.origin for option in question.options].count("slip") <= 1

    def test_of_a_date_go_to_the_day_or_year_beside(self, questions: dict[str, Question]) -> None:
        assert questions["closed:choice:echo"].choices in (
            ("8 March 2024", "9 March 2024", "10 March 2024"),
            ("9 March 2024", "10 March 2024", "11 March 2024"),
        ) or "slip" in {option.origin for option in questions["closed:choice:echo"].options}

    def test_bear_the_hedge_of_the_right_one(self) -> None:
        comparison = told(
            fact("a", "money", "What did the bridge cost?", {"echo": "over $30 million"}),
            fact("b", "money", "What did the tunnel cost?", {"echo": "$50 million"}),
            fact("c", "money", "What did the pier cost?", {"echo": "about $70 million"}),
        )
        assert asked(comparison)["a:choice:echo"].choices == (
            "over $30 million",
            "over $50 million",
            "over $70 million",
        )

    def test_are_shuffled_evenly_where_they_are_words(self) -> None:
        comparison = bridge()
        row = comparison.row("mayor")
        places = [0, 0, 0]
        for seed in range(300):
            question = questions_of(row, comparison, random.Random(seed))[0]
            places[(question.choices or ()).index("Ida Lund")] += 1
        assert min(places) > 70

    def test_are_not_made_of_a_name_that_stands_beside_the_right_one(self) -> None:
        comparison = told(
            fact("a", "person", "Who drew it?", {"echo": "Otto Brandt"}, sentence="{} and Ida Lund drew it."),
            fact("b", "person", "Who paid?", {"echo": "Ida Lund"}),
            fact("c", "person", "Who sang?", {"echo": "Greta Olsen"}),
        )
        assert "a:choice:echo" not in asked(comparison)

    def test_are_not_made_of_the_same_amount_in_another_unit(self) -> None:
        comparison = told(
            fact(
                "yuan",
                "money",
                "How much, in yuan?",
                {"echo": "700 million yuan", "post": "700 million yuan"},
            ),
            fact("usd", "money", "How much?", {"echo": "$90 million", "post": "$90 million"}, of="yuan"),
            fact(
                "more", "money", "How much more?", {"echo": "$100 million", "post": "$100 million"}, of="yuan"
            ),
        )
        assert not {"usd:choice", "more:choice"} & set(asked(comparison))

    def test_are_never_values_that_the_author_accepts(self) -> None:
        comparison = told(
            fact("a", "number", "How many cars?", {"echo": "500", "post": "500"}, accept=("700",)),
            fact("b", "number", "How many carts?", {"echo": "700", "post": "700"}),
            fact("c", "number", "How many men?", {"echo": "900", "post": "900"}),
        )
        question = asked(comparison)["a:choice"]
        assert "700" not in (question.choices or ())


class TestWhichOutlet:
    def test_is_asked_where_one_alone_says_it(self, questions: dict[str, Question]) -> None:
        question = questions["hurt:outlet:post"]
        assert question.prompt == "How many people were hurt? Which outlet's answer is “13”?"
        assert question.answer == "Harbour Post"
        assert {option.tells for option in question.options} == {"", "12"}

    def test_is_not_asked_of_what_two_say(self, questions: dict[str, Question]) -> None:
        assert "hurt:outlet:echo" not in questions
        assert "grant:outlet:echo" not in questions

    def test_is_not_asked_where_another_is_more_exact(self) -> None:
        said = {"echo": "2023", "post": "August 2023"}
        made = asked(told(fact("a", "date", "When did it open?", said)))
        assert "a:outlet:echo" not in made
        assert "a:outlet:post" in made

    def test_is_not_asked_where_another_names_more(self) -> None:
        said = {"echo": "Alma and Berta", "post": "Alma, Berta and Carla"}
        made = asked(told(fact("a", "list", "Which ships?", said)))
        assert "a:outlet:echo" not in made
        assert "a:outlet:post" in made

    def test_offers_no_silent_outlet_that_may_not_be_silent(self) -> None:
        comparison = told(
            fact("a", "person", "Who drew it?", {"echo": "Otto Brandt"}),
            further={"post": "The house of Otto Brandt burned."},
        )
        question = asked(comparison)["a:outlet:echo"]
        assert "Harbour Post" not in (question.choices or ())

    def test_needs_two_others(self) -> None:
        two = {name: OUTLETS[name] for name in ("echo", "post")}
        made = asked(told(fact("a", "number", "How many?", {"echo": "500", "post": "700"}), outlets=two))
        assert {question.kind for question in made.values()} == {"choice", "typed", "stated", "differ"}


class TestWhatCannotBeAskedWell:
    def test_two_facts_that_are_asked_in_the_same_words_are_not_put_in_order(self) -> None:
        dates = {"opened": "9 March 2023", "closed": "10 March 2023", "mended": "12 March 2023"}

        def worded(*questions: str) -> Comparison:
            asked_of = zip(dates.items(), questions, strict=True)
            return told(*(fact(name, "date", question, {"echo": day}) for (name, day), question in asked_of))

        assert "opened:order" in asked(
            worded("When did it open?", "When did it close?", "When was it mended?")
        )
        assert "opened:order" not in asked(worded("When was it?", "When was it?", "When was it mended?"))

    def test_is_told_with_the_reason(self) -> None:
        long = "because of rust in the cables and cracks in the deck, " + "and again and again of rust " * 3
        two = {name: OUTLETS[name] for name in ("echo", "post")}
        given = fact("a", "statement", "Why was it closed?", {"echo": long, "post": long})
        comparison = told(given, outlets=two)
        (told_of,) = unasked(comparison)
        assert told_of[0] == "a"
        assert "too long to be typed" in told_of[1]
        assert "no outlet says it alone" in told_of[1]

    def test_is_nothing_in_a_good_story(self) -> None:
        assert unasked(bridge()) == []

    def test_a_story_of_one_article_yields_fewer_kinds_and_no_nonsense(self) -> None:
        one = {"echo": "the Echo"}
        made = asked(told(fact("a", "number", "How many?", {"echo": "500"}), outlets=one))
        assert set(made) == {"a:typed:echo", "a:stated:echo"}

    def test_a_story_without_facts_yields_nothing(self) -> None:
        assert asked(told()) == {}
