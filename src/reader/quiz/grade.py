"""What judging an answer gives."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from reader.quiz.typos import Diff

ACCEPTED = "accepted with a typo"
"""What is said of an answer that is right but for a small typo."""

Verdict: TypeAlias = Literal["right", "wrong", "unknown", "empty"]
"""`unknown` is "don't know"; `empty` is no answer at all, and is never kept."""


class Grade(msgspec.Struct, frozen=True):
    """How an answer was judged.

    `share` is 1 for right and 0 for wrong, or the part of it that was right. `why` says in a few words what
    a bare verdict would hide; `diff` shows a typo that was forgiven.
    """

    outcome: Verdict
    share: float
    why: str = ""
    diff: Diff = ()

    @property
    def right(self) -> bool:
        """Whether it counts as right."""
        return self.outcome == "right"

    @property
    def typo(self) -> bool:
        """Whether it is right but for a typo that was forgiven."""
        return self.right and self.why.startswith(ACCEPTED)


RIGHT = Grade("right", 1.0)
WRONG = Grade("wrong", 0.0)
