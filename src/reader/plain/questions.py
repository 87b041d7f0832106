"""The questions of a story as lines of text or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

from reader.quiz.questions import make_questions
from reader.quiz.shape import Question
from reader.story.comparison import Comparison


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


TRIED = 20
"""Seeds under which a flagged question is looked for: which outlet is asked about hangs on chance."""


def flagged(comparison: Comparison, ids: Iterable[str]) -> list[Question]:
    """The questions of these ids, as far as the story still gives them."""
    wanted = list(dict.fromkeys(ids))
    found: dict[str, Question] = {}
    for seed in range(TRIED):
        if len(found) == len(wanted):
            break
        for question in make_questions(comparison, Random(seed)):
            if question.id in wanted:
                found.setdefault(question.id, question)
    return [found[each] for each in wanted if each in found]


def _text(answer: str | tuple[str, ...]) -> str:
    return answer if isinstance(answer, str) else "; ".join(answer)
