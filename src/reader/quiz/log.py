"""What a sitting keeps of an answer, and the protocol by which it is kept: the store lives elsewhere."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

import msgspec

from reader.quiz.shape import Given


class NotSaved(Exception):
    """An answer could not be kept, and so was not judged. The text says why in one line."""


class Review(msgspec.Struct, frozen=True, omit_defaults=True):
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
    sure: bool | None = None
    """What was said before the verdict; None where nothing was."""
    seconds: float | None = None
    """How long the answer took, where it was measured."""


class Overruling(msgspec.Struct, frozen=True):
    """A person's word that a typed answer, judged wrong, was right. It holds for that answer from then on."""

    story: str
    fact: str
    question: str
    given: str
    at: datetime


class Flag(msgspec.Struct, frozen=True):
    """A person's word that a question is poor, or, with `on` false, that it is not after all."""

    story: str
    fact: str
    question: str
    on: bool
    at: datetime


class Log(Protocol):
    """Where a sitting keeps its answers."""

    def append(self, review: Review) -> None:
        """Keep the answer for good. It is safe when this returns; raises NotSaved if it can't be."""

    def overrule(self, overruling: Overruling) -> None:
        """Keep that an answer was right; as `append`."""

    def flag(self, flag: Flag) -> None:
        """Keep that a question is poor; as `append`."""


class NullLog:
    """Practice: nothing is kept. Whoever hands this to a sitting tells the person so."""

    def append(self, review: Review) -> None:
        """Let the answer go."""

    def overrule(self, overruling: Overruling) -> None:
        """Let it go."""

    def flag(self, flag: Flag) -> None:
        """Let it go."""
