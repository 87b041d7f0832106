"""Days told in three figures: "2023-08-17", "17.8.2023", "17/8/2023"."""

from __future__ import annotations

import re

from reader.story.values.shapes import Unreadable

_MARKS = frozenset("-/.")
# Compiled when a mark first stands beside a figure: `re` keeps it.
_THREE = r"(\d{1,4})\s?([-/.])\s?(\d\d?)\s?\2\s?(\d{1,4})(?!\d)"
_LONGEST = 20


def day_in_figures(text: str, start: int) -> tuple[int, int, int, int] | None:
    """Year, month and day that three figures from `start` on tell, and where they end; None for no such day.

    The year stands first or last, in four digits. Points put the day before the month everywhere; strokes
    and hyphens put the month first in some countries, so that "10/11/2023" is two days.

    Raises:
        Unreadable: The figures may be two different days.
    """
    if not _MARKS.intersection(text[start : start + 6]):
        return None
    match = re.match(_THREE, text[start : start + _LONGEST])
    if match is None:
        return None
    mark, (first, second, third) = match[2], map(int, match.group(1, 3, 4))
    if len(match[1]) == 4 and len(match[4]) <= 2:
        year, month, day = first, second, third
    elif len(match[1]) > 2 or len(match[4]) != 4:
        return None
    elif mark == "." or first > 12:
        year, month, day = third, second, first
    elif second > 12 or first == second:
        year, month, day = third, first, second
    else:
        meant = f"{third}-{second:02}-{first:02}"
        raise Unreadable(f"'{match.group()}' may be two different days; give `value` as {meant}")
    if not 1000 <= year <= 2999:
        return None
    if not (month and day):
        raise Unreadable(f"there is no day {match.group()}")
    return year, month, day, start + match.end()
