"""What other facts of a story lend as lures: the nearest figures and dates, the likest names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeAlias

from reader.quiz.bearing import too_near
from reader.quiz.lures import Lure, begins_in, say_the_same, window_of
from reader.quiz.matter import Matter, Right
from reader.quiz.sorts import can_be_lent, class_word, sort_of
from reader.quiz.stems import stands_in
from reader.quiz.stock import Lent
from reader.quiz.wording import with_hedge, words_of
from reader.story.model import Fact
from reader.story.text import sentence_at
from reader.story.values import Aliases, Dates, Name, Names, Quantity, Value

_Pair: TypeAlias = tuple[Lent, Lure]
_ONLY_RIVALS = frozenset(("statement", "quotation", "term", "list"))
"""Kinds that hold anything: what answers one of their questions makes no sense under another."""
_NAMES = frozenset(("person", "organisation", "place", "name", "list"))
_NEAREST = 5
_NAMES_WEIGHED = 20
"""Out of so many names near by, those are taken that are likest."""
_ALIKE = 3
"""A bare number is lent only by one at most so many times as large or as small: others count other things."""
_FAR = 2
"""In doublings: a figure four times as large or as small is taken only where nothing nearer is left."""
_ROUND = 2
"""Digits up to which a figure is round enough to be hedged: "nearly 214,500" is nonsense."""


def others(matter: Matter, right: Right) -> list[Lure]:
    """Values of other facts of the story, the nearest ones, in an order that chance decides.

    Figures those first that are less than twice as large or as small, then those less than four times; names
    of one sort, those first that are asked for by the very same word, then those of the same topic.
    """
    if matter.row.fact.kind in _ONLY_RIVALS:
        return []
    lent: Iterable[_Pair] = _lent(matter, right)
    if isinstance(right.value, Name):
        lent = sorted(islice(lent, _NAMES_WEIGHED), key=lambda pair: _distance(matter, right, pair[0]))
    found: list[_Pair] = []
    for pair in lent:
        if not any(_are_alike(pair[1].value, other.value, matter.aliases) for _, other in found):
            found.append(pair)
        if len(found) == _NEAREST:
            break
    matter.rng.shuffle(found)
    found.sort(key=lambda pair: (_doublings(right.value, pair[1].value), _distance(matter, right, pair[0])))
    return [lure for _, lure in found]


def is_far(right: Right, lure: Lure) -> bool:
    """Whether a figure is so much larger or smaller than the right one that it tempts few."""
    return _doublings(right.value, lure.value) >= _FAR


def _doublings(ours: Value, theirs: Value) -> int:
    """How many times the smaller of two figures can be doubled before it is the larger; else 0."""
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity):
        return 0
    small, large = sorted((abs(ours.figure), abs(theirs.figure)))
    return int(math.log2(large / small)) if small else 0


def _lent(matter: Matter, right: Right) -> Iterator[_Pair]:
    """What could be lent, the nearest first; each value once, and none that could pass for a right answer."""
    barred, window = _barred_words(matter), window_of(matter, right)
    sort = _sort(matter, matter.row.fact, right.value)
    tried: set[Value] = set()
    for lent in matter.stock.nearest(matter.row, right.value):
        # A value that many facts share is weighed once: whether it is taken or not, it is not taken again.
        if lent.value in tried or _lists_it(matter, right, lent):
            continue
        if not can_be_lent(sort, _sort(matter, lent.fact, lent.value)):
            continue
        tried.add(lent.value)
        lure = _in_our_form(matter, right.value, lent)
        is_fitting = (
            begins_in(lure.value, window)
            and _is_alike(right.value, lure.value)
            and not _could_be_right(matter, lure.value, barred)
        )
        if is_fitting:
            yield lent, lure


def _sort(matter: Matter, fact: Fact, value: Value) -> str:
    """What sort of thing a value names, as an answer to such a question; empty if nothing tells."""
    return sort_of(matter.row.fact.kind, fact.question, value.text) if isinstance(value, Name) else ""


def _lists_it(matter: Matter, right: Right, lent: Lent) -> bool:
    """Whether a name is from a list that holds the right one too: what is true of one may be of both."""
    value = lent.claim.value
    if not isinstance(value, Names) or not isinstance(right.value, Name):
        return False
    ours = matter.aliases.canonical(right.value.text)
    lists = (claim.value for claim in lent.fact.claims.values())
    return any(
        ours == matter.aliases.canonical(item)
        for names in lists
        if isinstance(names, Names)
        for item in names.items
    )


def _distance(matter: Matter, right: Right, lent: Lent) -> tuple[bool, bool, bool]:
    if not isinstance(right.value, Name):
        return (False, False, False)
    fact = matter.row.fact
    return (
        _sort(matter, lent.fact, lent.value) != _sort(matter, fact, right.value),
        class_word(lent.fact, fact.kind) != class_word(fact, fact.kind),
        lent.fact.topic != fact.topic,
    )


def _are_alike(value: Value, other: Value, aliases: Aliases) -> bool:
    """Whether two lures would be one: the same value, or a name that is a part of the other."""
    names = isinstance(value, Name) and too_near(value, other, aliases)
    return names or say_the_same(value, other, aliases)


def _is_alike(ours: Value, theirs: Value) -> bool:
    """Whether a figure from elsewhere could be thought to count what ours counts, told as it would be."""
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity):
        return True
    if theirs.hedge and len(theirs.figure.normalize().as_tuple().digits) > _ROUND:
        return False
    if ours.unit or not ours.figure or not theirs.figure:
        return True
    ratio = abs(theirs.figure / ours.figure)
    return ours.noun == theirs.noun != "" or (ratio * _ALIKE >= 1 and ratio <= _ALIKE)


def _in_our_form(matter: Matter, ours: Value, lent: Lent) -> Lure:
    """Another fact's value at the right one's arm's length."""
    value = lent.value
    if (
        isinstance(ours, Quantity | Dates)
        and isinstance(value, Quantity | Dates)
        and value.hedge != ours.hedge
    ):
        value = with_hedge(value, ours.hedge)
    return Lure(value, words_of(lent.claim, matter.article(lent.claim.article)), "other", fact=lent.fact.id)


def _could_be_right(matter: Matter, value: Value, sentences: str) -> bool:
    """Whether a value from elsewhere is, or could pass for, a right answer on this fact."""
    if any(too_near(each, value, matter.aliases) for each in matter.rightful):
        return True
    names = value.items if isinstance(value, Names) else (value.text,) if isinstance(value, Name) else ()
    return any(stands_in(name, sentences) for name in names)


def _barred_words(matter: Matter) -> str:
    """The sentences that bear the fact: a name that stands beside the right one may be true as well."""
    return " | ".join(_sentences(matter)) if matter.row.fact.kind in _NAMES else ""


def _sentences(matter: Matter) -> Iterator[str]:
    for article_id, claim in matter.row.fact.claims.items():
        text = matter.article(article_id).text
        start, end = sentence_at(text, *claim.evidence)
        yield text[start:end]
