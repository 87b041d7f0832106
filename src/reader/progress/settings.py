"""What a student aims at, as lines of the log: the last word counts, of all stories and of each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import msgspec
from msgspec import UNSET, UnsetType

from reader.progress.line import SETTING, Line, decoded
from reader.quiz.schedule import LEAST_RETENTION, MOST_RETENTION, RETENTION, Aims

ALL_STORIES = ""
"""What stands for the story in a line on all of them."""
AIMS = "aims"
"""The subject of such a line."""

_Retention = Annotated[float, msgspec.Meta(ge=LEAST_RETENTION, le=MOST_RETENTION)]


class Setting(msgspec.Struct, frozen=True):
    """The payload of a line that sets something. What is left out stays; null takes it back."""

    retention: _Retention | UnsetType | None = UNSET
    exam: date | UnsetType | None = UNSET


def setting(retention: float | UnsetType | None, exam: date | UnsetType | None, story: str) -> Setting:
    """A setting that can be kept.

    Raises:
        ValueError: the retention is too low or too high, or an exam is on all stories at once; in words
            for the person.
    """
    if isinstance(retention, float | int) and not LEAST_RETENTION <= retention <= MOST_RETENTION:
        raise ValueError(f"retention is from {LEAST_RETENTION} to {MOST_RETENTION}")
    if story == ALL_STORIES and exam is not UNSET:
        raise ValueError("an exam is on one story: name it")
    return Setting(retention, exam)


def refuse_past(exam: date, on: date) -> None:
    """Nothing, if an exam is today or to come; ValueError, in words for the person, if it is over."""
    if exam < on:
        raise ValueError(f"{exam.isoformat()} is over; name a day to come")


def exam_from(text: str, on: date) -> date | None:
    """The day of an exam as somebody types it; None, no exam, if nothing is typed. ValueError in words."""
    if not text.strip():
        return None
    try:
        exam = date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError("no such day; write it like 2026-12-10, or nothing for no exam") from None
    refuse_past(exam, on)
    return exam


def retention_from(text: str) -> float | None:
    """A retention as somebody types it, "95", "95 %" or "0.95"; None, the usual, if nothing is typed.

    Raises:
        ValueError: it is none, in words for the person; whether it is too high or low says `setting`.
    """
    bare = text.strip().removesuffix("%").strip()
    if not bare:
        return None
    try:
        share = float(bare)
    except ValueError:
        raise ValueError("no such share; write it like 95 %, or nothing for the usual") from None
    return share / 100 if share > 1 else share


def aims_of(lines: Iterable[Line], story: str) -> Aims:
    """What a student aims at in a story: what was set for it, else for all stories, else the usual.

    Args:
        lines: in the order of replay; those of other kinds and stories are passed over.
        story: the story's id.

    Raises:
        LineError: a line holds no setting, though its kind says so.
    """
    retention: dict[str, float | None] = {}
    exam: date | None = None
    for line in lines:
        if line.kind != SETTING or line.subject != AIMS or line.story not in (ALL_STORIES, story):
            continue
        kept = decoded(line, Setting)
        if kept.retention is not UNSET:
            retention[line.story] = kept.retention
        if kept.exam is not UNSET and line.story == story:
            exam = kept.exam
    return Aims(retention.get(story) or retention.get(ALL_STORIES) or RETENTION, exam)
