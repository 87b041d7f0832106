"""What one article says of a fact, in its own words, wherever in the article they stand."""

from __future__ import annotations

from reader.comparing.recomposed import on_one_line
from reader.story.model import Article, Claim
from reader.story.telling import join_words
from reader.story.text import sentence_at
from reader.story.values import Names


def told_value(article: Article, claim: Claim) -> str:
    """The words that carry the value, on one line; of a list that stands in several places, the names.

    Of such a list the words in one place carry a part alone, and would be taken for the whole.
    """
    if claim.also and isinstance(claim.value, Names):
        return join_words(claim.value.items)
    return on_one_line(article.text[claim.said.start : claim.said.end])


def further_sentences(article: Article, claim: Claim) -> tuple[str, ...]:
    """The other sentences in which the article says it, each on one line, in the author's order."""
    spans = dict.fromkeys(sentence_at(article.text, *span) for span in (claim.evidence, *claim.also))
    return tuple(on_one_line(article.text[start:end]) for start, end in [*spans][1:])
