"""The list of sittings, as rows: what can be begun on a story, and what speaks for it now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from textual.content import Content

from reader.app.lines import wrapped
from reader.app.pens import Cell
from reader.app.widgets.line_list import fit
from reader.quiz.learning import wanted_now
from reader.quiz.log import Sitting
from reader.quiz.plans import PREDICTED
from reader.quiz.schedule import RETENTION
from reader.quiz.session import Session
from reader.quiz.sitting_words import where_left
from reader.quiz.starting import NOTHING_DUE
from reader.quiz.student import Student
from reader.story.comparison import Comparison
from reader.story.telling import counted

Offered: TypeAlias = Literal["resume", "learn", "practise", "exam", "predict", "again"]
_LABEL = 11


@dataclass(frozen=True)
class Offer:
    """A sitting that can be had: what it is called, and what speaks for it."""

    what: Offered
    label: str
    told: str


def offers(
    comparison: Comparison, student: Student, on: date, left: Sequence[Session], before: Sitting | None
) -> list[Offer]:
    """What can be begun, the likeliest first.

    Args:
        comparison: of the story.
        student: what is known of them.
        on: the day.
        left: the sittings that were left before their end; they come first, in this order.
        before: a prediction that waits to be asked again after reading.
    """
    due, new, ready = wanted_now(comparison, student, on)
    found = [Offer("resume", "Go on", where_left(each, on)) for each in left]
    if before is not None:
        found.append(
            Offer("again", "Ask again", f"{counted(len(before.questions), 'question')} you predicted")
        )
    found += [
        Offer("learn", "Learn", _learning(due, new, ready)),
        Offer("practise", "Practise", "choose topics, outlets, kinds, mistakes, what is disputed"),
        Offer("exam", "Exam", "told only at the end; with a clock if you like"),
        Offer("predict", "Predict", f"{PREDICTED} questions before you read: what will it say?"),
    ]
    return found


def _learning(due: int, new: int, ready: int) -> str:
    if not due and not new and not ready:
        return NOTHING_DUE
    told = f"{counted(due, 'fact')} due" if due else "nothing is due"
    if new:
        return f"{told}, {new} new"
    return f"{told}, {ready} ready to be asked for more" if ready else told


def offer_rows(found: Sequence[Offer], width: int) -> tuple[list[Cell], list[list[Cell]]]:
    """No header, and a row for each offer."""
    room = max(0, width - _LABEL)
    return [], [[(fit(each.label, _LABEL), "strong"), (fit(each.told, room), "muted")] for each in found]


def about_lines(comparison: Comparison, student: Student, on: date, width: int) -> list[Content]:
    """The story, and how much of it is known."""
    story = comparison.story
    told = Counter(student.standing_of(story.id, row.fact.id, on) for row in comparison.rows)
    lines = wrapped(Content.styled(story.title, "bold"), width)
    counts = f"{told['known']} known · {told['learning']} learning · {told['new']} new"
    lines += wrapped(
        Content.styled(f"{counted(len(comparison.rows), 'fact')}: {counts}", "$text-muted"), width
    )
    if student.aims.exam is not None and student.aims.exam >= on:
        days = (student.aims.exam - on).days
        when = f"in {counted(days, 'day')}" if days else "today"
        lines += wrapped(
            Content.styled(f"exam on {student.aims.exam.isoformat()}, {when}", "$text-muted"), width
        )
    if student.aims.retention != RETENTION:
        aim = f"aim: {student.aims.retention:.0%} known when it is asked again"
        lines += wrapped(Content.styled(aim, "$text-muted"), width)
    return [*lines, Content("")]
