"""Stretches of days: a day, a month, a year, and the early, mid or late part of one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeAlias

from reader.story.values.shapes import Unreadable

Days: TypeAlias = tuple[date, date]
"""First and last day."""


def iso_days(year: int, month: int, day: int) -> Days:
    """The days of a year, of a month of it, or the one day; 0 leaves month or day open.

    Raises:
        Unreadable: The calendar has no such day.
    """
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        return month_days(year, month) if month else (date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        raise Unreadable(f"there is no day {year}-{month:02}{f'-{day:02}' if day else ''}") from None


def month_days(year: int, first: int, last: int | None = None) -> Days:
    """From the first day of a month to the last day of another, or of the same."""
    last = last or first
    after = date(year + last // 12, last % 12 + 1, 1)
    return date(year, first, 1), after - timedelta(days=1)


def third_of(days: Days, part: int) -> Days:
    """Early, mid or late: whole months of a year, the 10th and the 20th of a month, else equal parts."""
    start, end = days
    length = (end - start).days + 1
    if length < 3:
        return days
    if length > 300:
        return (
            month_days(start.year, 4 * part + 1, 4 * part + 4) if length < 400 else _years(start, end, part)
        )
    bounds = (0, 10, 20, length) if 28 <= length <= 31 else (0, length // 3, 2 * length // 3, length)
    return start + timedelta(days=bounds[part]), start + timedelta(days=bounds[part + 1] - 1)


def _years(start: date, end: date, part: int) -> Days:
    """Early, mid or late in a decade: its years 0 to 3, 4 to 6, 7 to 9 (as the tenths of a longer time)."""
    count = end.year - start.year + 1
    bounds = (0, count * 4 // 10, count * 7 // 10, count)
    return date(start.year + bounds[part], 1, 1), date(start.year + bounds[part + 1] - 1, 12, 31)
