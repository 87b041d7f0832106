"""How a fact's question becomes the stem of a question in a quiz."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from reader.comparing.days import grain
from reader.quiz.majority import MOST_SAY
from reader.quiz.wording import CURRENCIES, the_outlet
from reader.story.comparison import Comparison, Row
from reader.story.model import Article
from reader.story.values import Dates, Hedge, Names, Quantity, Value, fold_words
from reader.story.values.units import dimension_of

LOWERED = frozenset(
    {"how", "who", "whom", "whose", "what", "when", "which", "where", "why"}
    | {"in", "on", "at", "by", "for", "from", "to", "of", "with", "under", "over", "as"}
    | {"after", "before", "since", "until", "during", "a", "an", "the"}
    | {"within", "without", "about", "against", "between", "among", "into", "through", "behind", "near"}
    | {"towards", "toward", "above", "below", "beside", "besides", "because", "should", "if"}
    | {"did", "do", "does", "is", "are", "was", "were", "has", "have", "had", "can", "could", "will", "would"}
)
"""First words of a question that are no name, and so lose their capital after "According to …,"."""

_GRAINS = {
    "day": "day, month and year",
    "third": "early, mid or late in a month",
    "month": "month and year",
    "quarter": "quarter and year",
    "year": "year",
    "decade": "decade",
}


def stem(row: Row, article: Article | None) -> str:
    """The fact's question; with an article, as what its outlet tells: "According to the Echo, how …?"."""
    question = row.fact.question
    return question if article is None else f"According to {the_outlet(article.outlet)}, {_small(question)}"


def stem_of_most(row: Row) -> str:
    """The fact's question as what most origins say: "What do most of the named origins say: how …?"."""
    return f"{MOST_SAY} {_small(row.fact.question)}"


def _small(question: str) -> str:
    """A question as it goes on within a sentence."""
    first, space, rest = question.partition(" ")
    word = first.lower() if first.rstrip(",").lower() in LOWERED else first
    return f"{word}{space}{rest}"


def pinned(row: Row, comparison: Comparison) -> tuple[Article | None, ...]:
    """Whose word a question on this fact asks for: nobody's where all agree, else each outlet's in turn."""
    if row.agreement == "agreed":
        return (None,)
    return tuple(comparison.story.article(article_id) for article_id in row.fact.claims)


def with_form(prompt: str, value: Value, *, named: bool = False) -> str:
    """The stem of a typed question, with the form that is expected where the stem does not tell it.

    `named`: several dollars are told of, so that "dollars" alone does not say which.
    """
    form = next(
        (made(value, prompt, named) for shape, made in _FORMS.items() if isinstance(value, shape)), ""
    )
    return f"{prompt} ({form})" if form else prompt


def _form_of_dates(value: Any, prompt: str, named: bool) -> str:
    form = _GRAINS.get(grain(value), "")
    # "In which month of 2023" asks for the month alone, "in which year" for what a year is.
    rest = [part for part in ("month", "year") if part in form and not _is_told(part, value, prompt)]
    return form if rest or (form and "month" not in form and "year" not in form) else ""


def _is_told(part: str, value: Dates, prompt: str) -> bool:
    """Whether a stem asks for that part of a date, or holds the year already."""
    return stands_in(part, prompt) or (part == "year" and stands_in(str(value.start.year), prompt))


def _form_of_names(value: Any, prompt: str, named: bool) -> str:
    count = len(value.items)
    if count < 2:
        return ""
    if stands_in(str(count), prompt):  # "which two": number words count as digits
        return "with commas between"
    are_names = all(item[:1].isupper() or item[:1].isdigit() for item in value.items)
    return f"{count} {'names' if are_names else 'of them'}, with commas between"


def _form_of_amounts(value: Any, prompt: str, named: bool) -> str:
    if not value.unit or value.hedge is Hedge.VAGUE:
        return ""
    if value.unit == "%":
        return "" if any(stands_in(word, prompt) for word in _PERCENT) else "in percent"
    names = CURRENCIES if dimension_of(value.unit) == "money" else _SPELLED
    form = names.get(value.unit, value.unit)
    plain = form if named else form.rpartition(" ")[2]
    return "" if stands_in(plain, prompt) else f"in {form}"


_SPELLED = {
    "m": "metres",
    "km": "kilometres",
    "cm": "centimetres",
    "mm": "millimetres",
    "ft": "feet",
    "kg": "kilograms",
}
"""Units whose sign alone reads badly: "in m"."""
_PERCENT = ("percent", "per cent", "percentage")
_FORMS: dict[type, Callable[[Any, str, bool], str]] = {
    Dates: _form_of_dates,
    Names: _form_of_names,
    Quantity: _form_of_amounts,
}
"""What the answer's value is, and how its form is told."""


def stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text, whole and in that order, whatever their case, accents or marks."""
    folded = _folded(words)
    return bool(folded) and f" {folded} " in f" {_folded(text)} "


_folded = lru_cache(maxsize=2048)(fold_words)
"""The same few stems, sentences and names are looked at again and again while lures are chosen."""
