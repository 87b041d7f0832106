"""What stands in quotation marks in a question: words of an article, letter for letter, whole and uncut."""

from __future__ import annotations

from collections.abc import Iterable

from reader.quiz.matter import Matter
from reader.story.text import fold_marks, locate

_MARKS = '“”"'
_INNER = str.maketrans("“”", "‘’")


def quoted(text: str) -> str:
    """A text in quotation marks, its own made single."""
    return f"“{text.strip(_MARKS).translate(_INNER)}”"


def quoted_or_told(matter: Matter, article_ids: Iterable[str], value: str) -> str:
    """An answer after "the answer is": quoted where it stands in the evidence of all these articles.

    Gives " “some words”", or else ": some words".
    """
    return f" {quoted(value)}" if all(_stands(matter, each, value) for each in article_ids) else f": {value}"


def _stands(matter: Matter, article_id: str, value: str) -> bool:
    claim, text = matter.row.fact.claims[article_id], matter.article(article_id).text
    return any(
        locate(fold_marks(text[span.start : span.end]), value) for span in (claim.evidence, *claim.also)
    )
