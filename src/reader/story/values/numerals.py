"""Numbers in words and in figures: "two and a half million", "2.5bn", "hundreds of millions", "a dozen"."""

from __future__ import annotations

from decimal import Decimal

from reader.story.values.number_words import (
    LEADS,
    ORDINAL_ENDS,
    ORDINALS,
    PARTS,
    SCALES,
    SMALL,
    VAGUE,
    VAGUE_SCALES,
)
from reader.story.values.numeral_pieces import Numeral, decimals_at, past_hyphen, scale_at, word_at
from reader.story.values.parts import MOST_WITH_PART, part_added, part_of_one, parts_named
from reader.story.values.shapes import Unreadable
from reader.story.values.tokens import FRACTION, NUMBER, WORD, Token, bounded, last_digit, literal

_WHOLE_SCALES = frozenset(size for _, _, size in VAGUE.values() if size > 1)


def numeral_at(tokens: list[Token], at: int) -> Numeral | None:
    """The number that begins with the token `at`, scale and all; None if none does.

    Raises:
        Unreadable: It is beyond all measure (`bounded`).
    """
    token, found = tokens[at], None
    if token.kind == NUMBER:
        found = _in_figures(tokens, at)
    elif token.kind == FRACTION:
        found = part_of_one(tokens, at)
    elif token.kind == WORD and token.text in LEADS:
        found = _in_words(tokens, at)
    if found is not None:
        bounded(found.high or found.figure)
    return found


def _in_figures(tokens: list[Token], at: int) -> Numeral:
    figure, step = literal(tokens[at].text)
    end = at + 1
    if part := part_of_one(tokens, at):
        return part
    if end < len(tokens):
        following = tokens[end]
        if following.kind == WORD and following.start == tokens[at].end and following.text in ORDINAL_ENDS:
            return Numeral(figure, step, end + 1, weak=True)
    return _scaled(tokens, figure, step, end)


def _scaled(tokens: list[Token], figure: Decimal, step: Decimal, end: int) -> Numeral:
    """The numeral with a part added ("two and a half", "2 1/2") and the scale that follows, if any."""
    if part := part_added(tokens, end) if step >= 1 and figure < MOST_WITH_PART else None:
        figure, end = figure + part[0], part[1]
        step = last_digit(figure)
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
        return part_of_one(tokens, at)
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
        return _summed(tokens, at + 1, Decimal(1))
    if part := part_of_one(tokens, at):
        return part
    if following in ("few", "handful"):
        return _vague(tokens, at + 1)
    if following in ("couple", "score"):
        end = at + 3 if word_at(tokens, at + 2) == "of" else at + 2
        return _scaled(tokens, Decimal(2 if following == "couple" else 20), Decimal(1), end)
    return Numeral(Decimal(1), Decimal(1), at + 1, weak=True)


def _cardinal(tokens: list[Token], at: int) -> Numeral:
    """A number in words: "twenty-one", "two hundred and six", "three million two hundred thousand"."""
    year = _year_in_words(tokens, at)
    return year or _summed(tokens, at, Decimal(0))


def _summed(tokens: list[Token], at: int, current: Decimal) -> Numeral:
    """The number that the words from there on add up to; `current` is the 1 of "a hundred and six"."""
    total, begin = Decimal(0), at
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
    return _finished(tokens, total, current, at)


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


def _finished(tokens: list[Token], total: Decimal, current: Decimal, at: int) -> Numeral:
    if not total:
        place = past_hyphen(tokens, at)
        rank = ORDINALS.get(word_at(tokens, place), 10)
        if current >= 20 and current % 10 == 0 and rank < 10:  # "twenty-third"
            return Numeral(current + rank, Decimal(1), place + 1, weak=True)
        if part := parts_named(tokens, at, int(current)):
            return part
        digits, behind = decimals_at(tokens, at)
        if digits:  # "one point six million"
            return _scaled(tokens, Decimal(f"{current}.{digits}"), Decimal(1).scaleb(-len(digits)), behind)
        numeral = _scaled(tokens, current, last_digit(current), at)
        return numeral._replace(weak=numeral.figure == 1 and not numeral.scaled)
    half = part_added(tokens, at) if not current and total in SCALES.values() else None
    if half and half[0] == PARTS["half"]:  # "a million and a half"
        figure = total + total / 2
        return Numeral(figure, last_digit(figure), half[1], scaled=True)
    size, after = scale_at(tokens, at)  # "two thousand million"
    figure = (total + current) * size
    return Numeral(figure, last_digit(figure), after, scaled=True)


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
