"""Which questions make a sitting, and in what order: one of a fact, kinds mixed, siblings apart."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from reader.quiz.outlet import KIND as OUTLET
from reader.quiz.recall import KIND as RECALL
from reader.quiz.shape import Question
from reader.story.model import Fact

_LONE_SHARE = 3
"""One question in so many, at most."""


def choose(
    by_fact: Iterable[tuple[Fact, Sequence[Question]]], rng: random.Random, count: int
) -> list[Question]:
    """At most `count` questions, one of a fact; facts without any are passed over.

    Of a fact's questions a kind is taken that has come up least so far. Siblings (an amount and the
    same amount in another unit) never follow each other while anything else can stand between. Which
    outlet it was that told something alone is asked in at most a third of the questions; more only
    where the facts that were chosen yield nothing else. A question that joins several facts stands for all
    of them; free recall is asked once at most, and last, since it would tell what others ask for.
    """
    chosen: list[Question] = []
    waiting: list[Question] = []
    family: dict[str, str] = {}
    kinds: Counter[str] = Counter()
    lone = 0
    met: set[str] = set()
    for fact, questions in by_fact:
        if len(chosen) >= count:
            break
        if fact.id in met:
            continue
        family[fact.id] = fact.of or fact.id
        is_full = _LONE_SHARE * (lone + 1) > len(chosen) + 1
        fitting = [
            q for q in questions if not met & set(q.facts) and not (q.kind == RECALL and kinds[RECALL])
        ]
        asked = [q for q in fitting if not (is_full and _is_lone(fact, q))]
        if not asked:
            waiting += rng.sample(fitting, min(1, len(fitting)))
            continue
        question = _rarest(asked, kinds, rng)
        kinds[question.kind] += 1
        lone += _is_lone(fact, question)
        met |= {fact.id, *question.facts}
        chosen.append(question)
    ordered = _apart([*chosen, *waiting[: max(0, count - len(chosen))]], family)
    return sorted(ordered, key=lambda question: question.kind == RECALL)


def within(questions: Iterable[Question], facts: Collection[str]) -> list[Question]:
    """The questions that ask of no other fact than these; where there are none, those that do."""
    questions = list(questions)
    return [question for question in questions if set(question.facts) <= set(facts)] or questions


def _rarest(questions: Sequence[Question], kinds: Counter[str], rng: random.Random) -> Question:
    """One of the questions whose kind has come up least so far."""
    least = min(kinds[question.kind] for question in questions)
    return rng.choice([question for question in questions if kinds[question.kind] == least])


def _is_lone(fact: Fact, question: Question) -> bool:
    """Whether it asks for the outlet of what one outlet alone tells: little is learnt from many of these."""
    return question.kind == OUTLET and len(fact.claims) == 1


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
