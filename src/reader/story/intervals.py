"""The stretch of figures that a hedged, vague or ranged amount allows."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from reader.story.values import Hedge, Quantity


class Interval(NamedTuple):
    """From `low` to `high`; an open end is not itself inside."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False


_ENDLESS = Decimal("Infinity")
_ABOUT = Decimal("0.05")
_NEARLY = Decimal("0.1")


def interval_of(value: Quantity) -> Interval:
    """What the amount allows: about within 5 %, nearly up to 10 % below, "millions" 1 to 999 million.

    The upper bound of a vague amount is the whole of its last step, so that 999.5 million are still millions.
    """
    low = value.figure if value.low is None else value.low
    high = value.figure if value.high is None else value.high
    match value.hedge:
        case Hedge.ABOUT:
            return Interval(low - abs(low) * _ABOUT, high + abs(high) * _ABOUT)
        case Hedge.NEARLY:
            return Interval(low - abs(low) * _NEARLY, high, high_open=True)
        case Hedge.OVER:
            return Interval(low, _ENDLESS, low_open=True)
        case Hedge.AT_LEAST:
            return Interval(low, _ENDLESS)
        case Hedge.UNDER:
            return Interval(-_ENDLESS, high, high_open=True)
        case Hedge.UP_TO:
            return Interval(-_ENDLESS, high)
        case Hedge.VAGUE:
            return Interval(low, high + value.step, high_open=True)
        case _:
            return Interval(low, high)


def overlap(one: Interval, other: Interval) -> bool:
    """Whether some figure lies in both."""
    return _reaches(one, other) and _reaches(other, one)


def _reaches(one: Interval, other: Interval) -> bool:
    """Whether `one` ends no earlier than `other` begins."""
    if one.high == other.low:
        return not (one.high_open or other.low_open)
    return one.high > other.low


def within(inner: Interval, outer: Interval) -> bool:
    """Whether all of `inner` lies in `outer`."""
    low = inner.low > outer.low or (inner.low == outer.low and (inner.low_open or not outer.low_open))
    high = inner.high < outer.high or (inner.high == outer.high and (inner.high_open or not outer.high_open))
    return low and high
