"""Shares: a percent sign, "half", "two thirds", "nine out of ten"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import msgspec

from reader.story.values.amounts import Amount
from reader.story.values.shapes import Quantity, Unreadable, quoted
from reader.story.values.tokens import last_digit
from reader.story.values.units import dimension_of

_OUT_OF = re.compile(r"\s+(?:in|out of)(?:\s+(?:every|each))?\s+\Z", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+)?\Z", re.IGNORECASE)
_HUNDREDTH = Decimal("0.01")


def shares_in(said: str, amounts: list[Amount]) -> list[Amount]:
    """Shares: what bears a percent sign; else the one bare figure, and half, a third, a quarter."""
    chosen = [each for each in amounts if dimension_of(each.quantity.unit) in ("share", "points")]
    if chosen:
        return chosen
    bare = [each for each in amounts if not each.quantity.unit]
    parts = [found for one, other in pairwise(bare) if (found := out_of(said, one, other))]
    if parts:
        return parts
    firm = [each for each in bare if not each.weak]
    if len(firm) > 1:
        firm = [each for each in firm if not each.year or each.quantity.figure < 1]
    if len(firm) > 1 or any(_is_part(said, one, other) for one, other in pairwise(bare)):
        raise Unreadable(
            f"two figures in {quoted(said)}, and none of them a share: let `said` hold one, or give `value`"
        )
    return [each._replace(quantity=_as_share(each)) for each in firm]


def _is_part(said: str, part: Amount, whole: Amount) -> bool:
    """Whether two counts are so many out of so many ("two of the three", "one in ten")."""
    gap = said[part.end : whole.start]
    counts = part.quantity.figure % 1 == 0 and whole.quantity.figure % 1 == 0
    return counts and (_OUT_OF.match(gap) or _OF.match(gap)) is not None


def out_of(said: str, part: Amount, whole: Amount) -> Amount | None:
    """ "1 in 10" and "nine out of ten" as a share; not "12 in 2023", which may be a year."""
    one, all_of_them = part.quantity, whole.quantity
    if not _OUT_OF.match(said[part.end : whole.start]) or not _is_part(said, part, whole) or whole.year:
        return None
    if one.low is not None or all_of_them.low is not None or not 0 < one.figure < all_of_them.figure:
        return None
    figure = (one.figure / all_of_them.figure * 100).quantize(_HUNDREDTH).normalize()
    share = Quantity(figure, "%", last_digit(figure), one.hedge)
    return Amount(share, part.start, whole.end, False, False)


def _as_share(amount: Amount) -> Quantity:
    """A bare figure as a share: "half" is 50 %, "two thirds" 66.67 %, "50" is 50 %."""
    value = amount.quantity
    if amount.part:
        low, high = (each if each is None else each * 100 for each in (value.low, value.high))
        figure = (value.figure * 100).normalize()
        value = msgspec.structs.replace(value, figure=figure, step=last_digit(figure), low=low, high=high)
    return msgspec.structs.replace(value, unit="%", counted=False, noun="", also=())
