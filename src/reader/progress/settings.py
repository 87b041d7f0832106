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
