"""The chain from figure to figure: what leads from one value of a fact to the next."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import NamedTuple

from reader.story.comparison import Pair, Row
from reader.story.model import Reason
from reader.story.values import Dates, Quantity, Value


class Link(NamedTuple):
    """A step of the chain: who tells one value, who tells the next (article ids), and why they differ."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    reason: Reason
    detail: str


def chain(row: Row) -> tuple[Link, ...]:
    """The steps from each distinct value of the fact to the next; none where there is one value only.

    Where two values contradict each other and no step shows it ("at least 4" stands between 4 and 5), a last
    step goes from one of them to the other.
    """
    groups = values_told(row)
    pairs = {(pair.left, pair.right): pair for pair in row.pairs}
    steps = [_link(pairs, left, right) for left, right in pairwise(groups)]
    if not any(link.reason == "conflict" for link in steps):
        others = (_link(pairs, left, right) for left, right in combinations(groups, 2))
        steps += [link for link in others if link.reason == "conflict"][:1]
    return tuple(steps)


def unseen_conflict(row: Row) -> Link | None:
    """A contradiction of the fact that no claim's own relation shows, as none is with the reference."""
    if any(relation.reason == "conflict" for relation in row.relations.values()):
        return None
    return next((link for link in chain(row) if link.reason == "conflict"), None)


def values_told(row: Row) -> tuple[tuple[str, ...], ...]:
    """The distinct values of the fact, each as the articles that tell it, in the order of the chain.

    Amounts and dates stand in order of size, those of one currency or unit together, the reference's first;
    all else stands as it is told in the story's order.
    """
    same = {(pair.left, pair.right) for pair in row.pairs if pair.reason == "same"}
    groups: list[list[str]] = []
    for article in row.fact.claims:
        joined = next((group for group in groups if any((one, article) in same for one in group)), None)
        if joined is None:
            groups.append([article])
        else:
            joined.append(article)
    units = _units(row)
    groups.sort(key=lambda group: _size(row.fact.claims[group[0]].value, units))
    return tuple(map(tuple, groups))


def _units(row: Row) -> dict[str, int]:
    values = (row.reference, *(claim.value for claim in row.fact.claims.values()))
    units = dict.fromkeys(value.unit for value in values if isinstance(value, Quantity))
    return {unit: at for at, unit in enumerate(units)}


def _size(value: Value, units: dict[str, int]) -> tuple[float, ...]:
    if isinstance(value, Quantity):
        return units[value.unit], float(value.figure)
    if isinstance(value, Dates):
        return value.start.toordinal(), value.end.toordinal()
    return ()


def _link(pairs: dict[tuple[str, str], Pair], left: tuple[str, ...], right: tuple[str, ...]) -> Link:
    key = left[0], right[0]
    pair = pairs[key] if key in pairs else pairs[key[::-1]]
    return Link(left, right, pair.reason, pair.detail)
