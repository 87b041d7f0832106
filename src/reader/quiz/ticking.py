"""Which facts a free text tells: looked for by their values, as the fact table has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.quiz.bearing import too_near
from reader.quiz.question_words import telling_words
from reader.quiz.shape import Question
from reader.quiz.stems import stands_in
from reader.quiz.wording import claim_text, hedged, words_of
from reader.story.comparison import Comparison
from reader.story.model import Article, Fact
from reader.story.values import Aliases, Dates, Name, Names, Quantity, Unreadable, Value, read_value

_PARTS = re.compile(r"\n|[.;!?]+(?=\s|$)")
"""Where one thing that was written ends."""
_LONGEST = 6
"""Words of a stretch that is read as one value."""
MOST_SIGNS = 10_000
"""Signs of an answer that are read: nobody writes more of what they remember."""
_ENOUGH = 0.6
"""The part of a statement's telling words that have to be there."""


def ticked(question: Question, given: str, comparison: Comparison) -> tuple[str, ...]:
    """The facts of a question that a text tells, by id, in the question's order.

    Args:
        question: of kind `recall`.
        given: what was written.
        comparison: the story's.
    """
    written = _Written(given, Aliases(comparison.story.aliases))
    return tuple(
        fact_id for fact_id in question.facts if _tells(written, comparison.story.fact(fact_id), comparison)
    )


class _Written:
    """What was written, and the values in it: each stretch is read once for a kind, not for each fact."""

    def __init__(self, text: str, aliases: Aliases) -> None:
        self.text = text
        self.aliases = aliases
        self._stretches = tuple(dict.fromkeys(_stretches(text)))
        self._values: dict[tuple[str, str], frozenset[Value]] = {}

    def values(self, kind: str, article: Article) -> frozenset[Value]:
        """The values of a kind, as an article's date and dollar complete them."""
        known = (kind, article.date if kind == "date" else article.dollar)
        if known not in self._values:
            self._values[known] = frozenset(self._read(kind, article))
        return self._values[known]

    def _read(self, kind: str, article: Article) -> Iterator[Value]:
        for stretch in self._stretches:
            try:
                yield read_value(kind, stretch, dollar=article.dollar, near=article.date)
            except Unreadable:
                continue


def _tells(written: _Written, fact: Fact, comparison: Comparison) -> bool:
    given, aliases = written.text, written.aliases
    for article_id, claim in fact.claims.items():
        article = comparison.story.article(article_id)
        value = hedged(claim)
        if isinstance(value, Quantity | Dates):
            if any(too_near(value, found, aliases) for found in written.values(fact.kind, article)):
                return True
        elif isinstance(value, Names | Name):
            names = value.items if isinstance(value, Names) else (value.text,)
            called = (aliases.names_of(each) or (each,) for each in names)
            if all(any(stands_in(name, given) for name in known) for known in called):
                return True
        elif _says(given, claim_text(claim, article), fact) or _says(given, words_of(claim, article), fact):
            return True
    return any(stands_in(text, given) for text in fact.accept)


def _says(given: str, words: str, fact: Fact) -> bool:
    """Whether most telling words of a statement were written, those of its question not counted."""
    if stands_in(words, given):
        return True
    wanted = telling_words(words) - telling_words(fact.question)
    return bool(wanted) and len(wanted & telling_words(given)) >= _ENOUGH * len(wanted)


def _stretches(given: str) -> Iterator[str]:
    """Every stretch of what was written that may be a value."""
    for part in _PARTS.split(given):
        words = part.split()
        for start in range(len(words)):
            for end in range(min(len(words), start + _LONGEST), start, -1):
                yield " ".join(words[start:end]).strip(" ,:()")
