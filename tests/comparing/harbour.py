"""A story of a new ferry, told by four outlets, for the tests of the filter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.comparing.filters import FilterError, Marks, parse_filter
from reader.comparing.study import Study
from reader.story.comparison import compare
from reader.story.model import Article, Block, Claim, Fact, Span, Story
from reader.story.values import read_value

OUTLETS = {"echo": "the Écho", "post": "Harbour Post", "radio": "Radio Nine", "relay": "Harbour Relay"}
TOPICS = ("The ferry", "The money", "Money troubles")
FILLER = "Nothing else was known. The harbour lay still, and the gulls waited on the long grey wall."

FACTS: dict[str, tuple[str, str, str, dict[str, str]]] = {
    # id: topic, kind, question, what each outlet says
    "cost": (
        "The money",
        "money",
        "What did the ferry cost?",
        {"echo": "$340 million", "post": "$340 million", "radio": "$340 million"},
    ),
    "debt": (
        "Money troubles",
        "money",
        "How deep in debt is the yard?",
        {"echo": "$12.4 million", "post": "$12 million"},
    ),
    "seats": (
        "The ferry",
        "number",
        "How many seats are there?",
        {"echo": "400 seats", "radio": "450 seats"},
    ),
    "captain": ("The ferry", "person", "Who commands the ferry?", {"relay": "Zoë Marsh"}),
}
LATE = {("post", "cost"), ("radio", "seats")}
"""Told at the end of the article; all else stands in its first sentences."""

TOLD = "Its reporter’s view puts {} there. "
_AGAIN = len(TOLD.format("Zoë Marsh")) + 2
ALSO = {("relay", "captain"): (Span(_AGAIN, _AGAIN + len("Nothing else")),)}
"""A further place where an outlet tells a fact."""


def harbour() -> Study:
    """The study of a story of a new ferry; Radio Nine names the captain without a claim."""
    spans: dict[tuple[str, str], tuple[Span, Span]] = {}
    articles = []
    for article_id, outlet in OUTLETS.items():
        text = ""
        told = [name for name, fact in FACTS.items() if article_id in fact[3]]
        for name in sorted(told, key=lambda name: (article_id, name) in LATE):
            said = FACTS[name][3][article_id]
            if (article_id, name) in LATE:
                text += f"\n\n{FILLER}\n\n{FILLER}\n\n"
            start = len(text)
            text += TOLD.format(said)
            at = text.index(said, start)
            spans[article_id, name] = (Span(start, len(text) - 1), Span(at, at + len(said)))
        text += f"\n\n{FILLER}\n\nOn the quay stood Zoë Marsh." if article_id == "radio" else f"\n\n{FILLER}"
        blocks = tuple(Block("paragraph", *match.span()) for match in re.finditer(r".+", text))
        articles.append(Article(article_id, outlet, text, blocks))
    facts = tuple(_fact(name, spans) for name in FACTS)
    story = Story("ferry", "The ferry", Path("ferry"), tuple(articles), "", TOPICS, facts, has_table=True)
    return Study(compare(story))


def _fact(name: str, spans: dict[tuple[str, str], tuple[Span, Span]]) -> Fact:
    topic, kind, question, said = FACTS[name]
    claims = {
        article: Claim(
            article, read_value(kind, words), *spans[article, name], also=ALSO.get((article, name), ())
        )
        for article, words in said.items()
    }
    return Fact(name, topic, kind, question, claims, note="A crème note." if name == "debt" else "")


def told_by(outlets: dict[str, str]) -> Study:
    """The study of a story in which each outlet tells a fact of its own, with the outlet's id."""
    text, told = "Rain fell.", Span(0, 10)
    articles = tuple(
        Article(name, outlet, text, (Block("paragraph", 0, 10),)) for name, outlet in outlets.items()
    )
    facts = tuple(
        Fact(name, "Rain", "term", "What fell?", {name: Claim(name, read_value("term", text), told, told)})
        for name in outlets
    )
    return Study(compare(Story("rain", "Rain", Path("rain"), articles, "", ("Rain",), facts, has_table=True)))


STUDY = harbour()
MARKS = Marks(starred=frozenset({"cost", "seats"}), noted=frozenset({"debt"}), predicted=frozenset({"seats"}))


def kept(text: str) -> list[str]:
    """The facts that a filter lets through."""
    parsed = parse_filter(text, STUDY, MARKS)
    return [row.fact.id for row in STUDY.comparison.rows if parsed.matches(row)]


def refused(text: str) -> str:
    """What is said of a filter that means nothing."""
    with pytest.raises(FilterError) as told:
        parse_filter(text, STUDY, MARKS)
    assert "\n" not in str(told.value)
    return str(told.value)
