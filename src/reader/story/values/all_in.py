"""Every value of a kind that a text holds, where reading it as one claim wants one alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.story.values.amounts import Amount, amounts_in
from reader.story.values.date_words import all_found, date_tokens
from reader.story.values.dates import read_date
from reader.story.values.shapes import Dates, Quantity, Unreadable
from reader.story.values.shares import shares_in
from reader.story.values.units import dimension_of


def values_in(kind: str, text: str, *, dollar: str = "USD", near: str = "") -> tuple[Quantity | Dates, ...]:
    """The amounts or dates of a text that a fact of that kind could mean, in order; none of other kinds.

    Args:
        kind: What the fact asks for.
        text: A sentence, or a few.
        dollar: The currency that a bare "$" means there.
        near: The article's date, for a day or a month without its year.
    """
    if kind == "date":
        return tuple(_dates(text, near))
    if kind not in _CHOSEN:
        return ()
    try:
        amounts = amounts_in(text, kind, dollar)
        chosen = shares_in(text, amounts) if kind == "percent" else filter(_CHOSEN[kind], amounts)
    except Unreadable:  # a figure beyond all measure; two bare ones, neither of them surely a share
        return ()
    return tuple(each.quantity for each in chosen)


def _is_money(amount: Amount) -> bool:
    return amount.money


def _is_time(amount: Amount) -> bool:
    return dimension_of(amount.quantity.unit) == "time"


def _is_number(amount: Amount) -> bool:
    return not (amount.weak or amount.money or amount.quantity.unit == "%")


_CHOSEN: dict[str, Callable[[Amount], bool]] = {
    "money": _is_money,
    "duration": _is_time,
    "number": _is_number,
    "percent": bool,
}


def _dates(text: str, near: str) -> Iterator[Dates]:
    tokens = date_tokens(text)
    for each in all_found(text, tokens):
        try:
            yield read_date(text[tokens[each.at].start : tokens[each.end - 1].end], near, None)
        except Unreadable:
            continue
