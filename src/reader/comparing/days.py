"""Dates in words, and how precise they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from reader.story.values import Dates, Hedge

_MONTHS = (  # not the locale's: questions are in English
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SINCE_WHEN = re.compile(r"\b(?:since|from)\b.*\d", re.IGNORECASE)
_QUARTERS = ("first", "second", "third", "fourth")


def grain(value: Dates) -> str:
    """How precise a date is: `day`, `third` (of a month), `month`, `quarter`, `year`, `decade`, or `span`."""
    return next((name for name, (fits, _) in _GRAINS.items() if fits(value.start, value.end)), "span")


def dates_text(value: Dates, said: str = "") -> str:
    """A date as precisely as it is known: "17 August 2023", "after August 2023", "the 1990s".

    What has happened once happened "in August 2023 or later"; only what `said` itself tells as lasting
    since a date keeps its "since".
    """
    name = grain(value)
    told = f"{day_text(value.start)} to {day_text(value.end)}" if name == "span" else _GRAINS[name][1](value)
    if value.hedge is Hedge.SINCE and not _SINCE_WHEN.search(said):
        return f"{told} or later"
    return f"{value.hedge} {told}" if value.hedge else told


def day_text(day: date) -> str:
    """A day in words: "3 June 2024"."""
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _last(day: date) -> bool:
    """Whether it is the last day of its month."""
    return day == date.max or (day + timedelta(days=1)).day == 1


def _in_month(start: date, end: date) -> bool:
    return (start.year, start.month) == (end.year, end.month)


def _is_third(start: date, end: date) -> bool:
    ten = (start.day, end.day) in ((1, 10), (11, 20))
    return _in_month(start, end) and (ten or (start.day == 21 and _last(end)))


def _is_quarter(start: date, end: date) -> bool:
    begins = start.day == 1 and start.month % 3 == 1
    return begins and _last(end) and (end.year, end.month) == (start.year, start.month + 2)


def _whole_years(start: date, end: date) -> int:
    """How many whole calendar years it is; 0 if it is not."""
    whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    return end.year - start.year + 1 if whole else 0


_GRAINS: dict[str, tuple[Callable[[date, date], bool], Callable[[Dates], str]]] = {
    "day": (lambda start, end: start == end, lambda value: day_text(value.start)),
    "month": (
        lambda start, end: _in_month(start, end) and start.day == 1 and _last(end),
        lambda value: _month(value.start),
    ),
    "third": (
        _is_third,
        lambda value: f"{({1: 'early', 11: 'mid', 21: 'late'})[value.start.day]} {_month(value.start)}",
    ),
    "quarter": (
        _is_quarter,
        lambda value: f"the {_QUARTERS[value.start.month // 3]} quarter of {value.start.year}",
    ),
    "year": (lambda start, end: _whole_years(start, end) == 1, lambda value: str(value.start.year)),
    "decade": (
        lambda start, end: _whole_years(start, end) == 10 and start.year % 10 == 0,
        lambda value: f"the {value.start.year}s",
    ),
}
