"""What kinds of questions and sittings are called where people read of them."""

from __future__ import annotations

from collections.abc import Mapping

from reader.quiz.log import Mode

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
