"""What the store asks of the database that it is kept in: a file of one person, or a server of many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

import msgspec

from reader.progress.line import Line
from reader.quiz.memory import Key, Memory


class Replayed(msgspec.Struct, frozen=True):
    """What the cache of memories was made from, and by which rules."""

    lines: int
    scheme: str


class Database(Protocol):
    """A log, and a cache of what its replay gives.

    What is read outside of a transaction raises `StoreError` where it can't be. A `Database` decides nothing:
    what lines mean, and when the cache holds, is the store's business.
    """

    @property
    def path(self) -> Path:
        """Where it is, to be told to the person."""

    @property
    def read_only(self) -> str:
        """Why it can only be read, in a few words; empty where it can be written."""

    def writing(self) -> AbstractContextManager[None]:
        """One transaction, and nobody else writes meanwhile. Once it is left, all of it is on the disk.

        Raises:
            NotSaved: it could not be kept; nothing of it was.
        """

    def reading(self) -> AbstractContextManager[None]:
        """One state of the database for all that is read, whoever writes meanwhile."""

    def device(self) -> str:
        """The name that this machine's lines have here, given to it when it first writes."""

    def next_numbers(self, device: str) -> tuple[int, int]:
        """The counter and the clock of the next line that a device writes."""

    def add(self, line: Line) -> None:
        """Put a line into the log, which has none of its id."""

    def line(self, device: str, counter: int) -> Line | None:
        """The line of that id."""

    def lines(
        self,
        kinds: Sequence[str] = (),
        story: str | None = None,
        subject: str | None = None,
        *,
        after: int = 0,
        last: int | None = None,
    ) -> list[Line]:
        """Lines in the order of replay.

        Args:
            kinds: only of these kinds; none stand for all.
            story: only of this story.
            subject: only on this subject.
            after: only with a later clock than this.
            last: only so many, the last ones.
        """

    def count(self) -> int:
        """How many lines the log has."""

    def replayed(self) -> Replayed | None:
        """What the cache was made from; None where there is no cache that this program knows."""

    def keep_replayed(self, replayed: Replayed) -> None:
        """Say what the cache is made from."""

    def memories(self, story: str | None = None, fact: str | None = None) -> dict[Key, Memory]:
        """The cached memories: all, of one story, or of one fact."""

    def keep_memories(self, memories: Mapping[Key, Memory]) -> None:
        """Put memories into the cache, each in place of the one before."""

    def forget_memories(self, story: str | None = None, fact: str | None = None) -> None:
        """Take memories out of the cache: all, of one story, or of one fact."""

    def close(self) -> None:
        """Let go of it; there is never anything left to save."""
