"""How values, stems and outlets are put into words, the same way everywhere in a quiz."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reader.comparing.days import dates_text
from reader.story.model import Article, Claim
from reader.story.telling import join_words as join_words
from reader.story.telling import the_outlet as the_outlet
from reader.story.values import Dates, Hedge, Names, Quantity, Value
from reader.story.values.units import dimension_of

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_AFTER = {"CNY": "yuan", "JPY": "yen", "INR": "rupees", "KRW": "won", "CHF": "francs"}
DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD"))
CURRENCIES = {
    "USD": "US dollars",
    "EUR": "euros",
    "GBP": "pounds",
    "CNY": "yuan",
    "JPY": "yen",
    "CAD": "Canadian dollars",
    "AUD": "Australian dollars",
    "HKD": "Hong Kong dollars",
    "INR": "rupees",
    "CHF": "Swiss francs",
    "KRW": "won",
}
"""What a currency is called in a question."""
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_SHARES = {Decimal("33.33"): "a third", Decimal("66.67"): "two thirds"}
_MOST_DECIMALS = 2
"""A scaled figure with more decimals than this is written out ("1,234,567")."""


def has_other_dollars(values: Sequence[Value]) -> bool:
    """Whether several dollars stand side by side, so that a bare "$" would mislead."""
    units = {value.unit for value in values if isinstance(value, Quantity)}
    return len(units & DOLLARS) > 1


def option_text(value: Value, said: str, *, named: bool = False) -> str:
    """A value as an option or an answer: readable alone, hedge kept.

    Args:
        value: the value.
        said: the words of the article that carry it; shown where the value has no figure.
        named: every dollar by its country, because another dollar stands beside it.
    """
    if isinstance(value, Quantity):
        return quantity_text(value, said, named=named)
    if isinstance(value, Dates):
        return dates_text(value, said)
    if isinstance(value, Names):
        return join_words(value.items)
    return value.text


def claim_text(claim: Claim, article: Article, *, named: bool = False) -> str:
    """What a claim says, as an option or an answer."""
    return option_text(hedged(claim), words_of(claim, article), named=named)


def hedged(claim: Claim) -> Value:
    """The value of a claim with the author's hedge on it, where the words gave none."""
    value = claim.value
    if claim.hedge and isinstance(value, Quantity | Dates) and not value.hedge:
        return with_hedge(value, claim.hedge)
    return value


def with_hedge(value: Quantity | Dates, hedge: Hedge) -> Quantity | Dates:
    """The same value at another arm's length."""
    if isinstance(value, Dates):
        return Dates(value.start, value.end, hedge)
    return Quantity(
        value.figure, value.unit, value.step, hedge, value.low, value.high, value.counted, value.noun
    )


def words_of(claim: Claim, article: Article) -> str:
    """The words of an article that carry a claim's value, on one line, cut inside no bracket or quotation."""
    text, start, end = article.text, claim.said.start, claim.said.end
    whole = _without_loose_marks(" ".join(text[start:end].split()))
    while _is_cut(whole) and end < len(text) and not text.startswith("\n\n", end):
        end += 1
        whole = " ".join(text[start:end].split())
    return whole


def _without_loose_marks(words: str) -> str:
    """Without commas at the ends, and without brackets there that only begin, only end, or hold it all."""
    words = words.strip(" ,;:")
    if words.startswith("(") and words.find(")") in (-1, len(words) - 1):
        words = words.strip("()")
    if words.endswith(")") and "(" not in words:
        words = words.rstrip(")")
    return words.strip(" ,;:")


def _is_cut(words: str) -> bool:
    return any(words.count(opening) > words.count(closing) for opening, closing in _BRACKETS)


def quantity_text(value: Quantity, said: str, *, named: bool = False) -> str:
    """An amount: "about $340 million", "CAD 468.9 million", "2.5 billion yuan", "50%", "7 km"."""
    if value.low is not None and value.high is not None:
        if value.hedge is Hedge.VAGUE:
            return _vague(said, value.unit) if named or value.unit != "USD" else said
        amounts = f"{figure_text(value.low, value.step)} to {figure_text(value.high, value.step)}"
    else:
        amounts = figure_text(value.figure, value.step)
    told = _share_in_words(value, said) or _with_unit(amounts, value.unit, named=named)
    return f"{value.hedge} {told}" if value.hedge else told


def _share_in_words(value: Quantity, said: str) -> str:
    """ "a third" where words told it and no figure of two decimals could: "33.33%" is nobody's word."""
    in_words = value.unit == "%" and said and not any(char.isdigit() for char in said)
    return _SHARES.get(value.figure, "") if in_words else ""


def _vague(said: str, unit: str) -> str:
    """ "millions of dollars" with the dollars' country."""
    country = CURRENCIES.get(unit, unit)
    bare = unit in DOLLARS and country not in said
    return (
        said.replace("dollars", country)
        if bare and "dollars" in said
        else f"{said} ({unit})"
        if bare
        else said
    )


def _with_unit(amount: str, unit: str, *, named: bool) -> str:
    if not unit:
        return amount
    if dimension_of(unit) != "money":
        one = unit[:-1] if amount == "1" and unit.endswith("s") and len(unit) > 2 else unit
        return f"{amount}%" if unit == "%" else f"{amount} {one}"
    if unit in _AFTER:
        return f"{amount} {_AFTER[unit]}"
    sign = f"{unit} " if unit not in _SIGNS else "US$" if named and unit == "USD" else _SIGNS[unit]
    return sign + amount.replace(" to ", f" to {sign}")


def figure_text(figure: Decimal, step: Decimal) -> str:
    """A figure as newspapers write it: "2.5 billion", "12,400", "0.75"; as precise as `step` says."""
    for size, name in _SCALES:
        if abs(figure) >= size:
            scaled = _plain(figure / size, step / size)
            if len(scaled.partition(".")[2]) <= _MOST_DECIMALS:
                return f"{scaled} {name}"
    return _plain(figure, step)


def _plain(figure: Decimal, step: Decimal) -> str:
    """Digits with thousands marked; trailing zeros only as far as the writer's own precision."""
    exponent = figure.normalize().as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if 0 < step < 1:
        decimals = max(decimals, -step.adjusted())
    return f"{figure:,.{decimals}f}"


def owner(outlet: str) -> str:
    """An outlet as the owner of a word or a figure: "the Echo's", "the Times'"."""
    name = the_outlet(outlet)
    return name + ("'" if name.endswith("s") else "'s")


def capital(text: str) -> str:
    """A text as it begins a sentence."""
    return text[:1].upper() + text[1:]


def closed(text: str) -> str:
    """A text as it ends a sentence; an empty one stays empty."""
    ends = not text or text.endswith((".", "!", "?", "…", ".”", '."'))
    return text if ends else f"{text}."
