"""Two or three capitals for every outlet: what stands over narrow columns and behind a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, product
from string import ascii_uppercase

from reader.story.letters import without_marks
from reader.story.model import Story

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    ("a", "an", "the", "of", "and", "for", "in", "on", "at", "to", "by", "from", "with", "across")
)
_SHORT = 3
"""A name of so many capitals ("BBC") stands for itself."""


def initials(story: Story) -> dict[str, str]:
    """For each article's id its outlet's initials, in the story's order: unique, 2 or 3 capitals or digits.

    "Morning Post" gives MP, "a valley newspaper" VN, "Herald" HE, "BBC" itself. Where two outlets would share
    theirs the later one takes further letters of its name, and a digit if these are taken too.
    """
    return dict(_initials(tuple((article.id, article.outlet) for article in story.articles)))


@lru_cache(maxsize=8)
def _initials(outlets: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    taken: dict[str, str] = {}
    for article_id, outlet in outlets:
        mark = next(mark for mark in _proposals(outlet, article_id) if mark not in taken)
        taken[mark] = article_id
    return tuple((article_id, mark) for mark, article_id in taken.items())


def _proposals(outlet: str, article_id: str) -> Iterator[str]:
    """What the outlet could be called, best first, without end for all that matters."""
    names = _words(outlet) or _words(article_id) or ["X"]
    if len(names) == 1 and outlet.strip().isupper() and 2 <= len(names[0]) <= _SHORT:
        yield names[0]
    first = names[0]
    if len(names) > 1:
        yield first[0] + names[1][0]
        yield from ["".join(name[0] for name in names[:3])] if len(names) > 2 else []
    letters = "".join(names)
    yield from (first[0] + letter for letter in letters[1:])
    yield from (first[0] + one + other for one, other in pairwise(letters[1:]))
    yield from (f"{first[0]}{number}" for number in range(1, 100))
    yield from (
        f"{letter}{tens}{ones}" for letter, tens, ones in product(ascii_uppercase, range(10), range(10))
    )


def _words(text: str) -> list[str]:
    """The words that count, in capitals without accents; all of them where none counts."""
    found = _WORD.findall(without_marks(text))
    telling = [word for word in found if word.casefold() not in _SMALL] or found
    return [word.upper() for word in telling]
