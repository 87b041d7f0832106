"""Points in figures that part thousands in some languages and decimals in others: "12.000 Menschen"."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.story.values.shapes import Quantity, Unreadable, Value
from reader.story.values.units import dimension_of

GROUPED = re.compile(r"(?<![\w.,])([1-9]\d{0,2})\.(\d{3})(?![\d.,]*\d)")
"""One point before three digits. Before a second point, or after a leading nought, there is no doubt."""
_DECIMAL = frozenset(("share", "time"))
"""What is told to a thousandth: "6.875 per cent", "58.123 seconds"; and never in thousands with a point."""


def doubtful_point(said: str, value: Value) -> str:
    """The figure of an article's words that was read as decimals, and may as well be thousands; "" for none.

    With a scale ("1.234 billion") it is read as what it is.
    """
    if "." not in said or not isinstance(value, Quantity) or dimension_of(value.unit) in _DECIMAL:
        return ""
    figures = {abs(each) for each in (value.figure, value.low, value.high) if each is not None}
    told = (match.group() for match in GROUPED.finditer(said))
    return next((each for each in told if Decimal(each) in figures), "")


def refuse_point(said: str, value: Value) -> None:
    """Nothing, if no figure of an article's words may be a thousand times what was read.

    Raises:
        Unreadable: One may: only the author knows the language.
    """
    figure = doubtful_point(said, value)
    if figure:
        whole, _, rest = figure.partition(".")
        raise Unreadable(f"'{figure}' may be {whole},{rest}, or {whole} and three decimals: give `value`")


def in_thousands(text: str) -> str:
    """The text with the points of such figures taken for marks of thousands: "12.000" as "12,000"."""
    return GROUPED.sub(r"\1,\2", text)
