"""The stories written for the tests: a cup final, a storm and a court case, and what each is there to show."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.plain.checking import full_check
from reader.quiz.unasked import unasked
from reader.story.comparison import named_origins
from reader.story.load import Loaded, load
from reader.story.model import KINDS

STORIES = Path(__file__).parent.parent / "stories"
NAMES = ("match", "storm", "court")


@pytest.fixture(scope="module")
def stories() -> dict[str, Loaded]:
    return {name: load(STORIES / name) for name in NAMES}


def reasons(loaded: Loaded, fact: str) -> set[str]:
    return {pair.reason for pair in loaded.comparison.row(fact).pairs}


@pytest.mark.parametrize(
    ("name", "articles", "facts"), [("match", 4, 29), ("storm", 12, 35), ("court", 3, 25)]
)
def test_a_story_loads_with_its_articles_and_facts(
    stories: dict[str, Loaded], name: str, articles: int, facts: int
) -> None:
    story = stories[name].story
    assert (len(story.articles), len(story.facts)) == (articles, facts)
    assert all(article.headline and article.date for article in story.articles)
    assert {fact.topic for fact in story.facts} == set(story.topics)


@pytest.mark.parametrize(
    ("name", "warnings"),
    [("match", []), ("storm", []), ("court", ['"whistle" has no claim, but "Wexcombe" stands in it'])],
)
def test_the_check_finds_no_problem_and_warns_only_where_it_is_meant_to(
    name: str, warnings: list[str]
) -> None:
    report = full_check(STORIES / name)
    assert report.problems == ()
    assert [warning.what for warning in report.warnings] == warnings


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_can_be_asked_about(stories: dict[str, Loaded], name: str) -> None:
    assert list(unasked(stories[name].comparison)) == []


def test_together_they_have_facts_of_every_kind(stories: dict[str, Loaded]) -> None:
    assert {fact.kind for loaded in stories.values() for fact in loaded.story.facts} == set(KINDS)


@pytest.mark.parametrize(
    ("name", "fact", "agreement", "expected"),
    [
        ("match", "winner", "agreed", {"same"}),
        ("match", "wait", "agreed", {"same"}),
        ("match", "attendance", "close", {"same", "approximation"}),
        ("match", "delay", "close", {"same", "rounding"}),
        ("match", "prize", "close", {"approximation"}),
        ("match", "free-kick", "close", {"rounding"}),
        ("match", "takers", "close", {"same", "fewer"}),
        ("match", "formation", "close", {"wording"}),
        ("match", "equaliser", "disputed", {"same", "conflict"}),
        ("match", "possession", "disputed", {"same", "conflict"}),
        ("match", "bookings", "disputed", {"same", "conflict"}),
        ("match", "sleep", "disputed", {"same", "conflict"}),
        ("storm", "dead", "close", {"same", "approximation", "later"}),
        ("storm", "missing", "close", {"later"}),
        ("storm", "injured", "close", {"approximation"}),
        ("storm", "landfall", "agreed", {"same"}),
        ("storm", "lifeboats", "agreed", {"same"}),
        ("storm", "cut-off", "close", {"fewer"}),
        ("storm", "gust", "close", {"same", "conversion", "rounding"}),
        ("storm", "rain", "close", {"conversion", "rounding"}),
        ("storm", "gap", "close", {"same", "conversion"}),
        ("storm", "power", "close", {"same", "approximation"}),
        ("storm", "evacuated", "disputed", {"same", "approximation", "conflict"}),
        ("storm", "ferry-stop", "agreed", {"same"}),
        ("storm", "damage", "close", {"conversion", "rounding"}),
        ("storm", "wall-cost", "close", {"conversion"}),
        ("storm", "insured", "close", {"approximation"}),
        ("court", "prison", "agreed", {"same"}),
        ("court", "bribery-time", "agreed", {"same"}),
        ("court", "verdict", "close", {"same", "approximation"}),
        ("court", "bribes-pounds", "close", {"conversion", "rounding"}),
        ("court", "boat-pounds", "close", {"rounding"}),
        ("court", "trust", "close", {"wording"}),
        ("court", "costs-payer", "disputed", {"conflict"}),
    ],
)
def test_a_fact_gives_the_agreement_and_the_reasons_it_is_there_for(
    stories: dict[str, Loaded], name: str, fact: str, agreement: str, expected: set[str]
) -> None:
    assert stories[name].comparison.row(fact).agreement == agreement
    assert reasons(stories[name], fact) == expected


@pytest.mark.parametrize("name", NAMES)
def test_what_no_rule_decides_has_a_reason_to_learn_from(stories: dict[str, Loaded], name: str) -> None:
    for row in stories[name].comparison.rows:
        assert not row.by_author or len(row.why.split()) > 20, row.fact.id


class TestTheMatch:
    def test_a_goal_is_claimed_for_one_player_and_blamed_on_another(self, stories: dict[str, Loaded]) -> None:
        row = stories["match"].comparison.row("equaliser")
        assert row.reference_articles == ("post", "wire", "vale")
        assert row.relations["rovers"].reason == "conflict"

    def test_the_regional_site_credits_nobody_and_adds_no_origin(self, stories: dict[str, Loaded]) -> None:
        loaded = stories["match"]
        assert loaded.story.article("vale").origins == ()
        assert named_origins(loaded.comparison.row("bookings"), ("wire", "vale")) == (
            "the tournament's organisers",
        )


def test_a_worked_out_figure_has_as_many_digits_as_help() -> None:
    pairs = load(STORIES / "bridge").comparison.row("cost").pairs
    assert any("7.4 million ÷ 0.86 = 8.6 million, 9 million is 8.6 million" in pair.detail for pair in pairs)


class TestTheStorm:
    def test_two_outlets_have_unknown_origins(self, stories: dict[str, Loaded]) -> None:
        articles = stories["storm"].story.articles
        assert [article.id for article in articles if not article.origins] == ["plains", "parish"]

    def test_a_toll_that_rises_is_told_by_its_times(self, stories: dict[str, Loaded]) -> None:
        row = stories["storm"].comparison.row("dead")
        assert [(article, each.reason) for article, each in row.relations.items()] == [
            ("radio", "later"),
            ("pilot", "approximation"),
            ("agency", "approximation"),
            ("diario", "later"),
            ("plains", "approximation"),
            ("haian", "later"),
            ("council", "same"),
            ("underwriter", "same"),
            ("parish", "same"),
        ]

    def test_euros_are_changed_by_the_pair_that_an_outlet_prints(self, stories: dict[str, Loaded]) -> None:
        detail = stories["storm"].comparison.row("damage").relations["underwriter"].detail
        assert "own “£46 million (€55.2 million)” gives 1.2000" in detail

    def test_dollars_are_changed_by_the_rate_of_the_story(self, stories: dict[str, Loaded]) -> None:
        detail = stories["storm"].comparison.row("wall-cost").relations["plains"].detail
        assert "the story’s rate of USD for one GBP (2024-11)" in detail

    def test_outlets_with_accents_and_other_scripts_keep_their_names(
        self, stories: dict[str, Loaded]
    ) -> None:
        outlets = [article.outlet for article in stories["storm"].story.articles]
        assert outlets[5] == "Diário do Cabo"
        assert outlets[8] == "海岸晚报 (Coast Evening News)"


class TestTheCourt:
    def test_pounds_are_compared_by_the_euros_they_were_changed_from(
        self, stories: dict[str, Loaded]
    ) -> None:
        row = stories["court"].comparison.row("bribes-pounds")
        assert row.fact.of == "bribes-euros"
        assert row.relations["nine"].reason == "conversion"
        assert "÷ GBP 214,500 = 1.166, ÷ GBP 213,000 = 1.174" in row.relations["nine"].detail

    def test_a_day_that_lies_ahead_is_a_date_like_any_other(self, stories: dict[str, Loaded]) -> None:
        row = stories["court"].comparison.row("appeal-by")
        assert row.agreement == "agreed"
        assert all(claim.value == row.reference for claim in row.fact.claims.values())

    def test_who_says_so_is_kept_with_the_claim(self, stories: dict[str, Loaded]) -> None:
        claim = stories["court"].story.fact("costs-payer").claims["whistle"]
        assert (claim.by, claim.origins) == ("court insiders, unnamed", ("unnamed court insiders",))
