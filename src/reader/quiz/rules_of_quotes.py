"""The rule of quotation marks: what stands in them is verbatim in an article that the question rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.quiz.cloze import GAP
from reader.quiz.shape import Question
from reader.story.comparison import Comparison, Row
from reader.story.text import fold_marks, locate

_QUOTED = re.compile(r"“([^“”]*)”")
_SINGLE = str.maketrans('"', "'")
_PAIRS = (("(", ")"), ("[", "]"))


def verbatim(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """What a stem quotes, but for the fact's own question, stands in an article and is cut in no bracket."""
    texts = [_folded(comparison.story.article(each).text) for each in question.claims]
    for words in _QUOTED.findall(question.prompt.replace(row.fact.question, "")):
        parts = [part.strip() for part in words.split(GAP) if part.strip()]
        if not any(all(locate(text, _folded(part)) for part in parts) for text in texts):
            yield f"“{words}” is quoted and stands in no article"
        if any(words.count(opening) != words.count(closing) for opening, closing in _PAIRS):
            yield f"“{words}” is cut inside a bracket"


def _folded(text: str) -> str:
    """Marks in their plain form; a quotation within a quotation has single ones."""
    return fold_marks(text).translate(_SINGLE)
