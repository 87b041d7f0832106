"""What a command line asks for, and the sitting that comes of it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reader.plain.quiz.conversation import Conversation, Left
from reader.plain.quiz.voice import Voice
from reader.progress.study_desk import Named, StudyDesk
from reader.quiz.plans import Wish
from reader.quiz.session import Session
from reader.quiz.sitting_words import where_left
from reader.quiz.starting import COUNT


class Order(msgspec.Struct, frozen=True):
    """What somebody wants to be asked."""

    what: Named | None = None
    """None where they did not say: then a sitting that was left may be gone on with."""
    wish: Wish = Wish()
    count: int | None = None
    minutes: int | None = None
    seed: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing at all was said of what is to be asked."""
        return self.what is None and self.wish == Wish() and self.count is None and self.seed is None


def unfit(order: Order) -> Iterator[str]:
    """A line for each option that says nothing to what is asked for."""
    what = order.what or "practise"
    if order.wish != Wish() and what != "practise":
        yield f"--topic, --kind and --fact choose what to practise; they limit nothing of `{what}`"
    if order.minutes is not None and what != "exam":
        yield "--minutes is for an exam: --mode exam"
    if order.count is not None and what in ("predict", "again", "resume"):
        yield f"--count: how much `{what}` asks is settled"
    if order.seed is not None and what in ("again", "resume"):
        yield f"--seed: what `{what}` asks is settled"


def begun(desk: StudyDesk, order: Order, what: Named | None) -> Session | None:
    """The sitting that was asked for; practice where nothing was said. None as `StudyDesk.named`."""
    return desk.named(
        what or "practise",
        count=COUNT if order.count is None else order.count,
        wish=order.wish,
        minutes=order.minutes,
        seed=order.seed,
    )


class Beginning(Conversation):
    """Before the first question: what to do about a sitting that was left."""

    def __init__(self, desk: StudyDesk, voice: Voice) -> None:
        super().__init__(voice)
        self._desk = desk

    def session(self, order: Order) -> Session | None:
        """The sitting that was asked for; None as `StudyDesk.named`. Raises Left where somebody leaves."""
        now = self._voice.now()
        left = None if order.what == "resume" else self._desk.left(now)
        if left is None:
            return begun(self._desk, order, order.what)
        told = f"A sitting was left: {where_left(left, now.date())}."
        if not (order.is_open and self._voice.waits):
            # Only the one that was begun last can be taken up: who begins another should know.
            self._say(f"{told} This begins another; --resume would have gone on with it.", "")
            return begun(self._desk, order, order.what)
        return self._asked(told, left, order)

    def _asked(self, told: str, left: Session, order: Order) -> Session | None:
        self._say(told)
        while True:
            self._say("Enter goes on with it; /new begins another; /quit leaves.")
            line = self._hear().lower()
            if line == "/quit":
                raise Left
            if line == "/new":
                self._say("")
                return begun(self._desk, order, None)
            if not line:
                self._say("")
                return left
