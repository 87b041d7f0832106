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


class TestPartsOfPeople:
    COMPARISON = told(
        fact("order", "person", "Which president gave the order?", {"echo": "Ann Lee"}),
        fact("study", "person", "Which academic made the study?", {"echo": "Bo Dahl"}),
        fact("claim", "person", "Which billionaire founder praised it?", {"echo": "Cy Ford"}),
        fact("law", "person", "Which old minister of the king wrote the law?", {"echo": "Di Holm"}),
        fact("talks", "person", "In the talks, which senator spoke of a professor?", {"echo": "Ed Berg"}),
    )

    def test_are_not_confused(self) -> None:
        assert choices(self.COMPARISON, "order:choice:echo") == {"Ann Lee", "Di Holm", "Ed Berg"}
        assert choices(self.COMPARISON, "study:choice:echo") == set()
        assert choices(self.COMPARISON, "claim:choice:echo") == set()

    def test_are_not_confused_in_statements(self) -> None:
        for question in asked(self.COMPARISON, "study:stated:echo", 20):
            assert question.prompt.rstrip("”.").endswith("Bo Dahl")

    def test_may_be_unknown(self) -> None:
        comparison = told(
            fact("a", "person", "Which player scored?", {"echo": "Ann Lee"}),
            fact("b", "person", "Who was sent off?", {"echo": "Bo Dahl"}),
            fact("c", "person", "Whose kick was saved?", {"echo": "Cy Ford"}),
        )
        assert choices(comparison, "a:choice:echo") == {"Ann Lee", "Bo Dahl", "Cy Ford"}


class TestNamesInLists:
    COMPARISON = told(
        fact("backer", "organisation", "Which company backs Alfa?", {"echo": "Mira"}),
        fact("ban", "organisation", "Which chip maker is hit?", {"echo": "Nord"}),
        fact(
            "rivals", "list", "Which two global companies does Alfa want to rival?", {"echo": "Orla and Peri"}
        ),
        fact("aims", "list", "What two things are the companies after?", {"echo": "Money and Fame"}),
        fact("small", "list", "Which companies joined?", {"echo": "tailors and bakers"}),
    )

    def test_are_lent_one_by_one_where_the_list_is_of_their_sort(self) -> None:
        assert choices(self.COMPARISON, "backer:choice:echo") == {"Mira", "Orla", "Peri"}
        for question in asked(self.COMPARISON, "backer:choice:echo"):
            assert broken_rules(question, self.COMPARISON) == []

    def test_are_not_lent_to_a_question_for_another_sort(self) -> None:
        assert choices(self.COMPARISON, "ban:choice:echo") == set()

    def test_are_not_lent_where_the_list_holds_the_right_answer(self) -> None:
        comparison = told(
            fact("first", "organisation", "Which company came first?", {"echo": "Mira"}),
            fact("all", "list", "Which companies came?", {"echo": "Mira, Orla and Peri"}),
        )
        assert asked(comparison, "first:choice:echo", 5) == []

    def test_come_after_names_that_stand_under_the_same_topic(self) -> None:
        comparison = told(
            fact("a", "organisation", "Which company paid?", {"echo": "Mira"}),
            *(
                fact(f"b{n}", "organisation", "Which company left?", {"echo": name}, topic="Elsewhere")
                for n, name in enumerate(("Quill", "Rand", "Sol", "Tarn", "Ulm"))
            ),
            fact("c", "list", "Which companies stayed?", {"echo": "Orla and Peri"}),
        )
        assert choices(comparison, "a:choice:echo") == {"Mira", "Orla", "Peri"}


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

    def test_of_one_trade_are_lent_to_it_alone(self) -> None:
        assert choices(self.COMPARISON, "bank:choice:echo") == set()

    def test_tell_their_trade_by_name(self) -> None:
        comparison = told(
            fact("a", "organisation", "Which firm runs the fund?", {"echo": "Ledger Capital"}),
            fact("b", "organisation", "Which firm was renamed?", {"echo": "Tarn Capital"}),
            fact("c", "organisation", "Which venture capital firm joined?", {"echo": "Alfa Growth"}),
            fact("d", "organisation", "Which other startup got money?", {"echo": "Beta"}),
            fact("e", "organisation", "Which maker's chips are meant?", {"echo": "Gamma"}),
        )
        assert choices(comparison, "a:choice:echo") == {"Ledger Capital", "Tarn Capital", "Alfa Growth"}
        assert choices(comparison, "d:choice:echo") == choices(comparison, "e:choice:echo") == set()

    def test_lose_their_legal_form_but_never_all(self) -> None:
        assert [without_form(name) for name in ("Alfa Corp.", "Xi Co., Ltd.", "Co")] == ["Alfa", "Xi", "Co"]

    def test_are_of_the_sort_that_the_first_such_word_tells(self) -> None:
        rows = self.COMPARISON.rows
        assert [class_word(row.fact) for row in rows] == ["site", "university", "firm", "company", "bank"]


