"""The rates of exchange that a story itself holds: its articles' own pairs, else its `[[rate]]` table."""

from __future__ import annotations

from decimal import Decimal

from reader.story.model import Story
from reader.story.values import MoneyPair, money_pairs
from reader.story.verdicts import KnownRate, RatesBetween


class Rates:
    """The rates of one story; each article is searched for its pairs once, when two currencies first meet."""

    __slots__ = ("_pairs", "_story")

    def __init__(self, story: Story) -> None:
        self._story = story
        self._pairs: dict[str, tuple[tuple[MoneyPair, str], ...]] = {}

    def between(self, left: str, right: str) -> RatesBetween:
        """The rates to compare a claim of article `left` with one of article `right`.

        The pairs of these two articles count first, then those of any other; the table only where no
        article of the story has one.
        """

        def known(one: str, other: str) -> list[KnownRate]:
            wanted = {one, other}
            own = [rate for article in dict.fromkeys((left, right)) for rate in self._own(article, wanted)]
            return own or self._anyones(wanted) or self._table(wanted)

        return known

    def _own(self, article_id: str, wanted: set[str]) -> list[KnownRate]:
        return [
            KnownRate(pair.source, pair.target, pair.rate, told)
            for pair, told in self._pairs_of(article_id)
            if {pair.source, pair.target} == wanted
        ]

    def _anyones(self, wanted: set[str]) -> list[KnownRate]:
        return [rate for article in self._story.articles for rate in self._own(article.id, wanted)]

    def _pairs_of(self, article_id: str) -> tuple[tuple[MoneyPair, str], ...]:
        found = self._pairs.get(article_id)
        if found is None:
            article = self._story.article(article_id)
            found = self._pairs[article_id] = tuple(
                (
                    pair,
                    f"{article.outlet}’s own “{article.text[pair.start : pair.end]}” gives {pair.rate:.4f}",
                )
                for pair in money_pairs(article.text, article.dollar)
            )
        return found

    def _table(self, wanted: set[str]) -> list[KnownRate]:
        return [
            KnownRate(
                rate.source, rate.target, Decimal(str(rate.rate)), _told(rate.source, rate.target, rate.on)
            )
            for rate in self._story.rates
            if {rate.source, rate.target} == wanted
        ]


def _told(source: str, target: str, on: str) -> str:
    return f"the story’s rate of {target} for one {source}{f' ({on})' if on else ''}"
