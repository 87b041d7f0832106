"""What lies over an article's text: its mentions, and above them what is selected, found or copied."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, groupby
from operator import attrgetter
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from reader.app.drawn import Drawn
from reader.app.highlight import RANK, Looks, Mention
from reader.app.wrapping import Row
from reader.story.model import Agreement, Span

_RANK = attrgetter("rank")
_SAID = len(RANK)
"""Added to the rank of the words that carry the value: they lie above all other evidence."""
_CHOSEN = 2 * len(RANK)
"""Added to the rank of the selected fact's words, above everything."""


class Laid(NamedTuple):
    """A stretch, in drawn offsets, that a mention covers; the higher rank is drawn."""

    start: int
    end: int
    rank: int
    agreement: Agreement


class Over(NamedTuple):
    """A stretch, in drawn offsets, laid over the mentions as it stands."""

    start: int
    end: int
    style: Style


class Layers:
    """The mentions of one article, found by position.

    Takes the mentions and the drawn text they stand in.
    """

    def __init__(self, mentions: Sequence[Mention], drawn: Drawn) -> None:
        self.drawn = drawn
        self.mentions = sorted(mentions, key=attrgetter("end"))
        self._ends = [mention.end for mention in self.mentions]
        # The earliest start among this mention and all later ones: where to stop looking.
        self._earliest = [*accumulate((mention.start for mention in reversed(self.mentions)), min)][::-1]
        self._by_fact: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            self._by_fact.setdefault(mention.fact, []).append(mention)

    def of(self, fact: str | None) -> list[Mention]:
        """The mentions of one fact."""
        return self._by_fact.get(fact, []) if fact is not None else []

    @cached_property
    def chief(self) -> dict[str, int]:
        """For each fact the drawn offset where the words of its chief mention begin: they catch the eye."""
        found = {}
        for fact, mentions in self._by_fact.items():
            chief = min(mentions, key=lambda mention: (not mention.main, mention.start))
            found[fact] = self.signed(chief.said)[0]
        return found

    def between(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions that touch this stretch of text offsets."""
        for index in range(bisect_left(self._ends, start), len(self.mentions)):
            if self._earliest[index] > end:
                return
            if self.mentions[index].start <= end:
                yield self.mentions[index]

    def at(self, drawn: int) -> tuple[str, ...]:
        """The facts mentioned at this drawn offset, what is drawn on top first."""
        offset = self.drawn.back(drawn)
        found: dict[str, int] = {}
        for mention in self.between(offset, offset):
            for laid in self._laid(mention):
                if laid.start <= drawn < laid.end:
                    found[mention.fact] = max(found.get(mention.fact, 0), laid.rank)
        return tuple(sorted(found, key=lambda fact: -found[fact]))

    def chosen(self, mentions: Sequence[Mention], looks: Looks) -> list[Over]:
        """What a selected fact lays over the text: its evidence, and above it the words said."""
        drawn = self.drawn
        return [
            *(Over(drawn.start(m.start), drawn.end(m.end), looks.evidence[m.agreement]) for m in mentions),
            *(Over(*self.signed(m.said), looks.said[m.agreement]) for m in mentions),
        ]

    def signed(self, span: Span) -> tuple[int, int]:
        """The drawn stretch of words said, with their own signs."""
        return self.drawn.start(span.start, signs=True), self.drawn.end(span.end, signs=True)

    def paint(
        self, row: Row, inks: Sequence[Style], looks: Looks, fact: str | None, over: Sequence[Over] = ()
    ) -> list[Segment]:
        """The segments of one row's text.

        Args:
            row: the row.
            inks: the styles of a mention by 1 + its rank, and first that of text without one.
            looks: the signs.
            fact: the selected fact: its words are drawn above all others.
            over: what lies over the mentions, in the order it is laid.
        """
        start, end, _ = row
        if end <= start:
            return []
        text = self.drawn.text[start:end]
        drawn = self.drawn
        laid = [
            piece
            for mention in self.between(drawn.back(start), drawn.back(end))
            for piece in self._laid(mention, fact)
            if piece.start < end and piece.end > start
        ]
        if not laid and not over:
            return [Segment(text, inks[0])]
        ranks = _ranks(start, end, laid)
        for at in (sign - start for sign in drawn.signs_between(start, end)):
            text = f"{text[:at]}{looks.signs[(ranks[at] - 1) % len(RANK)]}{text[at + 1 :]}"
        if not over:
            return [Segment(text[a:b], inks[ranks[a]]) for a, b in _runs(ranks)]
        styles = _overlaid([inks[rank] for rank in ranks], start, over)
        return [Segment(text[a:b], styles[a]) for a, b in _runs(styles)]

    def _laid(self, mention: Mention, fact: str | None = None) -> tuple[Laid, Laid]:
        drawn, rank = self.drawn, RANK[mention.agreement]
        above = _CHOSEN if mention.fact == fact else _SAID
        return (
            Laid(drawn.start(mention.start), drawn.end(mention.end), rank, mention.agreement),
            Laid(*self.signed(mention.said), rank + above, mention.agreement),
        )


def _ranks(start: int, end: int, laid: list[Laid]) -> list[int]:
    """For each character of a row 1 + the rank of what covers it, or 0.

    A sign is drawn for the words it stands before or after, not for what they lie in.
    """
    ranks = [0] * (end - start)
    laid.sort(key=_RANK)
    for first, last, rank, _ in laid:
        a, b = max(first - start, 0), min(last, end) - start
        ranks[a:b] = [rank + 1] * (b - a)
    for first, last, rank, _ in laid:
        if rank >= _SAID:
            for at in (first, last - 1):
                if start <= at < end:
                    ranks[at - start] = rank + 1
    return ranks


def _overlaid(styles: list[Style], start: int, over: Sequence[Over]) -> list[Style]:
    """The styles of a row's characters with what lies over them added."""
    for first, last, style in over:
        for at in range(max(first - start, 0), min(last - start, len(styles))):
            styles[at] = styles[at] + style
    return styles


def _runs(values: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Where stretches of one value begin and end. Equal styles are one object, being made once."""
    at = 0
    for _, run in groupby(values, key=id):
        start, at = at, at + sum(1 for _ in run)
        yield start, at
