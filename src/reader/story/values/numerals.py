"""Numbers in words and in figures: "two and a half million", "2.5bn", "hundreds of millions", "a dozen"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from reader.story.values.number_words import (
    GLYPHS,
    LEADS,
    ORDINAL_ENDS,
    ORDINALS,
    PARTS,
    SCALES,
    SMALL,
    THIRDS,
    VAGUE,
    VAGUE_SCALES,
)
from reader.story.values.numeral_pieces import decimals_at, fraction_at, past_hyphen, word_at
from reader.story.values.shapes import Unreadable
from reader.story.values.tokens import (
    FRACTION,
    NUMBER,
    WORD,
    Token,
    bounded,
    last_digit,
    literal,
)

_WHOLE_SCALES = frozenset(size for _, _, size in VAGUE.values() if size > 1)


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


def numeral_at(tokens: list[Token], at: int) -> Numeral | None:
    """The number that begins with the token `at`, scale and all; None if none does.

    Raises:
        Unreadable: It is beyond all measure (`bounded`).
    """
    token, found = tokens[at], None
    if token.kind == NUMBER:
        found = _in_figures(tokens, at)
    elif token.kind == FRACTION:
        return Numeral(GLYPHS[token.text], Decimal("0.1"), at + 1)
    elif token.kind == WORD and token.text in LEADS:
        found = _in_words(tokens, at)
    if found is not None:
        bounded(found.high or found.figure)
    return found


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


def _in_figures(tokens: list[Token], at: int) -> Numeral:
    figure, step = literal(tokens[at].text)
    end = at + 1
    if part := fraction_at(tokens, at):
        return _scaled(tokens, part, last_digit(part), at + 3)
    if end < len(tokens):
        following = tokens[end]
        if following.kind == FRACTION and step >= 1:
            return _scaled(tokens, figure + GLYPHS[following.text], Decimal("0.1"), end + 1)
        if following.kind == WORD and following.start == tokens[at].end and following.text in ORDINAL_ENDS:
            return Numeral(figure, step, end + 1, weak=True)
    return _scaled(tokens, figure, step, end)


def _scaled(tokens: list[Token], figure: Decimal, step: Decimal, end: int) -> Numeral:
    """The numeral with the scale that follows, if any, and "and a half" ("two and a half million")."""
    place = past_hyphen(tokens, end)
    middle = past_hyphen(tokens, place + 1)
    last = past_hyphen(tokens, middle + 1)
    if word_at(tokens, place) == "and" and word_at(tokens, middle) == "a" and word_at(tokens, last) in PARTS:
        figure, step = figure + PARTS[tokens[last].text], Decimal("0.1")
        end = last + 1
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
    if word in PARTS:
        return _part(tokens, at, Decimal(1))
    if word in ORDINALS:
        rank = Decimal(ORDINALS[word])
        return Numeral(rank, last_digit(rank), at + 1, weak=True)
    if word in SCALES:  # "hundred people", "million-dollar": one of them
        return _scaled(tokens, Decimal(1), Decimal(1), at)
    if word in SMALL:
        return _cardinal(tokens, at)
    return None


def _after_article(tokens: list[Token], at: int) -> Numeral | None:
    """What "a" begins: "a million", "a dozen", "a few hundred", "a third"; else 1, weakly."""
    following = word_at(tokens, at + 1)
    if following in SCALES:
        return _scaled(tokens, Decimal(1), Decimal(1), at + 1)
    if following in PARTS:
        return _part(tokens, at + 1, Decimal(1))
    if following in THIRDS and word_at(tokens, at + 2) in ("of", ""):
        return _part(tokens, at + 1, Decimal(1))
    if following in ("few", "handful"):
        return _vague(tokens, at + 1)
    if following in ("couple", "score"):
        end = at + 3 if word_at(tokens, at + 2) == "of" else at + 2
        return _scaled(tokens, Decimal(2 if following == "couple" else 20), Decimal(1), end)
    return Numeral(Decimal(1), Decimal(1), at + 1, weak=True)


def _cardinal(tokens: list[Token], at: int) -> Numeral:
    """A number in words: "twenty-one", "two hundred and six", "three million two hundred thousand"."""
    year = _year_in_words(tokens, at)
    if year is not None:
        return year
    total, current, begin = Decimal(0), Decimal(0), at
    while at < len(tokens):
        place = past_hyphen(tokens, at)
        word = word_at(tokens, place)
        if word == "and" and total + current >= 100 and word_at(tokens, place + 1) in SMALL:
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


def _year_in_words(tokens: list[Token], at: int) -> Numeral | None:
    """ "nineteen ninety-nine", "twenty twenty-three": the hundreds and the rest, each in two digits."""
    hundreds, rest = SMALL[tokens[at].text], SMALL.get(word_at(tokens, at + 1), 0)
    if not (15 <= hundreds <= 20 and rest >= 10):
        return None
    end = at + 2
    if rest >= 20:
        place = past_hyphen(tokens, end)
        one = SMALL.get(word_at(tokens, place), 0)
        rest, end = (rest + one, place + 1) if 0 < one < 10 else (rest, end)
    return Numeral(Decimal(100 * hundreds + rest), Decimal(1), end)


def _fits(current: Decimal, small: int, first: bool) -> bool:
    """Whether a small number may follow what was read: "twenty" + "one", "two hundred" + "six"."""
    if first:
        return True
    if current and current % 100 == 0:
        return True
    return not current or (current % 100 >= 20 and current % 10 == 0 and 0 < small < 10)


def _finished(tokens: list[Token], total: Decimal, current: Decimal, begin: int, at: int) -> Numeral:
    if not total:
        place = past_hyphen(tokens, at)
        rank = ORDINALS.get(word_at(tokens, place), 10)
        if current >= 20 and current % 10 == 0 and rank < 10:  # "twenty-third"
            return Numeral(current + rank, Decimal(1), place + 1, weak=True)
        if word_at(tokens, at) in THIRDS | {"quarters", "quarter"} or word_at(tokens, at) == "half":
            return _part(tokens, at, current)
        if at < len(tokens) and tokens[at].text == "-" and word_at(tokens, at + 1) in THIRDS | set(PARTS):
            return _part(tokens, at + 1, current)
        digits, behind = decimals_at(tokens, at)
        if digits:  # "one point six million"
            return _scaled(tokens, Decimal(f"{current}.{digits}"), Decimal(1).scaleb(-len(digits)), behind)
        numeral = _scaled(tokens, current, last_digit(current), at)
        return numeral._replace(weak=at == begin + 1 and current == 1 and not numeral.scaled)
    size, after = scale_at(tokens, at)  # "two thousand million"
    figure = (total + current) * size
    return Numeral(figure, last_digit(figure), after, scaled=True)


def _part(tokens: list[Token], at: int, count: Decimal) -> Numeral:
    """A part of one: "half a million", "three quarters of a billion", "two thirds"."""
    word = tokens[at].text
    figure = (count / 3).quantize(Decimal("0.0001")) if word in THIRDS else count * PARTS[word]
    end = at + 1
    place = end + 1 if word_at(tokens, end) == "of" else end
    if word_at(tokens, place) in ("a", "an"):
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
        word_at(tokens, end) == "of"
        and word_at(tokens, end + 1) in VAGUE
        and VAGUE[word_at(tokens, end + 1)][2] > 1
    ):
        factor *= VAGUE[word_at(tokens, end + 1)][2]
        end += 2
        if (size > 1 and factor not in _WHOLE_SCALES) or factor not in VAGUE_SCALES:
            raise Unreadable(
                f"'{tokens[at].text} of {tokens[end - 1].text}' is no size that is read; give `value`"
            )
    elif size == 1:
        place = end + 1 if word_at(tokens, end) == "of" else end
        scale, after = scale_at(tokens, place)
        if scale in VAGUE_SCALES:
            factor, end = scale, after
    return Numeral(low * factor, factor, end, low * factor, high * factor, scaled=factor > 1)
