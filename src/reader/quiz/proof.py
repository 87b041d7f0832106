"""The sentences of an article that can be pointed at, and which of them bear a claim out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reader.story.model import Article, Claim, Span
from reader.story.text import sentences

LEAST_SENTENCES = 3
"""Where an article has fewer, pointing proves nothing."""


def spans_of(article: Article) -> tuple[Span, ...]:
    """The sentences of an article that can be pointed at: headings are none."""
    headings = {block.start for block in article.blocks if block.kind == "heading"}
    return tuple(Span(start, end) for start, end in sentences(article.text) if start not in headings)


def can_be_pointed_at(spans: tuple[Span, ...]) -> bool:
    """Whether an article with these sentences has enough of them for a question on proof."""
    return len(spans) >= LEAST_SENTENCES


def proofs(article: Article, claim: Claim, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences that bear a claim out: those that words of it stand in, or further words that say it."""
    places: set[int] = set()
    for told in (claim.said, *claim.also):
        first = bisect_right(spans, told.start, key=lambda span: span.end)
        places.update(range(first, bisect_left(spans, told.end, key=lambda span: span.start)))
    return tuple(spans[place] for place in sorted(places))


def on_one_line(article: Article, span: Span) -> str:
    """A sentence of an article on one line."""
    return " ".join(article.text[span.start : span.end].split())
