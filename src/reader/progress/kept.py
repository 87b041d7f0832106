"""What a store tells: what its lines amount to, read and never written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reader.progress import replaying
from reader.progress.database import Database
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
from reader.progress.marks import Mark, replay
from reader.progress.opening import restoring
from reader.progress.refusals import StoreError
from reader.progress.settings import ALL_STORIES, aims_of
from reader.quiz.log import Flag, LineId, Overruling, Review, Sitting

if TYPE_CHECKING:
    from reader.quiz.student import Student

_PACED = 300
"""The newest answers of a story from which the student's pace is taken: it changes, and so do they."""


class Position(msgspec.Struct, frozen=True):
    """Where somebody stopped reading: an offset into the article's text, in code points."""

    offset: int


class Kept:
    """What is kept in a database. Each question raises StoreError where it can't be read any more, or where
    a line holds something else than its kind says."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether it can only be read: then every `append…` raises NotSaved."""
        return bool(self._database.read_only)

    @property
    def why_read_only(self) -> str:
        """Why it can only be read, in a few words; empty where it can be written."""
        return self._database.read_only

    def close(self) -> None:
        """Let go of it; there is never anything left to save."""
        self._database.close()

    def lines(self, kind: str | None = None, story: str | None = None) -> list[Line]:
        """The lines of the log in the order of replay, of one kind or story if these are given."""
        return self._database.lines(() if kind is None else (kind,), story)

    def answers(self, story: str | None = None) -> list[Review]:
        """All answers that were not taken back, in the order of replay, or those on one story."""
        with self._told():
            return [decoded(line, Review) for line in self._standing(ANSWER, story)]

    def positions(self, story: str) -> dict[str, int]:
        """For each article of a story the offset where reading stopped last."""
        with self._told():
            return {line.subject: decoded(line, Position).offset for line in self.lines(POSITION, story)}

    def marks(self, story: str | None = None) -> tuple[Mark, ...]:
        """All that is starred or noted, or that of one story, in the order of first marking."""
        with self._told():
            return replay(self._database.lines((STAR, NOTE), story))

    def overrulings(self, story: str) -> dict[str, tuple[str, ...]]:
        """For each question of a story, by its id, the answers that the person said were right."""
        found: dict[str, tuple[str, ...]] = {}
        with self._told():
            for line in self._standing(OVERRULING, story):
                kept = decoded(line, Overruling)
                found[kept.question] = (*found.get(kept.question, ()), kept.given)
        return found

    def flags(self, story: str) -> tuple[str, ...]:
        """The ids of a story's questions that the person finds poor; the last word counts."""
        with self._told():
            flags = (decoded(line, Flag) for line in self.lines(FLAG, story))
            last = {flag.question: flag.on for flag in flags}
        return tuple(question for question, on in last.items() if on)

    def sittings(self, story: str) -> list[Sitting]:
        """The sittings on a story in the order they were begun."""
        with self._told():
            return [decoded(line, Sitting) for line in self.lines(SITTING, story)]

    def predicted(self, story: str) -> Sitting | None:
        """The last prediction on a story that ended and was not asked again after reading yet; or None."""
        sittings = self.sittings(story)
        asked_again = {sitting.after for sitting in sittings}
        waiting = [each for each in sittings if each.mode == "predict" and each.id not in asked_again]
        answers = self.answers_in(waiting)
        ended = [each for each in waiting if len(answers[each.id]) >= len(each.questions)]
        return ended[-1] if ended else None

    def guessed(self, story: str) -> frozenset[str]:
        """Ids of the facts of a story that were ever asked about before reading."""
        return frozenset(review.fact for review in self.answers(story) if review.mode == "predict")

    def answers_in(self, sittings: Sequence[Sitting]) -> dict[str, list[tuple[LineId, Review]]]:
        """The answers of some sittings on one story, by the id of each, that were not taken back, with their
        lines. The sittings are in the order they were begun."""
        found: dict[str, list[tuple[LineId, Review]]] = {sitting.id: [] for sitting in sittings}
        if not sittings:
            return found
        first = sittings[0]
        begun = self._database.lines((SITTING,), first.story, first.id, last=1)
        after = begun[0].clock if begun else 0
        with self._told():
            for line in replaying.untaken(self._database.lines((ANSWER, UNDO), first.story, after=after)):
                review = decoded(line, Review)
                if review.sitting in found:
                    found[review.sitting].append((line.id, review))
        return found

    def days_ahead(self, now: datetime) -> int:
        """By how many whole days the last line is later than now: the clock was wrong then, or is now."""
        for line in self._database.lines(last=1):
            with suppress(ValueError, TypeError):  # a log from elsewhere may hold no time at all
                return max(0, (datetime.fromisoformat(line.at) - now).days)
        return 0

    def student(self, story: str) -> Student:
        """What is known of the student, as far as a story goes."""
        from reader.quiz.student import Student, paces

        with self._told():
            aims = aims_of(self._settings(story), story)
            memories = replaying.memories(self._database, story)
            recent = [decoded(line, Review) for line in self._recent(story)]
        return Student(
            memories=memories,
            aims=aims,
            overruled=self.overrulings(story),
            flagged=frozenset(self.flags(story)),
            paces=paces(recent),
        )

    def _settings(self, story: str) -> Iterator[Line]:
        """What was set for all stories, then what was for this one."""
        for each in dict.fromkeys((ALL_STORIES, story)):
            yield from self._database.lines((SETTING,), each)

    def _recent(self, story: str) -> Sequence[Line]:
        """The newest answers of a story that were not taken back; a line is taken back by a later one."""
        answers = self._database.lines((ANSWER,), story, last=_PACED)
        undos = self._database.lines((UNDO,), story, after=answers[0].clock) if answers else []
        return replaying.untaken([*answers, *undos])

    def _standing(self, kind: str, story: str | None) -> list[Line]:
        """The lines of a kind that were not taken back."""
        return replaying.untaken(self._database.lines((kind, UNDO), story))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """A line that can't be read is told with the file it stands in."""
        try:
            yield
        except LineError as error:
            how = f"to put a backup in its place: {restoring(self.path)}"
            raise StoreError(self.path, str(error), how) from None
