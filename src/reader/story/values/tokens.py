"""Words cut into the pieces that amounts are made of: figures, words, currency signs, marks."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from reader.story.values.currencies import CODES
from reader.story.values.number_words import GLYPHS
from reader.story.values.shapes import Unreadable

NUMBER = "number"
WORD = "word"
SIGN = "sign"
FRACTION = "fraction"
MARK = "mark"


class Token(NamedTuple):
    """One piece: its kind, its text folded to lower case, and where it stands."""

    kind: str
    text: str
    start: int
    end: int


# "ChatX-6B", "A100" and "COVID-19" are names, not figures: letters that run into a digit are one word, unless
# they are a currency's code ("CAD468.9") or a quake's scale ("M7.8"). A unit that follows a figure
# ("2.5bn-3bn") does not begin a name, and a capital C or F right after one is a degree ("57F"). Grouped
# figures are tried before plain ones, so "1 200 000" is one; a comma is a decimal comma only where the digits
# after it can't be a group of thousands.
_TOKEN = re.compile(
    rf"""
    (?P<sign>(?:US|CAD|CA|C|AU|A|HK|NZ|S|NT|R|MX)?\$|(?:CN|JP|RMB)?¥|[€£₹₩₽₺₪元円])
  | (?P<number>
        \d++(?:,\d{{3}})++(?!\d)(?:\.\d++)?
      | \d{{1,2}}(?:,\d\d(?!\d))++,\d{{3}}(?!\d)(?:\.\d++)?
      | \d{{1,3}}(?:[\ \u00a0\u202f\u2009'’]\d{{3}})++(?!\d)(?:[.,]\d++)?
      | \d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)(?:,\d++)?
      | \d{{1,3}}(?:\.\d{{3}})++,\d{{1,2}}(?!\d)
      | \d++(?:[.,]\d++)?
      | (?<![\d\w])\.\d++
    )
  | (?P<fraction>[{"".join(GLYPHS)}])
  | (?P<degrees>(?<=\d)[CF](?![^\W_]))
  | (?P<word>
        (?:{"|".join(sorted(CODES))}|RMB|Rs\.?)(?=\d)
      | (?:Mw|M)(?=\d\.\d)
      | (?<!\d)(?<!\d-)[^\W\d_]++-?\d\w*+
      | U\.S\.?|U\.K\.?
      | °\ ?[CF]\b | km/h | m/s
      | [^\W\d_]++
    )
  | (?P<mark>[%()~≈<>≥≤+/⁄=–—−,;:.&-])
    """,
    re.VERBOSE,
)
_SPELT = {"u.s.": "us", "u.s": "us", "u.k.": "uk", "u.k": "uk", "rs.": "rs", "° c": "°c", "° f": "°f"}
HYPHENS = frozenset("-–—−")


def tokens_of(text: str) -> list[Token]:
    """The pieces of `text`, in order; white space and other signs are left out."""
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or MARK
        piece = match.group()
        if kind == "degrees":
            kind, piece = WORD, f"°{piece.lower()}"
        elif kind == WORD:
            piece = piece.lower()
            piece = _SPELT.get(piece, piece)
        found.append(Token(kind, piece, *match.span()))
    return found


LARGEST = Decimal(10) ** 24
"""No figure is larger: `decimal` keeps 28 digits, and beyond them its steps and remainders fail."""
_LONGEST = 40


def bounded(figure: Decimal) -> Decimal:
    """The figure, if it is one that can be reckoned with.

    Raises:
        Unreadable: It is beyond all measure.
    """
    if abs(figure) > LARGEST:
        raise Unreadable("a figure of more than a million billion billion is beyond all measure")
    return figure


_GROUPING = dict.fromkeys(map(ord, " \u00a0\u202f\u2009'’"))


def literal(text: str) -> tuple[Decimal, Decimal]:
    """The figure of a number token, and one unit of its last significant digit.

    "2,500" gives (2500, 100), "2.50" (2.50, 0.01), "1.200.000" (1200000, 100000), "2,5" (2.5, 0.1).

    Raises:
        Unreadable: It has more signs than any figure of a newspaper, or is none ("1,2.3.4").
    """
    if len(text) > _LONGEST:
        raise Unreadable(f"a figure of {len(text):,} signs is beyond all measure")
    if text.isdigit():
        figure = Decimal(text)
        return figure, last_digit(figure)
    text = text.translate(_GROUPING)
    comma, dot = text.rfind(","), text.rfind(".")
    if comma > dot:
        is_decimal = dot >= 0 or len(text) - comma != 4 or text.startswith("0,")
        text = text.replace(".", "").replace(",", ".") if is_decimal else text.replace(",", "")
    elif text.count(".") > 1:
        text = text.replace(".", "")
    else:
        text = text.replace(",", "")
    try:
        figure = Decimal(text)
    except InvalidOperation:
        raise Unreadable(f"'{text}' is no figure") from None
    if "." in text:
        return figure, Decimal(1).scaleb(-(len(text) - text.index(".") - 1))
    return figure, last_digit(figure)


def last_digit(figure: Decimal) -> Decimal:
    """One unit of the last digit of a figure that is not a nought: 10 for 340, 0.5 gives 0.1."""
    if not figure:
        return Decimal(1)
    return Decimal(1).scaleb(int(figure.normalize().as_tuple().exponent))
