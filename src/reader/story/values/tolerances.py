"""How far off a typed answer may be: a share, or an amount like the value."""

from __future__ import annotations

from reader.story.values.reading import read_value
from reader.story.values.shapes import Dates, Quantity, Unreadable, Value
from reader.story.values.units import dimension_of


def read_tolerance(text: str) -> Quantity:
    """What "2 %", "$1 million", "5 km", "3 days" or a bare "5", in the value's own unit, allow.

    Raises:
        Unreadable: it is no share and no amount.
    """
    for kind in ("money", "number", "duration"):
        try:
            value = read_value(kind, text)
        except Unreadable:
            continue
        if isinstance(value, Quantity) and value.figure >= 0:
            return value
    raise Unreadable(f"no tolerance in “{text}”; expected e.g. “2%”, “1 million” or “3 days”")


def is_like(tolerance: Quantity, value: Value) -> bool:
    """Whether it can be held against a value: it measures the same, or tells only how many."""
    if tolerance.unit == "%" or not isinstance(value, Quantity | Dates):
        return True
    if isinstance(value, Dates):
        return dimension_of(tolerance.unit or "days") == "time" and not tolerance.noun
    if tolerance.noun:
        return not value.unit and value.noun in ("", tolerance.noun)
    return not tolerance.unit or dimension_of(tolerance.unit) == dimension_of(value.unit)
