"""The questions of a sitting, for each thing that a sitting can be for; made again from its seed."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from random import Random

import msgspec

from reader.quiz.learning import fitting, wanted
from reader.quiz.questions import questions_of
from reader.quiz.shape import Question
from reader.quiz.sitting import choose, within
from reader.quiz.stock import Stock
from reader.quiz.student import Student
from reader.story.comparison import Comparison, Row
from reader.story.model import Fact

PREDICTED = 5
"""Questions that are asked before reading."""
_BEFORE_READING = ("choice", "typed", "cloze")
"""What can be guessed at without having seen the text, the best first (Little & Bjork 2016: options)."""


class Wish(msgspec.Struct, frozen=True):
    """What somebody wants to practise; what is empty limits nothing."""

    facts: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    """Ids of articles: only what they tell, and what is asked of them."""
    kinds: frozenset[str] = frozenset()
    mistakes: bool = False
    """Only what was wrong the last time."""
    disputed: bool = False
    """Only what is disputed or close."""


class Maker:
    """Makes the questions of a story's facts under one seed, the same every time."""

    def __init__(self, comparison: Comparison, seed: int) -> None:
        self.comparison, self._seed = comparison, seed
        self._stock = Stock(comparison)
        self._made: dict[str, list[Question]] = {}

    def of(self, row: Row) -> list[Question]:
        """All questions on a fact. Chance is the fact's own, so that it does not matter what else is made."""
        fact = row.fact.id
        if fact not in self._made:
            rng = Random(f"{self._seed} {fact}")
            self._made[fact] = questions_of(row, self.comparison, rng, self._stock)
        return self._made[fact]

    def all(self) -> Iterator[Question]:
        """All questions of the story, fact by fact."""
        for row in self.comparison.rows:
            yield from self.of(row)

    def again(self, question_ids: Iterable[str]) -> list[Question]:
        """The questions of these ids, in this order. Those that the story no longer gives are left out."""
        found = []
        for each in question_ids:
            row = self.comparison.by_id.get(each.partition(":")[0])
            found += [question for question in (self.of(row) if row else ()) if question.id == each]
        return found


def learn(maker: Maker, student: Student, on: date, count: int, rng: random.Random) -> list[Question]:
    """What is due and something new, each in the kind of question that it is ready for."""
    story = maker.comparison.story.id

    def by_fact() -> Iterator[tuple[Fact, list[Question]]]:
        for row, knowings in wanted(maker.comparison, student, on, count, rng):
            memories = student.of_fact(story, row.fact.id)
            asked = _unflagged(maker.of(row), student)
            fit = (fitting(asked, knowing, memories.get(knowing)) for knowing in knowings)
            yield row.fact, next(filter(None, fit), [])

    return choose(by_fact(), rng, count)


def practise(maker: Maker, student: Student, wish: Wish, count: int, rng: random.Random) -> list[Question]:
    """What was wished for, mixed by chance."""
    rows = wished(maker.comparison, wish, student)
    rng.shuffle(rows)
    return choose(
        ((row.fact, _unflagged(_of_wish(maker.of(row), wish), student)) for row in rows), rng, count
    )


def exam(maker: Maker, student: Student, count: int, rng: random.Random) -> list[Question]:
    """A cross-section of the story: topics in turn, as many kinds as there are."""
    rows = _in_turn(list(maker.comparison.rows), rng)
    return choose(((row.fact, _unflagged(maker.of(row), student)) for row in rows), rng, count)


def predict(
    maker: Maker, student: Student, count: int, rng: random.Random, guessed: Collection[str] = ()
) -> list[Question]:
    """What can be guessed before reading, of the facts that most outlets tell, what they differ on first.

    Neither what was `guessed` before nor what was ever learnt: of that there is nothing left to guess.
    """
    story = maker.comparison.story.id
    facts = ((row, row.fact.id) for row in maker.comparison.rows)
    rows = [row for row, fact in facts if fact not in guessed and not student.of_fact(story, fact)]
    rng.shuffle(rows)
    rows.sort(key=lambda row: (-len(row.fact.claims), row.agreement not in ("disputed", "close")))
    by_fact = ((row.fact, _unflagged(_guessable(maker.of(row)), student)) for row in rows)
    return choose(by_fact, rng, count)


def _guessable(questions: list[Question]) -> list[Question]:
    for kind in _BEFORE_READING:
        found = [question for question in questions if question.kind == kind]
        if found:
            return found
    return []


def _unflagged(questions: Sequence[Question], student: Student) -> list[Question]:
    return [question for question in questions if question.id not in student.flagged]


def wished(comparison: Comparison, wish: Wish, student: Student) -> list[Row]:
    """The facts that a wish is about, in the story's order."""
    return [row for row in comparison.rows if _is_wished(row, wish, student, comparison)]


def _is_wished(row: Row, wish: Wish, student: Student, comparison: Comparison) -> bool:
    fact = row.fact
    if wish.mistakes:
        memories = student.of_fact(comparison.story.id, fact.id)
        if all(memory.right for memory in memories.values()):
            return False
    return (
        (not wish.facts or fact.id in wish.facts)
        and (not wish.topics or fact.topic in wish.topics)
        and (not wish.outlets or bool(wish.outlets & fact.claims.keys()))
        and (not wish.disputed or row.agreement in ("disputed", "close"))
    )


def _of_wish(questions: list[Question], wish: Wish) -> list[Question]:
    """The questions of the wished kinds, on the wished facts alone and on what the wished outlets say."""
    fitting = [
        question
        for question in questions
        if (not wish.kinds or question.kind in wish.kinds)
        and (not wish.outlets or not question.article or question.article in wish.outlets)
    ]
    return within(fitting, wish.facts) if wish.facts else fitting


def _in_turn(rows: list[Row], rng: random.Random) -> list[Row]:
    """Rows by chance, one topic after the other."""
    rng.shuffle(rows)
    topics: dict[str, list[Row]] = {}
    for row in rows:
        topics.setdefault(row.fact.topic, []).append(row)
    longest = max(map(len, topics.values()), default=0)
    return [group[at] for at in range(longest) for group in topics.values() if at < len(group)]
