"""The facts of a story as lines of text or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.plain.comparing.words import value_of
from reader.story.comparison import Comparison, Row
from reader.story.model import Story
from reader.story.values import write_value


def facts_lines(comparison: Comparison) -> Iterator[str]:
    """Each fact as a short paragraph: question, agreement, who says what, the note."""
    topic = None
    for row in comparison.rows:
        if row.fact.topic != topic:
            topic = row.fact.topic
            yield f"{topic.upper()}"
            yield ""
        yield from fact_lines(row, comparison.story)
        yield ""


def fact_lines(row: Row, story: Story) -> Iterator[str]:
    """One fact: its question, what every article says of it, who is silent, and why they differ."""
    yield f"{row.fact.id}: {row.fact.question} [{row.agreement}]"
    for article_id in row.fact.claims:
        article, relation = story.article(article_id), row.relations[article_id]
        detail = f" ({relation.detail})" if relation.detail else ""
        yield f"  {article.outlet}: {value_of(row, article)} [{relation.reason}]{detail}"
    if row.silent and len(story.articles) > 1:
        yield f"  silent: {', '.join(story.article(article_id).outlet for article_id in row.silent)}"
    if row.fact.why:
        yield f"  why: {row.fact.why}"
    if row.fact.note:
        yield f"  note: {row.fact.note}"


def facts_json(comparison: Comparison) -> list[dict[str, Any]]:
    """The facts as one JSON document; the shape is in docs/commands.md."""
    return [_row_json(row, comparison.story) for row in comparison.rows]


def _row_json(row: Row, story: Story) -> dict[str, Any]:
    claims = {}
    for article_id, claim in row.fact.claims.items():
        text = story.article(article_id).text
        claims[article_id] = {
            "value": write_value(claim.value),
            "said": text[claim.said.start : claim.said.end],
            "evidence": text[claim.evidence.start : claim.evidence.end],
            "start": claim.evidence.start,
            "end": claim.evidence.end,
            "relation": row.relations[article_id].reason,
        }
    fact = row.fact
    return {
        "id": fact.id,
        "topic": fact.topic,
        "kind": fact.kind,
        "question": fact.question,
        "agreement": row.agreement,
        "why": row.why,
        "note": fact.note,
        "claims": claims,
    }
