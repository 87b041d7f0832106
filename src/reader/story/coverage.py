"""What each article brings to the story: the facts it states, those it alone has, those in dispute."""

from __future__ import annotations

import msgspec

from reader.story.comparison import Comparison


class Coverage(msgspec.Struct, frozen=True):
    """Counts of the facts of one article."""

    facts: int = 0
    alone: int = 0
    disputed: int = 0


def coverage(comparison: Comparison) -> dict[str, Coverage]:
    """The counts for every article, by its id, in the story's order."""
    told: dict[str, list[str]] = {article.id: [] for article in comparison.story.articles}
    for row in comparison.rows:
        for article_id in row.fact.claims:
            told[article_id].append(row.agreement)
    return {
        article_id: Coverage(len(agreements), agreements.count("single"), agreements.count("disputed"))
        for article_id, agreements in told.items()
    }
