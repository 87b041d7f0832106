"""The lines that a file still tells, whatever has happened to it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

import msgspec

from reader.progress.line import COLUMNS, Line
from reader.progress.merging import check


def told(path: Path) -> tuple[list[Line], bool]:
    """The lines of a log that make sense, and whether those are all that it has.

    Pages can be whole and the words on them not: SQLite keeps no sums. What still makes sense passes.

    Args:
        path: a store, or what was one; it is only read, and without the journal that may lie beside it.
    """
    if not os.path.lexists(path):
        return [], False
    found: dict[tuple[str, int], Line] = {}
    whole = True
    with contextlib.suppress(sqlite3.Error):
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as connection:
            # From both ends, as far as its pages lead.
            for order in ("device, counter", "device DESC, counter DESC"):
                whole = _read(connection, order, found) and whole
            return list(found.values()), whole
    return [], False


def _read(connection: sqlite3.Connection, order: str, found: dict[tuple[str, int], Line]) -> bool:
    """Takes up the lines that make sense; whether all do and the end was reached."""
    # What is no UTF-8 can't make sense, and the lines after it can.
    connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    whole = True
    try:
        for row in connection.execute(f"SELECT {COLUMNS} FROM log ORDER BY {order}"):
            line = Line(*row)
            try:
                check(line)
                "".join(map(str, msgspec.structs.astuple(line))).encode()
            except (ValueError, TypeError):  # a LineError is one as well
                whole = False
            else:
                found.setdefault((line.device, line.counter), line)
    except sqlite3.Error:
        return False
    return whole
