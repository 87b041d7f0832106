"""What belongs to a number: the parts before and behind it, and the amount that they make together."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from reader.story.values.numeral_pieces import Numeral
from reader.story.values.shapes import DEGREE, Hedge, Quantity
from reader.story.values.tokens import bounded, last_digit


class Head(NamedTuple):
    """What stands before a number and belongs to it."""

    unit: str = ""
    first: int = 0
    negative: bool = False


class Tail(NamedTuple):
    """What follows a number and belongs to it; `end` is the next token."""

    end: int
    unit: str = ""
    scale: Decimal = Decimal(1)
    plus: Decimal = Decimal(0)
    noun: str = ""
    pack: int = 0
    """How many of the noun are in one of the things counted: 2 in "384 dual-core processors"."""
    noun_end: int = 0


def singular(noun: str) -> str:
    """A noun without its plural's s."""
    return noun[:-1] if len(noun) > 3 and noun.endswith("s") and not noun.endswith("ss") else noun


def quantity_of(numeral: Numeral, head: Head, tail: Tail, unit: str, hedge: Hedge) -> Quantity:
    """The amount that a numeral and what stands around it tell."""
    figure, step = bounded(numeral.figure * tail.scale), numeral.step * tail.scale
    if numeral.low is not None and numeral.high is not None:
        low, high = numeral.low * tail.scale, bounded(numeral.high * tail.scale)
        return Quantity(figure, unit, step, Hedge.VAGUE, low, high, counted=not unit)
    figure += tail.plus
    if tail.plus or not figure:
        step = min(step, last_digit(tail.plus))
    if head.negative:
        figure = -figure
    counted = not unit and step >= 1 and figure >= 0 and tail.noun != DEGREE
    also: tuple[Quantity, ...] = ()
    if tail.pack and counted and figure:
        each = figure * tail.pack
        also = (Quantity(each, "", Decimal(1), hedge, counted=True, noun=tail.noun),)
        return Quantity(figure, unit, step, hedge, counted=counted, also=also)
    return Quantity(figure, unit, step, hedge, counted=counted, noun=tail.noun)
