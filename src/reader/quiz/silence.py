"""Which silences are beyond doubt: only of these may a question say that an outlet does not tell a fact."""

from __future__ import annotations

from reader.quiz.matter import Matter
from reader.quiz.question_words import telling_words
from reader.story.model import TEXT_KINDS
from reader.story.silence import doubtful_words


def surely_silent(matter: Matter, article_id: str) -> bool:
    """Whether an article without a claim on the fact really says nothing of it.

    It holds none of the words that would make its silence doubtful; where the fact is told in words that no
    rule compares, it holds not even a telling word of what the others say, but those of the question.
    """
    row, article = matter.row, matter.article(article_id)
    if article_id in row.fact.claims or doubtful_words(row, matter.comparison.story, article):
        return False
    if row.fact.kind not in TEXT_KINDS:
        return True
    asked, text = telling_words(row.fact.question), telling_words(article.text)
    said = (
        matter.article(claim.article).text[claim.said.start : claim.said.end]
        for claim in row.fact.claims.values()
    )
    return not any((telling_words(words) - asked) & text for words in said)
