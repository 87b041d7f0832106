"""Typed answers to the questions of real stories, each with the verdict of a fair teacher."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from time import process_time

import fair_verdicts_on_figures as on_figures
import fair_verdicts_on_names as on_names
import fair_verdicts_on_times as on_times
import fair_verdicts_on_words as on_words
import pytest
from told import fact, told

from reader.quiz.grading import grade
from reader.quiz.log import NullLog
from reader.quiz.questions import make_questions
from reader.quiz.session import Session
from reader.quiz.shape import Question
from reader.story.comparison import Comparison, compare
from reader.story.load import load

TESTS = Path(__file__).parents[1]
FOLDERS = {name: TESTS / "stories" / name for name in ("storm", "court", "match", "bridge")}
FOLDERS["zhipu"] = TESTS.parent / "articles" / "zhipu-funding"
TABLES = {
    name: table
    for module in (on_figures, on_names, on_times, on_words)
    for name, table in vars(module).items()
    if name.isupper()
}


@cache
def comparison(story: str) -> Comparison:
    if story in FOLDERS:
        return compare(load(FOLDERS[story]).story)
    return told(
        fact("motto", "quotation", "What did she say?", {"echo": "never again"}, accept=("no more of it",)),
        fact(
            "plan", "statement", "What do they plan?", {"echo": "closing early"}, accept=("to close early",)
        ),
    )


@cache
def questions(story: str) -> dict[str, Question]:
    return {question.id: question for question in make_questions(comparison(story), random.Random(1))}


def verdicts() -> Iterator[tuple[str, str, str, str]]:
    """Question, answer, verdict, and the name of the test."""
    for name, table in TABLES.items():
        for question, right, wrong in table:
            for verdict, answers in (("right", right), ("wrong", wrong)):
                for answer in answers.split(" | "):
                    yield question, answer, verdict, f"{name.lower()}-{question}-{answer}"


def test_the_table_is_large_enough() -> None:
    assert len(set(verdicts())) >= 1000


@pytest.mark.parametrize(
    ("asked", "given", "verdict"), [pytest.param(*row[:3], id=row[3]) for row in verdicts()]
)
def test_the_verdict_is_a_fair_teachers(asked: str, given: str, verdict: str) -> None:
    story, question = asked.split()
    judged = grade(questions(story)[question], given, comparison(story))
    assert judged.outcome == verdict, judged
    assert (judged.share == 1) == (verdict == "right")


class TestWhatIsSaidBesideTheVerdict:
    @pytest.mark.parametrize(
        ("asked", "given", "extra", "missing"),
        [
            ("zhipu clearance-month:typed", "Agust 2023", "", "u"),
            ("zhipu sum-dollars:typed:digest", "$341 milion", "", "l"),
            ("zhipu order-president:typed:tech-times", "Joe Bidan", "a", "e"),
            ("match goalkeeper:typed", "Mark Sobol", "", "e"),
            ("zhipu venture-investors:typed:digest", "Sequoja and Hillhouse", "j", "i"),
        ],
    )
    def test_a_typo_is_shown_letter_by_letter(self, asked: str, given: str, extra: str, missing: str) -> None:
        story, question = asked.split()
        judged = grade(questions(story)[question], given, comparison(story))
        assert judged.typo
        told = {kind: "".join(text for each, text in judged.diff if each == kind) for kind, _ in judged.diff}
        assert (told.get("extra", ""), told.get("missing", "")) == (extra, missing)

    @pytest.mark.parametrize(
        ("asked", "given", "whose"),
        [
            ("zhipu sum-dollars:typed:digest", "$342 million", "that is what Coinspeaker says"),
            ("storm power:typed:agency", "about 38,000", "that is what The Ardmoor Pilot says"),
            ("match equaliser:typed:rovers", "Strand", "that is what The Ansel Evening Post, Meridian Wire"),
            ("court fine:typed:nine", "85k", "that is what Docket & Tide and The Daily Whistle say"),
            ("storm insured:typed:council", "34%", "that is what The Underwriter says"),
        ],
    )
    def test_another_outlets_answer_is_told_to_be_that(self, asked: str, given: str, whose: str) -> None:
        story, question = asked.split()
        assert whose in grade(questions(story)[question], given, comparison(story)).why

    @pytest.mark.parametrize(
        ("given", "share"),
        [
            ("Alibaba, Meituan, Tencent", 3 / 4),
            ("Alibaba\nMeituan", 2 / 4),
            ("Alibaba, Meituan, Tencent, Xiaomi, Baidu", 3 / 4),
            ("Alibaba, Baidu, Google", 0),
            ("Alibaba, Alibaba", 1 / 4),
            ("Alibaba\nMeituan\nTencent\nXiaomi", 1),
        ],
    )
    def test_a_list_counts_hits_less_false_alarms(self, given: str, share: float) -> None:
        question = questions("zhipu")["tech-investors:typed:blog"]
        assert grade(question, given, comparison("zhipu")).share == pytest.approx(share)

    @pytest.mark.parametrize(
        ("given", "share"),
        [("341", 0.5), ("over $341 million", 0.5), ("$341 billion", 0.5), ("340 million", 0), ("soon", 0)],
    )
    def test_a_right_figure_at_the_wrong_scale_or_hedge_is_half_right(self, given: str, share: float) -> None:
        question = questions("zhipu")["sum-dollars:typed:digest"]
        assert grade(question, given, comparison("zhipu")).share == share


@pytest.mark.parametrize("given", ["don't know", "I don’t know.", "No idea!", "dunno", "?", "???"])
@pytest.mark.parametrize(
    "asked", ["zhipu key-person:typed", "zhipu founding-year:typed", "zhipu tech-investors:typed:blog"]
)
def test_to_type_that_you_do_not_know_is_no_wrong_answer(asked: str, given: str) -> None:
    story, question = asked.split()
    assert grade(questions(story)[question], given, comparison(story)).outcome == "unknown"


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        ("Robin Li's fund", "right"),
        ("  robin LI’s   fund. ", "right"),
        ("The Robin Li's Fund", "right"),
        ("Robin Li's funds", "wrong"),
        ("Robin Li", "wrong"),
    ],
)
def test_what_was_said_to_be_right_is_right_again_however_it_is_spelt(given: str, verdict: str) -> None:
    question = questions("zhipu")["state-fund-manager:typed:tech-times"]
    said = {question.id: ["Robin Li's fund"]}
    session = Session([question], comparison("zhipu"), NullLog(), overruled=said)
    assert session.answer(given, datetime(2026, 1, 1, tzinfo=UTC)).grade.outcome == verdict


HOSTILE = {
    "one word": "a" * 100_000,
    "one figure": "1" * 100_000,
    "figures": "9 " * 50_000,
    "commas": ", " * 50_000,
    "ands": "and " * 25_000,
    "fractions": "1/2/" * 25_000,
    "hyphens": "-" * 100_000,
    "sizes": "hundreds of millions of " * 4_000,
    "points": "one point " * 10_000,
    "days": "July 7 " * 14_000,
    "lines": "x\n" * 50_000,
    "accents": "e\u0301" * 50_000,
    "right to left": "\u202e\u200f\u0661" * 30_000,
    "controls": "\x00\x1b[31m\x9b" * 15_000,
    "the answer": "Zhipu AI: 341 million dollars in August 2023, Tang Jie. " * 1_800,
}
LENGTHS = (500, 100_000)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_judged_in_every_way_of_asking_and_never_hangs(name: str, length: int) -> None:
    """A generous guard against hanging: what reckons with squares of the length takes minutes."""
    text = HOSTILE[name][:length]
    story = comparison("zhipu")
    asked: dict[tuple[str, str], Question] = {}
    for question in questions("zhipu").values():
        kind = story.story.fact(question.fact).kind if question.asks == "text" else ""
        asked.setdefault((question.asks, kind), question)
    assert len(asked) >= 12
    begun = process_time()
    for (asks, _), question in asked.items():
        given = (text, text) if asks in ("several", "order", "match", "evidence") else text
        assert 0 <= grade(question, given, story).share <= 1
    assert process_time() - begun < 10
