"""The facts of which nothing can be asked, and why, in words for their author."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.quiz.proof import can_be_pointed_at, spans_of
from reader.story.comparison import Comparison, Row

if TYPE_CHECKING:
    from reader.quiz.matter import Matter


def unasked(comparison: Comparison) -> list[tuple[str, str]]:
    """The facts that yield no question at all: (fact id, why), in the story's order."""
    rows = list(_without_proof(comparison))
    if not rows:
        return []
    # Few stories need what makes questions, which takes longer to load than all else that is checked.
    from random import Random

    from reader.quiz.matter import Matter
    from reader.quiz.questions import made
    from reader.quiz.stock import Stock

    # Which lures are taken matters not here: any seed will do.
    stock, rng = Stock(comparison), Random(0)
    matters = (Matter(row, stock, rng) for row in rows)
    return [(matter.row.fact.id, _why(matter)) for matter in matters if not next(made(matter), None)]


def _without_proof(comparison: Comparison) -> Iterator[Row]:
    """The facts that nobody can be asked to prove. All others are asked at least that."""
    articles = comparison.story.articles
    provable = {article.id for article in articles if can_be_pointed_at(spans_of(article))}
    return (row for row in comparison.rows if provable.isdisjoint(row.fact.claims))


def _why(matter: Matter) -> str:
    from reader.quiz.outlet import is_alone

    if all(matter.gives_away(right) for right in matter.rights()):
        return "its question holds the answer"
    reasons = ["its answer is too long to be typed", "it has no two fitting lures"]
    if not any(is_alone(matter, matter.right(matter.article(each))) for each in matter.row.fact.claims):
        reasons.append("no outlet says it alone")
    else:
        reasons.append("no two other outlets could have said it")
    return ", ".join(reasons)
