"""The currency or unit that stands at a place in a text, by its longest name."""

from __future__ import annotations

from reader.story.values import currencies
from reader.story.values.tokens import HYPHENS, MARK, NUMBER, SIGN, WORD, Token
from reader.story.values.units import UNIT_NAMES, UNIT_WORDS

MONEY = frozenset(currencies.CODES) | {currencies.BARE_DOLLAR}
_EVERYDAY = frozenset(("won", "real", "rand", "try", "franc", "lira", "quid"))
"""Names of currencies that are everyday words too: read only where money is asked for."""


def unit_at(tokens: list[Token], at: int, money: bool) -> tuple[str, int]:
    """The currency or unit at token `at`, past a hyphen or "of", and the token after it; ("", at) for none.

    `money` tells that money is asked for: then a pound is a currency, else it is a weight.
    """
    if at >= len(tokens):
        return "", at
    token, place = tokens[at], at
    if token.kind == MARK:
        if token.text == "%":
            return "%", at + 1
        if token.text not in HYPHENS:
            return "", at
        place = at + 1
    elif token.kind == SIGN:
        follows = at + 1 < len(tokens) and tokens[at + 1].kind == NUMBER
        return ("", at) if follows else (currencies.SIGNS.get(token.text, ""), at + 1)
    elif token.text in ("of", "in"):
        place = at + 1
    if place >= len(tokens) or tokens[place].kind != WORD:
        return "", at
    unit, end = _name_at(tokens, place, money)
    if token.text == "in" and unit not in MONEY:
        return "", at
    return (unit, end) if unit else ("", at)


def _name_at(tokens: list[Token], at: int, money: bool) -> tuple[str, int]:
    """The longest name of a currency or unit that begins with the word at `at`."""
    first = tokens[at].text
    tables = ((currencies.NAMES, currencies.NAME_WORDS), (UNIT_NAMES, UNIT_WORDS))
    for names, words in tables if money else tables[::-1]:
        longest = words.get(first)
        if longest is None or (not money and first in _EVERYDAY):
            continue
        for length in range(longest, 0, -1):
            name, end = _joined(tokens, at, length)
            if name in names:
                return names[name], end
    return "", at


def _joined(tokens: list[Token], at: int, length: int) -> tuple[str, int]:
    """Up to `length` words from `at`, hyphens between them left out ("kilowatt-hours")."""
    words: list[str] = []
    while at < len(tokens) and len(words) < length:
        token = tokens[at]
        if token.kind == WORD:
            words.append(token.text)
        elif token.text not in HYPHENS or not words:
            break
        at += 1
    return " ".join(words), at
