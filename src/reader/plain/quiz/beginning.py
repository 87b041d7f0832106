"""What a command line asks for, and the sitting that comes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reader.plain.quiz.conversation import Conversation, Left
from reader.plain.quiz.voice import Voice
from reader.progress.study_desk import Named, StudyDesk
from reader.quiz.plans import Wish
from reader.quiz.session import Session
from reader.quiz.sitting_words import where_left
from reader.quiz.starting import COUNT


class Request(msgspec.Struct, frozen=True):
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


def unfit(request: Request) -> Iterator[str]:
    """A line for each option that says nothing to what is asked for."""
    what = request.what or "practise"
    if request.wish != Wish() and what != "practise":
        yield f"--topic, --kind and --fact choose what to practise; they limit nothing of `{what}`"
    if request.minutes is not None and what != "exam":
        yield "--minutes is for an exam: --mode exam"
    if request.count is not None and what in ("predict", "again", "resume"):
        yield f"--count: how much `{what}` asks is settled"
    if request.seed is not None and what in ("again", "resume"):
        yield f"--seed: what `{what}` asks is settled"


def begun(desk: StudyDesk, request: Request, what: Named | None) -> Session | None:
    """The sitting that was asked for; practice where nothing was said. None as `StudyDesk.named`."""
    return desk.named(
        what or "practise",
        count=COUNT if request.count is None else request.count,
        wish=request.wish,
        minutes=request.minutes,
        seed=request.seed,
    )


class Beginning(Conversation):
    """Before the first question: what to do about a sitting that was left."""

    def __init__(self, desk: StudyDesk, voice: Voice) -> None:
        super().__init__(voice)
        self._desk = desk

    def session(self, request: Request) -> Session | None:
        """The sitting that was asked for; None as `StudyDesk.named`. Raises Left where somebody leaves."""
        now = self._voice.now()
        left = [] if request.what == "resume" else self._desk.left(now)
        if not left:
            return begun(self._desk, request, request.what)
        told = [where_left(each, now.date()) for each in left]
        if not (request.is_open and self._voice.waits):
            made = begun(self._desk, request, request.what)
            if made is not None and made.questions:
                self._say(
                    f"A sitting was left: {told[0]}. This begins another;"
                    " --resume goes on with the newest that has not ended.",
                    "",
                )
            return made
        if len(left) == 1:
            self._say(f"A sitting was left: {told[0]}.")
        else:
            self._say("Sittings were left:", *(f"{number}. {each}" for number, each in enumerate(told, 1)))
        return self._asked(left, request)

    def _asked(self, left: Sequence[Session], request: Request) -> Session | None:
        what = "it" if len(left) == 1 else "the first, a number with that one"
        numbers = {str(number): each for number, each in enumerate(left, 1)} | {"": left[0]}
        while True:
            self._say(f"Enter goes on with {what}; /new begins another; /quit leaves.")
            line = self._hear().lower()
            if line == "/quit":
                raise Left
            if line == "/new":
                self._say("")
                return begun(self._desk, request, None)
            if line in numbers:
                self._say("")
                return numbers[line]
