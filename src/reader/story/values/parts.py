"""Parts of one: "half a million", "two thirds", "3/4", "⅔"; and those beside a whole number: "4 1/2"."""

from __future__ import annotations

from decimal import Decimal

from reader.story.values.number_words import DENOMINATORS, GLYPHS, PARTS, SMALL
from reader.story.values.numeral_pieces import Numeral, past_hyphen, scale_at, word_at
from reader.story.values.tokens import FRACTION, NUMBER, Token, last_digit

MOST_WITH_PART = 1000
"""A whole number with a part beside it is smaller than this: "in 2023 1/2 of them" has two numbers."""
_BELOW = frozenset(range(2, 11))
"""What stands below the line of a fraction in figures: "9/11" is a day."""
_BELOW_BESIDE = _BELOW | {12, 16, 20, 32, 64}
"""The same beside a whole number, where inches and miles are told so."""
_AFTER_A = frozenset(("", "of", "fewer", "less", "more", "off", "as"))
"""What follows "a fifth" where it is no rank ("a fifth boat")."""
STROKES = frozenset("/⁄")
_JOINS = frozenset(("and", "or", "to"))
_OF_WHAT = frozenset(("a", "an", "the", "all", "its", "their"))


def part_of_one(tokens: list[Token], at: int) -> Numeral | None:
    """The part of one that begins there, and the scale that it is of; None if none does."""
    found = _part_at(tokens, at, _BELOW)
    return _of_scale(tokens, *found) if found else None


def parts_named(tokens: list[Token], at: int, count: int) -> Numeral | None:
    """So many of the parts that the word at that place names ("thirds"), and the scale that they are of."""
    found = _named(tokens, at, count)
    return _of_scale(tokens, *found) if found else None


def part_added(tokens: list[Token], at: int) -> tuple[Decimal, int] | None:
    """The part that follows a whole number, "½", "1/2" or "and a half", and the place after it."""
    place, found = past_hyphen(tokens, at), None
    if word_at(tokens, place) == "and":
        place = past_hyphen(tokens, place + 1)
        found = _part_at(tokens, place, _BELOW, added=True) if word_at(tokens, place) not in PARTS else None
    elif place < len(tokens) and NUMBER == tokens[at - 1].kind != tokens[place].kind == FRACTION:
        found = _part_at(tokens, place, _BELOW)
    elif place < len(tokens) and tokens[place].kind == tokens[at - 1].kind == NUMBER:
        found = _fraction(tokens, place, _BELOW_BESIDE)
    if found is None or found[0] >= found[1] or word_at(tokens, found[2]) == "of":
        return None
    return _share(found[0], found[1]), found[2]


def _part_at(
    tokens: list[Token], at: int, divisors: frozenset[int], *, added: bool = False
) -> tuple[int, int, int] | None:
    """How many parts, how many of them make one, and the place after them; None for no part."""
    if at >= len(tokens):
        return None
    token, word = tokens[at], word_at(tokens, at)
    if token.kind == FRACTION:
        return (*GLYPHS[token.text], at + 1)
    if token.kind == NUMBER:
        return _fraction(tokens, at, divisors) or _counted(tokens, at)
    if word in PARTS:
        return _named(tokens, at, 1)
    if word in ("a", "an"):
        place = past_hyphen(tokens, at + 1)
        is_part = added or word_at(tokens, place) in PARTS or _is_no_rank(tokens, place + 1)
        return _named(tokens, place, 1) if is_part else None
    return _named(tokens, at + 1, SMALL[word]) if word in SMALL else None


def _is_no_rank(tokens: list[Token], after: int) -> bool:
    """Whether what follows "a fifth" leaves it a part: nothing, "of", "fewer", or "and a quarter"."""
    if word_at(tokens, after) in _JOINS:
        return _part_at(tokens, after + 1, _BELOW) is not None
    return word_at(tokens, after) in _AFTER_A


def _named(tokens: list[Token], at: int, count: int) -> tuple[int, int, int] | None:
    """So many of the parts that the word there names: several by their plural; no rank ("a fifth-place")."""
    place = past_hyphen(tokens, at)
    word = word_at(tokens, place)
    below = DENOMINATORS.get(word, 0)
    many = word.endswith("s") or word in ("quarter", "third")
    is_tied = place == at and word not in PARTS and past_hyphen(tokens, place + 1) > place + 1
    if not below or not count or is_tied or (count > 1 and not many):
        return None
    return count, below, place + 1


def _counted(tokens: list[Token], at: int) -> tuple[int, int, int] | None:
    """ "2 thirds" and "3 quarters", but not the "3 quarters" of a year."""
    word = word_at(tokens, at + 1)
    if not tokens[at].text.isdecimal() or len(tokens[at].text) > 2 or not word.endswith("s"):
        return None
    of, what = word_at(tokens, at + 2), word_at(tokens, at + 3)
    if word == "quarters" and of and not (of == "of" and what in _OF_WHAT):
        return None
    return _named(tokens, at + 1, int(tokens[at].text))


def _fraction(tokens: list[Token], at: int, divisors: frozenset[int]) -> tuple[int, int, int] | None:
    """ "1/3" and "3/4", with nothing between the signs and no further stroke behind; None for all else."""
    whole = tokens[at : at + 4]
    if len(whole) < 3 or whole[1].text not in STROKES or (len(whole) > 3 and whole[3].text in STROKES):
        return None
    if (whole[0].end, whole[1].end) != (whole[1].start, whole[2].start):
        return None
    above, below = whole[0].text, whole[2].text
    if not (above.isdecimal() and below.isdecimal() and len(above + below) <= 4):
        return None
    if not 0 < int(above) < int(below) or int(below) not in divisors:
        return None
    ends = len(whole) > 3 and whole[3].text in ("rds", "ths") and whole[3].start == whole[2].end
    return int(above), int(below), at + 3 + ends


def _share(above: int, below: int) -> Decimal:
    return (Decimal(above) / below).quantize(Decimal("0.0001")).normalize()


def _of_scale(tokens: list[Token], above: int, below: int, end: int) -> Numeral:
    """The part of one, or of the scale that follows: "half a million", "three quarters of a billion"."""
    figure = _share(above, below)
    place = end + 1 if word_at(tokens, end) == "of" else end
    if word_at(tokens, place) in ("a", "an"):
        place = end = place + 1
    size, after = scale_at(tokens, place)
    if after == place:
        return Numeral(figure, last_digit(figure), end, part=True)
    return Numeral(figure * size, last_digit(figure * size), after, scaled=True)
