"""In which order the facts of a story are walked through, and where the next step leads."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.story.comparison import Comparison
from reader.story.model import Fact

DIFFERING = frozenset({"disputed", "close"})
"""The agreements that `d` stops at."""


def walk(comparison: Comparison, article_id: str, *, alone: bool) -> tuple[str, ...]:
    """The facts in the order of their place in an article.

    Args:
        comparison: the story's.
        article_id: the article in focus.
        alone: whether only that article is shown; otherwise the facts it is silent on come after
            its own, in the order of the table.
    """
    facts = [row.fact for row in comparison.rows]
    told = sorted(
        (fact for fact in facts if article_id in fact.claims), key=lambda fact: _place(fact, article_id)
    )
    silent = [] if alone else [fact for fact in facts if article_id not in fact.claims]
    return tuple(fact.id for fact in (*told, *silent))


def _place(fact: Fact, article_id: str) -> tuple[int, int]:
    claim = fact.claims[article_id]
    return claim.said.start, claim.evidence.start


def first_from(comparison: Comparison, order: Sequence[str], article_id: str, offset: int) -> str | None:
    """The first fact that stands at or below an offset of the article, else the first of all."""
    for fact_id in order:
        claim = comparison.row(fact_id).fact.claims.get(article_id)
        if claim is not None and claim.said.end > offset:
            return fact_id
    return order[0] if order else None


def step(
    order: Sequence[str], current: str | None, by: int, among: Collection[str] | None = None
) -> str | None:
    """The next fact of the order, round past its end.

    Args:
        order: fact ids.
        current: where one is, or None.
        by: 1 for the next, -1 for the one before.
        among: only these are stopped at; None means all.

    Returns:
        The fact's id, or None if there is none to stop at.
    """
    if not order:
        return None
    at = order.index(current) if current in order else (-1 if by > 0 else len(order))
    for distance in range(1, len(order) + 1):
        fact_id = order[(at + by * distance) % len(order)]
        if among is None or fact_id in among:
            return fact_id
    return None
