"""Which questions make a sitting, and in what order: one of a fact, kinds mixed, siblings apart."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.quiz.shape import Question
from reader.story.model import Fact


def choose(
    by_fact: Iterable[tuple[Fact, Sequence[Question]]], rng: random.Random, count: int
) -> list[Question]:
    """At most `count` questions, one of a fact; facts without any are passed over.

    Of a fact's questions a kind is taken that has come up least so far. Siblings (an amount and the
    same amount in another unit) never follow each other while anything else can stand between.
    """
    chosen: list[Question] = []
    family: dict[str, str] = {}
    kinds: Counter[str] = Counter()
    for fact, questions in by_fact:
        if len(chosen) >= count:
            break
        if not questions:
            continue
        least = min(kinds[question.kind] for question in questions)
        question = rng.choice([q for q in questions if kinds[q.kind] == least])
        kinds[question.kind] += 1
        family[question.fact] = fact.of or fact.id
        chosen.append(question)
    return _apart(chosen, family)


def _apart(questions: list[Question], family: dict[str, str]) -> list[Question]:
    """The questions in nearly the same order, no two of one family in a row where that can be helped."""
    rest, ordered, last = list(questions), [], ""
    while rest:
        largest, size = Counter(family[question.fact] for question in rest).most_common(1)[0]
        wanted = {largest} if 2 * size > len(rest) else set(family.values())
        fits = [question for question in rest if family[question.fact] in wanted - {last}]
        question = (fits or rest)[0]
        rest.remove(question)
        ordered.append(question)
        last = family[question.fact]
    return ordered
