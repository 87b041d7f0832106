"""The store: the log of what a person answered, marked, noted, set and read, and what its replay gives.

The log only grows. A line is (device, counter), a logical clock, and what happened; replay goes by
(clock, device), so that two logs put together in either order tell the same. What has been appended has
reached the disk when `append…` returns: nothing is acknowledged before that.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import UNSET, UnsetType

from reader.progress import replaying
from reader.progress.database import Database
from reader.progress.kept import Kept, Position
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
    utc,
)
from reader.progress.marks import NOTE_LIMIT, Note, Star, Target, cleaned_note, subject_and_place
from reader.progress.opening import StoreError, default_path
from reader.progress.settings import AIMS, ALL_STORIES, setting
from reader.progress.sqlite_file import SqliteFile
from reader.quiz.log import Flag, LineId, NotSaved, Overruling, Review, Sitting, Undo

if TYPE_CHECKING:
    from types import TracebackType

    from reader.progress.merging import Merged

__all__ = ["Line", "Position", "Store", "StoreError"]


class Store(Kept):
    """A person's progress. Keeps answers for a `Session`: it is a `reader.quiz.log.Log`."""

    def __init__(self, database: Database, device: str | None = None) -> None:
        """A store in an open database; `device` as in `open`."""
        super().__init__(database)
        self.device = device
        """The name that lines are written under; None until the first is, then this machine's own."""

    @classmethod
    def open(cls, path: Path | None = None, device: str | None = None) -> Store:
        """Open the store at `path`, or the person's own; make it where there is none.

        Args:
            path: the file; None for the one in the user's data folder.
            device: the name under which lines are written; None for this machine's own in that file.

        Raises:
            StoreError: foreign, damaged or unusable; the file is as it was.
        """
        return cls(SqliteFile.open(default_path() if path is None else path), device)

    def begin(self, sitting: Sitting) -> LineId:
        """Keep that a sitting began. Raises NotSaved, as `append_answer`."""
        return self._append(SITTING, sitting.story, sitting.id, sitting, sitting.at).id

    def append(self, review: Review) -> LineId:
        """Keep an answer; see `append_answer`."""
        return self.append_answer(review).id

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

    def overrule(self, overruling: Overruling) -> LineId:
        """Keep that a typed answer was right after all. Raises NotSaved, as `append_answer`."""
        return self._append(OVERRULING, overruling.story, overruling.fact, overruling, overruling.at).id

    def flag(self, flag: Flag) -> LineId:
        """Keep that a question is poor, or is not. Raises NotSaved, as `append_answer`."""
        return self._append(FLAG, flag.story, flag.fact, flag, flag.at).id

    def undo(self, undo: Undo) -> LineId:
        """Keep that a line was taken back. Raises NotSaved, as `append_answer`."""
        return self._append(UNDO, undo.story, undo.fact, undo, undo.at).id

    def set_aims(
        self,
        at: datetime,
        story: str = ALL_STORIES,
        *,
        retention: float | UnsetType | None = UNSET,
        exam: date | UnsetType | None = UNSET,
    ) -> Line:
        """Keep what the student aims at. What is not given stays as it was; None takes it back.

        Args:
            at: when this was said, with its zone.
            story: the story's id; without one it is for all stories that have no word of their own.
            retention: with which chance a thing is to be known when it is asked again, from 0.7 to 0.97.
            exam: the day of the exam on that story.

        Raises:
            ValueError: no such retention, or an exam without a story; told in words for the person.
            NotSaved: as `append_answer`.
        """
        return self._append(SETTING, story, AIMS, setting(retention, exam, story), at)

    def merge(self, path: Path) -> Merged:
        """Put the log of another store into this one; the other is only read.

        Two stores that took each other's lines tell the same, whichever took them first.

        Args:
            path: the other store, of this version or an older one.

        Raises:
            StoreError: it is none, a newer one, or holds what can't be; nothing has changed.
            NotSaved: as `append_answer`; nothing has changed.
        """
        other = SqliteFile.open_to_read(path)
        try:
            lines = other.lines()
        finally:
            other.close()
        return self.take(lines, path)

    def take(self, lines: Sequence[Line], source: Path) -> Merged:
        """Put lines that were read from `source` into the log, all of them or none. Raises as `merge`."""
        self._refuse_to_write()
        with self._told():
            from reader.progress.merging import merge

            return merge(self._database, lines, source)

    def rebuild(self) -> int:
        """Make all memories anew from the log; how many there are.

        Raises:
            NotSaved: as `append_answer`; nothing has changed.
            StoreError: the file can't be read any more, or a line of it makes no sense.
        """
        self._refuse_to_write()
        with self._told():
            return replaying.rebuild(self._database)

    def differs(self) -> bool:
        """Whether the memories that are kept claim to be those of the log, and are not. It should never be.

        Raises:
            StoreError: as `rebuild`.
        """
        with self._told():
            return replaying.differs(self._database)

    def _refuse_to_write(self) -> None:
        if self._database.read_only:
            raise NotSaved(f"not saved: {self._database.read_only}: {self.path}")

    def _append(self, kind: str, story: str, subject: str, payload: msgspec.Struct, at: datetime) -> Line:
        """One line, one transaction: numbered inside it, so that two programs never share a number.

        The memory that it changes is read and written inside it as well.
        """
        written, when = msgspec.json.encode(payload).decode(), utc(at)
        database = self._database
        self._refuse_to_write()
        try:
            with database.writing():
                device = self.device or database.device()
                counter, clock = database.next_numbers(device)
                line = Line(device, counter, clock, when, kind, story, subject, written)
                database.add(line)
                replaying.take_in(database, [line], come_last=True)
        except LineError as error:
            raise NotSaved(f"not saved: {error}: {self.path}") from None
        except StoreError as error:
            raise NotSaved(f"not saved: {error}") from None
        self.device = device
        return line

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
