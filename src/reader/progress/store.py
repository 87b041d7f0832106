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

from reader.progress.line import (
    ANSWER,
    FLAG,
    NOTE,
    OVERRULING,
    POSITION,
    SITTING,
    STAR,
    UNDO,
    Line,
    decoded,
)
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
from reader.quiz.log import Flag, LineId, NotSaved, Overruling, Review, Sitting, Undo
from reader.quiz.memory import fold, is_overruled
from reader.quiz.student import Student, paces

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

    def _standing(self, kind: str, story: str | None) -> list[Line]:
        """The lines of a kind that were not taken back."""
        undone = {decoded(line, Undo).line for line in self.lines(UNDO, story)}
        return [line for line in self.lines(kind, story) if line.id not in undone]

    def answers(self, story: str | None = None) -> list[Review]:
        """All answers that were not taken back, in the order of replay, or those on one story.

        Raises:
            StoreError: the file can't be read any more, or holds a line that is no answer.
        """
        with self._told():
            return [decoded(line, Review) for line in self._standing(ANSWER, story)]

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
            for line in self._standing(OVERRULING, story):
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

    def last_sitting(self, story: str) -> Sitting | None:
        """The sitting on a story that was begun last; None if there was none. StoreError as `answers`."""
        with self._told():
            lines = self.lines(SITTING, story)
            return decoded(lines[-1], Sitting) if lines else None

    def answers_in(self, sitting: Sitting) -> list[tuple[LineId, Review]]:
        """The answers of a sitting that were not taken back, with their lines. StoreError as `answers`."""
        with self._told():
            lines = [(line.id, decoded(line, Review)) for line in self._standing(ANSWER, sitting.story)]
        return [(line, review) for line, review in lines if review.sitting == sitting.id]

    def student(self, story: str) -> Student:
        """What is known of the student, as far as a story goes. StoreError as `answers`."""
        overruled = self.overrulings(story)
        answers = self.answers(story)
        return Student(
            memories=fold((review, is_overruled(review, overruled)) for review in answers),
            overruled=overruled,
            flagged=frozenset(self.flags(story)),
            paces=paces(answers),
        )

    def _flags(self, story: str) -> Iterator[Flag]:
        return (decoded(line, Flag) for line in self.lines(FLAG, story))

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
