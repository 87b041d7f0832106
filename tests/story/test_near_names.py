"""Names that seem to be one and are held to be two: the check tells, before a quiz calls them a contradiction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.story.check import check

Write = Callable[[dict[str, str | bytes]], Path]


def facts(kind: str, values: dict[str, str], more: str = "") -> str:
    """One fact on which each article makes a claim; of a list, the value is an array."""
    told = f'[[fact]]\nid = "f"\ntopic = "T"\nkind = "{kind}"\nquestion = "Who?"\n{more}\n'
    for article, value in values.items():
        told += f'[fact.claims.{article}]\nevidence = "these"\nvalue = {value}\n'
    return told


@pytest.fixture
def warned(write_story: Write) -> Callable[..., list[str]]:
    """What a check says of such names, without where."""

    def run(table: str, aliases: str = "") -> list[str]:
        settings = f'title = "T"\n[aliases]\n{aliases}\n'
        text = "Ann Dahl, the mayor, Okafor, Emeka Okafor, Prado, Luis Prado and Teller are these."
        files = {"a.txt": text, "b.txt": text, "c.txt": text, "facts.toml": table, "story.toml": settings}
        return [*_names(str(each) for each in check(write_story(files)).warnings)]

    return run


def _names(warnings: Iterator[str]) -> Iterator[str]:
    for warning in warnings:
        if " are held to be two" in warning:
            yield warning.partition('fact "f": ')[2].partition(" are held")[0]


SHORT, LONG = '"Okafor"', '"Emeka Okafor"'


def test_a_surname_beside_the_whole_name_is_told_once(warned: Callable[..., list[str]]) -> None:
    told = warned(facts("person", {"a": LONG, "b": SHORT, "c": SHORT}))
    assert told == ['"Emeka Okafor" and "Okafor"']


def test_a_title_before_a_name_is_told(warned: Callable[..., list[str]]) -> None:
    assert warned(facts("person", {"a": '"Minister Ann Dahl"', "b": '"Ann Dahl"'})) != []


def test_the_names_of_two_lists_are_held_against_one_another(warned: Callable[..., list[str]]) -> None:
    table = facts("list", {"a": f'[{LONG}, "Teller"]', "b": f'[{SHORT}, "Teller"]'})
    assert warned(table) == ['"Emeka Okafor" and "Okafor"']


@pytest.mark.parametrize("other", ['"Luis Prado"', '"Oka"', '"Emeka Prado"'])
def test_names_of_which_none_holds_the_other_are_left_in_peace(
    warned: Callable[..., list[str]], other: str
) -> None:
    assert warned(facts("person", {"a": LONG, "b": other})) == []


def test_an_alias_or_the_authors_word_settles_it(warned: Callable[..., list[str]]) -> None:
    table = facts("person", {"a": LONG, "b": SHORT})
    assert warned(table, f"{LONG} = [{SHORT}]") == []
    decided = 'agreement = "disputed"\nwhy = "Father and son."'
    assert warned(facts("person", {"a": LONG, "b": SHORT}, decided)) == []
