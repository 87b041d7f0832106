"""Words found in all articles of a library, from the index; places are taken from the articles themselves."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.comparing.finding import Finder, fold_words
from reader.indexing.index import Index
from reader.story.articles import ArticleFaults, read_article
from reader.story.model import Article
from reader.story.source import Unusable

_AROUND = 200
"""So many characters on either side of the words are shown at most."""


class Hit(NamedTuple):
    """An article in which the words stand."""

    folder: Path
    """The folder of its story."""
    title: str
    """What the story is called."""
    article: str
    """Its id."""
    outlet: str
    file: bytes
    """The name of its file in that folder."""
    often: int
    """How often they stand there."""


class Place(NamedTuple):
    """The first place in an article where the words stand, on one line."""

    before: str
    words: str
    after: str


def find(index: Index, library: Path, words: str) -> Iterator[Hit | None]:
    """The articles of a library in which words stand, in the library's order.

    Args:
        index: what is known of the library.
        library: its folder.
        words: as they are typed: case, accents, quotes and dashes fold away, as in one story.

    Yields:
        A hit, or None after each article without one, so that the search can be ended at any time.
    """
    needle = fold_words(words).encode()
    for each in index.words(library) if needle else ():
        if often := each.words.count(needle):
            yield Hit(Path(os.fsdecode(each.folder)), each.title, each.article, each.outlet, each.file, often)
        else:
            yield None


def place(article: Article, words: str) -> Place | None:
    """The first place in an article where the words stand, with what is around it; None if they don't."""
    spans = Finder([article]).find(words).hits[article.id]
    if not spans:
        return None
    start, end = spans[0]
    text = article.text
    before = " ".join(text[max(0, start - _AROUND) : start].split())
    after = " ".join(text[end : end + _AROUND].split())
    gap = " " if text[start - 1 : start].isspace() else ""
    behind = " " if text[end : end + 1].isspace() else ""
    return Place(before + gap, " ".join(text[start:end].split()), behind + after)


def article_of(hit: Hit) -> Article | None:
    """The article of a hit, read now; None if it is not there any more, or can't be read."""
    try:
        return read_article(hit.folder / os.fsdecode(hit.file), hit.folder)
    except (Unusable, ArticleFaults):
        return None
