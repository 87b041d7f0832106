"""Figures that would be read only in part: "from 3 to 5 percent", "$5 million 300 thousand", "$2.500.00"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.story.values.amounts import Amount
from reader.story.values.shapes import Unreadable, quoted

# Patterns are compiled when a figure is first left out beside another: `re` keeps them.
_TIED = r"[^\s()\[\];—\"“”«»]{0,2}\Z"
"""Nothing parts the two, or a sign or a letter does ("10^6", "5e6")."""
_BEFORE = r"(?i)\s+(?:(?:and|or|to|through|of|by|plus|minus|times|point|[&+×*x^/–-])\s+)?\Z"
_AFTER = r"(?i)\s+(?:(?:point|times|[×*x^/])\s+)?\Z"
_GOES_ON = r"(?i)\s+(?:and|or|to|through|plus|&)\s+\Z"
_NO_THINGS = frozenset(("", "cent", "pence", "penny"))
"""What "and" and a figure may be followed by, to go on with the amount before: "$5 and 50 cents"."""
_BARE = frozenset(("", "m", "t"))
"""No unit, or a letter that may be a scale: "5m-6m euros"."""
_SCALE = 100
"""A figure so many times as large is of another scale: "rose 4 percent to 12 million"."""
_FROM = r"(?i)\bfrom\s*\Z"
_RAISED = r"[\d.,]*\d[⁰¹²³⁴-⁹]+"
"""A power ("10³"), or the mark of a footnote."""


def refuse_torn(said: str, amounts: Sequence[Amount], chosen: Sequence[Amount]) -> None:
    """Nothing, if no bare figure that was left out belongs to one that was chosen.

    Raises:
        Unreadable: One stands right beside it, so that the two may be one figure, or two values.
    """
    for each in () if said.isascii() else chosen:
        raised = re.search(_RAISED, said[each.start : each.end + 1])
        if raised:
            _refuse(raised[0])
    kept = {each.start for each in chosen}
    for left, right in pairwise(amounts):
        if (left.start in kept) is not (right.start in kept) and _is_torn(said, left, right, kept):
            _refuse(said[left.start : right.end])


def _refuse(part: str) -> None:
    raise Unreadable(
        f"{quoted(part)} would be read only in part: let `said` hold one figure, or give `value`"
    )


def _is_torn(said: str, left: Amount, right: Amount, kept: set[int]) -> bool:
    """Whether the one of two neighbours that is left out belongs to the other."""
    gap, is_first = said[left.end : right.start], right.start in kept
    out = left if is_first else right
    if out.weak or out.quantity.unit not in _BARE:
        return False
    if re.match(_TIED, gap):
        return True
    if out.year:
        return (
            is_first
            and not gap.isspace()
            and re.search(_FROM, said[max(left.start - 20, 0) : left.start]) is not None
        )
    if is_first:
        return re.match(_BEFORE, gap) is not None
    is_alike = out.quantity.noun in _NO_THINGS and out.quantity.figure < _SCALE * left.quantity.figure
    return re.match(_AFTER, gap) is not None or (is_alike and re.match(_GOES_ON, gap) is not None)
