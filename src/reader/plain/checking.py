"""What `reader check` prints: problems, and warnings, those about questions among them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from reader.quiz.unasked import unasked
from reader.story.check import Report, check
from reader.story.load import FACTS_FILE, Loaded
from reader.story.problems import Problem
from reader.story.telling import counted

_BROAD = "three kinds where two outlets tell it, else two; where they differ, also by name, why, and proof"
_KEPT = "a question that keeps every rule"


class FullReport(Report, frozen=True):
    """What a check found, that of its questions with it."""

    questions: int | None = None
    """How many were checked; None where that was not asked for."""


def full_check(folder: Path, *, questions: bool = False) -> FullReport:
    """The check of a story's files, and of whether every fact can be asked about.

    Args:
        folder: the story's.
        questions: also make its questions, and check that each keeps every rule.
    """
    report = check(folder)
    loaded = report.loaded
    if loaded is None:
        return FullReport(report.problems, report.warnings, None)
    told = [(fact, f"no question can be asked on it: {why}") for fact, why in unasked(loaded.comparison)]
    warnings = (*report.warnings, *_about_facts(loaded, told, "a fact that can be asked about"))
    full = FullReport(report.problems, tuple(sorted(warnings)), loaded)
    return _with_questions(full, loaded) if questions else full


def _with_questions(report: FullReport, loaded: Loaded) -> FullReport:
    """The report, and what is wrong and doubtful with the story's questions."""
    # Loaded when asked for: a check of the files alone takes a third of the time without it.
    from reader.quiz.checked import check_questions

    checked = check_questions(loaded.comparison)
    file = str(loaded.story.path / FACTS_FILE)
    problems = (
        *report.problems,
        *_about_facts(loaded, checked.broken, _KEPT),
        *(Problem(file, 1, "questions", what, "questions that keep every rule") for what in checked.uneven),
    )
    warnings = (*report.warnings, *_about_facts(loaded, checked.few, _BROAD))
    return msgspec.structs.replace(
        report, problems=problems, warnings=tuple(sorted(warnings)), questions=checked.made
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


def summary(report: FullReport) -> str:
    """One line on what was checked and found."""
    if report.loaded is None:
        return f"{counted(len(report.problems), 'problem')}: the story can't be opened until they are mended"
    story = report.loaded.story
    found = counted(len(report.problems), "problem") if report.problems else "no problems"
    counts = [counted(len(story.articles), "article"), counted(len(story.facts), "fact")]
    if report.questions is not None:
        counts.append(f"{counted(report.questions, 'question')} checked")
    return ", ".join((*counts, found, counted(len(report.warnings), "warning")))
