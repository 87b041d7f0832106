"""How an answer is put together by keys, for each way of asking: what is shown, and what keys change."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.app.answering.picking import Matching, OneOf, Ordering, Several
from reader.app.answering.shape import Answering
from reader.app.answering.writing import Pointing, Recalling, Typing
from reader.quiz.shape import Asks, Question
from reader.story.model import Story

__all__ = ["Answering", "answering"]

_WAYS: Mapping[Asks, Callable[[Question, Story], Answering]] = {
    "one": OneOf,
    "several": Several,
    "order": Ordering,
    "match": Matching,
    "evidence": Pointing,
    "text": Typing,
    "recall": Recalling,
}


def answering(question: Question, story: Story) -> Answering:
    """An empty answer to a question, to be put together."""
    return _WAYS[question.asks](question, story)
