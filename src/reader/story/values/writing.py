"""Values as short text: one form for each, which reads back as the same value."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from reader.story.values.names import write_names
from reader.story.values.number_words import SMALL, VAGUE
from reader.story.values.shapes import DEGREE, Dates, Hedge, Name, Names, Quantity, Value, Words
from reader.story.values.tokens import last_digit
from reader.story.values.units import dimension_of

_SCALES = {
    Decimal(10**12): " trillion",
    Decimal(10**9): " billion",
    Decimal(10**6): " million",
    Decimal(1): "",
}
_TOLD_NOUGHTS = {Decimal(1): "", Decimal(1000): " thousand"} | dict(reversed(_SCALES.items()))
_VAGUE_SCALES = {
    12: "dozen",
    100: "hundred",
    10**5: "hundred thousand",
    10**7: "crore",
    10**8: "hundred million",
}
_VAGUE_SCALES |= {int(scale): word.strip() for scale, word in _SCALES.items() if word} | {1000: "thousand"}
_PACKS = {number: word for word, number in SMALL.items()} | {2: "dual", 3: "triple", 4: "quad"}
_ONE = {"inches": "inch", "centuries": "century"}


def write_value(value: Value, *, brief: bool = False) -> str:
    """The value in its one short form, which `read_value` reads as the same value again.

    "CAD 468.9 million", "about USD 340 million", "50 %", "2023-08", "after 2023-08". `brief` leaves out what
    the same words give in another unit: "7 km" for "7 km (4 miles)".
    """
    if isinstance(value, Quantity):
        return _quantity(value) if brief else _quantity(value) + _also(value)
    if isinstance(value, Dates):
        return f"{value.hedge} {_days(value.start, value.end)}".lstrip()
    if isinstance(value, Names):
        return write_names(value)
    assert isinstance(value, Name | Words)
    return value.text


def write_figure(figure: Decimal, step: Decimal | None = None) -> str:
    """A figure as people write it: "468.9 million", "1,200", "0.5"; `step` keeps written noughts ("2.50")."""
    if step is None:
        step = last_digit(figure)
    for scale, word in _SCALES.items():
        if scale <= abs(figure) or scale == 1:
            text = _at_scale(figure, step, scale, 3)
            if text:
                return text + word
    # Noughts that were told ("0.300 billion") need a scale at which they stand behind the point.
    texts = ((_at_scale(figure, step, scale, 99), word) for scale, word in _TOLD_NOUGHTS.items())
    return next((text + word for text, word in texts if text), f"{figure:,f}")


def _at_scale(figure: Decimal, step: Decimal, scale: Decimal, widest: int) -> str:
    """The digits before the scale's word; empty if they tell another step or take too many decimals."""
    digits, unit = figure / scale, step / scale
    if unit >= 1:
        whole = digits == digits.to_integral_value() and last_digit(digits) == unit
        return f"{int(digits):,d}" if whole else ""
    decimals = -int(unit.normalize().as_tuple().exponent)
    if decimals > widest and scale > 1:
        return ""
    return f"{digits:,.{decimals}f}"


def _quantity(value: Quantity) -> str:
    if value.low is None or value.high is None:
        figure = write_figure(value.figure, value.step)
    elif value.hedge is Hedge.VAGUE:
        return _vague(value)
    else:
        figure = f"{write_figure(value.low)} to {write_figure(value.high)}"
    return f"{value.hedge} {_with_unit(figure, value)}".lstrip()


def _with_unit(figure: str, value: Quantity) -> str:
    unit = value.unit
    if not unit:
        return f"{figure} {DEGREE}s" if value.noun == DEGREE else figure
    if unit == "magnitude" or dimension_of(unit) == "money":
        return f"{unit} {figure}"
    if figure == "1" and unit.endswith("s") and len(unit) > 3:
        unit = _ONE.get(unit, unit[:-1])
    return f"{figure} {unit}"


def _vague(value: Quantity) -> str:
    """ "hundreds of millions of USD": the words whose bounds these are."""
    assert value.low is not None
    assert value.high is not None
    bounds = (int(value.low / value.step), int(value.high / value.step))
    size = int(value.step)
    stem = next(word for word, (low, high, of) in VAGUE.items() if (low, high) == bounds and of in (1, size))
    scale = _VAGUE_SCALES.get(size, "") if VAGUE[stem][2] == 1 else ""
    if stem == "several":
        return " ".join(filter(None, (stem, scale, value.unit)))
    if VAGUE.get(f"{scale}s", (0, 0, 1))[2] > 1:
        scale += "s"
    words = " of ".join(filter(None, (stem, scale)))
    mark = " " if value.unit == "%" else " of "
    return f"{words}{mark}{value.unit}" if value.unit else words


def _also(value: Quantity) -> str:
    """The same amount in other units, in brackets; for packs, what is in one of them ("384 dual-core")."""
    told = []
    for other in value.also:
        if not other.unit and not value.unit:
            each = int(other.figure / value.figure)
            return f" {_PACKS.get(each, str(each))}-{other.noun}"
        text = _quantity(other)
        told.append(text.removeprefix(f"{value.hedge} ") if other.hedge is value.hedge else text)
    return "".join(f" ({text})" for text in told)


def _days(start: date, end: date) -> str:
    after = end + timedelta(days=1) if end < date.max else end
    if start == end:
        return start.isoformat()
    if (start.month, start.day, after.month, after.day, after.year) == (1, 1, 1, 1, start.year + 1):
        return f"{start.year:04}"
    if start.day == after.day == 1 and (after.year - start.year) * 12 + after.month - start.month == 1:
        return f"{start.year:04}-{start.month:02}"
    return f"{start.isoformat()}/{end.isoformat()}"
