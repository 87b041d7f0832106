"""What was typed, read as a value of the kind that is asked for, in every way that it can fairly be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from reader.comparing.days import grain
from reader.quiz.typos import is_slip
from reader.quiz.wording import DOLLARS
from reader.story.model import Article, Fact
from reader.story.values import Dates, Quantity, Unreadable, Value, fold_words, read_value
from reader.story.values.currencies import CODES, NAMES
from reader.story.values.date_words import MONTHS
from reader.story.values.number_words import SCALES, SMALL, VAGUE
from reader.story.values.points import in_thousands
from reader.story.values.units import UNIT_NAMES, dimension_of

_YUAN_SIGN = re.compile(r"(?:CN|RMB)?\s*[¥￥]\s*", re.IGNORECASE)
_IN_FIGURES = re.compile(r"(\d\d?)([/.-]) ?(\d\d?)\2 ?(\d{4}|\d\d)")
_MONTH_FIRST = re.compile(r"(0?[1-9]|1[0-2])[/.-](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})/(\d\d?)")
_SHORT_YEAR = re.compile(r"(.*\d.*\s)(\d\d)|(.*)['’](\d\d)")
_FEET = re.compile(r"(?<=[\d½¼¾])\s?['′’](?!\d{3}|s\b)")
_INCHES = re.compile(r"(?<=[\d½¼¾])\s?(?:[\"″”]|''|’’|in\b\.?)")
_PLURAL_SCALE = re.compile(r"(?<=\d)( ?)(thousand|million|billion|trillion)s\b", re.IGNORECASE)
_RANK = re.compile(r"\d+(?:st|nd|rd|th)\b")
_HOW = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
_DENIED = re.compile(r"\s*not\b(?!\s+(?:before|later|after|until|earlier)\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{5,}")
_WHOLE_YEARS = frozenset(("year", "decade"))
_MEANT = {"old": "years", "age": "years"}
"""Words of a question that ask for a unit without naming it."""

_FAMILIAR = frozenset(
    word
    for word in (*MONTHS, *SCALES, *UNIT_NAMES, *NAMES, "thousands", "millions", "billions")
    if len(word) > 4 and word.isalpha()
)
"""Words beside a figure that a slip of the finger is forgiven in: they are not its digits."""


def readings(fact: Fact, right: Value, text: str, article: Article) -> Iterator[Value]:
    """What was typed as values of the fact's kind; none where it holds no such value.

    A figure without its unit is taken in the unit that is asked for, a date without its year in the year of
    the right one. "5/9/2025" is both the fifth of September and the ninth of May.
    """
    if isinstance(right, Dates):
        near = "" if grain(right) in _WHOLE_YEARS else right.end.isoformat()
        for meant in () if _DENIED.match(text) else _dates_meant(text, right):
            value = _read("date", meant, "USD", near)
            if value is not None:
                yield value
    elif isinstance(right, Quantity):
        # Who writes "12.000" for twelve thousand means no fraction of a thing.
        for meant in dict.fromkeys((text, in_thousands(text)) if right.figure >= 1000 else (text,)):
            value = _quantity(fact, right, meant, article.dollar)
            if value is not None:
                yield value


def mended(text: str) -> str:
    """The text with slips in the names of months, units and scales put right: "341 milion", "Agust 2023"."""

    def familiar(match: re.Match[str]) -> str:
        word = match.group().casefold()
        if word in _FAMILIAR or word in SMALL or word in VAGUE:
            return match.group()
        meant = [known for known in sorted(_FAMILIAR) if is_slip(word, known, lambda _: False)]
        return meant[0] if meant else match.group()

    return _WORD.sub(familiar, text)


def _read(kind: str, text: str, dollar: str, near: str = "") -> Value | None:
    try:
        return read_value(kind, text, dollar=dollar, near=near)
    except Unreadable:
        return None


def _quantity(fact: Fact, right: Quantity, text: str, dollar: str) -> Quantity | None:
    unit, text = right.unit, _PLURAL_SCALE.sub(r"\1\2", text)
    if unit in DOLLARS:
        dollar = unit  # a bare "$" means the dollars that are asked for
    if dimension_of(unit) == "length":
        text = _FEET.sub(" ft ", _INCHES.sub(" inches", text))
    if unit == "CNY":
        text = _YUAN_SIGN.sub("CNY ", text)  # the sign of the yen is the yuan's as well
    if not unit and _HOW.search(fact.question) and _RANK.match(fold_words(text)):
        return None  # "the third" is no answer to "how many"
    value = _read(fact.kind, text, dollar)
    if value is None and unit in CODES:
        value = _read("money", f"{text} {unit}", dollar)  # "340m" is no length
    if value is None and unit:
        value = _read("number", text, dollar)
    if not isinstance(value, Quantity):
        return None
    if unit and not value.unit:
        return msgspec.structs.replace(value, unit=unit)
    if value.unit and not unit and value.unit in _units_asked(fact.question):
        return msgspec.structs.replace(value, unit="", counted=True)  # "the 23rd minute", "58 years old"
    return value


def _units_asked(question: str) -> set[str]:
    """The units that a question for a bare figure has in its words: "in which minute", "how old"."""
    words = fold_words(question).split()
    return {unit for word in words if (unit := UNIT_NAMES.get(word) or _MEANT.get(word))}


def _dates_meant(text: str, right: Dates) -> Iterator[str]:
    """A date in figures or in number words as dates that are read without doubt; else the text itself."""
    text = text.strip()
    if match := _IN_FIGURES.fullmatch(text):
        first, mark, second, year = match.groups()
        year = year if len(year) == 4 else f"{right.start.year // 100}{year}"
        yield f"{year}-{int(second):02}-{int(first):02}"
        if mark != ".":  # points put the day first everywhere
            yield f"{year}-{int(first):02}-{int(second):02}"
    elif match := _MONTH_FIRST.fullmatch(text):
        yield f"{match[2]}-{int(match[1]):02}"
    elif match := _YEAR_FIRST.fullmatch(text):
        yield f"{match[1]}-{int(match[2]):02}"
    else:
        yield text
        if match := _SHORT_YEAR.fullmatch(text):
            yield f"{match[1] or match[3]}{right.start.year // 100}{match[2] or match[4]}"
        if set(fold_words(text).split()) != set(text.casefold().split()):
            yield fold_words(text)  # "twenty nineteen"
