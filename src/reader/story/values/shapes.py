"""What a value is once it has been read: an amount, a stretch of days, a name, names, or words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

import msgspec


class Unreadable(ValueError):
    """Words that can't be read as the kind they are said to be; the text says why, for a teacher."""


def quoted(said: str) -> str:
    """The words in quotes, as such a text cites them: no more than 60 signs."""
    return f"'{said if len(said) <= 60 else said[:59] + '…'}'"


class Hedge(StrEnum):
    """How a teller keeps a figure or a date at arm's length."""

    EXACT = ""
    ABOUT = "about"
    """Within 5 % of the figure; for dates, within half the stretch of days on either side."""
    OVER = "over"
    AT_LEAST = "at least"
    UNDER = "under"
    UP_TO = "up to"
    NEARLY = "nearly"
    """Below the figure, but by no more than 10 %."""
    VAGUE = "vague"
    """No figure at all, only its order ("hundreds of millions"): `low` and `high` tell the bounds."""
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    BY = "by"


DATE_HEDGES: frozenset[Hedge] = frozenset(
    {Hedge.EXACT, Hedge.ABOUT, Hedge.BEFORE, Hedge.AFTER, Hedge.SINCE, Hedge.BY}
)
AMOUNT_HEDGES: frozenset[Hedge] = frozenset(Hedge) - {Hedge.BEFORE, Hedge.AFTER, Hedge.SINCE, Hedge.BY}


DEGREE = "degree"
"""A noun that leaves open which scale it is of: such a figure is measured, and read in the other's unit."""


class Quantity(msgspec.Struct, frozen=True, tag="quantity"):
    """An amount of money, a number, a share or a duration.

    `figure` counts single units of `unit` ("2.5 billion yuan" is 2500000000 CNY). `unit` is a currency's
    code, a unit of `units.UNITS`, or empty for a plain count.
    """

    figure: Decimal
    unit: str = ""
    step: Decimal = Decimal(1)
    """One unit of the last significant digit as it was written: 10 million for "340 million"."""
    hedge: Hedge = Hedge.EXACT
    low: Decimal | None = None
    """Lower bound of a range ("3 to 5 million") or of a vague amount; then `high` is set as well."""
    high: Decimal | None = None
    counted: bool = False
    """People or things, told one by one, and so never rounded; the rest is measured."""
    noun: str = ""
    """What is counted, where the words told it; for packs ("dual-core processors"), never compared."""
    also: tuple[Quantity, ...] = ()
    """The same amount as the same words give it in another unit: "7 km (4 miles)"."""


class Dates(msgspec.Struct, frozen=True, tag="dates"):
    """A stretch of days, both ends included; a single day begins and ends on itself."""

    start: date
    end: date
    hedge: Hedge = Hedge.EXACT


class Name(msgspec.Struct, frozen=True, tag="name"):
    """The name of a person, an organisation, a place or anything else, as it was written."""

    text: str


class Names(msgspec.Struct, frozen=True, tag="names"):
    """Several names; their order is kept for showing and means nothing."""

    items: tuple[str, ...]


class Words(msgspec.Struct, frozen=True, tag="words"):
    """A term, a quotation or a statement: words that no rule weighs beyond being the same."""

    text: str


Value: TypeAlias = Quantity | Dates | Name | Names | Words
