"""The store: one SQLite file with the log of what a person answered, marked, noted and read.

The log only grows. A line is (device, counter), a logical clock, and what happened; replay goes by
(clock, device), so that two logs put together in either order tell the same. What has been appended has
reached the disk when `append…` returns: nothing is acknowledged before that.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reader.progress.line import ANSWER, FLAG, NOTE, OVERRULING, POSITION, STAR, Line, decoded
from reader.progress.log_file import LogFile
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
from reader.quiz.log import Flag, NotSaved, Overruling, Review

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Line", "Position", "Store", "StoreError"]


class Position(msgspec.Struct, frozen=True):
    """Where somebody stopped reading: an offset into the article's text, in code points."""

    offset: int


class Store(LogFile):
    """A person's progress. Keeps answers for a `Session`: it is a `reader.quiz.log.Log`."""

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

    def overrule(self, overruling: Overruling) -> None:
        """Keep that a typed answer was right after all. Raises NotSaved, as `append_answer`."""
        self._append(OVERRULING, overruling.story, overruling.fact, overruling, overruling.at)

    def flag(self, flag: Flag) -> None:
        """Keep that a question is poor, or is not. Raises NotSaved, as `append_answer`."""
        self._append(FLAG, flag.story, flag.fact, flag, flag.at)

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

    def overrulings(self, story: str) -> dict[str, tuple[str, ...]]:
        """For each question of a story, by its id, the answers that the person said were right.

        Raises:
            StoreError: as `answers`.
        """
        found: dict[str, tuple[str, ...]] = {}
        with self._told():
            for line in self.lines(OVERRULING, story):
                kept = decoded(line, Overruling)
                found[kept.question] = (*found.get(kept.question, ()), kept.given)
        return found

    def flags(self, story: str) -> tuple[str, ...]:
        """The ids of a story's questions that the person finds poor; the last word counts.

        Raises:
            StoreError: as `answers`.
        """
        with self._told():
            last = {flag.question: flag.on for flag in self._flags(story)}
        return tuple(question for question, on in last.items() if on)

    def _flags(self, story: str) -> Iterator[Flag]:
        return (decoded(line, Flag) for line in self.lines(FLAG, story))

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
