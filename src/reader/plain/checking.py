"""What `reader check` prints: problems, and warnings, those about questions among them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from reader.quiz.questions import unasked
from reader.story.check import Report, check
from reader.story.load import FACTS_FILE, Loaded
from reader.story.problems import Problem
from reader.story.telling import counted


def full_check(folder: Path) -> Report:
    """The check of a story's files, and of whether every fact can be asked about."""
    report = check(folder)
    if report.loaded is None:
        return report
    warnings = (*report.warnings, *_unasked(report.loaded))
    return msgspec.structs.replace(report, warnings=tuple(sorted(warnings)))


def _unasked(loaded: Loaded) -> list[Problem]:
    places = {fact.id: index for index, fact in enumerate(loaded.story.facts)}
    file = str(loaded.story.path / FACTS_FILE)
    return [
        Problem(
            file,
            loaded.table.line(("fact", places[fact_id])) if loaded.table else 1,
            f'fact "{fact_id}"',
            f"no question can be asked on it: {why}",
            "a fact that can be asked about",
        )
        for fact_id, why in unasked(loaded.comparison)
    ]


def check_json(report: Report) -> dict[str, Any]:
    """Problems and warnings as one JSON document; the shape is in docs/commands.md."""
    return {
        "problems": msgspec.to_builtins(report.problems),
        "warnings": msgspec.to_builtins(report.warnings),
    }


def summary(report: Report) -> str:
    """One line on what was checked and found."""
    if report.loaded is None:
        return f"{counted(len(report.problems), 'problem')}: the story can't be opened until they are mended"
    story = report.loaded.story
    counts = (counted(len(story.articles), "article"), counted(len(story.facts), "fact"), "no problems")
    return ", ".join((*counts, counted(len(report.warnings), "warning")))
