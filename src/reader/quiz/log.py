"""What a sitting keeps of an answer, and the protocol by which it is kept: the store lives elsewhere."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

import msgspec

from reader.quiz.shape import Given


class NotSaved(Exception):
    """An answer could not be kept, and so was not judged. The text says why in one line."""


class Review(msgspec.Struct, frozen=True):
    """What the log keeps of an answer: question, answer and grade in one line."""

    story: str
    fact: str
    question: str
    """The question's id."""
    kind: str
    claims: tuple[str, ...]
    given: Given
    answer: str | tuple[str, ...]
    outcome: str
    """`right`, `wrong` or `unknown`: see `grading.Grade`."""
    share: float
    """From 0 to 1; below 1 and above 0 where part of the answer was right."""
    why: str
    at: datetime
    """When, with its zone: shown, and never what decides the order."""


class Log(Protocol):
    """Where a sitting keeps its answers."""

    def append(self, review: Review) -> None:
        """Keep the answer for good. It is safe when this returns; raises NotSaved if it can't be."""


class NullLog:
    """Practice: nothing is kept. Whoever hands this to a sitting tells the person so."""

    def append(self, review: Review) -> None:
        """Let the answer go."""
