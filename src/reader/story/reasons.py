"""Why two claims agree or not: the decision table, one pair at a time."""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.story.amounts_compared import compare_quantities
from reader.story.values import Aliases, Dates, Hedge, Name, Names, Quantity, Value, Words, write_value
from reader.story.verdicts import Bases, RatesBetween, Verdict, no_rates

_NO_ALIASES = Aliases()
_DAYS_AROUND = 3
"""How many days "about 17 August" reaches to either side, at the least."""
_FIRST, _LAST = 0, 4_000_000


def compare_values(
    left: Value,
    right: Value,
    *,
    aliases: Aliases = _NO_ALIASES,
    rates: RatesBetween = no_rates,
    bases: Bases = None,
    open_lists: Callable[[], bool] | None = None,
    as_of: tuple[str, str] = ("", ""),
) -> Verdict:
    """The reason for a pair of values of one fact.

    Args:
        left: One value.
        right: The other.
        aliases: The story's names of one thing.
        rates: The rates known between two currencies, the articles' own first.
        bases: What each was converted from, where the fact names it (`of`).
        open_lists: Tells, for two lists that overlap, whether a text calls its list incomplete ("such as").
        as_of: The times that the two claims speak of, where their authors give them.
    """
    verdict = _by_kind(left, right, aliases, rates, bases, open_lists)
    if verdict.reason == "same" or not all(as_of) or as_of[0].casefold() == as_of[1].casefold():
        return verdict
    times = f"as of {as_of[0]}, and as of {as_of[1]}"
    if verdict.reason in ("conflict", "undecided"):
        return Verdict("later", times)
    # "At least 14" allows 22, but a toll that has risen since is why they differ.
    return Verdict(verdict.reason, "; ".join(filter(None, (verdict.detail, times))))


def _by_kind(
    left: Value,
    right: Value,
    aliases: Aliases,
    rates: RatesBetween,
    bases: Bases,
    open_lists: Callable[[], bool] | None,
) -> Verdict:
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return compare_quantities(left, right, rates, bases)
    if isinstance(left, Dates) and isinstance(right, Dates):
        return compare_dates(left, right)
    if isinstance(left, Names) and isinstance(right, Names):
        return compare_lists(left, right, aliases, open_lists)
    if isinstance(left, Name) and isinstance(right, Name):
        same = aliases.canonical(left.text) == aliases.canonical(right.text)
        return Verdict("same") if same else Verdict("conflict", f"{left.text} is not {right.text}")
    if isinstance(left, Words) and isinstance(right, Words):
        if aliases.canonical(left.text) == aliases.canonical(right.text):
            return Verdict("same")
        return Verdict("undecided", "other words: no rule tells whether they mean the same")
    return Verdict("undecided", f"{write_value(left)} and {write_value(right)} are not of one kind")


def compare_dates(left: Dates, right: Dates) -> Verdict:
    """Equal days are the same; a date inside a span, or that a hedge allows, is an approximation."""
    if left == right:
        return Verdict("same")
    one, other = _days(left), _days(right)
    hedged = left.hedge or right.hedge
    if hedged and one[0] <= other[1] and other[0] <= one[1]:
        left_is_wider = (bool(left.hedge), one[1] - one[0]) >= (bool(right.hedge), other[1] - other[0])
        narrow, wide = (right, left) if left_is_wider else (left, right)
        return Verdict("approximation", f"“{write_value(narrow)}” fits “{write_value(wide)}”")
    for inner, outer, value, span in ((one, other, left, right), (other, one, right, left)):
        if outer[0] <= inner[0] and inner[1] <= outer[1]:
            return Verdict("approximation", f"{write_value(value)} lies in {write_value(span)}")
    return Verdict("conflict", f"{write_value(left)} and {write_value(right)} don't meet")


def _days(value: Dates) -> tuple[int, int]:
    """The first and last day that the date allows, counted from the first of year 1."""
    start, end = value.start.toordinal(), value.end.toordinal()
    match value.hedge:
        case Hedge.BEFORE:
            return _FIRST, start - 1
        case Hedge.BY:
            return _FIRST, end
        case Hedge.AFTER:
            return end + 1, _LAST
        case Hedge.SINCE:
            return start, _LAST
        case Hedge.ABOUT:
            margin = max((end - start) // 2, _DAYS_AROUND)
            return start - margin, end + margin
        case _:
            return start, end


def compare_lists(
    left: Names, right: Names, aliases: Aliases, open_lists: Callable[[], bool] | None = None
) -> Verdict:
    """Lists as sets: equal, a part of the other, or overlapping where a text says that it names only some."""
    one = {aliases.canonical(name): name for name in left.items}
    other = {aliases.canonical(name): name for name in right.items}
    if one.keys() == other.keys():
        return Verdict("same")
    more = [name for key, name in one.items() if key not in other]
    less = [name for key, name in other.items() if key not in one]
    if not more or not less:
        return Verdict("fewer")
    if len(more) < len(one) and open_lists is not None and open_lists():
        return Verdict("fewer", "a text says that it names only some")
    return Verdict("conflict", f"only one has {', '.join(more)}, only the other {', '.join(less)}")


def left_out(left: Names, right: Names, aliases: Aliases) -> list[str]:
    """Which of the right list's names the left one leaves out."""
    named = {aliases.canonical(name) for name in left.items}
    return [name for name in right.items if aliases.canonical(name) not in named]


_LONGEST_SENTENCE = 400
# Compiled when a list is first compared with a longer one: `re` keeps them.
_SENTENCE_ENDS = r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z])|\n"
_ONLY_SOME = (
    r"(?i)\b(?:such as|among|just a few|including|for example|for instance|to name|and others|and more)\b"
)


def says_only_some(text: str, start: int, end: int) -> bool:
    """Whether a text says that the names from `start` to `end` are only some ("such as", "just a few").

    Looked for from the beginning of their sentence to their end.
    """
    before = text[max(start - _LONGEST_SENTENCE, 0) : start]
    begin = start - len(re.split(_SENTENCE_ENDS, before)[-1])
    return re.compile(_ONLY_SOME).search(text, begin, end) is not None
