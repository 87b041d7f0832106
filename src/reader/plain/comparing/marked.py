"""An article's text with its mentions marked by the signs of agreement, for being printed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from reader.comparing.recomposed import on_one_line
from reader.story.comparison import Row
from reader.story.model import Agreement, Article, Block, Span
from reader.story.signs import agreement_sign

Marked: TypeAlias = tuple[str, Agreement | None]
_ON_TOP: tuple[Agreement, ...] = ("agreed", "single", "close", "disputed")
"""Of mentions that overlap the later is drawn over the earlier."""


def marked_paragraphs(
    article: Article, rows: Iterable[Row], *, ascii_only: bool = False
) -> Iterator[tuple[Block, tuple[Marked, ...]]]:
    """Each block of the article with its text in pieces: marked ones stand between two signs.

    Args:
        article: whose text it is.
        rows: the facts to mark; the words that carry a value, and further passages that say it.
        ascii_only: whether the signs are ASCII.
    """
    spans = _spans(article, rows)
    for block in article.blocks:
        inside = [
            (Span(max(span.start, block.start), min(span.end, block.end)), agreement)
            for span, agreement in spans
            if span.start < block.end and span.end > block.start
        ]
        yield block, tuple(_pieces(article.text, block, inside, ascii_only))


def _spans(article: Article, rows: Iterable[Row]) -> list[tuple[Span, Agreement]]:
    """The mentions in order, without overlap: where two meet, the one on top takes the place."""
    mentions = [
        (_ON_TOP.index(row.agreement), span)
        for row in rows
        if (claim := row.fact.claims.get(article.id)) is not None
        for span in (claim.said, *claim.also)
    ]
    taken: list[tuple[Span, Agreement]] = []
    for rank, span in sorted(mentions, key=lambda each: (-each[0], each[1].start, -each[1].end)):
        at = bisect_left(taken, span, key=lambda each: each[0])
        around = taken[max(at - 1, 0) : at + 1]
        if all(span.end <= other.start or span.start >= other.end for other, _ in around):
            taken.insert(at, (span, _ON_TOP[rank]))
    return taken


def _pieces(
    text: str, block: Block, spans: list[tuple[Span, Agreement]], ascii_only: bool
) -> Iterator[Marked]:
    at = block.start
    for span, agreement in spans:
        if at < span.start:
            yield on_one_line(text[at : span.start]), None
        sign = agreement_sign(agreement, ascii_only=ascii_only)
        yield f"{sign}{on_one_line(text[span.start : span.end])}{sign}", agreement
        at = span.end
    if at < block.end:
        yield on_one_line(text[at : block.end]), None
