"""Typed numbers, amounts and dates: read as values and held against the right one."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from reader.quiz.bearing import is_one
from reader.quiz.titles import SOUGHT
from reader.quiz.typed_values import readings
from reader.quiz.wording import figure_text, hedged, option_text
from reader.story.comparison import Comparison
from reader.story.model import Claim, Fact
from reader.story.values import Dates, Hedge, Quantity, Unreadable, Value, date_hedge_at_end, read_value
from reader.story.values.units import dimension_of, size_in_base, to_base

_SIDES = {
    Hedge.OVER: 1,
    Hedge.AT_LEAST: 1,
    Hedge.AFTER: 1,
    Hedge.SINCE: 1,
    Hedge.UNDER: -1,
    Hedge.UP_TO: -1,
    Hedge.NEARLY: -1,
    Hedge.BEFORE: -1,
    Hedge.BY: -1,
}
"""On which side of the figure a hedge puts the truth."""
_ASKED_WITH = re.compile(r"\b(by|until|till|from|since|before|after)\s+(?:which|what|when)\b", re.IGNORECASE)
_CLOSE_TO = frozenset((Hedge.ABOUT, Hedge.NEARLY))
_THIRDS = {Decimal("33.33"): Decimal(100) / 3, Decimal("66.67"): Decimal(200) / 3}
"""Shares that no digits tell: every rounding of them is as good as another."""
_ALIKE = 3
"""How many times the bounds of two vague amounts may differ: "several hundred" is "hundreds"."""


class Judged(NamedTuple):
    """Whether a typed value is right, the part of it that is, and what to say about it."""

    right: bool
    share: float = 0.0
    why: str = ""


_RIGHT = Judged(True, 1.0)


def judge_value(
    fact: Fact, claim: Claim, accepted: tuple[str, ...], given: str, comparison: Comparison
) -> Judged:
    """Hold what was typed against the claim's value and the author's further right answers.

    Exact at the precision that is asked for, or within the fact's `tolerance`.
    """
    right = hedged(claim)
    article = comparison.story.article(claim.article)
    others = [value for text in accepted for value in readings(fact, right, text, article)]
    typed = list(readings(fact, right, given, article))
    if not typed:
        return Judged(False, 0.0, f"that is not {SOUGHT[fact.kind]}")
    for each in typed:
        for value in (right, *others):
            judged = _held(value, each, fact)
            if judged.right:
                return judged
    return _held(right, typed[0], fact)


def _held(right: Value, typed: Value, fact: Fact) -> Judged:
    """One value against another."""
    if isinstance(right, Quantity) and isinstance(typed, Quantity):
        return _amounts(right, typed, fact)
    if isinstance(right, Dates) and isinstance(typed, Dates):
        return _dates(right, typed, fact)
    return Judged(False)


def _amounts(right: Quantity, typed: Quantity, fact: Fact) -> Judged:
    kind = dimension_of(right.unit)
    if kind != dimension_of(typed.unit) or (kind == "money" and typed.unit != right.unit):
        return Judged(False, 0.0, "another currency" if kind == "money" else "another unit")
    if right.low is not None or typed.low is not None:
        return _RIGHT if is_one(right, typed) or _alike(right, typed) else Judged(False)
    apart = abs(to_base(right.figure, right.unit) - to_base(typed.figure, typed.unit))
    if is_one(right, typed) or apart <= margin(fact, right) or _is_third(right, typed):
        return _hedge(right, typed.hedge, fact)
    if typed.figure and _same_digits(right.figure, typed.figure):
        return Judged(False, 0.5, f"the digits are right, but it is {figure_text(right.figure, right.step)}")
    return Judged(False)


def _alike(right: Quantity, typed: Quantity) -> bool:
    """Whether two vague amounts are of one order: "several hundred million" and "hundreds of millions"."""
    if not (right.hedge is typed.hedge is Hedge.VAGUE):
        return False
    bounds = ((right.low, typed.low), (right.high, typed.high))
    return all(one and other and max(one, other) <= _ALIKE * min(one, other) for one, other in bounds)


def _is_third(right: Quantity, typed: Quantity) -> bool:
    """Whether a third, or two, was typed as a rounded or a cut share: "67%" and "66%" for "two thirds"."""
    share = _THIRDS.get(right.figure) if right.unit == typed.unit == "%" else None
    ways = (ROUND_HALF_EVEN, ROUND_DOWN)
    return (
        share is not None
        and typed.step <= 1
        and any(share.quantize(typed.step, way) == typed.figure for way in ways)
    )


def _same_digits(figure: Decimal, other: Decimal) -> bool:
    """Whether two figures differ by their scale alone, as "341" and "341 million"."""
    return figure.normalize().as_tuple()[:2] == other.normalize().as_tuple()[:2]


def _hedge(right: Quantity | Dates, typed: Hedge, fact: Fact) -> Judged:
    """The figure is right; a hedge left out or softened is forgiven, one to the wrong side is not.

    A hedge that the question asks with is none: "by 2025" answers "by which year?".
    """
    hedge, told = right.hedge, f"it says {option_text(right, '')}"
    asked = _ASKED_WITH.search(fact.question)
    if asked and isinstance(right, Dates) and typed is date_hedge_at_end(asked[1])[0]:
        return _RIGHT
    soft = typed is Hedge.ABOUT or {typed, hedge} <= _CLOSE_TO
    if not typed or soft or _SIDES.get(typed) == _SIDES.get(hedge):
        return Judged(True, 1.0, told if hedge and not typed else "")
    noun = "date" if isinstance(right, Dates) else "figure"
    return Judged(False, 0.5, f"the {noun} is right, but {told if hedge else f'without “{typed}”'}")


def _dates(right: Dates, typed: Dates, fact: Fact) -> Judged:
    """A date at the precision that is asked for: a finer one inside it is right, a coarser one is not."""
    slack = timedelta(days=int(margin_of_days(fact)))
    if right.start - slack <= typed.start and typed.end <= right.end + slack:
        return _hedge(right, typed.hedge, fact)
    if typed.start <= right.start and right.end <= typed.end:
        return Judged(False, 0.5, "right as far as it goes, but more is asked")
    return Judged(False)


def margin(fact: Fact, right: Quantity) -> Decimal:
    """How far off a typed figure may be, in the base unit: "2%", "1 million", "5 km"; nothing if not told.

    Raises:
        Unreadable: the fact's `tolerance` is no share and no amount of its kind.
    """
    if not fact.tolerance:
        return Decimal(0)
    value = _tolerance(fact.tolerance)
    if value.unit == "%":
        return abs(to_base(right.figure, right.unit)) * value.figure / 100
    return size_in_base(value.figure, value.unit or right.unit)


def margin_of_days(fact: Fact) -> Decimal:
    """How many days a typed date may be off: "3 days", "1 month"; none if not told."""
    if not fact.tolerance:
        return Decimal(0)
    value = _tolerance(fact.tolerance)
    if dimension_of(value.unit or "days") != "time":  # a share of a date is nothing
        return Decimal(0)
    return to_base(value.figure, value.unit or "days") / to_base(Decimal(1), "days")


def _tolerance(text: str) -> Quantity:
    for kind in ("percent", "money", "duration", "number"):
        try:
            value = read_value(kind, text)
        except Unreadable:
            continue
        if isinstance(value, Quantity):
            return value
    raise Unreadable(f"no tolerance in “{text}”; expected e.g. “2%”, “1 million” or “3 days”")
