"""Pieces of numbers: the word at a place, a hyphen, a fraction in figures, decimals in words."""

from __future__ import annotations

from decimal import Decimal

from reader.story.values.number_words import SMALL
from reader.story.values.tokens import HYPHENS, MARK, WORD, Token

_LARGEST_PART = 10
"""The largest number below the line of a fraction in figures: "9/11" is a day."""
_MOST_DECIMALS = 12


def word_at(tokens: list[Token], at: int) -> str:
    """The word at that place; empty if something else stands there, or nothing."""
    return tokens[at].text if at < len(tokens) and tokens[at].kind == WORD else ""


def past_hyphen(tokens: list[Token], at: int) -> int:
    """The place after a hyphen, if one stands there."""
    return at + 1 if at < len(tokens) and tokens[at].kind == MARK and tokens[at].text in HYPHENS else at


def fraction_at(tokens: list[Token], at: int) -> Decimal | None:
    """ "1/3" and "3/4", with nothing between the signs and no further stroke behind; None for all else."""
    whole = tokens[at : at + 4]
    if len(whole) < 3 or whole[1].text != "/" or (len(whole) > 3 and whole[3].text == "/"):
        return None
    if (whole[0].end, whole[1].end) != (whole[1].start, whole[2].start):
        return None
    above, below = whole[0].text, whole[2].text
    if not (above.isdecimal() and below.isdecimal() and len(above + below) <= 4):
        return None
    if not 0 < int(above) < int(below) <= _LARGEST_PART:
        return None
    return (Decimal(above) / Decimal(below)).quantize(Decimal("0.0001")).normalize()


def decimals_at(tokens: list[Token], at: int) -> tuple[str, int]:
    """The digits of "point six five", a word each, and the place after them; ("", at) for none."""
    if word_at(tokens, at) != "point":
        return "", at
    digits, end = "", at + 1
    while len(digits) < _MOST_DECIMALS and SMALL.get(word_at(tokens, end), 10) < 10:
        digits, end = digits + str(SMALL[word_at(tokens, end)]), end + 1
    return (digits, end) if digits else ("", at)
