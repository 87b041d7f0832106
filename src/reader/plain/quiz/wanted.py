"""What a quiz is to be about, as a command line says it, held against the story."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reader.quiz.plans import Wish
from reader.quiz.questions import KINDS
from reader.story.comparison import Comparison
from reader.story.problems import did_you_mean, one_of


def not_there(wish: Wish, comparison: Comparison) -> Iterator[str]:
    """A line for each topic, kind of question or fact that is wished for and is not there."""
    yield from _missing("topic", wish.topics, [topic for topic in comparison.story.topics if topic])
    yield from _missing("kind of question", wish.kinds, KINDS)
    yield from _missing("fact", wish.facts, [row.fact.id for row in comparison.rows])


def _missing(what: str, wished: frozenset[str], known: Collection[str]) -> Iterator[str]:
    for name in sorted(wished - set(known)):
        yield f'no {what} "{name}"{did_you_mean(name, known) or f"; expected {one_of(known)}"}'
