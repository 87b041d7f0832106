"""The store: one SQLite file with the log of what a person answered, marked, noted and read.

The log only grows. A line is (device, counter), a logical clock, and what happened; replay goes by
(clock, device), so that two logs put together in either order tell the same. What has been appended has
reached the disk when `append…` returns: nothing is acknowledged before that.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from reader.progress.line import ANSWER, NOTE, POSITION, STAR, Line, LineError, decoded, utc
from reader.progress.marks import (
    NOTE_LIMIT,
    Mark,
    Note,
    Star,
    Target,
    cleaned_note,
    replay,
    subject_and_place,
)
from reader.progress.opening import StoreError, connect, default_path
from reader.progress.refusals import why_not_saved
from reader.quiz.log import NotSaved, Review

if TYPE_CHECKING:
    import sqlite3
    from types import TracebackType

__all__ = ["Line", "Position", "Store", "StoreError"]

_COLUMNS = "device, counter, clock, at, kind, story, subject, payload"
_IN_ORDER = "ORDER BY clock, device, counter"
_INSERT = f"INSERT INTO log ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_NEXT_COUNTER = "SELECT coalesce(max(counter), 0) + 1 FROM log WHERE device = ?"
_NEXT_CLOCK = "SELECT coalesce(max(clock), 0) + 1 FROM log"


class Position(msgspec.Struct, frozen=True):
    """Where somebody stopped reading: an offset into the article's text, in code points."""

    offset: int


class Store:
    """A person's progress. Keeps answers for a `Session`: it is a `reader.quiz.log.Log`."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, device: str | None, read_only: bool
    ) -> None:
        self.path = path
        self.device = device
        """The name that lines are written under; None until the first is, then this machine's own."""
        self.read_only = read_only
        """Whether the file can only be read: then every `append…` raises NotSaved."""
        self._connection = connection

    @classmethod
    def open(cls, path: Path | None = None, device: str | None = None) -> Store:
        """Open the store at `path`, or the person's own; make it where there is none.

        Args:
            path: the file; None for the one in the user's data folder.
            device: the name under which lines are written; None for this machine's own in that file.

        Raises:
            StoreError: foreign, newer, damaged or unusable; the file is as it was.
        """
        path = default_path() if path is None else path
        connection, read_only = connect(path)
        return cls(path, connection, device, read_only)

    def append(self, review: Review) -> None:
        """Keep an answer; see `append_answer`."""
        self.append_answer(review)

    def append_answer(self, review: Review) -> Line:
        """Keep question, answer and grade in one line. It is on the disk when this returns.

        Raises:
            NotSaved: the disk is full, the file read-only or held by another program.
        """
        return self._append(ANSWER, review.story, review.fact, review, review.at)

    def append_position(self, story: str, article: str, offset: int, at: datetime) -> Line:
        """Keep where reading stopped in an article, `offset` in code points of its text.

        Raises:
            NotSaved: as `append_answer`.
        """
        return self._append(POSITION, story, article, Position(offset), at)

    def append_star(self, story: str, target: Target, on: bool, at: datetime) -> Line:
        """Keep that a fact or a passage is starred, or that it is no longer.

        Raises:
            NotSaved: as `append_answer`.
        """
        subject, place = subject_and_place(target)
        return self._append(STAR, story, subject, Star(on, place), at)

    def append_note(self, story: str, target: Target, text: str, at: datetime) -> Line:
        """Keep a note on a fact or a passage, in place of the one before; an empty text removes it.

        Args:
            story: the story's id.
            target: the fact's id, or the passage.
            text: the note; it is cleaned, and white space around it dropped.
            at: when, with its zone.

        Raises:
            NotSaved: as `append_answer`, or the note is longer than `NOTE_LIMIT`: it is never cut.
        """
        kept = cleaned_note(text)
        if len(kept) > NOTE_LIMIT:
            raise NotSaved(
                f"not saved: the note has {len(kept):,} characters, and at most {NOTE_LIMIT:,} are kept"
            )
        subject, place = subject_and_place(target)
        return self._append(NOTE, story, subject, Note(kept, place), at)

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

    def answers(self, story: str | None = None) -> list[Review]:
        """All answers in the order of replay, or those on one story.

        Raises:
            StoreError: the file can't be read any more, or holds a line that is no answer.
        """
        with self._told():
            return [decoded(line, Review) for line in self.lines(ANSWER, story)]

    def positions(self, story: str) -> dict[str, int]:
        """For each article of a story the offset where reading stopped last.

        Raises:
            StoreError: as `answers`.
        """
        with self._told():
            return {line.subject: decoded(line, Position).offset for line in self.lines(POSITION, story)}

    def marks(self, story: str | None = None) -> tuple[Mark, ...]:
        """All that is starred or noted, or that of one story, in the order of first marking.

        Raises:
            StoreError: as `answers`.
        """
        with self._told():
            return replay([*self.lines(STAR, story), *self.lines(NOTE, story)])

    def close(self) -> None:
        """Close the file; there is never anything left to save."""
        self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

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
