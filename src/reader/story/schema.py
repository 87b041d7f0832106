"""Which keys a story's files may have, and a check of a table against them that gathers every fault."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from reader.story.problems import Problem, did_you_mean, one_of
from reader.story.text import one_line
from reader.story.toml_source import Lines, Path
from reader.story.values.currencies import CODES


class Field(NamedTuple):
    """What a key may hold: a shape of `_SHAPES`, and whether it must be there."""

    shape: str
    required: bool = False
    allowed: tuple[str, ...] = ()


STORY = {
    "title": Field("text", True),
    "summary": Field("text"),
    "articles": Field("texts"),
    "topics": Field("texts"),
    "aliases": Field("table"),
    "rate": Field("tables"),
}
RATE = {
    "from": Field("currency", True),
    "to": Field("currency", True),
    "rate": Field("number", True),
    "on": Field("day"),
    "source": Field("text"),
}
ARTICLE = {
    "id": Field("text"),
    "outlet": Field("text", True),
    "headline": Field("text"),
    "headline_supplied": Field("flag"),
    "byline": Field("text"),
    "url": Field("text"),
    "note": Field("text"),
    "date": Field("day"),
    "date_basis": Field("text", allowed=("inferred", "stated")),
    "dollar": Field("currency"),
    "origins": Field("texts"),
}
FACT = {
    "id": Field("text", True),
    "topic": Field("text", True),
    "kind": Field("text", True),
    "question": Field("text", True),
    "of": Field("text"),
    "note": Field("text"),
    "accept": Field("texts"),
    "tolerance": Field("text"),
    "agreement": Field("text"),
    "why": Field("text"),
    "claims": Field("table", True),
}
CLAIM = {
    "evidence": Field("text", True),
    "said": Field("text"),
    "value": Field("value"),
    "occurrence": Field("whole"),
    "also": Field("texts"),
    "as_of": Field("day"),
    "by": Field("text"),
    "origin": Field("texts"),
    "hedge": Field("text"),
}


def _text(value: Any) -> str | None:
    return one_line(value) if isinstance(value, str) else None


def _texts(value: Any) -> tuple[str, ...] | None:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return None
    return tuple(map(one_line, value))


def _day(value: Any) -> str | None:
    """A date as text; TOML's own dates and a bare year are taken too."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return str(value) if _whole(value) and _can_be_written(value) else _text(value)


def _value(value: Any) -> str | tuple[str, ...] | None:
    if isinstance(value, list):
        return _texts(value)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if number and _can_be_written(value) else _day(value)


def _can_be_written(value: float) -> bool:
    """Whether Python would write the number out; TOML's hexadecimals can be of any length."""
    return isinstance(value, float) or abs(value) < 10**300


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _currency(value: Any) -> str | None:
    """A currency's code, in capitals."""
    code = _text(value)
    return code.upper() if code and code.upper() in CODES else None


def _number(value: Any) -> float | None:
    """A positive, finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1e12:
        return None
    return float(value)


_SHAPES: dict[str, tuple[Callable[[Any], Any], str]] = {
    "text": (_text, "a text in quotes"),
    "texts": (_texts, "a list of texts"),
    "day": (_day, "a date as text"),
    "value": (_value, "a text in quotes, or a list of names"),
    "whole": (_whole, "a whole number from 1"),
    "number": (_number, "a number above 0"),
    "currency": (_currency, 'a currency code such as "USD" or "CAD"'),
    "flag": (lambda value: value if isinstance(value, bool) else None, "true or false"),
    "table": (lambda value: value if isinstance(value, dict) else None, "a table"),
    "tables": (
        lambda value: value if isinstance(value, list) and all(isinstance(t, dict) for t in value) else None,
        "[[tables]]",
    ),
}


MOST_PROBLEMS = 1000
"""So many problems of one file are told; a person mends no more at once, and a hostile file has millions."""


def too_many(file: str, line: int) -> Problem:
    """What is told in the place of the last problem, where there are more than are told."""
    return Problem(file, line, "", f"more than {MOST_PROBLEMS:,} problems", "these to be mended first")


class Complaints:
    """Gathers the problems of one file; finds lines only when there is one."""

    def __init__(self, file: str, source: str, offset: int = 0) -> None:
        self.file, self.problems = file, list[Problem]()
        self._source, self._offset = source, offset
        self._lines: Lines | None = None

    def add(self, path: Path, where: str, what: str, expected: str = "") -> None:
        """Notes one problem at the line of `path`; of those beyond the limit, only that there are more."""
        if self.full:
            return
        if len(self.problems) == MOST_PROBLEMS - 1:
            self.problems.append(too_many(self.file, self.line(path)))
        else:
            self.problems.append(Problem(self.file, self.line(path), where, what, expected))

    @property
    def full(self) -> bool:
        """Whether so many problems are known that looking for more is of no use."""
        return len(self.problems) >= MOST_PROBLEMS

    def line(self, path: Path) -> int:
        """The line of a key, counted in the file."""
        if self._lines is None:
            self._lines = Lines(self._source, self._offset)
        return self._lines.line(path)


def checked(
    table: Mapping[str, Any], fields: Mapping[str, Field], at: Path, where: str, complaints: Complaints
) -> dict[str, Any]:
    """The table's good values, cleaned; every fault is noted.

    Args:
        table: what TOML gave.
        fields: the keys it may have.
        at: where the table stands in the file.
        where: what it is about, for the message.
        complaints: takes the faults.
    """
    good: dict[str, Any] = {}
    for key, raw in table.items():
        if complaints.full:
            break
        field = fields.get(key)
        if field is None:
            complaints.add(
                (*at, key), where, f'unknown key "{key}"{did_you_mean(key, fields)}', one_of(fields, 16)
            )
            continue
        read, shape = _SHAPES[field.shape]
        value = read(raw)
        if value is None:
            complaints.add((*at, key), where, f'"{key}" is {_name(raw)}', shape)
        elif value in ("", ()) or (isinstance(value, tuple) and "" in value):
            complaints.add((*at, key), where, f'"{key}" is empty', "some text, or no such key")
        elif field.allowed and value not in field.allowed:
            complaints.add((*at, key), where, f'"{key}" is "{value}"', one_of(field.allowed))
        else:
            good[key] = value
    for key, field in fields.items():
        if field.required and key not in table:
            complaints.add(at, where, f'"{key}" is missing', _SHAPES[field.shape][1])
    return good


def id_fault(name: str, signs: str) -> str:
    """What keeps a name from being an id: letters from a to z, digits, and after the first these signs."""
    odd = next((sign for sign in name if not (sign.isascii() and sign.isalnum()) and sign not in signs), "")
    if odd:
        told = "a blank" if odd == " " else f'"{odd}"'
        return f'the id "{name}" has {told} in it'
    return f'the id "{name}" begins with "{name[0]}"' if name[0] in signs else ""


def _name(value: Any) -> str:
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a text",
        list: "a list",
        dict: "a table",
    }
    told = isinstance(value, str) or (isinstance(value, int | float) and _can_be_written(value))
    shown = f" ({value!r})" if told else ""
    return names.get(type(value), "a date or time") + shown
