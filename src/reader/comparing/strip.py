"""An article as a strip of its sentences, each marked with the agreement of what it tells."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from reader.story.comparison import Comparison
from reader.story.model import Agreement, Article, Claim
from reader.story.text import sentences

_TELLING: dict[Agreement, int] = {"disputed": 0, "close": 1, "single": 2, "agreed": 3}
"""How telling an agreement is, the most telling first: what a reader would look at before the rest."""


class StripCell(NamedTuple):
    """One sentence of an article."""

    start: int
    end: int
    agreement: Agreement | None
    """The most telling one of its facts; None where the sentence tells none."""
    facts: tuple[str, ...]
    """The ids of the facts told in it, the most telling first, else in table order."""


def strips_of(comparison: Comparison) -> dict[str, tuple[StripCell, ...]]:
    """The strip of every article, by its id, in the story's order."""
    return {article.id: _strip(comparison, article) for article in comparison.story.articles}


def strip_of(comparison: Comparison, article_id: str) -> tuple[StripCell, ...]:
    """The sentences of one article in order, each once; KeyError if there is no such article.

    A fact belongs to every sentence that is touched by words that say it (`said`, `also`).
    """
    return _strip(comparison, comparison.story.article(article_id))


def _strip(comparison: Comparison, article: Article) -> tuple[StripCell, ...]:
    spans = sentences(article.text)
    ends = [end for _, end in spans]
    held: list[list[str]] = [[] for _ in spans]
    # Rows are taken in order of how telling they are, so what is held needs no sorting.
    for row in sorted(comparison.rows, key=lambda row: _TELLING[row.agreement]):
        claim = row.fact.claims.get(article.id)
        if claim is not None:
            for at in _touched(spans, ends, claim):
                held[at].append(row.fact.id)
    rows = comparison.by_id
    return tuple(
        StripCell(start, end, rows[facts[0]].agreement if facts else None, tuple(facts))
        for (start, end), facts in zip(spans, held, strict=True)
    )


def _touched(spans: list[tuple[int, int]], ends: list[int], claim: Claim) -> set[int]:
    """The sentences, by their number, that the words of a claim stand in."""
    found: set[int] = set()
    for start, end in (claim.said, *claim.also):
        at = bisect_right(ends, start)
        while at < len(spans) and spans[at][0] < end:
            found.add(at)
            at += 1
    return found
