"""What an outlet's own evidence bears out beside its answer: the same amount in other money, another figure.

After the answer the sentence of the evidence is shown. Nothing that a reader can find in it may have been
called wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.quiz.bearing import bears
from reader.quiz.stems import stands_in
from reader.quiz.wording import CURRENCIES
from reader.story.amounts_compared import compare_quantities
from reader.story.model import Article, Claim, Fact
from reader.story.text import sentence_at
from reader.story.values import Aliases, Dates, Quantity, Value, money_pairs
from reader.story.values.all_in import values_in
from reader.story.verdicts import KnownRate

_ONE_AMOUNT = frozenset(("same", "conversion", "rounding", "approximation"))
_NO_NAMES = Aliases()
_values_in = lru_cache(maxsize=2048)(values_in)
"""The same few sentences are read again and again while lures are chosen."""


def is_borne_out(value: Value, fact: Fact, article: Article) -> bool:
    """Whether the evidence of an article's claim holds an amount or a date, whatever the claim itself says.

    A name that stands in the evidence may be anybody's there, and nobody takes it for the answer.
    """
    if not isinstance(value, Quantity | Dates):
        return False
    sentences = _sentences(fact.claims[article.id], article)
    return any(bears(each, value, _NO_NAMES) for text in sentences for each in _read(fact, article, text))


def told_again(fact: Fact, article: Article) -> tuple[Quantity, ...]:
    """A claim's amount as its own evidence gives it in another unit or currency: "(31 million euros)".

    Not in a currency that is not asked for, where the question asks for one ("in pounds").
    """
    claim = fact.claims[article.id]
    value = claim.value
    if not isinstance(value, Quantity) or not value.unit:
        return ()
    found: list[Quantity] = []
    for sentence in _sentences(claim, article):
        pairs = money_pairs(sentence, article.dollar) if fact.kind == "money" else ()
        rates = [KnownRate(pair.source, pair.target, pair.rate, "") for pair in pairs]

        def known(one: str, other: str, rates: Sequence[KnownRate] = rates) -> list[KnownRate]:
            return [rate for rate in rates if {rate.source, rate.target} == {one, other}]

        found += (
            each
            for each in _read(fact, article, sentence)
            if isinstance(each, Quantity)
            and each.unit != value.unit
            and _is_asked(each, fact) >= _is_asked(value, fact)
            and compare_quantities(value, each, known).reason in _ONE_AMOUNT
        )
    return tuple(found)


def _is_asked(value: Quantity, fact: Fact) -> bool:
    """Whether a question names the currency of an amount."""
    name = CURRENCIES.get(value.unit, "").rpartition(" ")[2]
    return bool(name) and stands_in(name, fact.question)


def _read(fact: Fact, article: Article, sentence: str) -> tuple[Quantity | Dates, ...]:
    return _values_in(fact.kind, sentence, dollar=article.dollar, near=article.date)


def _sentences(claim: Claim, article: Article) -> Iterator[str]:
    for span in (claim.evidence, *claim.also):
        start, end = sentence_at(article.text, *span)
        yield article.text[start:end]
