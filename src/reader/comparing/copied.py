"""Which articles carry one text: stretches of words in common, counted.

The measure is the containment of Broder, "On the resemblance and containment of documents" (1997):
of all runs of six words in a row ("shingles") in the shorter text, the share that the other has too.
An article that is an excerpt of another is thereby wholly contained in it, whatever else that one says.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from itertools import combinations, islice
from typing import NamedTuple, TypeAlias

from reader.story.model import Story

SHINGLE = 6
"""Words in a row: rarely shared by chance, often by copying."""
COPIED_FROM = 0.5
"""Articles that share more than this carry one text."""

_WORD = re.compile(r"\w+")
# Where no blanks part the words (Chinese, Japanese), each character counts as one.
_UNPARTED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_HAS_UNPARTED = re.compile(f"[{_UNPARTED}]")
_WORD_OR_CHARACTER = re.compile(f"[{_UNPARTED}]|[^\\W{_UNPARTED}]+")

Shingles: TypeAlias = set[int]
"""Runs of words by their hashes: the words themselves would take forty times the memory of the text."""


class Copy(NamedTuple):
    """Two articles that carry one text, by their ids, in the story's order."""

    left: str
    right: str
    share: float
    """How much of the shorter one stands in the other: over 0.5, at most 1."""


def shingles(text: str) -> Shingles:
    """The runs of six words of a text, each once, without regard to case and punctuation."""
    word = _WORD_OR_CHARACTER if _HAS_UNPARTED.search(text) else _WORD
    # A word that comes again is kept once, and no run of words for longer than its hash is taken.
    words = list(map(sys.intern, map(re.Match.group, word.finditer(text.casefold()))))
    return set(map(hash, zip(*(islice(words, at, None) for at in range(SHINGLE)), strict=False)))


def containment(one: Shingles, other: Shingles) -> float:
    """The share of the smaller set that the other has too: 0 to 1; 0 where a text is under six words."""
    fewest = min(len(one), len(other))
    return len(one & other) / fewest if fewest else 0.0


def copies(story: Story) -> tuple[Copy, ...]:
    """All pairs of articles that carry one text, in the story's order."""
    if len(story.articles) < 2:
        return ()
    parts = [(article.id, shingles(article.text)) for article in story.articles]
    found = []
    for (left, one), (right, other) in combinations(parts, 2):
        share = containment(one, other)
        if share > COPIED_FROM:
            found.append(Copy(left, right, share))
    return tuple(found)


def copied_groups(story_copies: Iterable[Copy], articles: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The groups, of two or more of these articles, that carry one text.

    Args:
        story_copies: the copies of the story.
        articles: the ids in question; a copy of any other article joins nothing.

    Returns:
        The groups in the order of `articles`, and so the ids in each.
    """
    group_of = {article: {article} for article in articles}
    for left, right, _ in story_copies:
        if left in group_of and right in group_of:
            joined = group_of[left] | group_of[right]
            group_of.update(dict.fromkeys(joined, joined))
    seen = dict.fromkeys(
        tuple(article for article in group_of if article in group) for group in group_of.values()
    )
    return tuple(group for group in seen if len(group) > 1)
