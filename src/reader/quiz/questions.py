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
from reader.quiz.outlet import outlet
from reader.quiz.outlets import outlets
from reader.quiz.recall import recall
from reader.quiz.shape import Option, Question
from reader.quiz.silent import silent
from reader.quiz.stated import stated
from reader.quiz.stock import Stock
from reader.quiz.typed import typed
from reader.story.comparison import Comparison, Row

__all__ = ["KINDS", "Option", "Question", "make_questions", "questions_of"]

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
    return [question for row in comparison.rows for question in made(Matter(row, stock, rng))]


def questions_of(
    row: Row, comparison: Comparison, rng: random.Random, stock: Stock | None = None
) -> list[Question]:
    """Every question on one fact. Who asks for many facts hands in the comparison's one `stock`."""
    return list(made(Matter(row, stock or Stock(comparison), rng)))


def made(matter: Matter) -> Iterator[Question]:
    """Every question on a fact, one after the other: who asks for the first has only that one made."""
    for maker in KINDS.values():
        yield from maker(matter)
