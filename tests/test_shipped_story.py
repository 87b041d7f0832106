"""The story that ships: what its figures amount to, and what its table promises a student."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from random import Random

import pytest

from reader.plain.checking import full_check
from reader.quiz.questions import make_questions
from reader.quiz.rules import broken_rules
from reader.story.load import Loaded, load


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(Path(__file__).parent.parent / "articles" / "zhipu-funding")


def reasons(loaded: Loaded, fact: str) -> set[str]:
    return {pair.reason for pair in loaded.comparison.row(fact).pairs}


def test_it_has_no_problem_and_no_warning(shipped: Path) -> None:
    report = full_check(shipped)
    assert (report.problems, report.warnings) == ((), ())


def test_it_has_five_articles_and_facts_on_every_topic_in_their_order(loaded: Loaded) -> None:
    story = loaded.story
    assert [article.id for article in story.articles] == [
        "tech-times",
        "blog",
        "digest",
        "coinspeaker",
        "canada",
    ]
    assert len(story.facts) >= 80
    assert [topic for topic, _ in itertools.groupby(fact.topic for fact in story.facts)] == list(story.topics)
    assert all(article.date_basis == "inferred" for article in story.articles)


class TestTheFigures:
    def test_the_sum_in_yuan_is_close_by_over(self, loaded: Loaded) -> None:
        row = loaded.comparison.row("sum-yuan")
        assert row.agreement == "close"
        assert reasons(loaded, "sum-yuan") == {"same", "approximation"}
        assert row.relations["digest"].reason == "approximation"

    def test_the_five_dollar_figures_are_one_sum(self, loaded: Loaded) -> None:
        row = loaded.comparison.row("sum-dollars")
        assert row.agreement == "close"
        assert not row.by_author
        assert reasons(loaded, "sum-dollars") >= {"rounding", "conversion"}
        assert "conflict" not in reasons(loaded, "sum-dollars")
        assert "468.9 million ÷ 1.3723 = 341.7" in row.relations["canada"].detail
        assert "468.9 ÷ 1.3723 = 341.7" in row.fact.note

    def test_the_rivals_round_is_close(self, loaded: Loaded) -> None:
        assert loaded.comparison.row("baichuan-round").agreement == "close"
        assert reasons(loaded, "baichuan-round") == {"approximation", "conversion"}

    def test_the_spending_on_chips_is_close_and_the_note_says_what_millions_hides(
        self, loaded: Loaded
    ) -> None:
        row = loaded.comparison.row("stocks-spending")
        assert (row.agreement, reasons(loaded, "stocks-spending")) == ("close", {"approximation"})
        assert "million" in row.fact.note

    @pytest.mark.parametrize(
        ("fact", "agreement"),
        [
            ("chatglm-parameters", "agreed"),
            ("chatglm-languages", "disputed"),
            ("baichuan-backers", "disputed"),
            ("startups-rank", "disputed"),
            ("chatbot-when", "close"),
            ("tang-part", "close"),
            ("ernie-meaning", "close"),
        ],
    )
    def test_the_others_are_as_they_are_told(self, loaded: Loaded, fact: str, agreement: str) -> None:
        row = loaded.comparison.row(fact)
        assert row.agreement == agreement
        assert row.fact.why or agreement == "agreed"


def test_every_difference_is_explained_to_a_student(loaded: Loaded) -> None:
    for row in loaded.comparison.rows:
        if row.agreement in ("close", "disputed"):
            assert len(row.fact.note.split()) > 8, row.fact.id


def test_every_question_of_every_seed_keeps_the_rules(loaded: Loaded) -> None:
    for seed in range(3):
        for question in make_questions(loaded.comparison, Random(seed)):
            assert broken_rules(question, loaded.comparison) == [], question.id


def test_no_two_articles_share_a_long_run_of_words(loaded: Loaded) -> None:
    runs: dict[tuple[str, ...], str] = {}
    for article in loaded.story.articles:
        words = re.findall(r"\w+", article.text.casefold())
        for run in {tuple(words[at : at + 8]) for at in range(len(words) - 7)}:
            assert run not in runs, (run, article.id, runs[run])
            runs[run] = article.id
