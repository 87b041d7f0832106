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


def doubtful_words(row: Row, story: Story, article: Article) -> str:
    """The words in an article that make its silence on a fact doubtful, or an empty text.

    They are what another article says of the fact, in its own words, or an alias of it; bare
    numbers count only with what they measure, since a lone "5" says nothing.
    """
    text = fold_marks(article.text).casefold()
    for words in _values(row, story):
        folded = words.casefold()
        # Most words do not stand there at all, which is quickly seen.
        if folded in text and re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", text):
            return words
    return ""


def _values(row: Row, story: Story) -> list[str]:
    """What the claims say, the names in them, and aliases of these, longest first."""
    said: set[str] = set()
    for article_id, claim in row.fact.claims.items():
        words = story.article(article_id).text[claim.said.start : claim.said.end]
        if claim.said != claim.evidence or len(words.split()) <= _FEW:
            said.add(fold_marks(words))
        if isinstance(claim.value, Name):
            said.add(fold_marks(claim.value.text))
    for name, others in story.aliases.items():
        names = {fold_marks(word) for word in (name, *others)}
        if names & said:
            said |= names
    telling = (words for words in said if _LETTERS.search(words) or "%" in words or "$" in words)
    return sorted(telling, key=len, reverse=True)
