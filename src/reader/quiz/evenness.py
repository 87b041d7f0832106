"""Whether the place of the right option tells it: over many questions it stands everywhere equally often."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from reader.quiz.shape import Question
from reader.quiz.wording import hedged
from reader.story.comparison import Comparison
from reader.story.values import Dates, Quantity

_FEWEST = 30
"""From fewer questions nothing can be told."""
_FARTHEST = 5
"""Standard deviations from the mean: beyond, it is no chance (less than one in a million)."""
_FIXED = frozenset(("stated",))
"""Kinds whose options always stand in one order."""


def uneven(questions: Iterable[Question], comparison: Comparison) -> tuple[str, ...]:
    """Where the right option stands too often or too seldom among shuffled options, in words.

    Args:
        questions: those of several quizzes, made under several seeds.
        comparison: what they were made from.
    """
    places: dict[int, Counter[int]] = {}
    for question in questions:
        if question.asks == "one" and question.kind not in _FIXED and not _in_order(question, comparison):
            texts = [option.text for option in question.options]
            places.setdefault(len(texts), Counter())[texts.index(str(question.answer))] += 1
    return tuple(
        f"of {size} options the right one is number {place + 1} in {counts[place]} of {counts.total()}"
        for size, counts in sorted(places.items())
        for place in range(size)
        if counts.total() >= _FEWEST and _is_far(counts[place], counts.total(), 1 / size)
    )


def _is_far(count: int, total: int, share: float) -> bool:
    return abs(count - total * share) > _FARTHEST * math.sqrt(total * share * (1 - share))


def _in_order(question: Question, comparison: Comparison) -> bool:
    """Whether the options are numbers or dates, which stand in their own order."""
    claims = comparison.row(question.fact).fact.claims.values()
    return question.kind == "choice" and all(isinstance(hedged(each), Quantity | Dates) for each in claims)
