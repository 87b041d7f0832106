"""A number that was read, and pieces of numbers: a word, a hyphen, scales, decimals in words."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from reader.story.values.number_words import SCALES, SMALL
from reader.story.values.tokens import HYPHENS, MARK, WORD, Token, bounded

_MOST_DECIMALS = 12


class Numeral(NamedTuple):
    """A number as it stands in a text: the figure, its step, the bounds if it is vague, the next token."""

    figure: Decimal
    step: Decimal
    end: int
    low: Decimal | None = None
    high: Decimal | None = None
    weak: bool = False
    """"one", "first", "2nd": a number only if the words hold no better one."""
    scaled: bool = False
    """A scale ("million") was part of it."""
    part: bool = False
    """Told as a part of one: "a third", "3/4", but not "0.75"."""


def word_at(tokens: list[Token], at: int) -> str:
    """The word at that place; empty if something else stands there, or nothing."""
    return tokens[at].text if at < len(tokens) and tokens[at].kind == WORD else ""


def past_hyphen(tokens: list[Token], at: int) -> int:
    """The place after a hyphen, if one stands there."""
    return at + 1 if at < len(tokens) and tokens[at].kind == MARK and tokens[at].text in HYPHENS else at


def decimals_at(tokens: list[Token], at: int) -> tuple[str, int]:
    """The digits of "point six five", a word each, and the place after them; ("", at) for none."""
    if word_at(tokens, at) != "point":
        return "", at
    digits, end = "", at + 1
    while len(digits) < _MOST_DECIMALS and SMALL.get(word_at(tokens, end), 10) < 10:
        digits, end = digits + str(SMALL[word_at(tokens, end)]), end + 1
    return (digits, end) if digits else ("", at)


def scale_at(tokens: list[Token], at: int) -> tuple[Decimal, int]:
    """All scales from there on multiplied ("hundred thousand"), and the place after them."""
    size = Decimal(1)
    while at < len(tokens):
        place = at + 1 if tokens[at].text == "+" else past_hyphen(tokens, at)
        factor = SCALES.get(word_at(tokens, place))
        if factor is None:
            break
        size = bounded(size * factor)
        at = place + 1
    return size, at
