"""Scrolling locked by fact: which fact ties two columns together, and where it sets the other one.

The column that is scrolled leads. Every other one shows the words for the same fact on the same line of
the screen, as long as the two tell a fact in common there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.app.layout import gap_at, reading_line


class Anchors:
    """The rows of one column on which facts are told, each by its chief mention.

    Args:
        rows: the row of each fact.
        count: how many rows the column has.
    """

    def __init__(self, rows: Mapping[str, int], count: int) -> None:
        self.rows, self.count = rows, count
        self._facts = sorted(rows, key=rows.__getitem__)
        self._sorted = [rows[fact] for fact in self._facts]

    def between(self, first: int, last: int) -> Sequence[str]:
        """The facts told on the rows from `first` to `last`, from top to bottom."""
        return self._facts[bisect_left(self._sorted, first) : bisect_right(self._sorted, last)]


class Standing(NamedTuple):
    """A column and the row on its first line."""

    anchors: Anchors
    top: int

    def line(self, fact: str) -> int:
        """The line of the screen on which the fact stands; above it or below where that is out of view."""
        return self.anchors.rows[fact] - self.top


def tied(
    leader: Standing, other: Standing, height: int, kept: str | None = None, selected: str | None = None
) -> str | None:
    """The fact by which a column follows the leader; None if no fact in view is told by both.

    The selected fact goes before all others while the leader shows it. Else it is the fact nearest to the
    reading line; of those equally near the one that tears the smallest gap, then that which moves the other
    column least. The fact that tied the two until now stays as long as it is seen, unless it is further from
    that line by more than a quarter of the height: columns would leap back and forth otherwise.

    Args:
        leader: the column that is scrolled.
        other: the one that follows it.
        height: the lines seen of each.
        kept: the fact that tied the two until now.
        selected: the selected fact.
    """
    rows = other.anchors.rows

    def seen(fact: str) -> bool:
        return fact in rows and fact in leader.anchors.rows and 0 <= leader.line(fact) < height

    def off(fact: str) -> int:
        return abs(leader.line(fact) - reading_line(height))

    def cost(fact: str) -> tuple[int, int, int]:
        gap = gap_at(rows[fact], other.anchors.count, leader.line(fact), height)
        return off(fact), gap, abs(set_by(fact, leader, other) - other.top)

    if selected is not None and seen(selected):
        return selected
    edge = min(2, height // 6)
    near = leader.anchors.between(leader.top + edge, leader.top + height - 1 - edge)
    best = min((fact for fact in near if fact in rows), key=cost, default=None)
    if kept is not None and seen(kept) and (best is None or off(kept) <= off(best) + height // 4):
        return kept
    return best


def set_by(fact: str, leader: Standing, other: Standing) -> int:
    """The row on the other's first line that sets its mention of the fact on the line of the leader's."""
    return other.anchors.rows[fact] - leader.line(fact)


class Links:
    """Which column leads and by which fact each of the others follows it.

    Columns go by their index. None leads before one was scrolled or a fact was set on one line: what is
    shown first stays as it is.
    """

    def __init__(self) -> None:
        self.on = True
        self.leader: int | None = None
        self.facts: dict[int, str] = {}
        """By column: what ties it to the leader."""

    def forget(self) -> None:
        """Start afresh, with other columns."""
        self.leader = None
        self.facts = {}

    def tie(self, columns: Iterable[int], leader: int, fact: str) -> None:
        """Note that these columns were set on one line by a fact."""
        self._lead(leader)
        self.facts.update((column, fact) for column in columns if column != leader)

    def follow(
        self,
        leader: int,
        where: Standing,
        others: Mapping[int, Standing],
        height: int,
        selected: str | None = None,
    ) -> dict[int, int]:
        """The row to set on the first line of each column that follows; the rest stay where they are.

        Args:
            leader: the column that was scrolled.
            where: where it stands.
            others: where the columns that are seen stand, by their index; the leader may be among them.
            height: the lines seen of each.
            selected: the selected fact.
        """
        self._lead(leader)
        found = {}
        for column, other in others.items():
            kept = self.facts.pop(column, None)
            if column != leader and (fact := tied(where, other, height, kept, selected)) is not None:
                self.facts[column] = fact
                found[column] = set_by(fact, where, other)
        return found

    def _lead(self, leader: int) -> None:
        """Let a column lead; what tied it to the one before ties that one to it."""
        before, self.leader = self.leader, leader
        fact = self.facts.pop(leader, None)
        if before is not None and fact is not None:
            self.facts[before] = fact
