"""What comparing two values gives, and what a story knows of rates of exchange."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reader.story.values import Quantity

if TYPE_CHECKING:
    from reader.story.model import Reason


class Verdict(NamedTuple):
    """The reason of one pair, and the arithmetic in plain words."""

    reason: Reason
    detail: str = ""


class KnownRate(NamedTuple):
    """A rate of exchange that the story knows: one `source` is `rate` of `target`; `told` says from where."""

    source: str
    target: str
    rate: Decimal
    told: str


RatesBetween: TypeAlias = Callable[[str, str], Sequence[KnownRate]]
Bases: TypeAlias = tuple[Quantity, Quantity] | None
"""The amounts that each of the two was converted from, where the fact names them (`of`)."""


def no_rates(_one: str, _other: str) -> Sequence[KnownRate]:
    """No rate is known."""
    return ()
