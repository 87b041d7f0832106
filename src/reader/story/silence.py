"""Whether a silence is real: an article that holds a value of a fact, but no claim on it, is doubtful."""

from __future__ import annotations

import re

from reader.story.comparison import Row
from reader.story.model import Article, Story
from reader.story.text import fold_marks
from reader.story.values import Name

_FEW = 5
"""Words up to which evidence that carries the value as a whole can stand for it."""
_LETTERS = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w+")


def doubtful_words(row: Row, story: Story, article: Article) -> str:
    """The words in an article that make its silence on a fact doubtful, or an empty text.

    They are what another article says of the fact, in its own words, or an alias of it; bare
    numbers count only with what they measure, since a lone "5" says nothing. Whoever asks for many
    rows of one story asks `Silences`, which says the same and remembers.
    """
    text = _folded(article)
    return next((words for words in Silences(story).values(row) if _stands_in(text, words.casefold())), "")


class Silences:
    """The silences of one story: each article is folded once, the words of each row are gathered once."""

    def __init__(self, story: Story) -> None:
        self._articles = {article.id: article for article in story.articles}
        self._aliases = tuple(
            frozenset(fold_marks(word) for word in (name, *others)) for name, others in story.aliases.items()
        )
        self._texts: dict[str, tuple[str, frozenset[str]]] = {}
        self._rows: dict[str, list[tuple[str, str, frozenset[str]]]] = {}

    def doubtful(self, row: Row, article: Article) -> str:
        """The same as `doubtful_words`, for a row and an article of this story."""
        text, held = self._text(article)
        for words, folded, parts in self._words(row):
            # Words that stand there as a whole have all their parts in the article, as whole words:
            # looking these up spares most searches of the text.
            if parts <= held and _stands_in(text, folded):
                return words
        return ""

    def values(self, row: Row) -> list[str]:
        """What the row's claims say, the names in them, and aliases of these, longest first."""
        said: set[str] = set()
        for article_id, claim in row.fact.claims.items():
            words = self._articles[article_id].text[claim.said.start : claim.said.end]
            if claim.said != claim.evidence or len(words.split()) <= _FEW:
                said.add(fold_marks(words))
            if isinstance(claim.value, Name):
                said.add(fold_marks(claim.value.text))
        for names in self._aliases:
            if not names.isdisjoint(said):
                said |= names
        telling = (words for words in said if _LETTERS.search(words) or "%" in words or "$" in words)
        # Among words of one length the alphabet decides, so that every run gives the same words.
        return sorted(telling, key=lambda words: (-len(words), words))

    def _text(self, article: Article) -> tuple[str, frozenset[str]]:
        if article.id not in self._texts:
            text = _folded(article)
            self._texts[article.id] = text, frozenset(_WORD.findall(text))
        return self._texts[article.id]

    def _words(self, row: Row) -> list[tuple[str, str, frozenset[str]]]:
        if row.fact.id not in self._rows:
            folded = ((words, words.casefold()) for words in self.values(row))
            self._rows[row.fact.id] = [(words, low, frozenset(_WORD.findall(low))) for words, low in folded]
        return self._rows[row.fact.id]


def _folded(article: Article) -> str:
    return fold_marks(article.text).casefold()


def _stands_in(text: str, words: str) -> bool:
    """Whether words stand in a text as whole words, both folded."""
    at = text.find(words)
    while at >= 0:
        if not _WORD.match(text[at - 1 : at]) and not _WORD.match(text, at + len(words)):
            return True
        at = text.find(words, at + 1)
    return False
