"""The dates in a text, one by one: what stands before, between and after months, days and years."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from reader.story.values.calendar_days import Days, iso_days, month_days, third_of
from reader.story.values.date_figures import day_in_figures

_MONTH_NAMES = """january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,\
september sept sep,october oct,november nov,december dec"""
MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(_MONTH_NAMES.split(","), start=1) for name in names.split()
}
_EVERYDAY = frozenset(("may", "march", "mar"))
"""Months that are everyday words in lower case: read only beside a day or a year."""
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_PARTS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
_TOKEN = re.compile(
    r"(?P<n>\d+)(?P<o>(?:st|nd|rd|th)\b|['’]?s\b)?|(?P<w>[^\W\d_]+)|(?P<m>[-–—−/,'’])", re.IGNORECASE
)
_LONGEST_FIGURE = 8
TO = frozenset(("-", "–", "—", "−", "to", "/", "until", "till", "through"))
_TO_OR_AND = TO | {"and"}
LINKS = frozenset(("of", "in", "the", ",", "-"))


class DateToken(NamedTuple):
    """A figure, a word or a mark of a text that may hold dates."""

    text: str
    number: int
    """The figure, or -1 for a word or a mark."""
    ending: str
    start: int
    end: int


class FoundDate(NamedTuple):
    """A date in the text: how its days follow from its year, the year if it is told, where it stands."""

    days: Callable[[int], Days]
    year: int | None
    at: int
    end: int
    days_told: int = 0
    """1 for a day, 2 for a first and a last day ("3 to 5 July"), 0 for a month, a year and so on."""


def date_tokens(text: str) -> list[DateToken]:
    """The figures, words and marks of a text; ordinals and the s of "1990s" stay with their figure."""
    return [
        DateToken(
            match.group().lower(),
            int(match["n"]) if match["n"] and len(match["n"]) <= _LONGEST_FIGURE else -1,
            (match["o"] or "").lower().lstrip("'’"),
            *match.span(),
        )
        for match in _TOKEN.finditer(text)
    ]


def all_found(text: str, tokens: list[DateToken]) -> list[FoundDate]:
    """Every date in the text, in order."""
    found, at = [], 0
    while at < len(tokens):
        one = _found_at(text, tokens, at)
        if one is None:
            at += 1
        else:
            found.append(one)
            at = one.end
    return found


def _found_at(text: str, tokens: list[DateToken], at: int) -> FoundDate | None:
    """The date that begins with that token, with "early", "mid" or "late" before it."""
    part = _PARTS.get(tokens[at].text)
    if part is None:
        return _date_at(text, tokens, at)
    place = at + 1
    while place < len(tokens) and (tokens[place].text in LINKS or tokens[place].text == "year"):
        place += 1
    whole = _date_at(text, tokens, place) if place < len(tokens) else None
    if whole is None:
        return None
    return whole._replace(at=at, days=lambda year: third_of(whole.days(year), part))


def _date_at(text: str, tokens: list[DateToken], at: int) -> FoundDate | None:
    token = tokens[at]
    if token.number >= 0:
        return _from_figure(text, tokens, at)
    if token.text in MONTHS:
        return _from_month(text, tokens, at)
    if token.text in _ORDINALS or token.text in ("q", "h"):
        return _from_quarter(tokens, at)
    return None


def _text(tokens: list[DateToken], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def _number(tokens: list[DateToken], at: int) -> int:
    return tokens[at].number if at < len(tokens) else -1


def _is_year(tokens: list[DateToken], at: int) -> bool:
    return 1000 <= _number(tokens, at) <= 2999 and not tokens[at].ending


def _year_after(tokens: list[DateToken], at: int) -> tuple[int | None, int]:
    """A year at that place, past "of", "in" and a comma; and the place after it."""
    place = _past_tie(tokens, at)
    while _text(tokens, place) in LINKS and _text(tokens, place) != "-":
        place += 1
    return (tokens[place].number, place + 1) if _is_year(tokens, place) else (None, at)


def _past_tie(tokens: list[DateToken], at: int) -> int:
    """The place after a hyphen or stroke that ties two parts of one date ("17-Aug-2023")."""
    tied = tokens[at - 1 : at + 2]
    if len(tied) < 3 or tied[1].text not in ("-", "/"):
        return at
    return at + 1 if tied[0].end == tied[1].start and tied[1].end == tied[2].start else at


def _from_figure(text: str, tokens: list[DateToken], at: int) -> FoundDate | None:
    """What a figure begins: an ISO date, a year, a decade, a century, a day before its month, 17/8/2023."""
    token, number = tokens[at], tokens[at].number
    if token.ending == "s" and 1000 <= number <= 2990 and number % 10 == 0:
        return FoundDate(lambda _: (date(number, 1, 1), date(number + 9, 12, 31)), number, at, at + 1)
    if token.ending and _text(tokens, at + 1) == "century" and 1 <= number <= 99:
        return FoundDate(
            lambda _: (date(100 * number - 99, 1, 1), date(100 * number, 12, 31)), number, at, at + 2
        )
    if token.text in _ORDINALS:
        quarter = _from_quarter(tokens, at)
        if quarter is not None:
            return quarter
    day = day_in_figures(text, token.start)
    if day is not None:
        return _day_told(tokens, at, *day)
    if _is_year(tokens, at):
        return _iso_at(tokens, at)
    return _day_first(tokens, at) if 1 <= number <= 31 else None


def _day_told(tokens: list[DateToken], at: int, year: int, month: int, day: int, stop: int) -> FoundDate:
    end = at
    while end < len(tokens) and tokens[end].start < stop:
        end += 1
    return FoundDate(lambda _: iso_days(year, month, day), year, at, end, 1)


def _iso_at(tokens: list[DateToken], at: int) -> FoundDate:
    """A year, or the month of one; "2022/23" may be a season."""
    year, month, end = tokens[at].number, 0, at + 1
    if 1 <= two_digits_after(tokens, end, "-") <= 12:
        month, end = _number(tokens, end + 1), end + 2
    return FoundDate(lambda _: iso_days(year, month, 0), year, at, end)


def two_digits_after(tokens: list[DateToken], end: int, marks: str) -> int:
    """The figure of two digits that one of the marks ties to the token before `end`; -1 for none."""
    tied = tokens[end - 1 : end + 2]
    if len(tied) < 3 or tied[1].text not in marks or len(tied[2].text) != 2:
        return -1
    return tied[2].number if tied[0].end == tied[1].start and tied[1].end == tied[2].start else -1


def _days_at(tokens: list[DateToken], at: int, joints: frozenset[str] = TO) -> tuple[int, int, int]:
    """A day, or a first and last day ("7-9", "7th to 9th"), and the place after; (0, 0, at) for none."""
    first = _number(tokens, at)
    if not 1 <= first <= 31:
        return 0, 0, at
    last = _number(tokens, at + 2)
    if _text(tokens, at + 1) in joints and first < last <= 31:
        return first, last, at + 3
    return first, first, at + 1


def _day_first(tokens: list[DateToken], at: int) -> FoundDate | None:
    first, last, end = _days_at(tokens, at, _TO_OR_AND)
    if _text(tokens, end) not in MONTHS and last != first:
        first, last, end = first, first, at + 1
    end = _past_tie(tokens, end)
    if _text(tokens, end) == "of":
        end += 1
    month = MONTHS.get(_text(tokens, end))
    if month is None:
        return None
    year, end = _year_after(tokens, end + 1)
    return _days_of_month(month, first, last, year, at, end)


def _days_of_month(month: int, first: int, last: int, year: int | None, at: int, end: int) -> FoundDate:
    def days(y: int) -> Days:
        return iso_days(y, month, first)[0], iso_days(y, month, last)[0]

    return FoundDate(days, year, at, end, 1 if first == last else 2)


def _from_month(text: str, tokens: list[DateToken], at: int) -> FoundDate | None:
    month = MONTHS[tokens[at].text]
    # "on May 3 and 12 people died": "and" makes a stretch only after "between"
    is_stretch = at > 0 and tokens[at - 1].text == "between"
    first, last, end = _days_at(tokens, at + 1, _TO_OR_AND if is_stretch else TO)
    year, end = _year_after(tokens, end)
    if first:
        return _days_of_month(month, first, last, year, at, end)
    if year is None and tokens[at].text in _EVERYDAY and text[tokens[at].start].islower():
        return None
    return FoundDate(lambda y: month_days(y, month), year, at, end)


def _from_quarter(tokens: list[DateToken], at: int) -> FoundDate | None:
    """ "the third quarter of 2023", "Q3 2023", "the first half of 2023", "H1"."""
    if tokens[at].text in ("q", "h"):
        name, count = tokens[at].text, _number(tokens, at + 1)
    else:
        name, count = _text(tokens, at + 1)[:1], _ORDINALS[tokens[at].text]
        if _text(tokens, at + 1) not in ("quarter", "half"):
            return None
    months = 3 if name == "q" else 6
    if not 1 <= count <= 12 // months:
        return None
    year, end = _year_after(tokens, at + 2)
    return FoundDate(lambda y: month_days(y, months * (count - 1) + 1, months * count), year, at, end)
