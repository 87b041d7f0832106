"""The chain from one value of a fact to the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.comparing.chain import chain, unseen_conflict, values_told
from reader.comparing.study import Study
from reader.story.load import load


def test_amounts_stand_in_order_of_size_those_of_one_currency_together(storm: Study) -> None:
    assert values_told(storm.comparison.row("bill")) == (("herald",), ("post",), ("valley",))


def test_each_step_has_its_reason_and_its_arithmetic(storm: Study) -> None:
    links = chain(storm.comparison.row("bill"))
    assert [(link.left, link.right, link.reason) for link in links] == [
        (("herald",), ("post",), "rounding"),
        (("post",), ("valley",), "conversion"),
    ]
    assert links[0].detail == "340 million is 341 million to the nearest 10 million"
    assert "468.9 million ÷ 1.3723 = 341.7 million" in links[1].detail


def test_articles_that_tell_one_value_are_one_end_of_a_step(storm: Study) -> None:
    [link] = chain(storm.comparison.row("hurt"))
    assert (link.left, link.right, link.reason) == (("herald", "post"), ("kbn",), "conflict")


@pytest.mark.parametrize("fact", ["wind", "mayor"])
def test_one_value_has_no_chain(storm: Study, fact: str) -> None:
    assert chain(storm.comparison.row(fact)) == ()


@pytest.mark.parametrize(
    ("kind", "said", "order"),
    [
        ("number", ("9 dead", "7 dead", "8 dead"), "bca"),
        ("number", ("hundreds", "about 90", "100"), "bac"),
        ("number", ("4", "3 to 9", "2"), "cba"),
        ("number", ("2 km", "1.9 miles", "3 km"), "acb"),
        ("date", ("in May 2024", "on 3 May 2024", "in 2023"), "cab"),
        ("name", ("Vey", "Orm", "Tarn"), "abc"),
    ],
)
def test_dates_stand_in_their_order_and_names_as_told(
    write_story: Callable[[dict[str, str | bytes]], Path], kind: str, said: tuple[str, ...], order: str
) -> None:
    files: dict[str, str | bytes] = {
        f"{name}.txt": f"It was {words}." for name, words in zip("abc", said, strict=True)
    }
    table = f'[[fact]]\nid = "f"\ntopic = "T"\nkind = "{kind}"\nquestion = "What?"\n'
    for name, words in zip("abc", said, strict=True):
        table += f'[fact.claims.{name}]\nevidence = "{words}"\n'
    row = load(write_story(files | {"facts.toml": table})).comparison.row("f")
    assert [group[0] for group in values_told(row)] == list(order)
    assert len(chain(row)) == 2


def test_a_contradiction_that_a_hedged_value_hides_is_the_last_step(
    write_story: Callable[[dict[str, str | bytes]], Path],
) -> None:
    said = {"a": "four dead", "b": "five dead", "c": "at least four dead"}
    table = '[[fact]]\nid = "f"\ntopic = "T"\nkind = "number"\nquestion = "How many?"\n'
    files: dict[str, str | bytes] = {}
    for name, words in said.items():
        origins = '["x", "y"]' if name == "c" else '["z"]'
        files[f"{name}.md"] = f'+++\noutlet = "{name}"\norigins = {origins}\n+++\nThere are {words}.'
        table += f'[fact.claims.{name}]\nevidence = "{words}"\n'
    row = load(write_story(files | {"facts.toml": table})).comparison.row("f")
    assert row.agreement == "disputed"
    assert {relation.reason for relation in row.relations.values()} == {"same", "approximation"}
    assert [link.reason for link in chain(row)] == ["approximation", "approximation", "conflict"]
    hidden = unseen_conflict(row)
    assert hidden is not None
    assert (hidden.left, hidden.right, hidden.detail) == (("a",), ("b",), "4 is not 5")


def test_a_contradiction_that_an_outlets_own_line_shows_is_not_hidden(storm: Study) -> None:
    assert unseen_conflict(storm.comparison.row("hurt")) is None
    assert unseen_conflict(storm.comparison.row("mayor")) is None
