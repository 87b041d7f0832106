"""Typed numbers, amounts and dates: read as values and held against the right one."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from reader.comparing.days import grain
from reader.quiz.bearing import is_one
from reader.quiz.borne_out import is_borne_out, told_again
from reader.quiz.titles import SOUGHT
from reader.quiz.typed_values import readings
from reader.quiz.wording import figure_text, hedged, option_text
from reader.story.comparison import Comparison
from reader.story.model import Article, Claim, Fact
from reader.story.values import Dates, Hedge, Quantity, Value, date_hedge_at_end
from reader.story.values.tolerances import read_tolerance
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
"""On which side of the figure a hedge puts the truth; "about" puts it on neither."""
_ASKED_WITH = re.compile(r"\b(by|until|till|from|since|before|after)\s+(?:which|what|when)\b", re.IGNORECASE)
_GRAINS = {"day": "day", "third": "part of the month", "month": "month", "quarter": "quarter", "year": "year"}
"""What a date has that a coarser one does not give."""
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
    fact: Fact,
    claim: Claim,
    accepted: tuple[str, ...],
    given: str,
    comparison: Comparison,
    *,
    asks_anew: bool = True,
) -> Judged:
    """Hold what was typed against the claim's value and the author's further right answers.

    Exact at the precision that is asked for, or within the fact's `tolerance`. The same amount in other money
    is right where the outlet's evidence gives it too, unless the question shows that evidence (not
    `asks_anew`).
    """
    right = hedged(claim)
    article = comparison.story.article(claim.article)
    others = [value for text in accepted for value in readings(fact, right, text, article)]
    others += told_again(fact, article) if asks_anew else ()
    typed = list(readings(fact, right, given, article))
    if not typed:
        return Judged(False, 0.0, f"that is not {SOUGHT[fact.kind]}")
    judged = [_held(value, each, fact, article) for each in typed for value in (right, *others)]
    fitting = [each for each in judged if each.right]
    return min(fitting, key=lambda each: bool(each.why), default=judged[0])


def _held(right: Value, typed: Value, fact: Fact, article: Article) -> Judged:
    """One value against another."""
    if isinstance(right, Quantity) and isinstance(typed, Quantity):
        return _amounts(right, typed, fact)
    if isinstance(right, Dates) and isinstance(typed, Dates):
        return _dates(right, typed, fact, article)
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
    """The figure is right; a hedge left out or put another way is forgiven with a word.

    Not one to the other side, "under 40" for "over 40", nor any but "about" where nothing is hedged.
    A hedge that the question asks with is none: "by 2025" answers "by which year?".
    """
    hedge, told = right.hedge, f"it says {option_text(right, '')}"
    asked = _ASKED_WITH.search(fact.question)
    if asked and isinstance(right, Dates) and typed is date_hedge_at_end(asked[1])[0]:
        return _RIGHT
    if typed is hedge:
        return _RIGHT
    if not typed or typed is Hedge.ABOUT or (hedge and _SIDES.get(typed, 0) * _SIDES.get(hedge, 0) >= 0):
        return Judged(True, 1.0, told if hedge else f"{told}, without “{typed}”")
    noun = "date" if isinstance(right, Dates) else "figure"
    return Judged(False, 0.5, f"the {noun} is right, but {told if hedge else f'without “{typed}”'}")


def _dates(right: Dates, typed: Dates, fact: Fact, article: Article) -> Judged:
    """A date at the precision that is asked for: a coarser one is not right. A finer one inside it is, and
    where the outlet does not give it, that is told.
    """
    slack = timedelta(days=int(margin_of_days(fact)))
    if right.start - slack <= typed.start and typed.end <= right.end + slack:
        judged = _hedge(right, typed.hedge, fact)
        finer = typed.end - typed.start < right.end - right.start and not is_borne_out(typed, fact, article)
        told = f"it says {option_text(right, '')}, and no {_GRAINS.get(grain(typed), 'more')}"
        return judged._replace(why=told) if judged.right and finer else judged
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
    value = read_tolerance(fact.tolerance)
    if value.unit == "%":
        return abs(to_base(right.figure, right.unit)) * value.figure / 100
    return size_in_base(value.figure, value.unit or right.unit)


def margin_of_days(fact: Fact) -> Decimal:
    """How many days a typed date may be off: "3 days", "1 month"; none if not told."""
    if not fact.tolerance:
        return Decimal(0)
    value = read_tolerance(fact.tolerance)
    if dimension_of(value.unit or "days") != "time":  # a share of a date is nothing
        return Decimal(0)
    return to_base(value.figure, value.unit or "days") / to_base(Decimal(1), "days")
