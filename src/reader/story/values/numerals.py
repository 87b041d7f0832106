"""Numbers in words and in figures: "two and a half million", "2.5bn", "hundreds of millions", "a dozen"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from reader.story.values.tokens import FRACTION, HYPHENS, MARK, NUMBER, WORD, Token, last_digit, literal


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


_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
_TENS = """twenty thirty forty fifty sixty seventy eighty ninety"""
SMALL: dict[str, int] = {word: n for n, word in enumerate(_ONES.split())} | {
    word: 10 * n for n, word in enumerate(_TENS.split(), start=2)
}
_RANKS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"""
ORDINALS: dict[str, int] = {word: n for n, word in enumerate(_RANKS.split(), start=1)}
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
SCALES: dict[str, Decimal] = {
    word: Decimal(size)
    for size, words in (
        (100, "hundred"),
        (1000, "thousand k"),
        (10**5, "lakh lac lakhs"),
        (10**6, "million mln mn"),
        (10**7, "crore crores cr"),
        (10**9, "billion bn bln"),
        (10**12, "trillion tn trn"),
        (12, "dozen"),
    )
    for word in words.split()
}
LETTER_SCALES: dict[str, Decimal] = {
    "m": SCALES["million"],
    "mm": SCALES["million"],
    "b": SCALES["billion"],
    "t": SCALES["trillion"],
}
"""Scales only beside a currency, or as a capital glued to the figure: "$340m", "6B parameters"."""

# Vague words: the least and the most of the size that follows ("hundreds of millions": 100 to 999 million).
VAGUE: dict[str, tuple[int, int, int]] = {
    "tens": (10, 99, 1),
    "dozens": (24, 99, 1),
    "scores": (40, 199, 1),
    "hundreds": (100, 999, 1),
    "thousands": (1, 999, 1000),
    "lakhs": (1, 99, 10**5),
    "millions": (1, 999, 10**6),
    "crores": (1, 999, 10**7),
    "billions": (1, 999, 10**9),
    "trillions": (1, 999, 10**12),
    "several": (3, 9, 1),
    "few": (3, 9, 1),
    "handful": (3, 9, 1),
}
_VAGUE_SCALES = frozenset((12, 10**2, 10**3, 10**5, 10**6, 10**7, 10**8, 10**9, 10**12))
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}
_THIRDS = frozenset(("third", "thirds"))
_GLYPHS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_LEADS = frozenset(SMALL) | frozenset(VAGUE) | frozenset(ORDINALS) | frozenset(SCALES) | frozenset(_PARTS)
_LEADS = (_LEADS | {"a", "an", "couple", "score"}) - {"k", "cr", "mn", "tn", "bn", "bln", "mln", "trn"}


def numeral_at(tokens: list[Token], at: int) -> Numeral | None:
    """The number that begins with the token `at`, scale and all; None if none does."""
    token = tokens[at]
    if token.kind == NUMBER:
        return _in_figures(tokens, at)
    if token.kind == FRACTION:
        return Numeral(_GLYPHS[token.text], Decimal("0.1"), at + 1)
    if token.kind == WORD and token.text in _LEADS:
        return _in_words(tokens, at)
    return None


def _word(tokens: list[Token], at: int) -> str:
    """The word at that place; empty if something else stands there, or nothing."""
    return tokens[at].text if at < len(tokens) and tokens[at].kind == WORD else ""


def _past_hyphen(tokens: list[Token], at: int) -> int:
    """The place after a hyphen, if one stands there."""
    return at + 1 if at < len(tokens) and tokens[at].kind == MARK and tokens[at].text in HYPHENS else at


def scale_at(tokens: list[Token], at: int) -> tuple[Decimal, int]:
    """All scales from there on multiplied ("hundred thousand"), and the place after them."""
    size = Decimal(1)
    while at < len(tokens):
        place = at + 1 if tokens[at].text == "+" else _past_hyphen(tokens, at)
        factor = SCALES.get(_word(tokens, place))
        if factor is None:
            break
        size *= factor
        at = place + 1
    return size, at


def _in_figures(tokens: list[Token], at: int) -> Numeral:
    figure, step = literal(tokens[at].text)
    end = at + 1
    if end < len(tokens):
        following = tokens[end]
        if following.kind == FRACTION and step >= 1:
            return _scaled(tokens, figure + _GLYPHS[following.text], Decimal("0.1"), end + 1)
        if following.kind == WORD and following.start == tokens[at].end and following.text in _ORDINAL_ENDS:
            return Numeral(figure, step, end + 1, weak=True)
    return _scaled(tokens, figure, step, end)


def _scaled(tokens: list[Token], figure: Decimal, step: Decimal, end: int) -> Numeral:
    """The numeral with the scale that follows, if any, and "and a half" ("two and a half million")."""
    if _word(tokens, end) == "and" and _word(tokens, end + 1) == "a" and _word(tokens, end + 2) in _PARTS:
        figure, step = figure + _PARTS[tokens[end + 2].text], Decimal("0.1")
        end += 3
    size, after = scale_at(tokens, end)
    if after == end:
        return Numeral(figure, step, end)
    # "two dozen", "three hundred": the last digit is that of the product
    if size % 1000 or size.normalize().as_tuple().digits != (1,):
        figure *= size
        return Numeral(figure, last_digit(figure), after, scaled=True)
    return Numeral(figure * size, step * size, after, scaled=True)


