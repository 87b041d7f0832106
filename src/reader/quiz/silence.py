"""Which silences are beyond doubt: only of these may a question say that an outlet does not tell a fact."""

from __future__ import annotations

import msgspec

from reader.quiz.matter import Matter
from reader.quiz.question_words import telling_words
from reader.quiz.stems import stands_in
from reader.story.comparison import Row
from reader.story.model import TEXT_KINDS, Article, Story
from reader.story.silence import doubtful_words
from reader.story.values import Aliases, Names


def surely_silent(matter: Matter, article_id: str) -> bool:
    """Whether an article without a claim on the fact really says nothing of it, headline and all.

    It holds none of the words that would make its silence doubtful; where the fact is told in words that no
    rule compares, it holds not even a telling word of what the others say, but those of the question.
    """
    row, article = matter.row, matter.article(article_id)
    if article_id in row.fact.claims or hinted(row, matter.comparison.story, article, matter.aliases):
        return False
    if row.fact.kind not in TEXT_KINDS:
        return True
    asked, text = telling_words(row.fact.question), telling_words(_with_headline(article).text)
    said = (
        matter.article(claim.article).text[claim.said.start : claim.said.end]
        for claim in row.fact.claims.values()
    )
    return not any((telling_words(words) - asked) & text for words in said)


def hinted(row: Row, story: Story, article: Article, aliases: Aliases) -> str:
    """The words of an article, or of its headline, that make its silence doubtful to a reader; or none.

    More than the doubt of `reader check`, which asks for a claim: no claim can rest on a headline, and who
    names all that another outlet lists may be told to answer the question as well.
    """
    whole = _with_headline(article)
    return doubtful_words(row, story, whole) or _all_listed(row, whole, aliases)


def _all_listed(row: Row, article: Article, aliases: Aliases) -> str:
    """The names of the first list all of which stand in an article, under any name."""
    lists = (claim.value for claim in row.fact.claims.values() if isinstance(claim.value, Names))
    for value in lists:
        if all(any(stands_in(name, article.text) for name in aliases.names_of(item)) for item in value.items):
            return ", ".join(value.items)
    return ""


def _with_headline(article: Article) -> Article:
    return msgspec.structs.replace(article, text=f"{article.headline}\n\n{article.text}")
