"""Words that touch a date and make it another one: "summer 2023", "the week of 3 July"."""

from __future__ import annotations

import re

from reader.story.values.date_words import LINKS, DateToken, FoundDate, two_digits_after
from reader.story.values.shapes import Unreadable

_SEASON_WORDS = """spring summer autumn winter season christmas xmas easter thanksgiving ramadan eid diwali
hanukkah passover pentecost halloween carnival fiscal fy"""
_SEASONS = frozenset(_SEASON_WORDS.split())
"""Say less than a day; a full day beside them loses nothing."""
_PIECES = frozenset(
    ("day", "days", "month", "months", "quarter", "half", "third", "decade", "century", "fall")
)
"""Only a piece of the month or year that follows "of" or stands beside it."""
_AROUND = frozenset(("week", "weeks", "weekend", "weekends", "fortnight", "eve", "bc", "bce"))
"""Other days than the one that is told, too."""
_YEARS_OF_THEIR_OWN = frozenset(("fiscal", "financial", "tax", "school", "academic", "new", "marketing"))
_OTHER_YEAR = frozenset(("last", "next", "previous", "following"))
_COUNTED_FROM = re.compile(
    r"\b((?:hour|day|night|morning|evening|week|weekend|fortnight|month|year|decade)s?\s+"
    r"(?:before|after|from|since|following|prior to|ahead of|earlier than|later than))\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


def refuse_what_touches(said: str, tokens: list[DateToken], found: FoundDate) -> None:
    """Nothing, if the date stands for itself.

    Raises:
        Unreadable: A word or a figure right beside it says that other days are meant.
    """
    counted = _COUNTED_FROM.search(said, 0, tokens[found.at].start)
    word = counted.group(1).lower() if counted else _before(tokens, found)
    if not word and two_digits_after(tokens, found.end, "-–—−/") >= 0 and _ends_in_year(tokens, found):
        span = said[tokens[found.end - 1].start : tokens[found.end + 1].end]
        raise Unreadable(f"'{span}' may be a season or two years: give `value`, e.g. '2022-08/2023-05'")
    word = word or _after(tokens, found)
    if word:
        raise Unreadable(f"'{word}' touches the date in '{said}': give `value`, e.g. '2023-08'")


def _ends_in_year(tokens: list[DateToken], found: FoundDate) -> bool:
    return tokens[found.end - 1].number >= 1000


def _before(tokens: list[DateToken], found: FoundDate) -> str:
    """The word before the date that changes it, past "of" and the like; empty for none."""
    bare_year = found.end == found.at + 1 and _ends_in_year(tokens, found)
    at, passed = found.at - 1, set()
    while at >= 0 and tokens[at].text in LINKS and (tokens[at].text != "," or bare_year):
        passed.add(tokens[at].text)
        at -= 1
    if at < 0:
        return ""
    word, further = tokens[at].text, tokens[at - 1].text if at else ""
    if word == "year" and further in _YEARS_OF_THEIR_OWN:
        return further
    if word in _AROUND and "in" not in passed:
        return word
    if word == "month" and tokens[found.at].number < 0:
        return ""  # "the month of May"
    if not found.days_told and (word in _SEASONS or (word in _PIECES and "in" not in passed)):
        return word
    return word if word in ("last", "next") and not passed and found.year is None else ""


def _after(tokens: list[DateToken], found: FoundDate) -> str:
    """The word right after the date that changes it; empty for none."""
    word, further = (
        "".join(token.text for token in tokens[at : at + 1]) for at in (found.end, found.end + 1)
    )
    if word in _AROUND or (word in _SEASONS and not found.days_told):
        return word
    if word in _YEARS_OF_THEIR_OWN and further in ("year", "quarter", "half"):
        return word
    return word if word in _OTHER_YEAR and further == "year" and found.year is None else ""
