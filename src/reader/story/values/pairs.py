"""Pairs of amounts with which an article converts money itself: "US$300 million ($411.7 million)"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from reader.story.values.amounts import Amount, amounts_in
from reader.story.values.shapes import Unreadable


class MoneyPair(NamedTuple):
    """One amount told in two currencies: one `source` is `rate` of `target`."""

    source: str
    target: str
    rate: Decimal
    start: int
    end: int


_REACH = 70
_HINT = re.compile(
    r"[$€£¥₹₩₽₺₪元円]|\b(?:yuan|renminbi|rmb|euros?|pounds?|yen|rupees?|dollars?|francs?|won|"
    r"[A-Z]{3}(?=\s?\d)|krona|kronor|krone|kroner|rubles?|roubles?|pesos?|rand|reais|shekels?|lira|zloty)\b"
)
_JOINT = re.compile(r"\(|\bor\s|=|≈|\bequ(?:al|ivalent) to\s")
_MARKS = ' \t\n,;:"“”‘’'


def money_pairs(text: str, dollar: str = "USD") -> tuple[MoneyPair, ...]:
    """Every amount that `text` itself tells in two different currencies, in order.

    Either form counts: a second amount in brackets right after the first, or after "or". `dollar` is the
    currency of a bare "$". Vague amounts and ranges give no rate.
    """
    found = []
    for joint in _JOINT.finditer(text):
        before = text[max(joint.start() - _REACH, 0) : joint.start()]
        after = text[joint.end() : joint.end() + _REACH]
        if not (_HINT.search(before) and _HINT.search(after)):
            continue
        try:
            pair = _pair(before, after, dollar)
        except Unreadable:  # a figure beyond all measure
            continue
        if pair is not None:
            left, right = pair
            rate = right.quantity.figure / left.quantity.figure
            start = joint.start() - len(before) + left.start
            end = joint.end() + right.end
            end += text.startswith(")", end)
            found.append(MoneyPair(left.quantity.unit, right.quantity.unit, rate, start, end))
    return tuple(found)


def _pair(before: str, after: str, dollar: str) -> tuple[Amount, Amount] | None:
    """The last amount before the joint and the first after it, if they stand right beside it."""
    left = [each for each in amounts_in(before, "money", dollar) if each.money][-1:]
    right = [each for each in amounts_in(after, "money", dollar) if each.money][:1]
    if not left or not right:
        return None
    gap = before[left[0].end :] + after[: right[0].start]
    one, other = left[0].quantity, right[0].quantity
    if gap.strip(_MARKS) or one.unit == other.unit or one.low is not None or other.low is not None:
        return None
    return (left[0], right[0]) if one.figure > 0 and other.figure > 0 else None
