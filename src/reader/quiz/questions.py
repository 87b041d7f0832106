"""All questions of a story, made from its comparison by one table of kinds."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from reader.quiz.choice import choices
from reader.quiz.cloze import cloze
from reader.quiz.differ import differ
from reader.quiz.evidence import evidence
from reader.quiz.leads import leads
from reader.quiz.match import match
from reader.quiz.matter import Matter
from reader.quiz.order import order
from reader.quiz.outlet import is_alone, outlet
from reader.quiz.outlets import outlets
from reader.quiz.recall import recall
from reader.quiz.shape import Option, Question
from reader.quiz.silent import silent
from reader.quiz.stated import stated
from reader.quiz.stock import Stock
from reader.quiz.typed import typed
from reader.story.comparison import Comparison, Row

__all__ = ["KINDS", "Option", "Question", "make_questions", "questions_of", "unasked"]

KINDS: dict[str, Callable[[Matter], Iterator[Question]]] = {
    "choice": choices,
    "typed": typed,
    "cloze": cloze,
    "outlet": outlet,
    "outlets": outlets,
    "stated": stated,
    "differ": differ,
    "silent": silent,
    "leads": leads,
    "match": match,
    "order": order,
    "evidence": evidence,
    "recall": recall,
}
"""Every kind of question and what makes it. A maker yields nothing where it can't ask well."""


def make_questions(comparison: Comparison, rng: random.Random) -> list[Question]:
    """Every question of a story, fact by fact; the same comparison and seed give the same list."""
    stock = Stock(comparison)
    return [question for row in comparison.rows for question in _made(Matter(row, stock, rng))]


def questions_of(
    row: Row, comparison: Comparison, rng: random.Random, stock: Stock | None = None
) -> list[Question]:
    """Every question on one fact. Who asks for many facts hands in the comparison's one `stock`."""
    return list(_made(Matter(row, stock or Stock(comparison), rng)))


def _made(matter: Matter) -> Iterator[Question]:
    for maker in KINDS.values():
        yield from maker(matter)


def unasked(comparison: Comparison) -> list[tuple[str, str]]:
    """The facts that yield no question at all: (fact id, why), in the story's order."""
    # Which lures are taken matters not here: any seed will do.
    stock, rng = Stock(comparison), random.Random(0)
    matters = (Matter(row, stock, rng) for row in comparison.rows)
    return [(matter.row.fact.id, _why(matter)) for matter in matters if not next(_made(matter), None)]


def _why(matter: Matter) -> str:
    """Why nothing can be asked on a fact, in words for its author."""
    if all(matter.gives_away(right) for right in matter.rights()):
        return "its question holds the answer"
    reasons = ["its answer is too long to be typed", "it has no two fitting lures"]
    if not any(is_alone(matter, matter.right(matter.article(each))) for each in matter.row.fact.claims):
        reasons.append("no outlet says it alone")
    else:
        reasons.append("no two other outlets could have said it")
    return ", ".join(reasons)
