"""Which of the amounts in a claim's words is the value: money, a number, a share, a duration."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import msgspec

from reader.story.values.amounts import Amount, amounts_in
from reader.story.values.shapes import AMOUNT_HEDGES, Hedge, Quantity, Unreadable, quoted
from reader.story.values.shares import out_of, shares_in
from reader.story.values.tokens import HYPHENS, last_digit
from reader.story.values.torn import refuse_torn
from reader.story.values.units import UNITS, dimension_of

_WANTED = {
    "money": ("amount of money", "'2.5 billion yuan' or 'CAD 468.9 million'"),
    "number": ("number", "'six billion', '1,200' or '7 km'"),
    "percent": ("share", "'50 %', 'half' or '3 percentage points'"),
    "duration": ("length of time", "'90 days' or 'three months'"),
}
_TO = re.compile(r"\s*(?:-|–|—|−|to|through)\s*\Z")
_AND = re.compile(r"\s*and\s*\Z")
_OR = re.compile(r"\s*,?\s*or\s*\Z")
_BETWEEN = re.compile(r"\bbetween\s*\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s*\Z", re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:,|and|,\s*and)?\s*\Z")
_EQUALS = re.compile(
    r"(?:\(|\bor|/|=|≈|[–—]|\bequal to|\bequivalent to|\bequivalent of|\bthat is,?|\bi\.e\.,?|\A\s*,)\s*\Z",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\bnot\s+(?:the\s+)?\Z", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d+:\d\d\b")
_LEFT_OUT = {
    "ft": {"": "inches"},
    "hours": {"": "minutes", "m": "minutes"},
    "minutes": {"": "seconds", "s": "seconds"},
}
"""After a larger unit, what a bare figure or a bare letter is: "5 ft 10", "1h30", "1h30m"."""
_FINER = {"ft": "inches", "m": "cm", "lb": "oz"}


def read_quantity(kind: str, said: str, dollar: str, hedge: Hedge | None) -> Quantity:
    """The amount that `said` tells, read as `kind` (money, number, percent or duration).

    Raises:
        Unreadable: No such amount, or two that are not the same one told twice.
    """
    if kind == "duration":
        clock = _CLOCK.search(said)
        if clock:
            raise Unreadable(
                f"a clock's '{clock.group()}' in {quoted(said)}: give `value`, e.g. '90 minutes'"
            )
    amounts = [each for each in amounts_in(said, kind, dollar) if not _DENIED.search(_before(said, each))]
    if len(amounts) > 1:
        amounts = _joined(said, amounts)
    chosen = _wanted(kind, said, amounts)
    refuse_torn(said, amounts, chosen)
    value = chosen[0].quantity
    if len(chosen) > 1:
        value = _with_equivalents(kind, said, chosen)
    if hedge is None or hedge is value.hedge:
        return value
    return _hedged(value, hedge)


def _before(said: str, amount: Amount) -> str:
    """The few words before an amount: not all of them, for a text may hold thousands of amounts."""
    return said[max(amount.start - 20, 0) : amount.start]


def _hedged(value: Quantity, hedge: Hedge) -> Quantity:
    """The value with the author's hedge instead of the one that was read."""
    if hedge not in AMOUNT_HEDGES:
        raise Unreadable(f"the hedge '{hedge}' is for dates; for an amount: about, over, under, nearly …")
    if hedge is Hedge.VAGUE and value.low is None:
        raise Unreadable("the hedge 'vague' needs words like 'hundreds of millions', not a figure")
    also = tuple(msgspec.structs.replace(each, hedge=hedge) for each in value.also)
    return msgspec.structs.replace(value, hedge=hedge, also=also)


