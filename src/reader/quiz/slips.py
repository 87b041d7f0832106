"""Values beside the right one: what a hand or a memory makes of it by a real slip, never at random."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

from reader.comparing.days import grain
from reader.story.values import Dates, Quantity, Value

_THOUSAND = Decimal(1000)
_MILLION = Decimal(10) ** 6
_ALL = Decimal(100)
_FARTHEST = Decimal("2.5")
"""Two digits swapped tempt only as long as the figure stays about as large."""


def slips(value: Value, rng: random.Random) -> list[Value]:
    """Values near `value` in the same unit, precision and hedge, the likeliest slip first; maybe none.

    Digits swapped, the figure beside, million for billion; the day, month, year or decade beside.
    """
    if isinstance(value, Quantity) and value.low is None and value.high is None:
        return [_like(value, *slip) for slip in _figures(value, rng) if _possible(value, slip[0])]
    if isinstance(value, Dates):
        steps = [-1, 1]
        rng.shuffle(steps)
        shifted = [_shifted(value, step) for step in steps]
        return [Dates(*span, value.hedge) for span in shifted if span is not None]
    return []


def _like(value: Quantity, figure: Decimal, step: Decimal) -> Quantity:
    return Quantity(figure, value.unit, step, value.hedge, counted=value.counted, noun=value.noun)


def _possible(value: Quantity, figure: Decimal) -> bool:
    """A share stays a share, and what was above nought stays there."""
    whole = value.unit != "%" or value.figure > _ALL or figure <= _ALL
    return whole and figure != value.figure and (figure > 0) == (value.figure > 0)


def _figures(value: Quantity, rng: random.Random) -> list[tuple[Decimal, Decimal]]:
    """Figures beside, each with the step that it is written to."""
    sign, digits, exponent = value.figure.normalize().as_tuple()
    if not isinstance(exponent, int):
        return []
    swapped = [
        Decimal((sign, (*digits[:at], digits[at + 1], digits[at], *digits[at + 2 :]), exponent))
        for at in range(len(digits) - 1)
        if digits[at] != digits[at + 1] and (at or digits[1])
    ]
    swapped = [figure for figure in swapped if _about_as_large(value.figure, figure)]
    rng.shuffle(swapped)
    scales = [_THOUSAND, 1 / _THOUSAND] if abs(value.figure) >= _MILLION else []
    scaled = [(value.figure * scale, value.step * scale) for scale in scales]
    scaled = [slip for slip in scaled if abs(slip[0]) >= _MILLION]
    rng.shuffle(scaled)
    beside = [(value.figure + Decimal((0, (1,), exponent)) * step, value.step) for step in (1, -1)]
    rng.shuffle(beside)
    return [(figure, value.step) for figure in swapped] + beside + scaled


def _about_as_large(figure: Decimal, other: Decimal) -> bool:
    one, two = abs(figure), abs(other)
    return two <= _FARTHEST * one and one <= _FARTHEST * two


def _shifted(value: Dates, step: int) -> tuple[date, date] | None:
    """The stretch of the same precision just before or after."""
    name = grain(value)
    try:
        if name == "day":
            return (value.start + timedelta(days=step), value.end + timedelta(days=step))
        if name == "month":
            return _month_beside(value.start, step)
        years = {"year": 1, "decade": 10}.get(name, 0) * step
        start, end = (day.replace(year=day.year + years) for day in (value.start, value.end))
        return (start, end) if years else None
    except (ValueError, OverflowError):  # beyond the calendar
        return None


def _month_beside(start: date, step: int) -> tuple[date, date]:
    first = (start - timedelta(days=1) if step < 0 else start + timedelta(days=31)).replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    return first, after - timedelta(days=1)
