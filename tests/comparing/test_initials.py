"""What outlets are called where there is room for two or three letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparing.initials import initials
from reader.story.model import Article, Story


def marks(*outlets: str) -> list[str]:
    articles = tuple(Article(f"a{at}", outlet, "", ()) for at, outlet in enumerate(outlets))
    found = initials(Story("s", "S", Path(), articles))
    assert list(found) == [article.id for article in articles]
    return list(found.values())


@pytest.mark.parametrize(
    ("outlet", "mark"),
    [
        ("Morning Post", "MP"),
        ("The Herald", "HE"),
        ("a Norwegian business page", "NB"),
        ("a paper from across the border", "PB"),
        ("Courier", "CO"),
        ("KBN", "KBN"),
        ("Öl-Zeitung", "OZ"),
        ("the", "TH"),
        ("7 days", "7D"),
        ("???", "A0"),
    ],
)
def test_they_are_those_of_the_words_that_count(outlet: str, mark: str) -> None:
    assert marks(outlet) == [mark]


def test_outlets_that_would_share_theirs_are_told_apart_by_further_letters() -> None:
    assert marks("Morning Post", "Mountain Press", "Mail and Post of Rye") == ["MP", "MO", "MPR"]


def test_and_by_a_digit_where_the_letters_are_used_up() -> None:
    assert marks("Io", "Io", "Io") == ["IO", "I1", "I2"]


@given(st.lists(st.text(max_size=12), max_size=150))
def test_they_are_always_unique_and_two_or_three_capitals_or_digits(outlets: list[str]) -> None:
    found = marks(*outlets)
    assert len(set(found)) == len(outlets)
    assert all(1 < len(mark) <= 3 and mark == mark.upper() for mark in found)
