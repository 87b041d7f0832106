"""What is told about an answer: who says what, in one paragraph."""

from __future__ import annotations

from reader.quiz.matter import Matter
from reader.quiz.wording import capital, claim_text, closed, join_words, the_outlet


def explanation(matter: Matter) -> str:
    """Who gives which answer, and the author's note: "The Echo: 42 m. The local blog: about 40 m. …"."""
    told: dict[str, list[str]] = {}
    named = matter.has_other_dollars()
    for article_id, claim in matter.row.fact.claims.items():
        article = matter.article(article_id)
        told.setdefault(claim_text(claim, article, named=named), []).append(the_outlet(article.outlet))
    parts = [f"{capital(join_words(outlets))}: {closed(text)}" for text, outlets in told.items()]
    return " ".join((*parts, *([matter.row.fact.note] if matter.row.fact.note else ())))
