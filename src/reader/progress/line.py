"""A line of the log: what all of them have in common, and how their content is read back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TypeVar

import msgspec

from reader.quiz.log import LineId

ANSWER = "answer"
POSITION = "position"
STAR = "star"
NOTE = "note"
OVERRULING = "overruling"
FLAG = "flag"
UNDO = "undo"
SITTING = "sitting"
SETTING = "setting"

COLUMNS = "device, counter, clock, at, kind, story, subject, payload"
"""The columns of the log, in the order of a line's fields."""

_Shape = TypeVar("_Shape")


class LineError(ValueError):
    """A line whose payload is not what its kind says. The text names the line."""


class Line(msgspec.Struct, frozen=True):
    """A line of the log. `at` is wall time in UTC, ISO 8601, to be shown; `clock` gives the order."""

    device: str
    counter: int
    clock: int
    at: str
    kind: str
    story: str
    subject: str
    """The id of the fact or the article that the line is about."""
    payload: str
    """JSON; its shape depends on `kind`."""

    @property
    def id(self) -> LineId:
        """Its name, under which a later line can take it back."""
        return f"{self.device}:{self.counter}"


def decoded(line: Line, shape: type[_Shape]) -> _Shape:
    """What the line holds, as the record of its kind.

    Raises:
        LineError: it holds something else.
    """
    try:
        return msgspec.json.decode(line.payload, type=shape)
    except msgspec.DecodeError as error:
        raise LineError(f"line {line.counter} of {line.device} is no {line.kind} ({error})") from None


def utc(at: datetime) -> str:
    """Wall time as the log keeps it: UTC, milliseconds, a `Z`. ValueError where it names no zone."""
    if at.tzinfo is None:
        raise ValueError("a time in the log needs its zone")
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