class TestTheAuthorsWord:
    SAID = {"echo": "Alfa and Beta", "post": "those who paid", "blog": "many of them", "radio": "nobody yet"}

    def backers(self, **further: str) -> Comparison:
        return told(
            fact("a", "statement", "Who paid?", self.SAID, agreement="disputed", why="All, many, or two."),
            further=further,
        )

    def test_on_more_than_two_sayings_calls_none_of_them_contradicted(self) -> None:
        for seed in range(20):
            for question in make_questions(self.backers(), random.Random(seed)):
                assert question.answer != "contradicted"

    def test_on_two_sayings_tells_that_one_contradicts_the_other(self) -> None:
        said = {"echo": "those who paid", "post": "nobody yet"}
        comparison = told(fact("a", "statement", "Who?", said, agreement="disputed", why="So it is."))
        answers = {
            question.answer
            for seed in range(20)
            for question in make_questions(comparison, random.Random(seed))
            if question.kind == "stated"
        }
        assert answers >= {"contradicted", "supported"}

    def test_lends_no_names_that_the_outlet_asked_about_has_too(self) -> None:
        assert "Alfa and Beta" in choices(self.backers(), "a:choice:post")
        there = self.backers(post="Alfa came, and Beta.")
        assert "Alfa and Beta" not in choices(there, "a:choice:post")
        assert "Alfa and Beta" in choices(there, "a:choice:blog")


class TestAHedge:
    def test_stands_before_no_option_where_it_would_tell_one(self) -> None:
        said = {"echo": "about $340 million", "post": "$380 million", "blog": "over $420 million"}
        comparison = told(fact("a", "money", "How much?", said))
        for article in said:
            assert choices(comparison, f"a:choice:{article}") == {
                "$340 million",
                "$380 million",
                "$420 million",
            }
        for question in asked(comparison, "a:choice:echo"):
            assert question.answer == "$340 million"
            assert broken_rules(question, comparison) == []

    def test_stands_before_all_options_alike(self) -> None:
        said = {"echo": "about 340", "post": "about 440", "blog": "about 540"}
        comparison = told(fact("a", "number", "How many?", said))
        assert choices(comparison, "a:choice:echo") == {"about 340", "about 440", "about 540"}

    @pytest.mark.parametrize(
        ("right", "allowed", "apart"),
        [
            ("a little over €30 million", ["€31 million", "€40 million"], ["€20 million", "€25 million"]),
            ("More than 600", ["643", "640"], ["500", "550"]),
            ("about 1,000", ["1,040", "960"], ["1,300", "800"]),
            ("up to 50", ["43", "47"], ["61", "55"]),
        ],
    )
    def test_is_not_taken_off_beside_what_it_allows(
        self, right: str, allowed: list[str], apart: list[str]
    ) -> None:
        kind = "money" if "€" in right else "number"
        for others, are_shown in ((allowed, False), (apart, True)):
            said = dict(zip(("echo", "post", "blog"), (right, *others), strict=True))
            comparison = told(fact("a", kind, "How many?", said))
            shown = choices(comparison, "a:choice:echo")
            assert shown.isdisjoint(allowed)
            assert shown.issuperset(apart) is are_shown

    def test_that_is_gone_beside_what_it_allows_is_a_fault(self) -> None:
        said = {"echo": "more than 600", "post": "500", "blog": "550"}
        comparison = told(fact("a", "number", "How many?", said))
        question = asked(comparison, "a:choice:echo")[0]
        options = tuple(
            replace(option, text="640") if option.text == "550" else option for option in question.options
        )
        options = tuple(sorted(options, key=lambda option: int(option.text)))
        told_of = broken_rules(replace(question, options=options), comparison)
        assert told_of == ["“640” is no conflict with what is said under a hedge"]

    def test_of_a_date_is_never_taken_off(self) -> None:
        said = {"echo": "before 1931", "post": "1940", "blog": "1950"}
        comparison = told(fact("a", "date", "In which year?", said))
        assert all(text.startswith("before") for text in choices(comparison, "a:choice:echo"))

    def test_that_tells_an_option_is_a_fault(self) -> None:
        said = {"echo": "about $340 million", "post": "$380 million", "blog": "$420 million"}
        comparison = told(fact("a", "money", "How much?", said))
        [question] = asked(comparison, "a:choice:echo")
        options = tuple(
            replace(option, text=f"about {option.text}") if option.origin == "right" else option
            for option in question.options
        )
        spoilt = replace(question, options=options, answer="about $340 million")
        assert broken_rules(spoilt, comparison) == ["a hedge tells one option from the others"]


class TestTheCurrency:
    SAID = {"echo": "$340 million", "post": "$342 million", "radio": "$468.9 million"}

    def test_of_one_outlet_is_not_told_where_its_own_words_do_not_tell_it(self) -> None:
        comparison = told(fact("sum", "money", "How much?", self.SAID), dollars={"radio": "CAD"})
        [question] = asked(comparison, "sum:outlet:radio")
        assert question.prompt == "How much? Which outlet's answer is “$468.9 million”?"
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
        assert "the answer: HongShan, under any of its names?" in question.prompt


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
        assert asked(comparison, "a:outlet:echo")[0].prompt.endswith("is “about a third”?")
