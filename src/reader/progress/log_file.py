"""The file of the log: numbering and appending its lines, and reading them back, whatever they hold."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from reader.progress.line import Line, LineError, utc
from reader.progress.opening import StoreError
from reader.progress.refusals import why_not_saved
from reader.quiz.log import NotSaved

if TYPE_CHECKING:
    import sqlite3

_COLUMNS = "device, counter, clock, at, kind, story, subject, payload"
_IN_ORDER = "ORDER BY clock, device, counter"
_INSERT = f"INSERT INTO log ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_NEXT_COUNTER = "SELECT coalesce(max(counter), 0) + 1 FROM log WHERE device = ?"
_NEXT_CLOCK = "SELECT coalesce(max(clock), 0) + 1 FROM log"


class LogFile:
    """An open file with the log in it. Only what has reached the disk has been appended."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, device: str | None, read_only: bool
    ) -> None:
        self.path = path
        self.device = device
        """The name that lines are written under; None until the first is, then this machine's own."""
        self.read_only = read_only
        """Whether the file can only be read: then every `append…` raises NotSaved."""
        self._connection = connection

    def lines(self, kind: str | None = None, story: str | None = None) -> list[Line]:
        """The lines of the log in the order of replay, of one kind or story if these are given.

        Raises:
            StoreError: the file can't be read any more.
        """
        wanted = [
            (column, value) for column, value in (("kind", kind), ("story", story)) if value is not None
        ]
        where = f"WHERE {' AND '.join(f'{column} = ?' for column, _ in wanted)}" if wanted else ""
        rows = self._read(f"SELECT {_COLUMNS} FROM log {where} {_IN_ORDER}", *(value for _, value in wanted))
        return [Line(*row) for row in rows]

    def close(self) -> None:
        """Close the file; there is never anything left to save."""
        self._connection.close()

    def _append(self, kind: str, story: str, subject: str, payload: msgspec.Struct, at: datetime) -> Line:
        """One line, one transaction: numbered inside it, so that two programs never share a number."""
        import sqlite3

        written, when = msgspec.json.encode(payload).decode(), utc(at)
        db = self._connection
        try:
            db.execute("BEGIN IMMEDIATE")
            device = self.device or _device(db)
            (counter,) = db.execute(_NEXT_COUNTER, (device,)).fetchone()
            (clock,) = db.execute(_NEXT_CLOCK).fetchone()
            line = Line(device, counter, clock, when, kind, story, subject, written)
            db.execute(_INSERT, msgspec.structs.astuple(line))
            db.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise NotSaved(f"not saved: {why_not_saved(error)}: {self.path}") from error
        except BaseException:
            self._roll_back()
            raise
        self.device = device
        return line

    def _roll_back(self) -> None:
        """Leave no transaction open. That can fail as well, and SQLite has then ended it itself."""
        import contextlib
        import sqlite3

        with contextlib.suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _read(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        import sqlite3

        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise StoreError(
                self.path, f"can't be read ({error})", "close reader and open it again"
            ) from None

    @contextmanager
    def _told(self) -> Iterator[None]:
        """A line that can't be read is told with the file it stands in."""
        try:
            yield
        except LineError as error:
            raise StoreError(self.path, str(error), "put a backup in its place") from None


def _device(connection: sqlite3.Connection) -> str:
    """The name of this machine in this file, given to it when it first writes here."""
    import hashlib
    import platform

    host = hashlib.sha256(f"reader {platform.node()}".encode()).hexdigest()[:16]
    connection.execute("INSERT OR IGNORE INTO device VALUES (?, ?)", (host, os.urandom(8).hex()))
    return str(connection.execute("SELECT name FROM device WHERE host = ?", (host,)).fetchone()[0])
