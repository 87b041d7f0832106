"""Typed numbers, amounts and dates: read as values and held against the right one."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple

from reader.quiz.bearing import is_one
from reader.quiz.wording import DOLLARS, figure_text, hedged, option_text
from reader.story.comparison import Comparison
from reader.story.model import Claim, Fact
from reader.story.values import Dates, Hedge, Quantity, Unreadable, Value, read_value
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
_YUAN_SIGN = re.compile(r"(?:CN|RMB)?\s*[¥￥]\s*", re.IGNORECASE)
_POINTED = re.compile(r"(\d\d?)\. ?(\d\d?)\. ?(\d{4})")
_MONTH_FIRST = re.compile(r"(0?[1-9]|1[0-2])[/.-](\d{4})")


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

    Exact at the precision that is asked for, or within the fact's `tolerance`. A figure without its unit is
    taken in the unit that the question asks for.
    """
    right = hedged(claim)
    article = comparison.story.article(claim.article)
    typed = _read(fact.kind, given, right, article.dollar, article.date)
    if typed is None:
        return Judged(False, 0.0, f"no {fact.kind} in this")
    others = [_read(fact.kind, text, right, article.dollar, article.date) for text in accepted]
    for value in (right, *(other for other in others if other is not None)):
        judged = _held(value, typed, fact)
        if judged.right:
            return judged
    return _held(right, typed, fact)


def _read(kind: str, text: str, right: Value, dollar: str, near: str) -> Value | None:
    """What was typed as a value of the kind; None where it is none."""
    unit = right.unit if isinstance(right, Quantity) else ""
    if unit in DOLLARS:
        dollar = unit  # a bare "$" means the dollars that are asked for
    if unit == "CNY":
        text = _YUAN_SIGN.sub("CNY ", text)  # the sign of the yen is the yuan's as well
    if kind == "date":
        text = _with_iso(text)
    try:
        value = read_value(kind, text, dollar=dollar, near=near)
    except Unreadable:
        if not unit:
            return None
        try:
            value = read_value("number", text)
        except Unreadable:
            return None
    if isinstance(value, Quantity) and not value.unit and unit:
        return Quantity(
            value.figure, unit, value.step, value.hedge, value.low, value.high, value.counted, value.noun
        )
    return value


def _with_iso(text: str) -> str:
    """A date in figures as it is read without doubt: "7.7.2023" (points put the day first), "08/2023"."""
    if match := _POINTED.fullmatch(text.strip()):
        day, month, year = match.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    if match := _MONTH_FIRST.fullmatch(text.strip()):
        return f"{match[2]}-{int(match[1]):02}"
    return text


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
        return _RIGHT if is_one(right, typed) else Judged(False)
    apart = abs(to_base(right.figure, right.unit) - to_base(typed.figure, typed.unit))
    if is_one(right, typed) or apart <= margin(fact, right):
        return _hedge(right, typed.hedge)
    if typed.figure and _same_digits(right.figure, typed.figure):
        return Judged(False, 0.5, f"the digits are right, but it is {figure_text(right.figure, right.step)}")
    return Judged(False)


def _same_digits(figure: Decimal, other: Decimal) -> bool:
    """Whether two figures differ by their scale alone, as "341" and "341 million"."""
    return figure.normalize().as_tuple()[:2] == other.normalize().as_tuple()[:2]


def _hedge(right: Quantity | Dates, typed: Hedge) -> Judged:
    """The figure is right; a hedge left out or softened is forgiven, one to the wrong side is not."""
    hedge, told = right.hedge, f"it says “{option_text(right, '')}”"
    if not typed or typed is Hedge.ABOUT or _SIDES.get(typed) == _SIDES.get(hedge):
        return Judged(True, 1.0, told if hedge and not typed else "")
    noun = "date" if isinstance(right, Dates) else "figure"
    return Judged(False, 0.5, f"the {noun} is right, but {told if hedge else f'without “{typed}”'}")


def _dates(right: Dates, typed: Dates, fact: Fact) -> Judged:
    """A date at the precision that is asked for: a finer one inside it is right, a coarser one is not."""
    slack = timedelta(days=int(margin_of_days(fact)))
    if right.start - slack <= typed.start and typed.end <= right.end + slack:
        return _hedge(right, typed.hedge)
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
