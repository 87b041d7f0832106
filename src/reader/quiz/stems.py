"""How a fact's question becomes the stem of a question in a quiz."""

from __future__ import annotations

from functools import lru_cache

from reader.quiz.days import grain
from reader.quiz.wording import CURRENCIES
from reader.story.comparison import Comparison, Row
from reader.story.model import Article
from reader.story.values import Dates, Hedge, Names, Quantity, Value, fold_words
from reader.story.values.units import dimension_of

_LOWERED = frozenset(
    {"how", "who", "whom", "whose", "what", "when", "which", "where", "why"}
    | {"in", "on", "at", "by", "for", "from", "to", "of", "with", "under", "over", "as"}
    | {"after", "before", "since", "until", "during", "a", "an", "the"}
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
    if article is None:
        return question
    first, space, rest = question.partition(" ")
    word = first.lower() if first.rstrip(",").lower() in _LOWERED else first
    return f"According to {article.outlet}, {word}{space}{rest}"


def pinned(row: Row, comparison: Comparison) -> tuple[Article | None, ...]:
    """Whose word a question on this fact asks for: nobody's where all agree, else each outlet's in turn."""
    if row.agreement == "agreed":
        return (None,)
    return tuple(comparison.story.article(article_id) for article_id in row.fact.claims)


def with_form(prompt: str, value: Value, *, named: bool = False) -> str:
    """The stem of a typed question, with the form that is expected where the stem does not tell it.

    `named`: several dollars are told of, so that "dollars" alone does not say which.
    """
    form = _form(value)
    plain = form if named else form.rpartition(" ")[2]
    if not form or stands_in(plain.removeprefix("in "), prompt):
        return prompt
    return f"{prompt} ({form})"


def _form(value: Value) -> str:
    if isinstance(value, Dates):
        return _GRAINS.get(grain(value), "")
    if isinstance(value, Names):
        return f"{len(value.items)} names, with commas between" if len(value.items) > 1 else ""
    if not isinstance(value, Quantity) or not value.unit or value.hedge is Hedge.VAGUE:
        return ""
    if dimension_of(value.unit) == "money":
        return f"in {CURRENCIES.get(value.unit, value.unit)}"
    return "in percent" if value.unit == "%" else f"in {value.unit}"


def stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text, whole and in that order, whatever their case, accents or marks."""
    folded = _folded(words)
    return bool(folded) and f" {folded} " in f" {_folded(text)} "


_folded = lru_cache(maxsize=2048)(fold_words)
"""The same few stems, sentences and names are looked at again and again while lures are chosen."""
