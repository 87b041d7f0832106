"""What tests of sittings share: a log in a list, reviews, sittings begun and answered."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from told import bridge

from reader.quiz.log import Flag, Mode, Overruling, Review, Sitting, Undo
from reader.quiz.plans import Wish
from reader.quiz.session import Session
from reader.quiz.shape import Given, Question
from reader.quiz.starting import begin
from reader.quiz.student import Student
from reader.story.comparison import Comparison

NOON = datetime(2024, 3, 15, 12, 0, tzinfo=UTC)
BRIDGE = bridge()


class Lines:
    """A log that keeps its lines in a list."""

    def __init__(self) -> None:
        self.lines: list[Sitting | Review | Overruling | Flag | Undo] = []

    def _keep(self, line: Sitting | Review | Overruling | Flag | Undo) -> str:
        self.lines.append(line)
        return f"here:{len(self.lines)}"

    begin = append = overrule = flag = undo = _keep

    def reviews(self) -> list[tuple[str, Review]]:
        """The answers that were not taken back, with their lines."""
        undone = {line.line for line in self.lines if isinstance(line, Undo)}
        named = [(f"here:{number}", line) for number, line in enumerate(self.lines, 1)]
        return [(name, line) for name, line in named if isinstance(line, Review) and name not in undone]


def review(fact: str = "cars", outcome: str = "right", **changes: object) -> Review:
    values: dict[str, object] = {
        "story": "bridge",
        "fact": fact,
        "question": f"{fact}:typed",
        "kind": "typed",
        "claims": ("echo",),
        "given": "14,000",
        "answer": "14,000",
        "outcome": outcome,
        "share": float(outcome == "right"),
        "why": "",
        "at": NOON,
        "mode": "learn",
    }
    return Review(**(values | changes))  # type: ignore[arg-type]


def day(number: int) -> datetime:
    return NOON + timedelta(days=number)


def begun(
    mode: Mode = "learn",
    *,
    student: Student | None = None,
    seed: int = 1,
    at: datetime = NOON,
    log: Lines | None = None,
    count: int = 10,
    wish: Wish | None = None,
    minutes: int | None = None,
    comparison: Comparison = BRIDGE,
) -> Session:
    return begin(
        mode,
        comparison,
        student or Student(),
        rng=random.Random(seed),
        at=at,
        log=log or Lines(),
        count=count,
        wish=wish,
        minutes=minutes,
    )


def answer_all(session: Session, give: Callable[[Question], Given], at: datetime = NOON) -> None:
    while session.current is not None:
        session.answer(give(session.current), at)


def right(question: Question) -> Given:
    return question.answer


def wrong(question: Question) -> Given:
    """An answer of the right shape that is not right."""
    if question.asks == "one":
        return next(option.text for option in question.options if option.text != question.answer)
    if question.asks in ("text", "recall"):
        return "zzz"
    if question.asks == "several":
        return (next(option.text for option in question.options if option.text not in question.answer),)
    return tuple(reversed(question.answer))
