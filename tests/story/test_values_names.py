"""Words, names and lists made alike for comparing; an article's own pairs of money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reader.story.values import (
    Aliases,
    Hedge,
    fold_name,
    fold_words,
    hedge_at_end,
    money_pairs,
    read_value,
    write_value,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The Twenty-One cafés", "21 cafes"),
        ("Lech Wałęsa, Søren Kjær", "lech walesa soren kjaer"),
        ("six billion", "6000000000"),
        ("6,000,000,000", "6000000000"),
        ("On the first day", "on 1st day"),
        ("“It fell,” he said.", "it fell he said"),
        ("BridgeNet-6B", "bridgenet 6b"),
        ("COVID-19", "covid 19"),
        ("Straße", "strasse"),
        ("Vitamin A", "vitamin a"),
        ("an A grade", "a grade"),
        ("A", "a"),
        ("A. Lee", "a lee"),
        ("the A-Team", "a team"),
        ("A-Team", "a team"),
        ("C++", "c++"),
        ("C#, and F#", "c# and f#"),
        ("A+B", "a b"),
        ("A.I.", "ai"),
        ("the U.S. senate", "us senate"),
        ("the U.S", "us"),
        ("J. K. Dahl", "jk dahl"),
        ("J.K. Dahl", "jk dahl"),
        ("It cost a hundred", "it cost 100"),
    ],
)
def test_words_are_folded(text: str, folded: str) -> None:
    assert fold_words(text) == folded


@pytest.mark.parametrize(
    "name", ["the Harbour Rovers", "Harbour Rovers’", "HARBOUR  ROVERS", "Harbour-Rovers,"]
)
def test_a_name_is_folded_without_article_and_possessive(name: str) -> None:
    assert fold_name(name) == "harbour rovers"


def test_aliases_lead_to_one_name_through_a_chain() -> None:
    aliases = Aliases({"River Authority": ["Thames Body"], "Thames Body": ["the Regulator"]})
    assert {aliases.canonical(name) for name in ("The Regulator's", "thames body", "River Authority")} == {
        "river authority"
    }
    assert aliases.names_of("Regulator") == ("River Authority", "Thames Body", "the Regulator")
    assert aliases.canonical("Ann Lee") == "ann lee"
    assert aliases.names_of("Ann Lee") == ("Ann Lee",)


def test_aliases_that_name_each_other_end() -> None:
    aliases = Aliases({"A-Team": ["B-Team"], "B-Team": ["A-Team"]})
    assert aliases.canonical("A-Team") == aliases.canonical("B-Team")


def test_single_letters_are_names_too() -> None:
    assert write_value(read_value("person", "A")) == "A"
    assert write_value(read_value("list", ["A", "B"])) == "A, B"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (["Ann Lee", "Bo Dahl"], "Ann Lee, Bo Dahl"),
        (["Lee, Inc.", "Bo Dahl"], "Lee, Inc.; Bo Dahl"),
        (["Lee, Inc."], "Lee, Inc.;"),
        ("clubs such as Rovers, United and City", "Rovers, United, City"),
        ("Rovers, United, and City", "Rovers, United, City"),
    ],
)
def test_a_list_is_read_from_an_array_or_from_words(said: str | list[str], written: str) -> None:
    names = read_value("list", said)
    assert write_value(names) == written
    assert read_value("list", written) == names


def test_an_article_gives_its_own_rates() -> None:
    text = (
        "It cost US$300 million ($411.7 million), not ($5 million). Then $342 million, or 2.5 billion yuan."
    )
    first, second = money_pairs(text, "CAD")
    assert (first.source, first.target, text[first.start : first.end]) == (
        "USD",
        "CAD",
        "US$300 million ($411.7 million)",
    )
    assert first.rate.quantize(Decimal("0.0001")) == Decimal("1.3723")
    assert (second.source, second.target) == ("CAD", "CNY")
    assert text[second.start : second.end] == "$342 million, or 2.5 billion yuan"


@pytest.mark.parametrize(
    "text",
    [
        "US$3 million ($3 million)",
        "millions of dollars (€5 million)",
        "€5 million for the bridge (the rest, $3 million, came later)",
        "a sum (€5 million)",
        "12 people (€5 million)",
    ],
)
def test_what_is_no_pair_gives_no_rate(text: str) -> None:
    assert money_pairs(text, "USD") == ()


def test_the_hedge_right_before_an_amount_is_found() -> None:
    assert hedge_at_end("raised approximately ") == (Hedge.ABOUT, 7)
    assert hedge_at_end("killed no fewer than a total of ") == (Hedge.AT_LEAST, 7)
    assert hedge_at_end("it was over, and ") == (Hedge.EXACT, 17)
