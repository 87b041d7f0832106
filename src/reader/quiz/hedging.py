"""Options at one arm's length: where only one says "about", that tells it from the others."""

from __future__ import annotations

from collections.abc import Sequence

from reader.quiz.wording import with_hedge
from reader.story.one_unit import satisfies
from reader.story.values import Dates, Hedge, Quantity, Value


def evenly_hedged(values: Sequence[Value]) -> list[Value]:
    """The values of options, the right one first, with one hedge or with none; empty where that can't be.

    No two options differ in their hedge alone: a figure bears itself under any. Dates with several hedges
    can't be shown together: "before 1931" is not 1931. Nor can a figure that the right one allows as it was
    said: "over 30 million" must not lose its "over" beside 31 million.
    """
    shown = list(values)
    if len({_hedge(value) for value in values}) > 1:
        shown = [] if isinstance(values[0], Dates) else [_without_hedge(value) for value in values]
    return [] if any(is_allowed(values[0], lure) for lure in shown[1:]) else shown


def is_allowed(right: Value, value: Value) -> bool:
    """Whether an amount as an option shows it is not in plain conflict with what was said under a hedge."""
    if not isinstance(right, Quantity) or not isinstance(value, Quantity):
        return False
    return bool(right.hedge) and right.hedge is not value.hedge and satisfies(right, value)


def _hedge(value: Value) -> Hedge:
    """ "About", "over", "before"; a vague amount has no figure to be hedged."""
    if isinstance(value, Quantity | Dates) and value.hedge is not Hedge.VAGUE:
        return value.hedge
    return Hedge.EXACT


def _without_hedge(value: Value) -> Value:
    return with_hedge(value, Hedge.EXACT) if _hedge(value) and isinstance(value, Quantity | Dates) else value
