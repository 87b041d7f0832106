"""How an answer is put together from lines, for each way of asking: what is read out, what a line means."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.plain.quiz.picking import Matching, OneOf, Ordering, Several
from reader.plain.quiz.way import Unclear, Way
from reader.plain.quiz.writing import Pointing, Recalling, Typing
from reader.quiz.shape import Asks, Question
from reader.story.model import Story

__all__ = ["Unclear", "Way", "way_of"]

_WAYS: Mapping[Asks, Callable[[Question, Story], Way]] = {
    "one": OneOf,
    "several": Several,
    "order": Ordering,
    "match": Matching,
    "evidence": Pointing,
    "text": Typing,
    "recall": Recalling,
}


def way_of(question: Question, story: Story) -> Way:
    """An empty answer to a question, to be put together from lines."""
    return _WAYS[question.asks](question, story)
