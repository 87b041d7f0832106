"""The questions of a story as lines of text or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

from reader.quiz.questions import make_questions
from reader.quiz.shape import Option, Question
from reader.story.comparison import Comparison


def questions_lines(questions: Iterable[Question]) -> Iterator[str]:
    """Each question with its choices and, last, the answer."""
    for question in questions:
        yield f"{question.id}: {question.prompt}"
        for number, choice in enumerate(question.choices or (), 1):
            yield f"  {number} {choice}"
        yield f"  answer: {_text(question.answer)}"
        yield ""


def questions_json(questions: Iterable[Question], comparison: Comparison) -> list[dict[str, Any]]:
    """The questions as one JSON document; the shape is in docs/commands.md."""
    return [
        question.as_json()
        | {
            "rests_on": _rests_on(question, comparison),
            "origins": [_origin(option, question, comparison) for option in question.options],
        }
        for question in questions
    ]


def _rests_on(question: Question, comparison: Comparison) -> dict[str, list[str]]:
    """The claims that a question rests on: by fact, the ids of the articles.

    Kinds that join several facts rest on all that is claimed of each.
    """
    if not question.facts:
        return {question.fact: list(question.claims)}
    return {fact: list(comparison.row(fact).fact.claims) for fact in question.facts}


def _origin(option: Option, question: Question, comparison: Comparison) -> dict[str, Any]:
    """Where an option comes from: what it is, of which fact, and whose.

    What is lent from another fact is that fact's reference value, told by all that tell that.
    """
    row = comparison.row(option.fact or question.fact)
    lent = row.reference_articles if option.fact else ()
    return {"is": option.origin, "articles": list(option.articles or lent), "fact": row.fact.id}


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
