"""Dates in words: "7 July 2023", "mid-August", "the third quarter of 2023", "after 2023-08", "the 1990s"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from reader.story.values.calendar_days import Days, iso_days
from reader.story.values.clock import time_of_day, without_times
from reader.story.values.date_context import refuse_what_touches
from reader.story.values.date_rest import refuse_rest
from reader.story.values.date_words import LINKS, TO, DateToken, FoundDate, all_found, date_tokens
from reader.story.values.hedges import date_hedge_at_end, date_hedge_at_start
from reader.story.values.shapes import DATE_HEDGES, Dates, Hedge, Unreadable

_RELATIVE = (
    r"\b(?:today|tonight|tomorrow|yesterday|now|recently|lately|ago|spring|summer|autumn|winter|morning|evening"
    r"|afternoon|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|last|next|past|coming|same) \w+)\b"
)
_SOON = timedelta(days=61)
"""How far ahead of its article a day without a year may lie."""
_PLAIN = re.compile(r"\s*([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?\s*\Z")


def read_date(said: str, near: str, hedge: Hedge | None) -> Dates:
    """The stretch of days that `said` tells.

    A month, or a day and month, without its year is the one that begins within two months after `near`, the
    date of the article, or else the latest that had begun by then: papers tell what was, and what is coming.

    Raises:
        Unreadable: No date, two that make no stretch, a relative word, a word that makes it another date
            ("summer 2023"), or no year to be had.
    """
    if hedge is not None and hedge not in DATE_HEDGES:
        raise Unreadable(f"the hedge '{hedge}' is for amounts; for a date: before, after, since, by, about")
    plain = _plain(said)
    if plain is not None:
        return Dates(*plain, hedge or Hedge.EXACT)
    timeless = without_times(said)
    tokens = date_tokens(timeless)
    found = all_found(timeless, tokens)
    if not found:
        raise Unreadable(_why_not(said))
    for each in found:
        refuse_what_touches(said, tokens, each)
    if len(found) <= 2:  # more are no stretch, and refused below
        refuse_rest(timeless, tokens, found)
    first, last = _resolved(said, tokens, found, near)
    start = tokens[found[0].at].start
    read, _ = date_hedge_at_end(said[:start]) if start else (Hedge.EXACT, 0)
    if (len(found) > 1 or found[0].days_told > 1) and said[:start].rstrip().lower().endswith("from"):
        read = Hedge.EXACT  # "from 3 to 5 July" is a stretch, not a bound
    read = read or date_hedge_at_start(said, tokens[found[-1].end - 1].end)
    return Dates(first, last, read if hedge is None else hedge)


def _plain(text: str) -> Days | None:
    """The days of an ISO date, year or month, the form that teachers and programs write."""
    match = _PLAIN.match(text)
    if match is None:
        return None
    year, month, day = match.groups()
    return iso_days(int(year), int(month or 0), int(day or 0))


def _resolved(said: str, tokens: list[DateToken], found: list[FoundDate], near: str) -> Days:
    """The first and last day told by one date, or by two that make a stretch."""
    last = found[-1]
    end = last.days(last.year) if last.year is not None else _latest(said, last, near)
    if len(found) == 1:
        return end
    first = found[0]
    if first.year is not None:
        start = first.days(first.year)
    else:
        start = first.days(end[0].year)
        start = start if start[0] <= end[0] else first.days(end[0].year - 1)
    if start == end and len(found) == 2:
        return end
    between = {token.text for token in tokens[first.end : last.at]}
    if first.at and tokens[first.at - 1].text == "between":
        between = {"to" if text == "and" else text for text in between}
    if len(found) != 2 or not between & TO or between - TO - LINKS or start[0] > end[1]:
        raise Unreadable(f"two dates in '{said}': let `said` hold one of them, or give `value`")
    return start[0], end[1]


def _latest(said: str, found: FoundDate, near: str) -> Days:
    """The days of the latest year in which they began before `near` ended, or soon after it."""
    try:
        limit = read_date(near, "", None).end if near else None
    except Unreadable:
        limit = None
    if limit is None:
        lack = f"the article's date '{near}' can't be read" if near else "the article has no date to tell it"
        raise Unreadable(f"no year in '{said}', and {lack}; give `value`, e.g. '2023-08'")
    limit = min(limit, date.max - _SOON) + _SOON
    for year in range(limit.year, limit.year - 9, -1):
        try:
            days = found.days(year)
        except Unreadable:  # 29 February
            continue
        if days[0] <= limit:
            return days
    raise Unreadable(f"there is no such day as '{said}'")


def _why_not(said: str) -> str:
    match = re.search(_RELATIVE, said, re.IGNORECASE)
    if match:
        return f"'{match.group()}' alone is no date: give `value`, e.g. '2023-10-17'"
    time = time_of_day(said)
    if time:
        return (
            f"'{time}' is a time of day, and a date is read to the day: give `value`, e.g. '2023-10-17', "
            "or take the kind 'term', with your `agreement` and `why`"
        )
    return f"no date in '{said}'; expected e.g. '7 July 2023', '2023-08' or 'after 2023-08'"
