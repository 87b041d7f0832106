"""What kinds of questions and sittings are called where people read of them."""

from __future__ import annotations

from collections.abc import Mapping

from reader.quiz.log import Mode
from reader.story.model import Kind

KIND_TITLES: Mapping[str, str] = {
    "choice": "choice",
    "typed": "typed answer",
    "cloze": "gap in a sentence",
    "outlet": "which outlet",
    "outlets": "which outlets",
    "stated": "supported or not",
    "differ": "do they disagree",
    "silent": "who is silent",
    "leads": "who leads with it",
    "match": "who says what",
    "order": "order of time",
    "evidence": "evidence",
    "recall": "free recall",
}
MODE_TITLES: Mapping[Mode, str] = {
    "learn": "learn",
    "practise": "practise",
    "exam": "exam",
    "predict": "predict",
}
SOUGHT: Mapping[Kind, str] = {
    "money": "a sum of money",
    "number": "a number",
    "percent": "a share",
    "date": "a date",
    "duration": "a length of time",
    "person": "a person",
    "organisation": "an organisation",
    "place": "a place",
    "name": "a name",
    "list": "several names",
    "term": "a word or two",
    "quotation": "the words quoted",
    "statement": "a word or a few",
}
"""What is sought of a fact of each kind, as a gap in a sentence asks for it."""
