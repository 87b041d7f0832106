"""An answer, as the tests of the store keep it."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.quiz.log import Review

NOON = datetime(2024, 3, 9, 12, 0, tzinfo=UTC)


def review(fact: str = "span", given: str | tuple[str, ...] | None = "40 m", **changes: object) -> Review:
    values: dict[str, object] = {
        "story": "bridge",
        "fact": fact,
        "question": f"{fact}:typed",
        "kind": "typed",
        "claims": ("echo",),
        "given": given,
        "answer": "42 m",
        "outcome": "wrong",
        "share": 0.0,
        "why": "",
        "at": NOON,
    }
    return Review(**(values | changes))  # type: ignore[arg-type]
