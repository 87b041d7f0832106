"""The check of all questions that a story gives: every rule, and whether every fact is asked enough."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from reader.quiz.breadth import shortfalls
from reader.quiz.evenness import uneven
from reader.quiz.questions import Question, make_questions
from reader.quiz.rules import broken_rules
from reader.story.comparison import Comparison

SEEDS = 3
"""So many quizzes of a story are made to check its questions."""


class Checked(NamedTuple):
    """What was found."""

    made: int
    """How many questions one quiz has."""
    broken: list[tuple[str, str]]
    """The rules that questions break: (fact id, what)."""
    uneven: list[str]
    """What is wrong with the questions as a whole: not the same under one seed, or a place that tells."""
    few: list[tuple[str, str]]
    """The facts that are asked in too few ways: (fact id, what and why)."""


def check_questions(comparison: Comparison) -> Checked:
    """Makes some quizzes of a story, and checks their questions."""
    quizzes = [make_questions(comparison, Random(seed)) for seed in range(SEEDS)]
    broken = dict.fromkeys(_broken(quizzes, comparison))
    odd = list(uneven([question for quiz in quizzes for question in quiz], comparison))
    if make_questions(comparison, Random(0)) != quizzes[0]:
        odd.append("the same seed gives other questions")
    return Checked(len(quizzes[0]), list(broken), odd, shortfalls(comparison, quizzes))


def _broken(quizzes: list[list[Question]], comparison: Comparison) -> Iterator[tuple[str, str]]:
    for quiz in quizzes:
        for question in quiz:
            for rule in broken_rules(question, comparison):
                yield question.fact, f"its question {question.id} breaks a rule: {rule}"
