"""The database of one person: a file of SQLite. All statements on lines and memories stand here."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from reader.progress.database import Replayed
from reader.progress.header import VERSION
from reader.progress.line import COLUMNS, Line
from reader.progress.opening import StoreError, connect, connect_to_read, restoring
from reader.progress.refusals import why_not_saved
from reader.quiz.log import NotSaved
from reader.quiz.memory import Key, Memory

if TYPE_CHECKING:
    from reader.progress.opening import Opened

_INSERT = f"INSERT INTO log ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_LINE = f"SELECT {COLUMNS} FROM log WHERE device = ? AND counter = ?"
_NEXT_COUNTER = "SELECT coalesce(max(counter), 0) + 1 FROM log WHERE device = ?"
_NEXT_CLOCK = "SELECT coalesce(max(clock), 0) + 1 FROM log"
_KEEP_MEMORY = "INSERT OR REPLACE INTO memory (story, fact, knowing, payload) VALUES (?, ?, ?, ?)"
_KEEP_REPLAYED = "UPDATE replayed SET lines = ?, scheme = ?"


class SqliteFile:
    """An open file with a log in it; a `Database`."""

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.read_only = opened.read_only
        self._connection = opened.connection
        self._caches = opened.version == VERSION
        self._writes = False

    @classmethod
    def open(cls, path: Path) -> SqliteFile:
        """The file at `path`, made where there is none. Raises StoreError."""
        return cls(path, connect(path))

    @classmethod
    def open_to_read(cls, path: Path) -> SqliteFile:
        """The file at `path`, of this version or an older one, of which nothing will change. StoreError."""
        return cls(path, connect_to_read(path))

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction, immediate, so that what is read in it is still true when it writes."""
        import sqlite3

        self._writes = True
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise NotSaved(f"not saved: {why_not_saved(error)}: {self.path}") from error
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._writes = False

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One transaction that only reads."""
        self._read("BEGIN")
        try:
            yield
        finally:
            self._roll_back()

    def _roll_back(self) -> None:
        """Leave no transaction open. That can fail as well, and SQLite has then ended it itself."""
        import contextlib
        import sqlite3

        with contextlib.suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def device(self) -> str:
        """The name of this machine in this file, given to it when it first writes here."""
        import hashlib
        import platform

        host = hashlib.sha256(f"reader {platform.node()}".encode()).hexdigest()[:16]
        self._connection.execute("INSERT OR IGNORE INTO device VALUES (?, ?)", (host, os.urandom(8).hex()))
        return str(self._read("SELECT name FROM device WHERE host = ?", host)[0][0])

    def next_numbers(self, device: str) -> tuple[int, int]:
        """Counter and clock of a device's next line."""
        return self._read(_NEXT_COUNTER, device)[0][0], self._read(_NEXT_CLOCK)[0][0]

    def add(self, line: Line) -> None:
        """Put a line into the log."""
        self._connection.execute(_INSERT, msgspec.structs.astuple(line))

    def line(self, device: str, counter: int) -> Line | None:
        """The line of that id."""
        rows = self._read(_LINE, device, counter)
        return Line(*rows[0]) if rows else None

    def lines(
        self,
        kinds: Sequence[str] = (),
        story: str | None = None,
        subject: str | None = None,
        *,
        after: int = 0,
        last: int | None = None,
    ) -> list[Line]:
        """Lines in the order of replay; see `Database`."""
        where, values = ["clock > ?"], [after]
        if kinds:
            where.append(f"kind IN ({', '.join('?' * len(kinds))})")
        where += [
            f"{name} = ?" for name, value in (("story", story), ("subject", subject)) if value is not None
        ]
        given: list[str | int] = [
            *values,
            *kinds,
            *(value for value in (story, subject) if value is not None),
        ]
        order = ("clock", "device", "counter")
        sense = "" if last is None else " DESC"
        query = (
            f"SELECT {COLUMNS} FROM log WHERE {' AND '.join(where)}"
            f" ORDER BY {', '.join(each + sense for each in order)}"
        )
        if last is None:
            return [Line(*row) for row in self._read(query, *given)]
        return [Line(*row) for row in reversed(self._read(f"{query} LIMIT ?", *given, last))]

    def count(self) -> int:
        """How many lines the log has."""
        return int(self._read("SELECT count(*) FROM log")[0][0])

    def replayed(self) -> Replayed | None:
        """What the cache was made from; None in a file of another version, whose cache is not ours."""
        if not self._caches:
            return None
        rows = self._read("SELECT lines, scheme FROM replayed")
        return Replayed(*rows[0]) if rows else None

    def keep_replayed(self, replayed: Replayed) -> None:
        """Say what the cache is made from."""
        self._connection.execute(_KEEP_REPLAYED, (replayed.lines, replayed.scheme))

    def memories(self, story: str | None = None, fact: str | None = None) -> dict[Key, Memory]:
        """The cached memories."""
        where, given = _of(story, fact)
        rows = self._read(f"SELECT story, fact, knowing, payload FROM memory{where}", *given)
        try:
            return {Key(*key): msgspec.json.decode(payload, type=Memory) for *key, payload in rows}
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            told = f"holds a memory that makes no sense ({error})"
            raise StoreError(self.path, told, "reader progress rebuild makes all anew from the log") from None

    def keep_memories(self, memories: Mapping[Key, Memory]) -> None:
        """Put memories into the cache."""
        rows = [(*key, msgspec.json.encode(memory).decode()) for key, memory in memories.items()]
        self._connection.executemany(_KEEP_MEMORY, rows)

    def forget_memories(self, story: str | None = None, fact: str | None = None) -> None:
        """Take memories out of the cache."""
        where, given = _of(story, fact)
        self._connection.execute(f"DELETE FROM memory{where}", given)

    def _read(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        import sqlite3

        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            if self._writes:
                raise  # the transaction tells it
            told = f"can't be read ({error})"
            how = f"close reader and open it again; where that does not help: {restoring(self.path)}"
            raise StoreError(self.path, told, how) from None


def _of(story: str | None, fact: str | None) -> tuple[str, list[str]]:
    """The condition for memories of a story and a fact, and its values."""
    given = {name: value for name, value in (("story", story), ("fact", fact)) if value is not None}
    return f" WHERE {' AND '.join(f'{name} = ?' for name in given)}" if given else "", [*given.values()]
