"""A quiz that a file answers, and the report of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from reader.plain.quiz.answers import Answered
from reader.quiz.feedback import feedback
from reader.quiz.score import Outcome
from reader.quiz.session import Session
from reader.story.comparison import Comparison


def answer_all(session: Session, answered: Sequence[Answered], now: Callable[[], datetime]) -> None:
    """Gives each answer to its question, in order, once: what is not known is not asked again.

    Raises:
        NotSaved: the log could not keep an answer; those before it are kept.
    """
    for each in answered:
        session.answer(each.given, now(), sure=each.sure)


def report_json(session: Session, comparison: Comparison, seed: int, kept_in: str | None) -> dict[str, Any]:
    """The report as one JSON document; the shape is in docs/commands.md.

    Args:
        session: of which all is answered.
        comparison: of its story.
        seed: that the questions were made with.
        kept_in: the file that the answers were kept in; None if they were not.
    """
    score = session.score
    return {
        "story": comparison.story.id,
        "seed": seed,
        "kept_in": kept_in,
        "score": {
            "right": score.right,
            "answered": score.answered,
            "share": score.share,
            "unknown": sum(outcome.grade.outcome == "unknown" for outcome in session.outcomes),
        },
        "reread": list(dict.fromkeys(session.reread)),
        "answers": [_answer(outcome, comparison) for outcome in session.outcomes],
    }


def _answer(outcome: Outcome, comparison: Comparison) -> dict[str, Any]:
    question, grade = outcome.question, outcome.grade
    told = feedback(question, outcome.given, comparison)
    return {
        "question": question.id,
        "fact": question.fact,
        "kind": question.kind,
        "prompt": question.prompt,
        "given": list(outcome.given) if isinstance(outcome.given, tuple) else outcome.given,
        "sure": outcome.sure,
        "outcome": grade.outcome,
        "share": grade.share,
        "why": grade.why,
        "answer": question.answer if isinstance(question.answer, str) else list(question.answer),
        "options": [{"text": each.text, "mark": each.mark, "told": each.told} for each in told.options],
        "parts": [part._asdict() for part in told.parts],
    }
