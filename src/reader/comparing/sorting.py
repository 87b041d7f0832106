"""The orders in which facts can be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias, get_args

from reader.story.comparison import Row
from reader.story.model import Agreement, Story

Order: TypeAlias = Literal["topic", "agreement", "place"]
ORDERS: tuple[Order, ...] = get_args(Order)
ORDER_WORDS: dict[Order, str] = {
    "topic": "by topic",
    "agreement": "by agreement",
    "place": "by place in the article",
}
_BY_AGREEMENT: dict[Agreement, int] = {"disputed": 0, "close": 1, "agreed": 2, "single": 3}
"""What outlets differ on comes first; what only one of them tells can't be compared, and comes last."""


def sorted_rows(rows: Sequence[Row], story: Story, order: Order, focus: str) -> tuple[Row, ...]:
    """The rows in another order; those that are equal in it stay as they were given.

    Args:
        rows: what to sort, in the order of the fact table.
        story: its topics tell the order of topics.
        order: "topic", "agreement" (disputed, close, agreed, single), or "place": where the article `focus`
            says it, and after that the facts on which it is silent.
        focus: an article's id.
    """
    topics = {topic: at for at, topic in enumerate(story.topics)}
    keys: dict[Order, Callable[[Row], tuple[int, int]]] = {
        "topic": lambda row: (topics.get(row.fact.topic, len(topics)), 0),
        "agreement": lambda row: (_BY_AGREEMENT[row.agreement], 0),
        "place": lambda row: _place(row, focus),
    }
    return tuple(sorted(rows, key=keys[order]))


def _place(row: Row, focus: str) -> tuple[int, int]:
    claim = row.fact.claims.get(focus)
    return (1, 0) if claim is None else (0, claim.said.start)
