"""Names that are held to be two though one holds the other: "Okafor" and "Emeka Okafor", with no alias."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from reader.story.comparison import Pair, Row
from reader.story.model import Fact
from reader.story.values import Aliases, Name, Names, fold_name


def near_names(row: Row) -> Iterator[tuple[str, str]]:
    """Each two names of the fact that contradict each other by the rule, and look like one, once.

    Where the author has decided on the fact there are none: whoever is disputed may have one surname.
    """
    told: set[frozenset[str]] = set()
    for pair in row.pairs if row.fact.agreement is None else ():
        for one, other in _apart(row.fact, pair, row.aliases) if pair.reason == "conflict" else ():
            key = frozenset((fold_name(one), fold_name(other)))
            if _is_part(*map(fold_name, (one, other))) and key not in told:
                told.add(key)
                yield one, other


def _apart(fact: Fact, pair: Pair, aliases: Aliases) -> Iterator[tuple[str, str]]:
    """The names of the one claim that the other does not have, each beside each."""
    left, right = fact.claims[pair.left].value, fact.claims[pair.right].value
    if isinstance(left, Name) and isinstance(right, Name):
        yield left.text, right.text
    elif isinstance(left, Names) and isinstance(right, Names):
        one = {aliases.canonical(name): name for name in left.items}
        other = {aliases.canonical(name): name for name in right.items}
        lacking = [name for key, name in one.items() if key not in other]
        more = [name for key, name in other.items() if key not in one]
        yield from product(lacking, more)


def _is_part(one: str, other: str) -> bool:
    """Whether the words of one folded name stand in the other, whole and in their order."""
    short, long = sorted((one, other), key=len)
    return short != long and f" {short} " in f" {long} "
