"""All values of a story that could be lent as lures, sorted once so that the nearest are found at once."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple, TypeAlias

from reader.comparing.days import grain
from reader.quiz.proof import spans_of
from reader.quiz.sorts import kind_of_items
from reader.quiz.wording import hedged
from reader.story.comparison import Comparison, Row
from reader.story.model import Claim, Fact, Kind, Span
from reader.story.values import Aliases, Dates, Hedge, Name, Names, Quantity, Value

_OPENING = 3
"""Of kind `name` (a ship, a currency) only a question that begins with the same words asks the like."""
_FARTHEST = 2.0 + 1e-9
"""In powers of ten: a figure a hundred times larger or smaller tempts nobody."""
_MOST_LOOKED_AT = 200
"""So many neighbours are enough: a table that repeats one value twenty thousand times stays quick."""
_LOWER = re.compile(r"\b[a-z]+\b")

_Form: TypeAlias = tuple[str, ...]


class Lent(NamedTuple):
    """The reference value of a fact, or one name out of a list, ready to stand under another's question."""

    measure: float
    place: int
    fact: Fact
    claim: Claim
    value: Value


class Stock:
    """The values of all facts of a comparison by kind and form; one serves all its questions."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.aliases = Aliases(comparison.story.aliases)
        self._spans: dict[str, tuple[Span, ...]] = {}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {row.fact.id: place for place, row in enumerate(self.comparison.rows)}

    def place_of(self, row: Row) -> int:
        """The number of a fact in the table, from 0."""
        return self._places[row.fact.id]

    def topic_of(self, row: Row) -> tuple[Row, ...]:
        """All facts of its topic, in the order of the table."""
        return self._topics[row.fact.topic]

    @cached_property
    def _topics(self) -> dict[str, tuple[Row, ...]]:
        topics: dict[str, list[Row]] = {}
        for row in self.comparison.rows:
            topics.setdefault(row.fact.topic, []).append(row)
        return {topic: tuple(rows) for topic, rows in topics.items()}

    def spans_of(self, article_id: str) -> tuple[Span, ...]:
        """The sentences of an article that can be pointed at; every fact of it asks for them."""
        if article_id not in self._spans:
            self._spans[article_id] = spans_of(self.comparison.story.article(article_id))
        return self._spans[article_id]

    @cached_property
    def timeline(self) -> tuple[Row, ...]:
        """The facts that can be put in the order of time; see `order`."""
        from reader.quiz.order import timeline

        return tuple(timeline(self.comparison))

    def is_currency_of_one(self, unit: str) -> bool:
        """Whether one outlet alone counts in a currency, and others count in others."""
        tellers = self._currencies.get(unit, set())
        return len(tellers) == 1 and len(self._currencies) > 1

    @cached_property
    def _currencies(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for row in self.comparison.rows:
            for article_id, claim in row.fact.claims.items():
                if row.fact.kind == "money" and isinstance(claim.value, Quantity):
                    found.setdefault(claim.value.unit, set()).add(article_id)
        return found

    @cached_property
    def _groups(self) -> dict[_Form, list[Lent]]:
        groups: dict[_Form, list[Lent]] = {}
        for place, row in enumerate(self.comparison.rows):
            claim = row.fact.claims[row.reference_articles[0]]
            value = hedged(claim)
            lent = Lent(_measure(value, place), place, row.fact, claim, value)
            for kind, one in (row.fact.kind, lent), *_one_by_one(lent):
                groups.setdefault(_group(kind, row.fact, one.value), []).append(one)
        for group in groups.values():
            group.sort(key=lambda lent: lent[:2])  # stable: the names of a list stay in its order
        return groups

    @cached_property
    def _lower_words(self) -> frozenset[str]:
        return frozenset(
            word for article in self.comparison.story.articles for word in _LOWER.findall(article.text)
        )

    def is_common(self, word: str) -> bool:
        """Whether a word stands somewhere in the story without a capital, and so is no name."""
        return word.lower() in self._lower_words

    def nearest(self, row: Row, value: Value) -> Iterator[Lent]:
        """Values of other facts in the form of `value`, the nearest first: figures by their ratio, dates by
        their days, all else by its place in the table, where neighbours speak of like things.
        """
        group = self._groups.get(_group(row.fact.kind, row.fact, value), [])
        family = {row.fact.id, row.fact.of} - {""}
        at = _measure(value, self._places[row.fact.id])
        for lent in _outwards(group, at):
            if isinstance(value, Quantity) and abs(lent.measure - at) > _FARTHEST:
                return
            if not family & {lent.fact.id, lent.fact.of}:
                yield lent


def form(value: Value) -> _Form:
    """What two values must share to stand side by side as options: type, unit, precision."""
    if isinstance(value, Quantity):
        shape = "vague" if value.hedge is Hedge.VAGUE else "range" if value.low is not None else "figure"
        return ("quantity", value.unit, shape)
    if isinstance(value, Dates):
        return ("dates", grain(value))
    return (type(value).__name__,)


def _one_by_one(lent: Lent) -> Iterator[tuple[Kind, Lent]]:
    """The names of a list, where its question tells what they are: "which firms" lends each as a firm."""
    kind = kind_of_items(lent.fact) if isinstance(lent.value, Names) else None
    if kind and isinstance(lent.value, Names):
        for item in lent.value.items:
            if not item[:1].islower():
                yield kind, lent._replace(value=Name(item))


def _group(kind: Kind, fact: Fact, value: Value) -> _Form:
    """The kind and form of a value, the sign of a figure, and of a name how its question begins."""
    sign = (
        str(0 if not value.figure else 1 if value.figure > 0 else -1) if isinstance(value, Quantity) else ""
    )
    opening = fact.question.casefold().split()[:_OPENING] if kind == "name" else ()
    return (kind, sign, *form(value), *opening)


def _measure(value: Value, place: int) -> float:
    """Where a value lies on the line on which distances are taken."""
    if isinstance(value, Quantity):
        power = value.figure.adjusted()
        return power + math.log10(abs(value.figure.scaleb(-power))) if value.figure else 0.0
    return float(value.start.toordinal() if isinstance(value, Dates) else place)


def _outwards(group: list[Lent], at: float) -> Iterator[Lent]:
    """The values of a sorted group from a point outwards, nearest first, up to a bound."""
    above = bisect_left(group, at, key=lambda lent: lent.measure)
    below = above - 1
    for _ in range(min(len(group), _MOST_LOOKED_AT)):
        takes_above = below < 0 or (
            above < len(group) and group[above].measure - at <= at - group[below].measure
        )
        if takes_above:
            yield group[above]
            above += 1
        else:
            yield group[below]
            below -= 1
