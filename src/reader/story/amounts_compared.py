"""Why two amounts are the same or not, each by all that its words tell."""

from __future__ import annotations

import msgspec

from reader.story.one_unit import in_one_unit
from reader.story.two_units import in_two_currencies, in_two_units
from reader.story.values import Quantity, write_figure, write_value
from reader.story.values.units import dimension_of
from reader.story.verdicts import Bases, RatesBetween, Verdict, no_rates

_RANK = {"same": 0, "conversion": 1, "rounding": 2, "approximation": 3}


def compare_quantities(
    left: Quantity, right: Quantity, rates: RatesBetween = no_rates, bases: Bases = None
) -> Verdict:
    """The reason for two amounts, and for what the same words say in another unit.

    An amount told twice ("7 km (4 miles)") meets the other by whichever of its two tellings is nearer.
    """
    verdict = _direct(left, right, rates, bases)
    if verdict.reason == "same" or not (left.also or right.also):
        return verdict
    weak = left.unit != right.unit or verdict.reason in ("conflict", "undecided")
    best = verdict
    for one, other in _tellings(left, right):
        found = _direct(one, other, no_rates, None)
        if found.reason not in _RANK or not weak:
            continue
        if found.reason == "same" and one.unit:
            found = Verdict("conversion", f"{_both(left, right)}: {write_value(one, brief=True)}")
        elif found.reason == "same":
            found = Verdict("same", _packs(left, right))
        if best.reason not in _RANK or _RANK[found.reason] < _RANK[best.reason]:
            best = found
    return best


def _tellings(left: Quantity, right: Quantity) -> list[tuple[Quantity, Quantity]]:
    """The other ways to lay the two side by side: only in one unit, and only like things."""
    return [
        (one, other)
        for one in (left, *left.also)
        for other in (right, *right.also)
        if (one, other) != (left, right)
        and one.unit == other.unit
        and (one.unit or not one.noun or not other.noun or one.noun == other.noun)
    ]


def _both(left: Quantity, right: Quantity) -> str:
    """The wording that holds both units, for the detail."""
    return " and ".join(f"“{write_value(each)}”" for each in (left, right) if each.also)


def _packs(left: Quantity, right: Quantity) -> str:
    """ "384 × 2 = 768", for whichever of the two is told in packs."""
    told = [each for each in (left, right) if each.also]
    return "; ".join(
        f"{write_figure(each.figure)} × {int(other.figure / each.figure)} = {write_figure(other.figure)}"
        for each in told
        for other in each.also
        if each.figure
    )


def _is_bare(value: Quantity) -> bool:
    """Whether the words leave the unit to the fact's question: "7", or "a 4.6 quake", which is no count."""
    return not value.unit and (not value.noun or not value.counted)


def _direct(left: Quantity, right: Quantity, rates: RatesBetween, bases: Bases) -> Verdict:
    if left.unit == right.unit:
        return in_one_unit(left, right, bases)
    if _is_bare(left):
        return in_one_unit(msgspec.structs.replace(left, unit=right.unit, counted=False), right, bases)
    if _is_bare(right):
        return in_one_unit(left, msgspec.structs.replace(right, unit=left.unit, counted=False), bases)
    dimension = dimension_of(left.unit)
    if dimension != dimension_of(right.unit):
        return Verdict("undecided", f"{write_value(left)} and {write_value(right)} are not of one kind")
    if dimension == "money":
        return in_two_currencies(left, right, rates(left.unit, right.unit))
    return in_two_units(left, right)
