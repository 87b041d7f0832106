"""An article as a strip of its sentences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparing.strip import StripCell, strip_of, strips_of
from reader.story.comparison import Comparison, compare
from reader.story.load import load
from reader.story.model import Article, Claim, Fact, Span, Story
from reader.story.text import sentences
from reader.story.values import Name

MATCH = """+++
outlet = "{outlet}"
+++
Rovers won by {goals} goals before 900 people. Nobody had seen that coming.

Ada Finch scored. The rain did not stop her: {goals} goals it was.{more}
"""
FACTS = """
[[fact]]
id = "crowd"
topic = "The match"
kind = "number"
question = "How many came?"
[fact.claims.echo]
evidence = "before 900 people"
said = "900 people"
[fact.claims.post]
evidence = "before 900 people"
said = "900 people"

[[fact]]
id = "goals"
topic = "The match"
kind = "number"
question = "By how many goals did Rovers win?"
[fact.claims.echo]
evidence = "Rovers won by 3 goals"
said = "3 goals"
also = ["3 goals it was"]
[fact.claims.post]
evidence = "Rovers won by 4 goals"
said = "4 goals"

[[fact]]
id = "scorer"
topic = "The match"
kind = "person"
question = "Who scored?"
[fact.claims.post]
evidence = "Ada Finch scored. The rain"
said = "Ada Finch scored. The rain"
value = "Ada Finch"
"""


@pytest.fixture
def match(write_story: Callable[..., Path]) -> Comparison:
    return load(
        write_story(
            {
                "echo.md": MATCH.format(outlet="The Echo", goals=3, more=""),
                "post.md": MATCH.format(outlet="The Post", goals=4, more="\n\n## What next\n\nA rest."),
                "facts.toml": FACTS,
            }
        )
    ).comparison


def told(comparison: Comparison, article_id: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """The strip as the first word of each sentence, its agreement and its facts."""
    text = comparison.story.article(article_id).text
    strip = strip_of(comparison, article_id)
    return [(text[cell.start : cell.end].split()[0], cell.agreement, cell.facts) for cell in strip]


def test_a_sentence_has_the_facts_told_in_it_and_the_most_telling_agreement(match: Comparison) -> None:
    assert told(match, "echo") == [
        ("Rovers", "disputed", ("goals", "crowd")),
        ("Nobody", None, ()),
        ("Ada", None, ()),
        ("The", "disputed", ("goals",)),
    ]


def test_words_across_two_sentences_belong_to_both_and_headings_are_cells_of_their_own(
    match: Comparison,
) -> None:
    assert told(match, "post") == [
        ("Rovers", "disputed", ("goals", "crowd")),
        ("Nobody", None, ()),
        ("Ada", "single", ("scorer",)),
        ("The", "single", ("scorer",)),
        ("What", None, ()),
        ("A", None, ()),
    ]


def test_all_strips_are_those_of_the_single_articles(match: Comparison) -> None:
    strips = strips_of(match)
    assert list(strips) == ["echo", "post"]
    assert all(strip == strip_of(match, article_id) for article_id, strip in strips.items())


def test_an_unknown_article_has_no_strip(match: Comparison) -> None:
    with pytest.raises(KeyError):
        strip_of(match, "nobody")


def test_a_story_without_facts_has_strips_without_marks(write_story: Callable[..., Path]) -> None:
    comparison = load(write_story({"a.md": "One line. Another.\n"})).comparison
    assert strip_of(comparison, "a") == (StripCell(0, 9, None, ()), StripCell(10, 18, None, ()))


def test_what_ends_where_a_sentence_begins_does_not_touch_it() -> None:
    span = Span(0, 5)
    fact = Fact("bridge", "t", "name", "?", {"a": Claim("a", Name("x"), span, span)})
    comparison = compare(
        Story("s", "S", Path(), (Article("a", "A", "大桥通车。市长剪彩。", ()),), facts=(fact,))
    )
    assert strip_of(comparison, "a") == (StripCell(0, 5, "single", ("bridge",)), StripCell(5, 10, None, ()))


@pytest.mark.parametrize("article_id", ["gazette", "courier", "herald"])
def test_on_the_bridge_every_telling_stands_in_the_cells_it_touches(bridge: Path, article_id: str) -> None:
    comparison = load(bridge).comparison
    for cell in strip_of(comparison, article_id):
        touching = {
            row.fact.id
            for row in comparison.rows
            if (claim := row.fact.claims.get(article_id))
            and any(span.start < cell.end and cell.start < span.end for span in (claim.said, *claim.also))
        }
        assert set(cell.facts) == touching
        assert len(cell.facts) == len(touching)


AGREEMENTS = ("disputed", "close", "single", "agreed")
texts = st.text("Ab. \n!?é。", max_size=60)


@given(
    texts,
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.sampled_from(AGREEMENTS)), max_size=6),
)
def test_every_sentence_is_covered_once_and_facts_run_from_the_most_telling(
    text: str, tellings: list[tuple[int, int, str]]
) -> None:
    facts = []
    for number, (start, length, agreement) in enumerate(tellings):
        span = Span(start, start + length)
        claims = {"a": Claim("a", Name("x"), span, span, (Span(start, start + 1),))}
        facts.append(Fact(str(number), "t", "name", "?", claims, agreement=agreement, why="so"))
    comparison = compare(Story("s", "S", Path(), (Article("a", "A", text, ()),), facts=tuple(facts)))
    strip = strip_of(comparison, "a")
    assert [(cell.start, cell.end) for cell in strip] == sentences(text)
    for cell in strip:
        ranks = [(AGREEMENTS.index(comparison.row(fact).agreement), int(fact)) for fact in cell.facts]
        assert ranks == sorted(set(ranks))
        assert cell.agreement == (AGREEMENTS[ranks[0][0]] if ranks else None)
        touching = {
            n
            for n, (start, length, _) in enumerate(tellings)
            if start < cell.end and cell.start < start + length
        }
        assert {number for _, number in ranks} == touching
