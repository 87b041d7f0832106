"""From a story's claims to its rows: agreement, relations, reference, origins, rates."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import pytest

from reader.story.comparison import Comparison, compare, named_origins
from reader.story.model import Agreement, Article, Claim, Fact, Kind, Rate, Span, Story
from reader.story.values import read_value

TEXTS = {
    "herald": "The bridge closed. It costs 2.5 billion yuan, or $342 million.",
    "post": "Repairs of $341 million. Builders such as Lee and Dahl took part. And 2.5 billion yuan.",
    "north": "US$300 million ($411.7 million) for the tunnel. The bridge: $468.9 million. Lee, Ek built it.",
    "wire": "Nothing of it.",
}


Said: TypeAlias = dict[str, str | list[str]]


def story(*facts: Fact, rates: tuple[Rate, ...] = ()) -> Story:
    articles = tuple(
        Article(name, f"The {name.title()}", text, (), dollar="CAD" if name == "north" else "USD")
        for name, text in TEXTS.items()
    )
    return Story(
        "bridge", "A bridge", Path(), articles, facts=facts, rates=rates, aliases={"Ann Lee": ("Lee",)}
    )


def fact(
    said: Said,
    kind: Kind = "number",
    name: str = "it",
    agreement: Agreement | None = None,
    why: str = "",
    of: str = "",
    origins: dict[str, tuple[str, ...]] | None = None,
    as_of: dict[str, str] | None = None,
) -> Fact:
    claims = {}
    for article, words in said.items():
        start = max(TEXTS[article].find(words), 0) if isinstance(words, str) else len(TEXTS[article]) - 20
        span = Span(start, start + 5)
        claims[article] = Claim(
            article,
            read_value(kind, words, dollar="CAD" if article == "north" else "USD"),
            span,
            span,
            origins=(origins or {}).get(article, ()),
            as_of=(as_of or {}).get(article, ""),
        )
    return Fact(name, "Bridge", kind, "What?", claims, agreement=agreement, why=why, of=of)


def reasons(comparison: Comparison, fact_id: str = "it") -> dict[tuple[str, str], str]:
    return {(pair.left, pair.right): pair.reason for pair in comparison.row(fact_id).pairs}


@pytest.mark.parametrize(
    ("said", "agreement"),
    [
        ({"herald": "12 dead"}, "single"),
        ({"herald": "12 dead", "post": "a dozen killed"}, "agreed"),
        ({"herald": "12 dead", "post": "13 dead"}, "disputed"),
        ({"herald": "12 dead", "post": "about 12", "wire": "12"}, "close"),
        ({"herald": "12 dead", "post": "about 12", "wire": "14"}, "disputed"),
    ],
)
def test_the_rule_makes_the_agreement(said: Said, agreement: str) -> None:
    row = compare(story(fact(said))).row("it")
    assert (row.agreement, row.by_rule, row.by_author, row.undecided) == (agreement, agreement, False, False)


def test_an_article_without_a_claim_is_silent() -> None:
    row = compare(story(fact({"post": "12"}))).row("it")
    assert row.silent == ("herald", "north", "wire")
    assert row.pairs == ()


def test_the_authors_word_overrules_and_makes_a_conflict_another_scope() -> None:
    comparison = compare(story(fact({"herald": "12", "post": "13"}, agreement="close", why="Counted twice.")))
    row = comparison.row("it")
    assert (row.agreement, row.by_rule, row.by_author, row.why) == (
        "close",
        "disputed",
        True,
        "Counted twice.",
    )
    assert reasons(comparison) == {("herald", "post"): "scope"}
    assert row.relations["post"].detail == "Counted twice."


@pytest.mark.parametrize("word", ["close", "agreed"])
def test_amounts_that_cannot_be_compared_are_of_another_scope_by_the_authors_word(word: Agreement) -> None:
    said: Said = {"herald": "$5 million", "wire": "3 million rupees"}
    row = compare(story(fact(said, "money", agreement=word, why="Two sums."))).row("it")
    assert row.relations["wire"].reason == "scope"


def test_the_authors_dispute_leaves_a_conflict_and_decides_the_rest() -> None:
    said: Said = {"herald": "$5 million", "post": "$7 million", "wire": "3 million rupees"}
    comparison = compare(story(fact(said, "money", agreement="disputed", why="Two sums.")))
    assert set(reasons(comparison).values()) == {"conflict"}
    assert comparison.row("it").relations["post"].detail == "USD 5 million is not USD 7 million"


def test_the_authors_word_that_says_what_the_rule_says_is_the_rules() -> None:
    row = compare(story(fact({"herald": "12", "post": "13"}, agreement="disputed", why="So."))).row("it")
    assert not row.by_author


@pytest.mark.parametrize(
    ("word", "reason"), [("close", "wording"), ("agreed", "wording"), ("disputed", "conflict")]
)
def test_texts_that_differ_wait_for_the_author(word: Agreement, reason: str) -> None:
    said: Said = {"herald": "It fell", "post": "It collapsed", "wire": "it fell"}
    open_row = compare(story(fact(said, "statement"))).row("it")
    assert (open_row.undecided, open_row.by_rule, open_row.agreement) == (True, None, "disputed")
    comparison = compare(story(fact(said, "statement", agreement=word, why="Two words.")))
    assert comparison.undecided == ()
    assert comparison.row("it").by_author
    assert reasons(comparison) == {
        ("herald", "post"): reason,
        ("herald", "wire"): "same",
        ("post", "wire"): reason,
    }


def test_the_rows_that_need_the_author_are_told() -> None:
    rows = compare(
        story(fact({"herald": "It fell", "post": "It stood"}, "statement"), fact({"post": "1"}, name="b"))
    )
    assert [row.fact.id for row in rows.undecided] == ["it"]


def test_an_origin_under_two_of_its_names_is_one() -> None:
    said: Said = {"herald": "4", "post": "5", "wire": "5"}
    origins = {"herald": ("the police", "a nurse"), "post": ("Ann Lee",), "wire": ("Lee",)}
    row = compare(story(fact(said, origins=origins))).row("it")
    assert row.reference_articles == ("herald",)
    assert named_origins(row, ("post", "wire")) == ("Ann Lee",)


def test_the_reference_is_told_by_most_origins_then_by_most_articles_then_first() -> None:
    by_order = compare(story(fact({"herald": "12", "post": "13"}))).row("it")
    assert by_order.reference_articles == ("herald",)
    by_count = compare(story(fact({"herald": "12", "post": "13", "wire": "thirteen"}))).row("it")
    assert by_count.reference_articles == ("post", "wire")
    origins = {
        "herald": ("the police",),
        "post": ("City hall",),
        "wire": ("city hall",),
        "north": ("a nurse",),
    }
    said: Said = {"herald": "12", "post": "13", "wire": "13", "north": "12"}
    by_origin = compare(story(fact(said, origins=origins))).row("it")
    assert by_origin.reference_articles == ("herald", "north")
    assert named_origins(by_origin) == ("the police", "a nurse")
    assert named_origins(by_origin, ("post", "wire")) == ("City hall",)


def test_each_relation_is_the_reason_against_the_reference() -> None:
    row = compare(story(fact({"herald": "about 12", "post": "12", "north": "13", "wire": "a dozen"}))).row(
        "it"
    )
    assert {article: relation.reason for article, relation in row.relations.items()} == {
        "herald": "approximation",
        "post": "same",
        "north": "conflict",
        "wire": "same",
    }


def test_an_article_converts_by_its_own_pair_and_by_the_fact_it_came_from() -> None:
    yuan = fact({"herald": "2.5 billion yuan", "post": "2.5 billion yuan"}, "money", "yuan")
    said: Said = {
        "herald": "$342 million",
        "post": "$341 million",
        "north": "$468.9 million",
    }
    dollars = fact(said, "money", "dollars", of="yuan")
    comparison = compare(story(yuan, dollars))
    assert set(reasons(comparison, "dollars").values()) == {"conversion"}
    assert comparison.row("dollars").agreement == "close"
    first, second, _ = comparison.row("dollars").pairs
    assert first.detail == (
        "CNY 2.5 billion ÷ USD 342 million = 7.310, ÷ USD 341 million = 7.331: rates less than 1 % apart"
    )
    assert second.detail == (
        "The North’s own “US$300 million ($411.7 million)” gives 1.3723; "
        "468.9 million ÷ 1.3723 = 341.7 million"
    )


def test_without_the_fact_it_came_from_a_near_sum_is_a_conflict() -> None:
    said: Said = {"herald": "$342 million", "post": "$341 million"}
    assert reasons(compare(story(fact(said, "money")))) == {("herald", "post"): "conflict"}


def test_facts_that_name_each_other_as_their_source_end() -> None:
    one = fact({"post": "$341 million", "wire": "$342 million"}, "money", "one", of="two")
    two = fact({"herald": "2.5 billion yuan"}, "money", "two", of="one")
    assert compare(story(one, two)).row("one").agreement == "close"


def test_the_table_of_rates_counts_where_no_article_has_a_pair() -> None:
    said: Said = {"herald": "$5 million", "wire": "€4 million"}
    table = (Rate("EUR", "USD", 1.25, on="2023-10"),)
    assert compare(story(fact(said, "money"))).row("it").undecided
    comparison = compare(story(fact(said, "money"), rates=table))
    assert reasons(comparison) == {("herald", "wire"): "conversion"}
    assert comparison.row("it").why == (
        "the story’s rate of USD for one EUR (2023-10); 5 million ÷ 1.25 = 4 million"
    )
    own: Said = {"post": "$341 million", "north": "$481 million"}
    other = (Rate("USD", "CAD", 1.4106),)
    assert reasons(compare(story(fact(own, "money"), rates=other))) == {("post", "north"): "conflict"}


def test_the_pair_of_a_third_article_counts_before_the_table() -> None:
    said: Said = {"herald": "US$300 million", "post": "CAD 412.3 million"}
    table = (Rate("USD", "CAD", 1.5),)
    comparison = compare(story(fact(said, "money"), rates=table))
    assert reasons(comparison) == {("herald", "post"): "conversion"}
    assert comparison.row("it").why.startswith(
        "The North’s own “US$300 million ($411.7 million)” gives 1.3723;"
    )


def test_lists_that_overlap_are_fewer_only_where_a_text_says_such_as() -> None:
    open_list = fact({"post": ["Ann Lee", "Bo Dahl"], "north": ["Lee", "Ek"]}, "list")
    assert reasons(compare(story(open_list))) == {("post", "north"): "conflict"}
    start = TEXTS["post"].index("Lee and Dahl")
    claims = dict(open_list.claims)
    claims["post"] = Claim("post", claims["post"].value, Span(start, start + 12), Span(start, start + 12))
    told = Fact("it", "Bridge", "list", "Who?", claims)
    assert reasons(compare(story(told))) == {("post", "north"): "fewer"}


def test_of_lists_it_is_told_who_leaves_out_whom() -> None:
    given = fact({"herald": ["Ann Lee", "Bo Dahl", "Cy Ek"], "north": ["Lee", "Cy Ek"]}, "list")
    row = compare(story(given)).row("it")
    assert row.pairs[0].detail == "The North leaves out Bo Dahl"
    assert row.why == row.pairs[0].detail


def test_later_needs_two_times() -> None:
    times = {"herald": "Tuesday", "post": "Friday"}
    row = compare(story(fact({"herald": "3", "post": "24"}, as_of=times))).row("it")
    assert (row.agreement, row.pairs[0].reason) == ("close", "later")


@pytest.mark.parametrize(
    ("kind", "one", "other", "detail"),
    [
        ("number", "at least 14", "22", "“22” fits “at least 14”; as of Tuesday, and as of Friday"),
        ("number", "14", "fourteen", ""),
        (
            "list",
            ["Ann Lee"],
            ["Lee", "Cy Ek"],
            "The Herald leaves out Cy Ek; as of Tuesday, and as of Friday",
        ),
    ],
)
def test_times_are_told_where_something_else_explains_as_well(
    kind: Kind, one: str | list[str], other: str | list[str], detail: str
) -> None:
    times = {"herald": "Tuesday", "post": "Friday"}
    row = compare(story(fact({"herald": one, "post": other}, kind, as_of=times))).row("it")
    assert row.pairs[0].detail == detail
