"""Answers and the verdict that a fair teacher would give."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import bridge, fact, told

from reader.quiz.grade import Grade
from reader.quiz.grading import grade
from reader.quiz.questions import make_questions
from reader.quiz.shape import Question
from reader.story.comparison import Comparison

RIGHT, WRONG, UNKNOWN, EMPTY = "right", "wrong", "unknown", "empty"

STORY = told(
    fact("cost", "money", "What will it cost?", {"echo": "about $340 million", "post": "$342 million"}),
    fact("yuan", "money", "What was lent?", {"echo": "2.5 billion yuan", "post": "over 2.5 billion yuan"}),
    fact("toll", "money", "What is the toll?", {"echo": "$2.50", "radio": "$2.50"}),
    fact("hurt", "number", "How many were hurt?", {"echo": "twelve", "post": "13"}),
    fact("length", "number", "How long is it?", {"echo": "7 km", "post": "7 km"}),
    fact(
        "cars", "number", "How many cars?", {"echo": "about 14,000", "post": "about 14,000"}, tolerance="10%"
    ),
    fact("share", "percent", "What share?", {"echo": "60%", "post": "60 per cent"}),
    fact("shut", "duration", "For how long?", {"echo": "three months", "post": "90 days"}),
    fact("closed", "date", "When was it closed?", {"echo": "9 March 2024", "post": "10 March 2024"}),
    fact("month", "date", "In which month?", {"echo": "August 2023", "post": "August 2023"}),
    fact("built", "date", "When was it built?", {"echo": "1931", "post": "1931"}),
    fact("mayor", "person", "Who is mayor?", {"echo": "Zoë Lindqvist", "post": "Zoë Lindqvist"}),
    fact("firm", "organisation", "Which firm?", {"echo": "Nordic Steel Works", "post": "Nordic Steel Works"}),
    fact("land", "place", "Which land lies north?", {"echo": "South Farland", "post": "South Farland"}),
    fact(
        "kind", "term", "Of what kind is it?", {"echo": "a suspension bridge", "post": "a suspension bridge"}
    ),
    fact(
        "ships",
        "list",
        "Which ships?",
        {"echo": "Alma, Berta and Carla", "post": "Alma, Berta and Carla"},
    ),
    fact("teller", "term", "Who told the paper of it?", {"echo": "an employee", "post": "an employee"}),
    fact("phase", "term", "What now?", {"echo": "phase two", "post": "phase two"}, accept=("the repair",)),
    dollars={"radio": "USD"},
    aliases={"Nordic Steel Works": ("NSW", "Nordic Steel")},
    further={"echo": "North Farland is far. Its employer fell silent."},
)
QUESTIONS = {question.id: question for question in make_questions(STORY, random.Random(1))}

ANSWERS = [
    # money: as a value, at the precision that is asked for
    ("cost:typed:echo", "about $340 million", RIGHT),
    ("cost:typed:echo", "340 million dollars", RIGHT),
    ("cost:typed:echo", "$340m", RIGHT),
    ("cost:typed:echo", "340,000,000", RIGHT),
    ("cost:typed:echo", "340 million", RIGHT),
    ("cost:typed:echo", "around 340 million dollars", RIGHT),
    ("cost:typed:echo", "$342 million", WRONG),
    ("cost:typed:echo", "over $340 million", RIGHT),
    ("cost:typed:post", "$342 million", RIGHT),
    ("cost:typed:post", "US$342 million", RIGHT),
    ("cost:typed:post", "three hundred and forty-two million dollars", RIGHT),
    ("cost:typed:post", "342 million", RIGHT),
    ("cost:typed:post", "342", WRONG),
    ("cost:typed:post", "$342 billion", WRONG),
    ("cost:typed:post", "340 million", WRONG),
    ("cost:typed:post", "€342 million", WRONG),
    ("cost:typed:post", "$324 million", WRONG),
    ("cost:typed:post", "a lot", WRONG),
    ("yuan:typed:echo", "2.5 billion yuan", RIGHT),
    ("yuan:typed:echo", "2,500 million yuan", RIGHT),
    ("yuan:typed:echo", "2.5bn RMB", RIGHT),
    ("yuan:typed:echo", "2.5 billion", RIGHT),
    ("yuan:typed:echo", "$2.5 billion", WRONG),
    ("yuan:typed:echo", "25 billion yuan", WRONG),
    ("yuan:typed:post", "over 2.5 billion yuan", RIGHT),
    ("yuan:typed:post", "more than 2.5 billion yuan", RIGHT),
    ("yuan:typed:post", "2.5 billion yuan", RIGHT),
    ("yuan:typed:post", "at least 2.5 billion yuan", RIGHT),
    ("yuan:typed:post", "under 2.5 billion yuan", WRONG),
    ("toll:typed", "2.50", RIGHT),
    ("toll:typed", "$2.5", RIGHT),
    ("toll:typed", "25", WRONG),
    # numbers
    ("hurt:typed:echo", "12", RIGHT),
    ("hurt:typed:echo", "twelve", RIGHT),
    ("hurt:typed:echo", "Twelve people", RIGHT),
    ("hurt:typed:echo", "a dozen", RIGHT),
    ("hurt:typed:echo", "12.0", RIGHT),
    ("hurt:typed:echo", "13", WRONG),
    ("hurt:typed:echo", "1.2", WRONG),
    ("hurt:typed:echo", "twelv", WRONG),
    ("length:typed", "7 km", RIGHT),
    ("length:typed", "7", RIGHT),
    ("length:typed", "seven kilometres", RIGHT),
    ("length:typed", "7,000 metres", RIGHT),
    ("length:typed", "7 miles", WRONG),
    ("length:typed", "7 kg", WRONG),
    ("cars:typed", "15,000", RIGHT),
    ("cars:typed", "14,000", RIGHT),
    ("cars:typed", "16,000", WRONG),
    ("share:typed", "60%", RIGHT),
    ("share:typed", "60", RIGHT),
    ("share:typed", "sixty per cent", RIGHT),
    ("share:typed", "6%", WRONG),
    ("shut:typed", "3 months", RIGHT),
    ("shut:typed", "ninety days", RIGHT),
    ("shut:typed", "3", RIGHT),
    ("shut:typed", "30 days", WRONG),
    # dates
    ("closed:typed:echo", "9 March 2024", RIGHT),
    ("closed:typed:echo", "March 9, 2024", RIGHT),
    ("closed:typed:echo", "2024-03-09", RIGHT),
    ("closed:typed:echo", "9 March", RIGHT),
    ("closed:typed:echo", "10 March 2024", WRONG),
    ("closed:typed:echo", "March 2024", WRONG),
    ("month:typed", "August 2023", RIGHT),
    ("month:typed", "Aug 2023", RIGHT),
    ("month:typed", "in August", RIGHT),
    ("month:typed", "17 August 2023", RIGHT),
    ("month:typed", "August 2022", WRONG),
    ("month:typed", "2023", WRONG),
    ("month:typed", "soon", WRONG),
    ("built:typed", "1931", RIGHT),
    ("built:typed", "in 1931", RIGHT),
    ("built:typed", "1913", WRONG),
    ("built:typed", "the 1930s", WRONG),
    # names
    ("mayor:typed", "Zoë Lindqvist", RIGHT),
    ("mayor:typed", "zoe lindqvist", RIGHT),
    ("mayor:typed", "  ZOE   LINDQVIST. ", RIGHT),
    ("mayor:typed", "Zoe Lindquist", RIGHT),
    ("mayor:typed", "ZoeLindqvist", RIGHT),
    ("mayor:typed", "Zoe", WRONG),
    ("mayor:typed", "Zoe Lundqvest", WRONG),
    ("mayor:typed", "Joe Lindqvist", WRONG),
    ("firm:typed", "Nordic Steel Works", RIGHT),
    ("firm:typed", "the Nordic Steel Works", RIGHT),
    ("firm:typed", "NSW", RIGHT),
    ("firm:typed", "Nordic Steel", RIGHT),
    ("firm:typed", "Nordic Steal Works", RIGHT),
    ("firm:typed", "NWS", WRONG),
    ("firm:typed", "Steel", WRONG),
    ("land:typed", "South Farland", RIGHT),
    ("land:typed", "South-Farland", RIGHT),
    ("land:typed", "South Farlnad", RIGHT),
    ("land:typed", "North Farland", WRONG),
    ("kind:typed", "suspension bridge", RIGHT),
    ("kind:typed", "A Suspension-Bridge", RIGHT),
    ("kind:typed", "a suspention bridge", RIGHT),
    ("kind:typed", "suspension bridges", RIGHT),
    ("kind:typed", "a suspicion bridge", WRONG),
    ("teller:typed", "an employe", RIGHT),
    ("teller:typed", "an employer", WRONG),
    ("teller:typed", "an employees", RIGHT),
    ("kind:typed", "bridge", WRONG),
    ("phase:typed", "phase two", RIGHT),
    ("phase:typed", "Phase 2", RIGHT),
    ("phase:typed", "the repair", RIGHT),
    ("phase:typed", "phase three", WRONG),
    ("phase:typed", "phasee 2", WRONG),
    # lists
    ("ships:typed", "Alma, Berta, Carla", RIGHT),
    ("ships:typed", "carla, alma and berta", RIGHT),
    ("ships:typed", "Alma; Berta; Carla", RIGHT),
    ("ships:typed", "Alma and Berta", WRONG),
    ("ships:typed", "Alma, Berta, Carla and Dora", WRONG),
    # neither right nor wrong
    ("built:typed", None, UNKNOWN),
    ("built:typed", "", EMPTY),
    ("built:typed", "  \t", EMPTY),
]


def test_there_are_enough_answers_to_judge() -> None:
    assert len(ANSWERS) >= 100


@pytest.mark.parametrize(("question", "given", "verdict"), ANSWERS)
def test_the_verdict_is_a_fair_teachers(question: str, given: str | None, verdict: str) -> None:
    judged = grade(QUESTIONS[question], given, STORY)
    assert judged.outcome == verdict, judged
    assert judged.right == (verdict == RIGHT)
    assert (judged.share == 1) == (verdict == RIGHT)


class TestAnyAnswer:
    @settings(max_examples=300, deadline=None)
    @given(
        question=st.sampled_from(sorted(QUESTIONS)),
        typed=st.one_of(
            st.text(max_size=30), st.sampled_from(["...", "the", "1e99 km", "0", "-5 million", "½", "٣"])
        ),
    )
    def test_is_judged_and_never_breaks_off(self, question: str, typed: str) -> None:
        judged = grade(QUESTIONS[question], typed, STORY)
        assert 0 <= judged.share <= 1
        assert (judged.outcome == EMPTY) == (not typed.strip())

    @pytest.mark.parametrize("question", sorted(QUESTIONS))
    def test_that_is_the_right_one_is_right(self, question: str) -> None:
        assert grade(QUESTIONS[question], QUESTIONS[question].answer, STORY).right


class TestWhatIsSaidBesideTheVerdict:
    def test_a_typo_is_shown(self) -> None:
        judged = grade(QUESTIONS["kind:typed"], "a suspention bridge", STORY)
        assert judged.why == "accepted with a typo"
        assert ("extra", "t") in judged.diff
        assert ("missing", "s") in judged.diff
        assert "".join(text for kind, text in judged.diff if kind != "missing") == "a suspention bridge"
        assert "".join(text for kind, text in judged.diff if kind != "extra") == "a suspension bridge"

    def test_a_figure_without_its_scale_is_half_right(self) -> None:
        judged = grade(QUESTIONS["cost:typed:post"], "342", STORY)
        assert judged.share == 0.5
        assert "342 million" in judged.why

    def test_another_currency_is_told(self) -> None:
        assert grade(QUESTIONS["cost:typed:post"], "€342 million", STORY).why == "another currency"

    def test_a_hedge_left_out_is_told(self) -> None:
        assert "over" in grade(QUESTIONS["yuan:typed:post"], "2.5 billion yuan", STORY).why

    @pytest.mark.parametrize(
        ("said", "given", "why"),
        [
            ("at least 4", "more than 4", "it says at least 4"),
            ("More than 600", "about 600", "it says over 600"),
            ("More than 600", "at least 600", "it says over 600"),
            ("Some 2,000", "more than 2,000", "it says about 2,000"),
            ("2,000", "about 2,000", "it says 2,000, without “about”"),
            ("Some 2,000", "around 2,000", ""),
        ],
    )
    def test_another_hedge_is_told(self, said: str, given: str, why: str) -> None:
        comparison = told(fact("a", "number", "How many?", {"echo": said}))
        question = next(q for q in make_questions(comparison, random.Random(1)) if q.kind == "typed")
        judged = grade(question, given, comparison)
        assert (judged.outcome, judged.why) == ("right", why)

    @pytest.mark.parametrize(
        ("said", "given", "why"),
        [
            ("November 2019", "12 November 2019", "it says November 2019, and no day"),
            ("June 2029", "30 June 2029", "it says June 2029, and no day"),
            ("2019", "March 2019", "it says 2019, and no month"),
            ("November 2019", "November 2019", ""),
        ],
    )
    def test_a_date_that_is_more_exact_than_the_outlet_is_told(self, said: str, given: str, why: str) -> None:
        comparison = told(fact("a", "date", "When was it?", {"echo": said}))
        question = next(q for q in make_questions(comparison, random.Random(1)) if q.kind == "typed")
        judged = grade(question, given, comparison)
        assert (judged.outcome, judged.why) == ("right", why)

    def test_a_day_that_the_evidence_gives_is_right_without_a_word(self) -> None:
        sentence = {"echo": "It was in {}, on 12 November 2019."}
        comparison = told(fact("a", "date", "In which month?", {"echo": "November 2019"}, sentence=sentence))
        question = next(q for q in make_questions(comparison, random.Random(1)) if q.kind == "typed")
        assert grade(question, "12 November 2019", comparison) == Grade("right", 1.0)

    def test_a_list_tells_what_is_missing_and_what_is_too_much(self) -> None:
        judged = grade(QUESTIONS["ships:typed"], "Alma, Dora", STORY)
        assert judged.why == "missing: Berta and Carla; not among them: Dora"
        assert judged.share == 0
        assert grade(QUESTIONS["ships:typed"], "Alma, Berta", STORY).share == pytest.approx(2 / 3)


class TestAChoice:
    STORY: Comparison = bridge()

    def question(self, question_id: str) -> Question:
        return next(q for q in make_questions(self.STORY, random.Random(2)) if q.id == question_id)

    def test_is_right_by_the_text_of_the_right_option_alone(self) -> None:
        question = self.question("cost:choice:post")
        verdicts = {
            option.text: grade(question, option.text, self.STORY).outcome for option in question.options
        }
        assert verdicts.pop(str(question.answer)) == RIGHT
        assert set(verdicts.values()) == {WRONG}

    def test_of_outlets_is_judged_alike(self) -> None:
        question = self.question("built:outlet:blog")
        assert grade(question, "a local blog", self.STORY).right
        assert grade(question, "the Echo", self.STORY).outcome == WRONG
        assert grade(question, None, self.STORY).outcome == UNKNOWN
