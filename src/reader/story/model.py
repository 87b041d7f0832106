"""The typed model of a story, as it is once it has been read and checked.

Everything here is immutable and already clean: no control characters, no markup, every id known,
every evidence found. Code that is handed one of these objects trusts it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias, get_args

import msgspec

from reader.story.values import Hedge, Value

Kind: TypeAlias = Literal[
    "money",
    "number",
    "percent",
    "date",
    "duration",
    "person",
    "organisation",
    "place",
    "name",
    "list",
    "term",
    "quotation",
    "statement",
]
Agreement: TypeAlias = Literal["agreed", "close", "disputed", "single"]
Reason: TypeAlias = Literal[
    "same",
    "rounding",
    "conversion",
    "approximation",
    "fewer",
    "wording",
    "later",
    "scope",
    "conflict",
    "undecided",
]
BlockKind: TypeAlias = Literal["paragraph", "heading", "item", "quote"]

READING_SPEED = 238
"""Words a minute: the mean of silent reading of non-fiction in English (Brysbaert 2019)."""


KINDS: tuple[Kind, ...] = get_args(Kind)
AGREEMENTS: tuple[Agreement, ...] = get_args(Agreement)
TEXT_KINDS: frozenset[Kind] = frozenset({"term", "quotation", "statement"})
"""Kinds that no rule compares beyond equal words: the author decides."""


class Span(NamedTuple):
    """A stretch of an article's cleaned text, in code points; `end` is past the last one."""

    start: int
    end: int


class Block(msgspec.Struct, frozen=True):
    """One paragraph, heading, list item or quoted paragraph: where it stands in the text."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    """1 to 6 for a heading; the depth, from 0, for a list item."""
    marker: str = ""
    """What stood before a numbered item ("1."); drawn, never part of the text."""


def minutes_for(words: int) -> int:
    """How long the reading of so many words takes, in minutes, at least one."""
    return max(1, round(words / READING_SPEED))


class Article(msgspec.Struct, frozen=True):
    """One outlet's telling. `text` is what all offsets count in: blocks joined by an empty line."""

    id: str
    outlet: str
    text: str
    blocks: tuple[Block, ...]
    headline: str = ""
    headline_supplied: bool = False
    byline: str = ""
    url: str = ""
    note: str = ""
    date: str = ""
    date_basis: Literal["inferred", "stated"] = "stated"
    dollar: str = "USD"
    origins: tuple[str, ...] = ()
    file: str = ""
    """The file's name inside the story's folder."""
    replaced: int = 0
    """How many control or direction characters were made visible while cleaning."""

    @property
    def words(self) -> int:
        """The number of words, split at white space."""
        return len(self.text.split())

    @property
    def minutes(self) -> int:
        """How long the reading takes, in minutes, at least one."""
        return minutes_for(self.words)


class Claim(msgspec.Struct, frozen=True):
    """What one article says of one fact, and the words that bear it out."""

    article: str
    value: Value
    evidence: Span
    said: Span
    also: tuple[Span, ...] = ()
    as_of: str = ""
    by: str = ""
    origins: tuple[str, ...] = ()
    """Named origins: the claim's own `origin`, else those of its article; empty means unknown."""
    hedge: Hedge = Hedge.EXACT
    """The author's hedge for this claim; one that stands in the words is in `value` already."""


class Fact(msgspec.Struct, frozen=True):
    """One thing that can be asked and checked."""

    id: str
    topic: str
    kind: Kind
    question: str
    claims: dict[str, Claim]
    """By article id, in the story's order of articles."""
    of: str = ""
    note: str = ""
    accept: tuple[str, ...] = ()
    tolerance: str = ""
    agreement: Agreement | None = None
    """The author's word; None leaves it to the rule."""
    why: str = ""


class Rate(msgspec.Struct, frozen=True):
    """A rate of exchange: one `source` unit is `rate` units of `target`."""

    source: str
    target: str
    rate: float
    on: str = ""
    origin: str = ""


class Story(msgspec.Struct, frozen=True, dict=True):
    """One event as several outlets told it."""

    id: str
    title: str
    path: Path
    articles: tuple[Article, ...]
    summary: str = ""
    topics: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    aliases: dict[str, tuple[str, ...]] = {}
    rates: tuple[Rate, ...] = ()
    has_table: bool = False
    """Whether there is a fact table at all; a folder of plain texts has none."""

    def article(self, article_id: str) -> Article:
        """The article of that id; KeyError if there is none."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)

    def outlets(self, article_ids: Iterable[str] | None = None) -> tuple[str, ...]:
        """The outlets of these articles, or of all, each once: one may have several articles."""
        articles = self.articles if article_ids is None else map(self.article, article_ids)
        return tuple(dict.fromkeys(article.outlet or article.id for article in articles))

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id; KeyError if there is none."""
        return self._facts_by_id[fact_id]

    @cached_property
    def _facts_by_id(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}