def _wanted(kind: str, said: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts that the kind asks for; at least one."""
    if kind == "money":
        chosen = [each for each in amounts if each.money]
    elif kind == "duration":
        chosen = [each for each in amounts if dimension_of(each.quantity.unit) == "time"]
    elif kind == "percent":
        chosen = shares_in(said, amounts)
    else:
        chosen = _numbers(said, amounts)
    if chosen:
        return chosen
    what, example = _WANTED[kind]
    raise Unreadable(f"no {what} in {quoted(said)}{_lack(kind, amounts)}; expected e.g. {example}")


def _lack(kind: str, amounts: list[Amount]) -> str:
    """What a figure that was found lacks, to say so."""
    if not amounts:
        return ""
    return {"money": " (no currency)", "duration": " (no unit of time)"}.get(kind, "")


def _numbers(said: str, amounts: list[Amount]) -> list[Amount]:
    """What a number may be: not money, a share, a year or a bare "one", as long as something else is told."""
    chosen = amounts
    if any(out_of(said, one, other) for one, other in pairwise(amounts)):
        return chosen  # "one in ten" is neither one nor ten
    for drop in ("weak", "year", "money"):
        if len(chosen) > 1:
            chosen = [each for each in chosen if not getattr(each, drop)] or chosen
    if len(chosen) > 1 and chosen[0].weak:
        return chosen[:1]
    return chosen


def _joined(said: str, amounts: list[Amount]) -> list[Amount]:
    """Neighbours that tell one amount made one: ranges, and "two hours and 30 minutes"."""
    merged = [amounts[0]]
    for following in amounts[1:]:
        last = merged[-1]
        gap = said[last.end : following.start]
        whole = _compound(last, following, gap) or _range(said, last, following, gap)
        if whole is None:
            merged.append(following)
        else:
            merged[-1] = whole
    return merged


def _range(said: str, left: Amount, right: Amount, gap: str) -> Amount | None:
    """Two amounts as a range ("3 to 5 million", "between 3 and 5", "six or seven"), if they are one."""
    before = _before(said, left)
    is_range = _OR.match(gap) or (_AND.match(gap) if _BETWEEN.search(before) else _TO.match(gap))
    low, high = left.quantity, right.quantity
    if not is_range or _FROM.search(before) or low.low is not None or high.low is not None:
        return None
    unit = high.unit or low.unit
    if low.unit not in ("", unit) or high.unit not in ("", unit):
        return None
    stands_before = left.money or low.unit == "magnitude"
    if low.unit and not (high.unit or stands_before) and gap.strip() in ("to", "through"):
        return None  # "rose 4 percent to 12 million"
    figure = low.figure
    if high.step >= 100 and 0 < figure < 1000 <= high.figure and high.figure >= 100 * figure:
        figure *= _scale_of(high.figure)  # "3 to 5 million"
    if figure >= high.figure:
        return None
    step = min(last_digit(figure), last_digit(high.figure))
    hedge = low.hedge if low.hedge is Hedge.ABOUT else Hedge.EXACT
    value = Quantity(figure, unit, step, hedge, figure, high.figure, counted=not unit and step >= 1)
    return Amount(value, left.start, right.end, False, False, left.part and right.part)


def _scale_of(figure: Decimal) -> Decimal:
    """The thousand, million … that the figure is told in."""
    scale = Decimal(1)
    while figure >= scale * 1000:
        scale *= 1000
    return scale


def _compound(left: Amount, right: Amount, gap: str) -> Amount | None:
    """Two neighbours of one dimension, the second the smaller unit, as one amount in that unit."""
    large, small = left.quantity, right.quantity
    told = small.unit or small.noun
    if (gap == "-" or not gap.strip()) and told in _LEFT_OUT.get(large.unit, {}) and small.low is None:
        small = msgspec.structs.replace(
            small, unit=_LEFT_OUT[large.unit][told], counted=False, noun="", also=()
        )
    if not _JOIN.match(gap.strip("-")) or large.low is not None or small.low is not None:
        return None
    if not _is_finer(large.unit, small.unit) or large.figure % 1:
        return None
    ratio = UNITS[large.unit].factor / UNITS[small.unit].factor
    if ratio % 1 or small.figure >= ratio:
        return None
    figure = large.figure * ratio + small.figure
    step = min(last_digit(figure), small.step) if small.step < 1 else last_digit(figure)
    value = msgspec.structs.replace(small, figure=figure, step=step, hedge=large.hedge or small.hedge)
    return left._replace(quantity=value, end=right.end)


def _is_finer(large: str, small: str) -> bool:
    """Whether amounts are told as so many of one and the rest in the other: hours and minutes."""
    if dimension_of(large) == dimension_of(small) == "time":
        return UNITS[large].factor > UNITS[small].factor
    return _FINER.get(large) == small


def _with_equivalents(kind: str, said: str, amounts: list[Amount]) -> Quantity:
    """The first amount, with the others as the same one in other units; Unreadable if they are not."""
    first = amounts[0].quantity
    also = list(first.also)
    for before, each in pairwise(amounts):
        other = each.quantity
        score = said[before.end : each.start].strip() in HYPHENS  # "a 2-2 draw" has two numbers
        if (other.figure, other.unit) == (first.figure, first.unit) and not score:
            continue
        if other.hedge is Hedge.EXACT and first.hedge is not Hedge.VAGUE:
            other = msgspec.structs.replace(other, hedge=first.hedge)
        told_twice = _EQUALS.search(said[before.end : each.start]) is not None
        comparable = dimension_of(other.unit) == dimension_of(first.unit) != "count"
        if not (told_twice and comparable and other.unit != first.unit):
            what = _WANTED[kind][0]
            raise Unreadable(
                f"two amounts in {quoted(said)} where one {what} is expected: let `said` hold one of them, "
                "or give `value`"
            )
        also.append(other)
    return msgspec.structs.replace(first, also=tuple(also))
