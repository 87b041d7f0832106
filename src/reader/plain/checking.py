"""What `reader check` prints: problems, and warnings, those about questions among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from reader.quiz.breadth import shortfalls
from reader.quiz.evenness import uneven
from reader.quiz.questions import Question, make_questions, unasked
from reader.quiz.rules import broken_rules
from reader.story.check import Report, check
from reader.story.comparison import Comparison
from reader.story.load import FACTS_FILE, Loaded
from reader.story.problems import Problem
from reader.story.telling import counted

SEEDS = 3
"""So many quizzes of a story are made to check its questions."""
_BROAD = "three kinds where two outlets tell it, else two; where they differ, also by name, why, and proof"


def full_check(folder: Path, *, questions: bool = False) -> Report:
    """The check of a story's files, and of whether every fact can be asked about.

    Args:
        folder: the story's.
        questions: also make its questions, and check that each keeps every rule.
    """
    report = check(folder)
    if report.loaded is None:
        return report
    told = [
        (fact, f"no question can be asked on it: {why}") for fact, why in unasked(report.loaded.comparison)
    ]
    warnings = (*report.warnings, *_about_facts(report.loaded, told, "a fact that can be asked about"))
    problems = report.problems
    if questions:
        comparison = report.loaded.comparison
        quizzes = [make_questions(comparison, Random(seed)) for seed in range(SEEDS)]
        broken = _broken(quizzes, comparison)
        problems = (*problems, *_about_facts(report.loaded, broken, "a question that keeps every rule"))
        problems = (*problems, *_about_all(report.loaded, quizzes))
        few = shortfalls(comparison, quizzes)
        warnings = (*warnings, *_about_facts(report.loaded, few, _BROAD))
    return msgspec.structs.replace(report, problems=tuple(problems), warnings=tuple(sorted(warnings)))


def _broken(quizzes: list[list[Question]], comparison: Comparison) -> list[tuple[str, str]]:
    """The rules that questions of the story break: (fact id, what)."""
    found = {
        (question.fact, f"its question {question.id} breaks a rule: {rule}"): None
        for quiz in quizzes
        for question in quiz
        for rule in broken_rules(question, comparison)
    }
    return list(found)


def _about_all(loaded: Loaded, quizzes: list[list[Question]]) -> Iterator[Problem]:
    """What is wrong with the questions as a whole: not the same under one seed, or a place that tells."""
    told = uneven([question for quiz in quizzes for question in quiz], loaded.comparison)
    if make_questions(loaded.comparison, Random(0)) != quizzes[0]:
        told = (*told, "the same seed gives other questions")
    for what in told:
        yield Problem(
            str(loaded.story.path / FACTS_FILE), 1, "questions", what, "questions that keep every rule"
        )


def _about_facts(loaded: Loaded, told: Iterable[tuple[str, str]], expected: str) -> list[Problem]:
    places = {fact.id: index for index, fact in enumerate(loaded.story.facts)}
    file = str(loaded.story.path / FACTS_FILE)
    return [
        Problem(
            file,
            loaded.table.line(("fact", places[fact_id])) if loaded.table else 1,
            f'fact "{fact_id}"',
            what,
            expected,
        )
        for fact_id, what in told
    ]


def check_json(report: Report) -> dict[str, Any]:
    """Problems and warnings as one JSON document; the shape is in docs/commands.md."""
    return {
        "problems": msgspec.to_builtins(report.problems),
        "warnings": msgspec.to_builtins(report.warnings),
    }


def summary(report: Report, *, questions: bool = False) -> str:
    """One line on what was checked and found."""
    if report.loaded is None:
        return f"{counted(len(report.problems), 'problem')}: the story can't be opened until they are mended"
    story = report.loaded.story
    found = counted(len(report.problems), "problem") if report.problems else "no problems"
    counts = [counted(len(story.articles), "article"), counted(len(story.facts), "fact")]
    if questions:
        made = len(make_questions(report.loaded.comparison, Random(0)))
        counts.append(f"{counted(made, 'question')} checked")
    return ", ".join((*counts, found, counted(len(report.warnings), "warning")))
