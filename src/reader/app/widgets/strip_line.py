"""An article as one line above its column: a cell for each sentence, signed by what it holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from itertools import groupby

from rich.segment import Segment
from rich.style import Style

from reader.app.highlight import RANK, Looks
from reader.comparing.strip import StripCell


class StripPlan:
    """Which sentence stands in which cell, where a column has so many cells.

    Each sentence has a cell of its own while there are cells enough, and they are not stretched; where
    there are more sentences than cells, neighbours share one and the most telling shows.

    Args:
        strip: the sentences, in order.
        width: the cells there are.
    """

    def __init__(self, strip: Sequence[StripCell], width: int) -> None:
        self.strip = strip
        self.cells = min(len(strip), max(width, 0))
        self._starts = [sentence.start for sentence in strip]
        self._ends = [sentence.end for sentence in strip]
        self.ranks = [0] * self.cells
        """By cell: 1 + the rank of the most telling agreement in it, 0 where it holds nothing."""
        self._by_fact: dict[str, set[int]] = {}
        if self.cells:
            for at, sentence in enumerate(strip):
                self._fill(self.cell(at), sentence)

    def _fill(self, cell: int, sentence: StripCell) -> None:
        if sentence.agreement is not None:
            self.ranks[cell] = max(self.ranks[cell], 1 + RANK[sentence.agreement])
        for fact in sentence.facts:
            self._by_fact.setdefault(fact, set()).add(cell)

    def cell(self, sentence: int) -> int:
        """The cell of a sentence."""
        return sentence * self.cells // len(self.strip)

    def sentences(self, cell: int) -> range:
        """The sentences that share a cell; none right of the last one."""
        if not 0 <= cell < self.cells:
            return range(0)
        count = len(self.strip)
        return range(-(-cell * count // self.cells), -(-(cell + 1) * count // self.cells))

    def chief(self, cell: int) -> int | None:
        """The sentence that a cell shows: the first of the most telling in it; None right of the last."""
        return max(self.sentences(cell), key=lambda at: (_rank(self.strip[at]), -at), default=None)

    def touched(self, start: int, end: int) -> range:
        """The sentences that this stretch of the text touches."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def seen(self, start: int, end: int) -> range:
        """The cells of the sentences that this stretch of the text touches."""
        found = self.touched(start, end)
        return range(self.cell(found[0]), self.cell(found[-1]) + 1) if found else range(0)

    def holding(self, fact: str | None) -> Collection[int]:
        """The cells that hold a fact."""
        return self._by_fact.get(fact, ()) if fact is not None else ()

    def next(self, after: int, by: int) -> int | None:
        """The next (`by` 1) or previous (-1) sentence that holds something; None at either end."""
        held = [at for at, sentence in enumerate(self.strip) if sentence.facts]
        at = bisect_right(held, after) + by - 1 if by > 0 else bisect_left(held, after) + by
        return held[at] if 0 <= at < len(held) else None


def _rank(sentence: StripCell) -> int:
    return 0 if sentence.agreement is None else 1 + RANK[sentence.agreement]


def strip_line(
    ranks: Sequence[int], width: int, looks: Looks, seen: Collection[int] = (), chosen: Collection[int] = ()
) -> list[Segment]:
    """The strip, exactly as wide as its column's text.

    What is in view is told by a ground and a line under it, the selected fact by reversing: both can be
    told without colour.

    Args:
        ranks: 1 + the rank of what each cell holds, 0 for nothing; no more than `width`.
        width: the cells of the column's text.
        looks: the signs and styles.
        seen: the cells that stand for what is in view.
        chosen: the cells that hold the selected fact.
    """
    signs = [looks.nothing, *looks.signs]

    def style(cell: int) -> Style:
        table = looks.strip_chosen if cell in chosen else looks.strip_seen if cell in seen else looks.strip
        return table[ranks[cell]]

    segments = []
    for _, run in groupby(range(len(ranks)), key=lambda cell: id(style(cell))):
        cells = list(run)
        segments.append(Segment("".join(signs[ranks[cell]] for cell in cells), style(cells[0])))
    rest = width - len(ranks)
    return [*segments, Segment(" " * rest, looks.rule)] if rest > 0 else segments
