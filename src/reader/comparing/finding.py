"""Words found in the articles of a story, however they are typed: case, accents, quotes and dashes fold away.

A text and the words looked for are folded alike, letter by letter: "É", "e" with a combining accent
and "e" are one, so are "ß" and "ss", a curly and a straight quote, a long and a short dash. Marks
that make another letter in their script (voiced kana, the vowel signs of India) stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.story.letters import PLAIN, decomposed
from reader.story.model import Article, Span
from reader.story.text import fold_marks

_UNSEEN = re.compile(
    # Diacritics of Latin, Greek and Cyrillic; soft hyphens, joiners and selectors, which nobody types.
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\xad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]"
)


class _Folding(dict[int, str]):
    """What each character is folded to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        # Accents go first: some of them have letters of their own when case is folded.
        bare = _UNSEEN.sub("", decomposed(chr(code), "NFD"))
        folded = fold_marks(bare.casefold()).translate(PLAIN)
        self[code] = folded
        return folded


_FOLDING = _Folding()
_FEW = 40
"""So many letters beyond ASCII are replaced one after the other; more of them in one go."""


def fold_text(text: str) -> str:
    """The text as it is compared: no case, no accents, plain quotes and dashes. Its length may change."""
    if text.isascii():
        return text.lower()
    folds = {letter: _FOLDING[ord(letter)] for letter in set(text) if letter > "\x7f"}
    if len(folds) > _FEW or any(folded != folded.lower() for folded in folds.values()):
        return text.translate(_FOLDING)
    # What a letter is folded to is folded already, so one can be replaced after the other.
    for letter, folded in folds.items():
        text = text.replace(letter, folded)
    return text.lower()


def fold_words(words: str) -> str:
    """Words folded like a text, with one blank between them and none around."""
    return " ".join(fold_text(words).split())


class Found(NamedTuple):
    """Where words stand."""

    hits: dict[str, tuple[Span, ...]]
    """For every article, in the order given: in order and without overlap; empty where there is none."""
    total: int

    @property
    def counts(self) -> dict[str, int]:
        """How many hits each article has."""
        return {article: len(spans) for article, spans in self.hits.items()}


class _Folded(NamedTuple):
    text: str
    offsets: list[int] | None
    """Where each folded character came from, and the end; None where they are one for one."""


class Finder:
    """Finds words in articles; each article is folded once, when it is first searched."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = tuple(articles)
        self._folded: dict[str, _Folded] = {}

    def prepare(self) -> None:
        """Folds every article now."""
        for article in self._articles:
            self._text(article)

    def find(self, words: str) -> Found:
        """Where the words stand in each article.

        Args:
            words: as they are typed; a blank stands for any white space, also between paragraphs.

        Returns:
            Exact offsets into each article's text. Marks that combine with the last letter belong
            to a hit. Nothing is found of blank words.
        """
        bare = fold_words(words).split()
        longest = max((len(self._text(article).text) for article in self._articles), default=0)
        # Words longer than every article stand in none; to make a pattern of a pasted book takes seconds.
        if not bare or sum(map(len, bare)) > longest:
            return Found({article.id: () for article in self._articles}, 0)
        pattern = re.compile(r"\s+".join(map(re.escape, bare)))
        hits = {article.id: _hits(self._text(article), pattern) for article in self._articles}
        return Found(hits, sum(map(len, hits.values())))

    def _text(self, article: Article) -> _Folded:
        if article.id not in self._folded:
            self._folded[article.id] = _fold_article(article.text)
        return self._folded[article.id]


def _fold_article(text: str) -> _Folded:
    if all(len(fold_text(character)) == 1 for character in set(text)):
        return _Folded(fold_text(text), None)
    offsets = [at for at, character in enumerate(text) for _ in fold_text(character)]
    return _Folded(fold_text(text), [*offsets, len(text)])


def _hits(folded: _Folded, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    if folded.offsets is None:
        return tuple(map(Span._make, map(re.Match.span, pattern.finditer(folded.text))))
    return tuple(_whole_hits(folded.text, folded.offsets, pattern))


def _whole_hits(text: str, offsets: list[int], pattern: re.Pattern[str]) -> Iterable[Span]:
    """Hits that begin and end with a whole character: half of an "ß" is no "s"."""
    match = pattern.search(text)
    while match:
        start, end = match.span()
        whole = (start == 0 or offsets[start - 1] < offsets[start]) and offsets[end - 1] < offsets[end]
        if whole:
            yield Span(offsets[start], offsets[end])
        match = pattern.search(text, end if whole else start + 1)


def next_hit(
    found: Found, order: Sequence[str], here: tuple[str, int] | None, by: int
) -> tuple[str, Span] | None:
    """The hit after or before a place, round past the end.

    Args:
        order: the article ids as they are shown, from left to right.
        here: the article and offset one is at; a hit that starts right there counts as the one
            left. None, or an article that is not shown, is before the first and after the last.
        by: above 0 for the next hit, else the previous one.

    Returns:
        The article and the hit; None if the shown articles have no hit.
    """
    if here is None or here[0] not in order:
        turn = [*order] if by > 0 else [*order[::-1]]
    else:
        spans = found.hits.get(here[0], ())
        at = (
            bisect_right(spans, here[1], key=_start)
            if by > 0
            else bisect_left(spans, here[1], key=_start) - 1
        )
        if 0 <= at < len(spans):
            return here[0], spans[at]
        place = order.index(here[0])
        # All others first; at last this article again, from its other end.
        turn = [*order[place + 1 :], *order[: place + 1]]
        if by <= 0:
            turn = [*order[:place][::-1], *order[place:][::-1]]
    for article in turn:
        if found.hits.get(article):
            return article, found.hits[article][0 if by > 0 else -1]
    return None


def _start(span: Span) -> int:
    return span.start
