"""What a sitting keeps of itself and its answers, and the protocol by which: the store lives elsewhere."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, Protocol, TypeAlias

import msgspec

from reader.quiz.shape import Given
from reader.story.problems import Mendable

Mode: TypeAlias = Literal["learn", "practise", "exam", "predict"]
"""What a sitting is for: learn what is due and new; practise what was chosen; an exam, told at the end only;
predict before reading, and be asked the same after it."""

LineId: TypeAlias = str
"""The name of a line in the log, `DEVICE:COUNTER`; empty where nothing is kept."""


class NotSaved(Mendable):
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
    """When, with its zone: its day counts for what is due, and it never decides the order."""
    sure: bool | None = None
    """What was said before the verdict; None where nothing was."""
    seconds: float | None = None
    """How long the answer took, where it was measured."""
    typo: bool = False
    """Whether it was right but for a typo that was forgiven."""
    quick: bool = False
    """Whether it was typed within the student's own median time for its kind."""
    truth: str = ""
    """What all outlets said of the fact, as a digest (`memory.truth_of`); empty in lines of old."""
    sitting: str = ""
    """The id of the sitting that it was given in; empty for a question asked from the text."""
    mode: Mode = "practise"


class Overruling(msgspec.Struct, frozen=True):
    """A person's word that a typed answer, judged wrong, was right. It holds for that answer always: from
    then on, and for what was judged before.
    """

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


class Undo(msgspec.Struct, frozen=True):
    """A person takes a line back: replay passes over it. The line itself stays."""

    story: str
    fact: str
    line: LineId
    at: datetime


class Sitting(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a sitting began: enough to take it up again at its question."""

    story: str
    id: str
    mode: Mode
    seed: int
    """Of chance: with it and the story each question is made again as it was."""
    questions: tuple[str, ...]
    """Ids, in the order asked."""
    at: datetime
    minutes: int | None = None
    """How long an exam may take; None for as long as one likes."""
    after: str = ""
    """The sitting in which the same was predicted before reading."""

    @property
    def facts(self) -> frozenset[str]:
        """Ids of the facts that are asked about."""
        return frozenset(question.partition(":")[0] for question in self.questions)


class Log(Protocol):
    """Where a sitting keeps itself. What has returned is safe; what can't be kept raises NotSaved."""

    def begin(self, sitting: Sitting) -> LineId:
        """Keep that a sitting began."""

    def append(self, review: Review) -> LineId:
        """Keep an answer for good."""

    def overrule(self, overruling: Overruling) -> LineId:
        """Keep that an answer was right."""

    def flag(self, flag: Flag) -> LineId:
        """Keep that a question is poor."""

    def undo(self, undo: Undo) -> LineId:
        """Keep that a line was taken back."""


class NullLog:
    """Practice: nothing is kept. Whoever hands this to a sitting tells the person so."""

    def begin(self, sitting: Sitting) -> LineId:
        """Let it go."""
        return ""

    def append(self, review: Review) -> LineId:
        """Let the answer go."""
        return ""

    def overrule(self, overruling: Overruling) -> LineId:
        """Let it go."""
        return ""

    def flag(self, flag: Flag) -> LineId:
        """Let it go."""
        return ""

    def undo(self, undo: Undo) -> LineId:
        """Let it go."""
        return ""