def _in_words(tokens: list[Token], at: int) -> Numeral | None:
    word = tokens[at].text
    if word in ("a", "an"):
        return _after_article(tokens, at)
    if word in VAGUE:
        return _vague(tokens, at)
    if word in _PARTS:
        return _part(tokens, at, Decimal(1))
    if word in ORDINALS:
        return Numeral(Decimal(ORDINALS[word]), Decimal(1), at + 1, weak=True)
    if word in SCALES:  # "hundred people", "million-dollar": one of them
        return _scaled(tokens, Decimal(1), Decimal(1), at)
    if word in SMALL:
        return _cardinal(tokens, at)
    return None


def _after_article(tokens: list[Token], at: int) -> Numeral | None:
    """What "a" begins: "a million", "a dozen", "a few hundred", "a third"; else 1, weakly."""
    following = _word(tokens, at + 1)
    if following in SCALES:
        return _scaled(tokens, Decimal(1), Decimal(1), at + 1)
    if following in _PARTS:
        return _part(tokens, at + 1, Decimal(1))
    if following in _THIRDS and _word(tokens, at + 2) in ("of", ""):
        return _part(tokens, at + 1, Decimal(1))
    if following in ("few", "handful"):
        return _vague(tokens, at + 1)
    if following in ("couple", "score"):
        end = at + 3 if _word(tokens, at + 2) == "of" else at + 2
        return _scaled(tokens, Decimal(2 if following == "couple" else 20), Decimal(1), end)
    return Numeral(Decimal(1), Decimal(1), at + 1, weak=True)


def _cardinal(tokens: list[Token], at: int) -> Numeral:
    """A number in words: "twenty-one", "two hundred and six", "three million two hundred thousand"."""
    total, current, begin = Decimal(0), Decimal(0), at
    while at < len(tokens):
        place = _past_hyphen(tokens, at)
        word = _word(tokens, place)
        if word == "and" and total + current >= 100 and _word(tokens, place + 1) in SMALL:
            at = place + 1
            continue
        if word in SMALL and _fits(current, SMALL[word], begin == at):
            current += SMALL[word]
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word in SCALES and word != "hundred" and current:
            total, current = total + current * SCALES[word], Decimal(0)
        else:
            break
        at = place + 1
    return _finished(tokens, total, current, begin, at)


def _fits(current: Decimal, small: int, first: bool) -> bool:
    """Whether a small number may follow what was read: "twenty" + "one", "two hundred" + "six"."""
    if first:
        return True
    if current and current % 100 == 0:
        return True
    return not current or (current % 100 >= 20 and current % 10 == 0 and 0 < small < 10)


def _finished(tokens: list[Token], total: Decimal, current: Decimal, begin: int, at: int) -> Numeral:
    if not total:
        if _word(tokens, at) in _THIRDS | {"quarters", "quarter"} or _word(tokens, at) == "half":
            return _part(tokens, at, current)
        if at < len(tokens) and tokens[at].text == "-" and _word(tokens, at + 1) in _THIRDS | {"quarters"}:
            return _part(tokens, at + 1, current)
        numeral = _scaled(tokens, current, last_digit(current), at)
        return numeral._replace(weak=at == begin + 1 and current == 1 and not numeral.scaled)
    size, after = scale_at(tokens, at)  # "two thousand million"
    figure = (total + current) * size
    return Numeral(figure, last_digit(figure), after, scaled=True)


def _part(tokens: list[Token], at: int, count: Decimal) -> Numeral:
    """A part of one: "half a million", "three quarters of a billion", "two thirds"."""
    word = tokens[at].text
    figure = (count / 3).quantize(Decimal("0.0001")) if word in _THIRDS else count * _PARTS[word]
    end = at + 1
    place = end + 1 if _word(tokens, end) == "of" else end
    if _word(tokens, place) in ("a", "an"):
        place = end = place + 1
    size, after = scale_at(tokens, place)
    if after == place:
        return Numeral(figure, last_digit(figure), end)
    return Numeral(figure * size, last_digit(figure * size), after, scaled=True)


def _vague(tokens: list[Token], at: int) -> Numeral:
    """ "hundreds of millions", "several hundred", "a few dozen": bounds instead of a figure."""
    low, high, size = VAGUE[tokens[at].text]
    factor, end = Decimal(size), at + 1
    if (
        _word(tokens, end) == "of"
        and _word(tokens, end + 1) in VAGUE
        and VAGUE[_word(tokens, end + 1)][2] > 1
    ):
        factor *= VAGUE[_word(tokens, end + 1)][2]
        end += 2
    elif size == 1:
        place = end + 1 if _word(tokens, end) == "of" else end
        scale, after = scale_at(tokens, place)
        if scale in _VAGUE_SCALES:
            factor, end = scale, after
    return Numeral(low * factor, factor, end, low * factor, high * factor, scaled=factor > 1)
