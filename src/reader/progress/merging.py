"""Putting the log of another device into this one: a union of lines, the same in any order.

A line is named by its device and counter for ever, so two logs agree on every line that both have. Where
they don't, one of them was tampered with or written by two programs under one name, and nothing is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from reader.progress import replaying
from reader.progress.database import Database
from reader.progress.kept import Position
from reader.progress.line import (
    ANSWER,
    FLAG,
    NOTE,
    OVERRULING,
    POSITION,
    SETTING,
    SITTING,
    STAR,
    UNDO,
    Line,
    LineError,
    decoded,
)
from reader.progress.marks import Note, Star
from reader.progress.refusals import StoreError
from reader.progress.settings import Setting
from reader.quiz.log import Flag, Overruling, Review, Sitting, Undo

_SHAPES: dict[str, type[msgspec.Struct]] = {
    ANSWER: Review,
    FLAG: Flag,
    NOTE: Note,
    OVERRULING: Overruling,
    POSITION: Position,
    SETTING: Setting,
    SITTING: Sitting,
    STAR: Star,
    UNDO: Undo,
}
_ABOUT_A_FACT = (ANSWER, FLAG, OVERRULING, UNDO)
_MOST = 2**53
"""Beyond it a counter or a clock can only be an accident or malice: it would leave none for later lines."""


class Merged(msgspec.Struct, frozen=True):
    """What came of putting another log into this one."""

    taken: int
    """Lines that this log did not have."""
    known: int
    """Lines that it had already."""


def merge(database: Database, lines: Sequence[Line], source: Path) -> Merged:
    """Put another log's lines into a database, all in one transaction, with the memories they change.

    Args:
        database: of this device.
        lines: the whole log of the other; checked first, since a file can hold anything.
        source: the file that they come from, to be named where something is wrong with it.

    Raises:
        StoreError: a line of theirs makes no sense, or is another than the one that has its name here;
            nothing was taken.
        NotSaved: it could not be kept; nothing was taken.
    """
    for line in lines:
        try:
            check(line)
        except LineError as error:
            raise StoreError(source, str(error), "nothing was taken from it") from None
    with database.writing():
        fresh = [line for line in lines if not _is_known(database, line, source)]
        for line in fresh:
            database.add(line)
        replaying.take_in(database, fresh)
    return Merged(len(fresh), len(lines) - len(fresh))


def _is_known(database: Database, line: Line, source: Path) -> bool:
    here = database.line(line.device, line.counter)
    if here is not None and here != line:
        told = (
            f"line {line.counter} of {line.device} is another than the line of that name in {database.path}"
        )
        raise StoreError(source, told, "nothing was taken from it")
    return here is not None


def check(line: Line) -> None:
    """Whether a line is one that this program could have written; of a kind unknown here, hardly a check."""
    if not (0 < line.counter <= _MOST and 0 < line.clock <= _MOST):
        raise LineError(f"line {line.counter} of {line.device} has an impossible number or clock")
    if line.kind not in _SHAPES:
        return
    kept = decoded(line, _SHAPES[line.kind])
    if line.kind in _ABOUT_A_FACT and (kept.story, kept.fact) != (line.story, line.subject):  # type: ignore[attr-defined]
        raise LineError(f"line {line.counter} of {line.device} is about another fact than its {line.kind}")
