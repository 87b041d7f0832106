"""How much weight an article gives to a fact: where it first says it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparing.emphasis import EMPHASES, EMPHASIS_WORDS, Emphasis, emphasis_of
from reader.story.load import load
from reader.story.model import Article, Block, Claim, Span
from reader.story.values import Name

STORM = """## A night of wind

The storm took forty roofs. It came ashore at Wick before dawn. Nobody was hurt.

The ferry stayed in port, said its master, Ewan Tait. Trains stood still between the lochs until noon.

## What it cost

Repairs are put at two million pounds. The pier, built in 1884, is gone, and with it the lamp that
forty sailors paid for. The council meets on Friday.
"""


def said(article: Article, words: str, *also: str) -> Claim:
    """A claim whose words stand in the article."""
    spans = [Span(article.text.index(each), article.text.index(each) + len(each)) for each in (words, *also)]
    return Claim(article.id, Name(words), spans[0], spans[0], tuple(spans[1:]))


@pytest.fixture
def storm(write_story: Callable[..., Path]) -> Article:
    return load(write_story({"storm.md": STORM})).story.articles[0]


@pytest.mark.parametrize(
    ("words", "emphasis"),
    [
        ("The storm", "first"),
        ("forty roofs", "first"),
        ("It came", "lead"),
        ("Nobody was hurt.", "lead"),
        ("The ferry", "half"),
        ("Ewan Tait", "half"),
        ("two million pounds", "end"),
        ("Friday", "end"),
    ],
)
def test_a_fact_stands_where_its_words_begin(storm: Article, words: str, emphasis: Emphasis) -> None:
    assert emphasis_of(storm, said(storm, words)) == emphasis


def test_words_that_run_on_out_of_the_first_sentence_still_begin_there(storm: Article) -> None:
    assert emphasis_of(storm, said(storm, "forty roofs. It came ashore")) == "first"


def test_of_several_tellings_the_earliest_counts_in_whatever_order_they_are_given(storm: Article) -> None:
    assert emphasis_of(storm, said(storm, "1884", "Wick")) == "lead"
    assert emphasis_of(storm, said(storm, "Wick", "1884")) == "lead"
    assert emphasis_of(storm, said(storm, "1884", "Tait", "The storm")) == "first"


def test_what_only_a_heading_says_is_in_no_sentence_and_in_no_lead(storm: Article) -> None:
    assert emphasis_of(storm, said(storm, "A night of wind")) == "half"
    assert emphasis_of(storm, said(storm, "What it cost")) == "end"


def test_the_middle_of_the_text_begins_its_second_half() -> None:
    article = Article("a", "A", "ab cd.\n\nef", (Block("paragraph", 0, 2), Block("paragraph", 8, 10)))
    claims = [Claim("a", Name("x"), Span(at, at + 1), Span(at, at + 1)) for at in (4, 5)]
    assert [emphasis_of(article, claim) for claim in claims] == ["half", "end"]


def test_the_lead_may_be_a_list_item_or_a_quoted_paragraph(write_story: Callable[..., Path]) -> None:
    folder = write_story({"a.md": "# Storm\n\n- Roofs went. Piers too.\n- A lamp went.\n"})
    article = load(folder).story.articles[0]
    assert emphasis_of(article, said(article, "Piers")) == "lead"
    assert emphasis_of(article, said(article, "A lamp")) == "end"


def test_an_article_of_headings_alone_has_no_lead() -> None:
    article = Article("a", "A", "Storm\n\nRoofs", (Block("heading", 0, 5, 1), Block("heading", 7, 12, 1)))
    assert emphasis_of(article, said(article, "Storm")) == "half"
    assert emphasis_of(article, said(article, "Roofs")) == "end"


def test_every_emphasis_has_its_words_the_weightiest_first() -> None:
    assert EMPHASES == ("first", "lead", "half", "end")
    assert tuple(EMPHASIS_WORDS) == EMPHASES


@given(
    st.lists(st.sampled_from(["Rain.", "Wind blew.", "Snow fell on us."]), min_size=1, max_size=8), st.data()
)
def test_further_down_is_never_weightier_once_the_lead_has_begun(
    lines: list[str], data: st.DataObject
) -> None:
    blocks, text = [], ""
    for line in lines:
        text += "\n\n" if text else ""
        blocks.append(Block("paragraph", len(text), len(text) + len(line)))
        text += line
    article = Article("a", "A", text, tuple(blocks))
    starts = sorted(data.draw(st.lists(st.integers(0, len(text) - 1), min_size=2, max_size=6)))
    claims = [Claim("a", Name("x"), Span(at, at + 1), Span(at, at + 1)) for at in starts]
    ranks = [EMPHASES.index(emphasis_of(article, claim)) for claim in claims]
    assert ranks == sorted(ranks)
