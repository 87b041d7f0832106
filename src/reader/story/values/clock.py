"""Times of day: no date holds them, so they are told apart from its figures."""

from __future__ import annotations

import re

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_SIGNS = (":", "am", "pm", "a.m", "p.m", "a. m", "p. m", "clock", "noon", "midday", "midnight")
"""One of these is in every time of day: most dates hold none, and the pattern is not even compiled."""
_TIME = (
    r"(?i)(?<![\d.,:])\d{1,2}(?:[:.]\d\d)?\s?[ap](?:\.\s?m\b\.?|m\b)"
    r"|(?<![\d.,:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])"
    rf"|\b(?:\d{{1,2}}|{_HOURS})\s+o['’]clock\b"
    r"|\b(?:noon|midday|midnight)\b"
)


def time_of_day(said: str) -> str:
    """The first time of day in the words, as it is written there ("9:40 p.m."); empty for none."""
    match = re.search(_TIME, said) if _may_tell(said) else None
    return match.group() if match else ""


def without_times(said: str) -> str:
    """The words with blanks instead of every time of day: all else stands where it stood."""
    return re.sub(_TIME, lambda match: " " * len(match.group()), said) if _may_tell(said) else said


def _may_tell(said: str) -> bool:
    lower = said.lower()
    return any(sign in lower for sign in _SIGNS)
