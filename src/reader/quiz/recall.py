"""Free recall: write all you know of a topic. What was written is ticked off against the fact table."""

from __future__ import annotations

from collections.abc import Iterator

from reader.quiz.matter import Matter
from reader.quiz.shape import Question
from reader.quiz.wording import claim_text
from reader.story.comparison import Row

KIND = "recall"
_LEAST = 3


def recall(matter: Matter) -> Iterator[Question]:
    """One question for each topic of three facts or more, at its first fact."""
    rows = matter.stock.topic_of(matter.row)
    if len(rows) < _LEAST or rows[0].fact.id != matter.row.fact.id:
        return
    yield Question(
        id=matter.question_id(KIND, None),
        fact=matter.row.fact.id,
        kind=KIND,
        prompt=f"Write down all you know of this topic: {matter.row.fact.topic}.",
        answer=tuple(told(row, matter) for row in rows),
        explanation=" ".join(f"{row.fact.question} {told(row, matter)}." for row in rows),
        claims=tuple(matter.row.fact.claims),
        facts=tuple(row.fact.id for row in rows),
        asks="recall",
    )


def told(row: Row, matter: Matter) -> str:
    """The reference value of a fact, as an answer."""
    claim = row.fact.claims[row.reference_articles[0]]
    return claim_text(claim, matter.article(claim.article))
