"""Values that the author wrote by hand: whether the article bears them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.story.comparison import Row
from reader.story.model import Article, Claim, Story
from reader.story.reasons import compare_values
from reader.story.values import (
    Aliases,
    Dates,
    Names,
    Quantity,
    Unreadable,
    Value,
    fold_words,
    read_value,
    write_value,
)
from reader.story.values.points import doubtful_point
from reader.story.values.units import dimension_of

_POSSESSIVE = re.compile(r"['’ʼ]s\b")
_LIKE = 80
"""How much of a name, of 100, has to stand in a row: other languages give a name other endings."""
_SHORT = 5
"""Letters of a name below which a part of it proves nothing."""


class HandValues:
    """Those of one story: its articles are folded once, and only where a list is held against them."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._aliases = Aliases(story.aliases)
        self._texts: dict[str, str] = {}

    def doubtful(self, row: Row) -> Iterator[tuple[str, str, str]]:
        """For each doubtful value of a row: the article, what is doubtful, and what was expected."""
        for article_id, claim in row.fact.claims.items():
            article = self._story.article(article_id)
            if isinstance(claim.value, Names):
                for name in claim.value.items:
                    # What is written small describes: an author may say it in other words than the article.
                    if not name.islower() and not self._stands_in(article, name):
                        yield article_id, f'"{name}" stands nowhere in "{article_id}"', "names that it gives"
            elif told := _contradicted(row, claim, article):
                yield article_id, told, "the value that the words give"

    def _stands_in(self, article: Article, name: str) -> bool:
        if article.id not in self._texts:
            words = _POSSESSIVE.sub("", article.text)
            self._texts[article.id] = f" {fold_words(words)} "
        text = self._texts[article.id]
        names = [fold_words(_POSSESSIVE.sub("", each)) for each in self._aliases.names_of(name)]
        return any(f" {each} " in text for each in names) or any(_is_like(each, text) for each in names)


def _is_like(name: str, text: str) -> bool:
    from rapidfuzz.fuzz import partial_ratio

    return len(name) >= _SHORT and partial_ratio(name, text, score_cutoff=_LIKE) > 0


def _contradicted(row: Row, claim: Claim, article: Article) -> str:
    """What a figure or a date says against the words that carry it; empty where they go together."""
    value = claim.value
    if claim.said == claim.evidence or not isinstance(value, Quantity | Dates):
        return ""
    words = article.text[claim.said.start : claim.said.end]
    try:
        said = read_value(
            row.fact.kind, words, dollar=article.dollar, near=article.date, hedge=claim.hedge or None
        )
    except Unreadable:
        return ""
    # A value is written because of its unit: whose dollars they are, or which hour the minutes belong to.
    if isinstance(said, Quantity) and isinstance(value, Quantity) and not _measure_alike(said, value):
        return ""
    if compare_values(said, value).reason != "conflict" or _in_thousands(words, said, value):
        return ""
    return f'the value of "{article.id}" is {write_value(value)}, but "{words}" is {write_value(said)}'


def _in_thousands(words: str, said: Value, value: Value) -> bool:
    """Whether the value is what the words give if their point parts thousands: "12.000 Menschen"."""
    if not doubtful_point(words, said) or not isinstance(said, Quantity) or not isinstance(value, Quantity):
        return False
    return said.figure * 1000 == value.figure


def _measure_alike(said: Quantity, value: Quantity) -> bool:
    alike = dimension_of(said.unit) == dimension_of(value.unit)
    return alike and (dimension_of(value.unit) != "money" or said.unit == value.unit)
