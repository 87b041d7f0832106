"""The words that numbers are made of: small numbers, ranks, scales, vague sizes, parts."""

from __future__ import annotations

from decimal import Decimal

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
_TENS = """twenty thirty forty fifty sixty seventy eighty ninety"""
SMALL: dict[str, int] = {word: n for n, word in enumerate(_ONES.split())} | {
    word: 10 * n for n, word in enumerate(_TENS.split(), start=2)
}
_RANKS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"""
_LATER_RANKS = """thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"""
_TENTHS = """twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"""
ORDINALS: dict[str, int] = {
    word: n for n, word in enumerate([*_RANKS.split(), *_LATER_RANKS.split()], start=1)
} | {word: 10 * n for n, word in enumerate(_TENTHS.split(), start=2)}
ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
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
VAGUE_SCALES = frozenset((12, 10**2, 10**3, 10**5, 10**6, 10**7, 10**8, 10**9, 10**12))
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}
"""Parts that need no number before them."""
DENOMINATORS: dict[str, int] = {"half": 2, "quarter": 4, "quarters": 4}
"""What one is cut into, by the name of a part: 5 for "fifth" and "fifths"."""
for _word, _count in (*ORDINALS.items(), ("hundredth", 100), ("thousandth", 1000)):
    if _count > 2:
        DENOMINATORS |= {_word: _count, f"{_word}s": _count}
_GLYPHS = """½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅐1/7 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8 ⅑1/9 ⅒1/10"""
GLYPHS: dict[str, tuple[int, int]] = {each[0]: (int(each[1]), int(each[3:])) for each in _GLYPHS.split()}
"""Fractions that are one sign: what stands above the line, and below it."""
LEADS = frozenset(SMALL) | frozenset(VAGUE) | frozenset(ORDINALS) | frozenset(SCALES) | frozenset(PARTS)
LEADS = (LEADS | {"a", "an", "couple", "score"}) - {"k", "cr", "mn", "tn", "bn", "bln", "mln", "trn"}
