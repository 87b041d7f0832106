"""Whether one value already tells another: what may not stand beside the right answer as a wrong one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from reader.story.values import Aliases, Dates, Hedge, Name, Names, Quantity, Value, Words, fold_words
from reader.story.values.units import calendar_sizes, dimension_of, to_base

_INFINITE = Decimal("Infinity")
_CONVERTED = Decimal("0.01")
"""How far two amounts in different units may lie apart and still be one amount."""
_LOOSE = {Hedge.ABOUT: Decimal("0.05"), Hedge.NEARLY: Decimal("0.10")}
_UPWARDS = frozenset((Hedge.OVER, Hedge.AT_LEAST))
_DOWNWARDS = frozenset((Hedge.UNDER, Hedge.UP_TO))


def bears(value: Value, other: Value, aliases: Aliases) -> bool:
    """Whether who tells `value` has told `other` as well.

    So "12" bears "at least 10", "August 2023" bears "2023", and a list bears every part of it. A figure
    bears itself under any hedge, and the same amount in another unit. Rounded figures do not bear one
    another, nor do amounts in different currencies: that is what a reader is asked to keep apart.
    """
    if isinstance(value, Quantity) and isinstance(other, Quantity):
        return _quantity_bears(value, other)
    if isinstance(value, Dates) and isinstance(other, Dates):
        return _dates_bear(value, other)
    if isinstance(value, Names) and isinstance(other, Names):
        return {aliases.canonical(item) for item in other.items} <= {
            aliases.canonical(item) for item in value.items
        }
    if isinstance(value, Name) and isinstance(other, Name):
        return aliases.canonical(value.text) == aliases.canonical(other.text)
    if isinstance(value, Words) and isinstance(other, Words):
        return fold_words(value.text) == fold_words(other.text)
    return False


def _quantity_bears(value: Quantity, other: Quantity) -> bool:
    if other.also and any(_quantity_bears(value, also) for also in other.also):
        return True
    if value.also and any(_quantity_bears(also, other) for also in value.also):
        return True
    if value.unit != other.unit:
        kind = dimension_of(value.unit)
        if kind == "money" or kind != dimension_of(other.unit):
            return False
    (low, high), (least, most) = _bounds(value), _bounds(other)
    slack = Decimal(0) if value.unit == other.unit else _CONVERTED * max(abs(low), abs(least))
    if value.low is None and other.low is None and _one_figure(value, other, slack):
        return True
    return least - slack <= low and high <= most + slack


def _one_figure(value: Quantity, other: Quantity, slack: Decimal) -> bool:
    sizes, theirs = calendar_sizes(value.figure, value.unit), calendar_sizes(other.figure, other.unit)
    return any(abs(one - two) <= slack for one in sizes for two in theirs)


def _bounds(value: Quantity) -> tuple[Decimal, Decimal]:
    """Between what an amount lies, in the base unit; a rough figure counts as the figure."""
    low = value.figure if value.low is None else value.low
    high = value.figure if value.high is None else value.high
    low, high = to_base(low, value.unit), to_base(high, value.unit)
    if value.hedge in _UPWARDS:
        return low, _INFINITE
    if value.hedge in _DOWNWARDS:
        return -_INFINITE, high
    return low, high


def _dates_bear(value: Dates, other: Dates) -> bool:
    if (value.start, value.end) == (other.start, other.end):
        return True
    (start, end), (first, last) = _days(value), _days(other)
    return first <= start and end <= last


def _days(value: Dates) -> tuple[date, date]:
    """Between which days a date lies."""
    start, end = value.start, value.end
    if value.hedge in (Hedge.BEFORE, Hedge.BY):
        return date.min, end if value.hedge is Hedge.BY else start
    if value.hedge in (Hedge.AFTER, Hedge.SINCE):
        return start if value.hedge is Hedge.SINCE else end, date.max
    return start, end


def too_near(value: Value, other: Value, aliases: Aliases) -> bool:
    """Whether a value that nobody gives for this fact could pass for the right one all the same.

    Stricter than `bears`, in both directions: also what rounds to the right answer or is about the same,
    and names that are a part of one another.
    """
    if bears(value, other, aliases):
        return True
    if isinstance(value, Quantity) and isinstance(other, Quantity):
        return _rounds_alike(value, other)
    if isinstance(value, Dates) and isinstance(other, Dates):
        return value.start <= other.end and other.start <= value.end
    if isinstance(value, Names) and isinstance(other, Names):
        return bears(other, value, aliases)
    if isinstance(value, Name | Words) and isinstance(other, Name | Words):
        ours, theirs = set(fold_words(value.text).split()), set(fold_words(other.text).split())
        return ours <= theirs or theirs <= ours
    return False


def _rounds_alike(value: Quantity, other: Quantity) -> bool:
    if value.unit != other.unit:
        return False
    if None not in (value.low, other.low):
        (low, high), (least, most) = _bounds(value), _bounds(other)
        return low <= most and least <= high
    apart = abs(value.figure - other.figure)
    loose = max(_LOOSE.get(value.hedge, Decimal(0)), _LOOSE.get(other.hedge, Decimal(0)))
    rounded = Decimal(0) if value.counted else max(value.step, other.step) / 2
    return apart <= max(loose * max(abs(value.figure), abs(other.figure)), rounded)


def is_one(value: Quantity, other: Quantity) -> bool:
    """Whether two amounts are one: the same figure or the same range, in any unit of the same measure."""
    return _quantity_bears(value, other) and _quantity_bears(other, value)
