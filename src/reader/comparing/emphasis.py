"""How much weight an article gives to a fact: where in the article it first says it."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias, get_args

from reader.story.model import Article, Claim, Span
from reader.story.text import sentences

Emphasis: TypeAlias = Literal["first", "lead", "half", "end"]
EMPHASES: tuple[Emphasis, ...] = get_args(Emphasis)
"""From the most weight to the least: news is written with what matters most at the top."""
EMPHASIS_WORDS: dict[Emphasis, str] = {
    "first": "in the first sentence",
    "lead": "in the lead",
    "half": "in the first half",
    "end": "in the second half",
}


class Opening(NamedTuple):
    """How an article opens; empty stretches where it has nothing but headings."""

    sentence: Span
    """The first sentence of the lead."""
    lead: Span
    """The first paragraph, list item or quoted paragraph: the first block that is no heading."""
    half: float
    """The offset, in code points, from which on the second half runs."""


def opening_of(article: Article) -> Opening:
    """Where the article's first sentence, its lead and its first half end."""
    half = len(article.text) / 2
    for block in article.blocks:
        if block.kind != "heading":
            lead = Span(block.start, block.end)
            found = sentences(article.text, *lead)
            return Opening(Span(*found[0]) if found else lead, lead, half)
    return Opening(Span(0, 0), Span(0, 0), half)


def emphasis_in(opening: Opening, claim: Claim) -> Emphasis:
    """Where the earliest telling of a claim begins, in an article that opens like this."""
    at = min(span.start for span in (claim.said, *claim.also))
    if opening.sentence.start <= at < opening.sentence.end:
        return "first"
    if opening.lead.start <= at < opening.lead.end:
        return "lead"
    return "half" if at < opening.half else "end"


def emphasis_of(article: Article, claim: Claim) -> Emphasis:
    """Where the article first says what the claim rests on.

    Args:
        article: the article of the claim.
        claim: its value may be told several times; the earliest of `said` and `also` counts.

    Returns:
        The first that holds of: in the first sentence, in the lead, in the first half, in the second.
        A heading is no sentence of the article: what only stands in one is told by the halves.
    """
    return emphasis_in(opening_of(article), claim)
