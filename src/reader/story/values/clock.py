"""Times of day: no date holds them, so they are told apart from its figures."""

from __future__ import annotations

import re

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TIME = re.compile(
    r"(?<![\d.,:])\d{1,2}(?:[:.]\d\d)?\s?[ap](?:\.\s?m\b\.?|m\b)"
    r"|(?<![\d.,:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])"
    r"|(?<![\d.,:])\d{1,2}h\d\d\b"
    rf"|\b(?:\d{{1,2}}|{_HOURS})\s+o['’]clock\b"
    r"|\b(?:noon|midday|midnight)\b",
    re.IGNORECASE,
)


def time_of_day(said: str) -> str:
    """The first time of day in the words, as it is written there ("9:40 p.m."); empty for none."""
    match = _TIME.search(said)
    return match.group() if match else ""


def without_times(said: str) -> str:
    """The words with blanks instead of every time of day: all else stands where it stood."""
    return _TIME.sub(lambda match: " " * len(match.group()), said)
