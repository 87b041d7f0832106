"""Nothing in a question names its answer, and no option is there that nobody could choose."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from msgspec.structs import replace
from told import OUTLETS, fact, told

from reader.quiz.plain_names import without_form, without_title
from reader.quiz.questions import make_questions
from reader.quiz.rules import broken_rules
from reader.quiz.shape import Question
from reader.quiz.slips import slips
from reader.quiz.sorts import class_word
from reader.story.comparison import Comparison, compare
from reader.story.load import load
from reader.story.model import Span
from reader.story.values import Quantity, read_value


def asked(comparison: Comparison, question_id: str, seeds: int = 1) -> list[Question]:
    """That question in several quizzes, where it is asked at all."""
    made = (q for seed in range(seeds) for q in make_questions(comparison, random.Random(seed)))
    return [question for question in made if question.id == question_id]


def choices(comparison: Comparison, question_id: str, seeds: int = 10) -> set[str]:
    return {text for question in asked(comparison, question_id, seeds) for text in question.choices or ()}


class TestNamesOfPeople:
    def test_stand_without_their_office(self) -> None:
        comparison = told(
            fact("master", "person", "Which harbour master was sentenced?", {"echo": "Gideon Sallow"}),
            fact("judge", "person", "Which judge sentenced him?", {"echo": "Judge Honor Blythe"}),
            fact("counsel", "person", "Who defended him?", {"echo": "Petra Lindqvist"}),
        )
        assert choices(comparison, "judge:choice:echo") == {
            "Honor Blythe",
            "Gideon Sallow",
            "Petra Lindqvist",
        }
        assert "Judge Honor Blythe" not in choices(comparison, "master:choice:echo")
        for question in asked(comparison, "judge:choice:echo"):
            assert broken_rules(question, comparison) == []

    @pytest.mark.parametrize(
        ("name", "plain"),
        [
            ("Judge Honor Blythe", "Honor Blythe"),
            ("Prime Minister Ann Lee", "Ann Lee"),
            ("Dr. Bo Dahl", "Bo Dahl"),
            ("Ann Judge", "Ann Judge"),
            ("The Mayor", "The Mayor"),
            ("Mayor", "Mayor"),
        ],
    )
    def test_lose_only_what_stands_before_them(self, name: str, plain: str) -> None:
        assert without_title(name) == plain

    def test_are_those_that_the_story_goes_by(self) -> None:
        comparison = told(
            fact("a", "person", "Whose kick was saved?", {"echo": "Adisa", "post": "Adisa"}),
            fact("b", "person", "Who scored?", {"echo": "Danilo Ferro"}),
            fact("c", "person", "Who saved it?", {"echo": "Marek Sobol"}),
            aliases={"Kwame Adisa": ("Adisa",)},
        )
        assert choices(comparison, "a:choice") == {"Kwame Adisa", "Danilo Ferro", "Marek Sobol"}

    def test_are_no_two_lures_for_one_person(self) -> None:
        comparison = told(
            fact("a", "person", "Who saved it?", {"echo": "Marek Sobol"}),
            fact("b", "person", "Who scored?", {"echo": "Kwame Adisa"}),
            fact("c", "person", "Whose kick was saved?", {"echo": "Adisa"}),
        )
        assert asked(comparison, "a:choice:echo", 10) == []


class TestOrganisations:
    COMPARISON = told(
        fact("site", "organisation", "Which news site had reported it?", {"echo": "TechCrunch"}),
        fact("uni", "organisation", "With which university is he linked?", {"echo": "Tarn University"}),
        fact("firm", "organisation", "Which firm paid?", {"echo": "Nordic Steel Corp."}),
        fact("maker", "organisation", "Which company's chips are meant?", {"echo": "Alfa Chips"}),
        fact("bank", "organisation", "Which bank lent it?", {"echo": "Beta Lending"}),
    )

    def test_are_lent_only_among_their_sort(self) -> None:
        assert choices(self.COMPARISON, "firm:choice:echo") == {"Nordic Steel", "Alfa Chips", "Beta Lending"}
        assert choices(self.COMPARISON, "site:choice:echo") == set()
        assert choices(self.COMPARISON, "uni:choice:echo") == set()

    def test_lose_their_legal_form_but_never_all(self) -> None:
        assert [without_form(name) for name in ("Alfa Corp.", "Xi Co., Ltd.", "Co")] == ["Alfa", "Xi", "Co"]

    def test_are_of_the_sort_that_the_first_such_word_tells(self) -> None:
        rows = self.COMPARISON.rows
        assert [class_word(row.fact) for row in rows] == ["site", "university", "firm", "company", "bank"]


class TestTheCurrency:
    SAID = {"echo": "$340 million", "post": "$342 million", "radio": "$468.9 million"}

    def test_of_one_outlet_is_not_told_where_its_own_words_do_not_tell_it(self) -> None:
        comparison = told(fact("sum", "money", "How much?", self.SAID), dollars={"radio": "CAD"})
        [question] = asked(comparison, "sum:outlet:radio")
        assert question.prompt == "Which outlet answers “How much?” with “$468.9 million”?"
        [match] = asked(comparison, "sum:match")
        assert match.choices == ("$340 million", "$342 million", "$468.9 million")

    def test_of_one_outlet_that_its_words_name_is_no_question(self) -> None:
        comparison = told(fact("sum", "money", "How much?", self.SAID | {"radio": "600,000 yuan"}))
        assert asked(comparison, "sum:outlet:radio", 5) == []
        assert asked(comparison, "sum:outlet:post")

    def test_that_all_count_in_tells_nothing(self) -> None:
        comparison = told(fact("sum", "money", "How much?", {"echo": "€5", "post": "€6", "blog": "€7"}))
        assert asked(comparison, "sum:outlet:blog")


class TestWhichOutlet:
    def test_is_not_asked_of_words_that_another_says_with_more_about_them(self) -> None:
        comparison = told(
            fact(
                "a",
                "statement",
                "What did she say?",
                {"echo": "It was overdue", "post": "It was long overdue", "blog": "It joins us"},
                agreement="close",
                why="One says more.",
            )
        )
        assert asked(comparison, "a:outlet:echo") == []
        assert asked(comparison, "a:outlet:post")

    def test_of_one_thing_under_two_names_says_so(self) -> None:
        said = {"echo": "HongShan", "post": "Sequoia"}
        comparison = told(
            fact("a", "organisation", "Which firm?", said),
            outlets={name: OUTLETS[name] for name in ("echo", "post", "blog")},
            aliases={"HongShan": ("Sequoia",)},
        )
        [question] = asked(comparison, "a:outlets")
        assert "with “HongShan”, under any of its names?" in question.prompt


class TestWhatIsAccepted:
    def test_for_the_fact_is_not_accepted_of_an_outlet_that_contradicts_it(self) -> None:
        comparison = told(
            fact(
                "a",
                "term",
                "At what hour?",
                {"echo": "noon", "post": "noon", "blog": "eleven"},
                accept=("12 noon",),
                agreement="disputed",
                why="They differ.",
            )
        )
        [ours], [theirs] = asked(comparison, "a:typed:echo"), asked(comparison, "a:typed:blog")
        assert ours.accepted == ("12 noon",)
        assert theirs.accepted == ()


class TestTheStem:
    def test_that_asks_for_two_has_no_option_of_three(self) -> None:
        said = {"echo": "Alfa and Beta", "post": "Carl, Dora and Emma", "blog": "Finn and Gerd"}
        comparison = told(fact("a", "list", "Which two paid?", said))
        assert asked(comparison, "a:choice:echo", 5) == []
        free = told(fact("a", "list", "Which firms paid?", said))
        assert asked(free, "a:choice:echo", 5)


class TestTheProof:
    def test_is_the_sentence_of_the_claim_and_not_an_earlier_one_that_says_it_too(self) -> None:
        bridge = load(Path(__file__).parent.parent / "stories" / "bridge")
        claims = bridge.story.fact("mayor").claims
        first = Span(0, 9)
        spoilt = replace(claims["gazette"], also=(first,))
        fact_ = replace(bridge.story.fact("mayor"), claims=claims | {"gazette": spoilt})
        facts = tuple(fact_ if each.id == "mayor" else each for each in bridge.story.facts)
        comparison = compare(replace(bridge.story, facts=facts))
        [question, *_] = asked(comparison, "mayor:evidence:gazette", 10)
        assert question.answer[-1].startswith("Mayor Ada Quill cut the ribbon")


class TestNearValues:
    def test_are_the_figure_beside_before_a_thousand_times_as_much(self) -> None:
        near = slips(read_value("money", "€9 million"), random.Random(1))
        figures = [each.figure for each in near if isinstance(each, Quantity)]
        assert set(figures[:2]) == {8_000_000, 10_000_000}
        assert figures[2:] == [9_000_000_000]


class TestExplanations:
    def test_say_who_is_silent(self) -> None:
        comparison = told(fact("a", "person", "Who drew it?", {"echo": "Otto Brandt", "post": "Otto Brandt"}))
        [question] = [q for q in make_questions(comparison, random.Random(1)) if q.kind == "silent"]
        assert question.explanation.startswith(
            ("The local blog says nothing of it. ", "Radio Nine says nothing")
        )

    def test_write_a_third_as_words_where_words_told_it(self) -> None:
        comparison = told(fact("a", "percent", "What share?", {"echo": "about a third", "post": "34%"}))
        assert asked(comparison, "a:outlet:echo")[0].prompt.endswith("with “about a third”?")
