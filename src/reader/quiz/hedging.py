"""Options at one arm's length: where only one says "about", that tells it from the others."""

from __future__ import annotations

from collections.abc import Sequence

from reader.quiz.wording import with_hedge
from reader.story.values import Dates, Hedge, Quantity, Value


def evenly_hedged(values: Sequence[Value]) -> list[Value]:
    """The values of options, the right one first, with one hedge or with none; empty where that can't be.

    No two options differ in their hedge alone: a figure bears itself under any. Dates with several hedges
    can't be shown together: "before 1931" is not 1931.
    """
    if len({_hedge(value) for value in values}) == 1:
        return list(values)
    return [] if isinstance(values[0], Dates) else [_without_hedge(value) for value in values]


def _hedge(value: Value) -> Hedge:
    """ "About", "over", "before"; a vague amount has no figure to be hedged."""
    if isinstance(value, Quantity | Dates) and value.hedge is not Hedge.VAGUE:
        return value.hedge
    return Hedge.EXACT


def _without_hedge(value: Value) -> Value:
    return with_hedge(value, Hedge.EXACT) if _hedge(value) and isinstance(value, Quantity | Dates) else value
