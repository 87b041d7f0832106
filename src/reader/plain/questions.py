"""The questions of a story as lines of text or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reader.quiz.shape import Question


def questions_lines(questions: Iterable[Question]) -> Iterator[str]:
    """Each question with its choices and, last, the answer."""
    for question in questions:
        yield f"{question.id}: {question.prompt}"
        for number, choice in enumerate(question.choices or (), 1):
            yield f"  {number} {choice}"
        yield f"  answer: {_text(question.answer)}"
        yield ""


def questions_json(questions: Iterable[Question]) -> list[dict[str, Any]]:
    """The questions as one JSON document; the shape is in docs/commands.md."""
    return [question.as_json() for question in questions]


def _text(answer: str | tuple[str, ...]) -> str:
    return answer if isinstance(answer, str) else "; ".join(answer)
