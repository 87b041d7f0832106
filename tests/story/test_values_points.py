"""A point before three digits: thousands in one language, decimals in another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.story.check import check

Write = Callable[[dict[str, str | bytes]], Path]

FACT = (
    '[[fact]]\nid = "f"\ntopic = "T"\nkind = "{}"\nquestion = "How many?"\n[fact.claims.a]\nevidence = "{}"\n'
)


def told(write_story: Write, kind: str, words: str, more: str = "") -> tuple[list[str], list[str]]:
    """The problems and the warnings of a story of one claim."""
    report = check(
        write_story({"a.txt": f"Es waren {words}.", "facts.toml": FACT.format(kind, words) + more})
    )
    return [str(each) for each in report.problems], [str(each) for each in report.warnings]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("number", "12.000 Menschen"),
        ("number", "Rund 41.208"),
        ("number", "3.200 Meter"),
        ("money", "€85.500"),
        ("number", "12.000 to 13.500 Haushalte"),
    ],
)
def test_in_an_article_it_is_refused_with_a_remedy(write_story: Write, kind: str, words: str) -> None:
    [problem], _ = told(write_story, kind, words)
    assert "may be" in problem
    assert problem.endswith("and three decimals: give `value`")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("number", "1.200.000 Menschen"),
        ("number", "1.234 billion"),
        ("number", "0.125"),
        ("number", "12.50 Meter"),
        ("percent", "6.875 per cent"),
        ("duration", "58.123 seconds"),
        ("money", "€12.000,50"),
    ],
)
def test_where_there_is_no_doubt_it_is_read(write_story: Write, kind: str, words: str) -> None:
    assert told(write_story, kind, words)[0] == []


@pytest.mark.parametrize(("value", "doubtful"), [("12,000", 0), ("12.000", 0), ("13,000", 1)])
def test_a_value_by_hand_settles_it_either_way(write_story: Write, value: str, doubtful: int) -> None:
    more = f'said = "12.000 Menschen"\nvalue = "{value}"\n'
    problems, warnings = told(write_story, "number", "rund 12.000 Menschen", more)
    assert problems == []
    assert len([each for each in warnings if "the value of" in each]) == doubtful
