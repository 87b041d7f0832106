"""Two amounts in one unit: the same, rounded, converted from one source, approximate, or in conflict."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from reader.story.intervals import Interval, interval_of, overlap, within
from reader.story.values import Hedge, Quantity, write_figure, write_value
from reader.story.values.shapes import DEGREE
from reader.story.values.units import dimension_of
from reader.story.verdicts import Bases, Verdict

_BOUNDS = frozenset((Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.UP_TO, Hedge.NEARLY))
_ONE_PERCENT = Decimal("0.01")


def equal_figures(left: Quantity, right: Quantity) -> bool:
    """Whether figure and bounds are equal, whatever the hedges."""
    return left.figure == right.figure and left.low == right.low and left.high == right.high


def in_one_unit(left: Quantity, right: Quantity, bases: Bases) -> Verdict:
    """Two amounts in one unit or currency."""
    if equal_figures(left, right):
        if left.hedge is right.hedge:
            return Verdict("same")
        return _hedges_differ(left, right)
    if rounds(left, right):
        return rounded(left, right)
    if bases is not None:
        verdict = _same_source(left, right, bases)
        if verdict is not None:
            return verdict
    if satisfies(left, right):
        return Verdict("approximation", fits(left, right))
    return Verdict("conflict", f"{write_value(left)} is not {write_value(right)}")


def shut_out(left: Quantity, right: Quantity) -> bool:
    """Whether two hedges on one figure leave nothing in common: "over 40" and "under 40"."""
    return bool(left.hedge and right.hedge) and not overlap(interval_of(left), interval_of(right))


def _hedges_differ(left: Quantity, right: Quantity) -> Verdict:
    """One figure, two hedges."""
    told = f"{write_value(left, brief=True)} and {write_value(right, brief=True)}"
    if shut_out(left, right):
        return Verdict("conflict", f"{told} shut each other out")
    hedged = "hedged in two ways" if left.hedge and right.hedge else "hedged by one of the two"
    return Verdict("approximation", f"{told}: the same figure, {hedged}")


def rounds(left: Quantity, right: Quantity) -> bool:
    """Whether one is the other rounded; ranges, vague amounts and counts never are.

    A bound that the other breaks is no rounding: "at least 100" is not 60. "About" is no bound.
    """
    if is_bounded(left, right) and not satisfies(left, right):
        return False
    if (left.counted and right.counted) or left.low is not None or right.low is not None:
        return False
    return abs(left.figure - right.figure) * 2 <= max(told_step(left), told_step(right))


def told_step(value: Quantity) -> Decimal:
    """One unit of the last digit that a figure tells.

    A nought ends a rounded figure, but a temperature's is a digit as any other: "30 °C" is not 26.
    """
    is_temperature = value.noun == DEGREE or dimension_of(value.unit) == "temperature"
    return min(value.step, Decimal(1)) if is_temperature else value.step


def is_bounded(left: Quantity, right: Quantity) -> bool:
    """Whether one of the two is told as a bound: "over", "at least", "nearly"."""
    return not _BOUNDS.isdisjoint((left.hedge, right.hedge))


def rounded(left: Quantity, right: Quantity) -> Verdict:
    """Which of the two is the other rounded, and to what."""
    coarse, fine = (left, right) if told_step(left) >= told_step(right) else (right, left)
    nearest = write_figure(told_step(coarse))
    told = f"{write_figure(coarse.figure)} is {write_figure(fine.figure)} to the nearest {nearest}"
    return Verdict("rounding", f"{told}, and {fits(left, right)}" if is_bounded(left, right) else told)


def _same_source(left: Quantity, right: Quantity, bases: tuple[Quantity, Quantity]) -> Verdict | None:
    """Two amounts converted from amounts in one other unit, at rates within 1 % of each other."""
    one, other = bases
    if one.unit != other.unit or one.unit == left.unit or one.low is not None or other.low is not None:
        return None
    if left.low is not None or right.low is not None or not (left.figure and right.figure):
        return None
    first, second = one.figure / left.figure, other.figure / right.figure
    if not near(first, second):
        return None
    again = "" if one.figure == other.figure else f"{_plain(other)} "
    return Verdict(
        "conversion",
        f"{_plain(one)} ÷ {_plain(left)} = {first:.3f}, {again}÷ {_plain(right)} = {second:.3f}: "
        "rates less than 1 % apart",
    )


def _plain(value: Quantity) -> str:
    """The figure and its unit, without the hedge, as they stand in a sum."""
    return write_value(msgspec.structs.replace(value, hedge=Hedge.EXACT), brief=True)


def near(one: Decimal, other: Decimal) -> bool:
    """Whether two figures are within 1 % of the larger."""
    return abs(one - other) <= _ONE_PERCENT * max(abs(one), abs(other))


def satisfies(left: Quantity, right: Quantity) -> bool:
    """Whether one is hedged, vague or a range, and the other satisfies it."""
    first, second = interval_of(left), interval_of(right)
    if left.hedge or right.hedge:
        return overlap(first, second)
    return within(first, second) or within(second, first)


def fits(left: Quantity, right: Quantity, told: Quantity | None = None) -> str:
    """Which of the two fits the other; `told` is the left one before it was brought to the other's unit."""
    wider = _wider(interval_of(left), interval_of(right))
    wide, narrow = (told or left, right) if wider else (right, told or left)
    return f"“{write_value(narrow, brief=True)}” fits {_bounds(wide)}"


def _wider(one: Interval, other: Interval) -> bool:
    return one.high - one.low >= other.high - other.low


def _bounds(value: Quantity) -> str:
    """The hedged amount in words; a vague one with its bounds."""
    text = f"“{write_value(value, brief=True)}”"
    if value.hedge is Hedge.VAGUE and value.low is not None and value.high is not None:
        text += f" ({write_figure(value.low)} to {write_figure(value.high)})"
    return text
