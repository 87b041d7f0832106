"""Which kinds of knowing a fact can be asked for at all: of some only who said it, or where."""

from __future__ import annotations

from random import Random

from reader.quiz.matter import Matter
from reader.quiz.memory import KNOWING_OF, KNOWINGS, Knowing
from reader.quiz.proof import can_be_pointed_at
from reader.quiz.questions import KINDS
from reader.quiz.stock import Stock
from reader.story.comparison import Comparison

_QUICK = ("typed", "stated")
"""Kinds that nearly every fact can be asked in and that are soon made, and so tried first."""
_KINDS_OF: dict[Knowing, list[str]] = {
    knowing: [kind for kind in dict.fromkeys((*_QUICK, *KINDS)) if KNOWING_OF.get(kind) == knowing]
    for knowing in KNOWINGS
}


def asked_of(comparison: Comparison) -> dict[str, tuple[Knowing, ...]]:
    """For each fact, by its id, the kinds of knowing for which a question can be made, the first first.

    Facts of which nothing can be asked are left out.
    """
    # Which lures are taken does not matter here: any seed will do.
    stock, rng = Stock(comparison), Random(0)
    found = {}
    for row in comparison.rows:
        matter = Matter(row, stock, rng)
        if knowings := tuple(knowing for knowing in KNOWINGS if _can_ask(matter, knowing)):
            found[row.fact.id] = knowings
    return found


def _can_ask(matter: Matter, knowing: Knowing) -> bool:
    if knowing == "evidence":  # no more is needed than sentences to point at
        return any(can_be_pointed_at(matter.stock.spans_of(each)) for each in matter.row.fact.claims)
    return any(next(KINDS[kind](matter), None) is not None for kind in _KINDS_OF[knowing])
