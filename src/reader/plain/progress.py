"""What `reader progress` and `reader due` print: a report as lines or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from reader.comparing.days import day_text
from reader.plain.kept import kept_store
from reader.plain.listing import load_entries
from reader.progress.advice import exam_line, next_step, to_mind
from reader.progress.answered import Count
from reader.progress.plots import Bars, Plot, plots
from reader.progress.report import Report, report
from reader.progress.standings import KNOWING_NAMES, Group, Tally
from reader.quiz.log import Review
from reader.quiz.schedule import Aims
from reader.quiz.student import Due, Student, due_now
from reader.quiz.wording import join_words
from reader.story.comparison import Comparison
from reader.story.library import Entry
from reader.story.load import Loaded
from reader.story.problems import StoryError
from reader.story.telling import counted


class Studied(NamedTuple):
    """A story and what is kept of its student; `loaded` is an error where it can't be opened."""

    entry: Entry
    loaded: Loaded | StoryError
    student: Student
    answers: list[Review]


def studied(entries: Iterable[Entry], progress: Path | None) -> list[Studied]:
    """What is kept of each story in a file, or in the person's own; nothing where there is none yet.

    Raises:
        StoreError: there is no such file, or it can't be read.
    """
    stories = load_entries(entries)
    store = kept_store(progress)
    if store is None:
        return [Studied(entry, loaded, Student(), []) for entry, loaded in stories]
    with store:
        return [
            Studied(entry, loaded, store.student(entry.id), store.answers(entry.id))
            for entry, loaded in stories
        ]


def reports(stories: Iterable[Studied], on: date) -> list[Report]:
    """The reports of those stories that can be opened."""
    return [
        report(each.loaded.comparison, each.student, each.answers, on)
        for each in stories
        if isinstance(each.loaded, Loaded)
    ]


def progress_lines(told: Report) -> Iterator[str]:
    """A report as lines: what to do next, then every plot in words."""
    yield f"# {told.title}"
    yield ""
    yield next_step(told).said("t in the app learns")
    for line in (exam_line(told), to_mind(told)):
        if line:
            yield line
    for plot in plots(told):
        yield ""
        yield from _plot_lines(plot)


def _plot_lines(plot: Plot) -> Iterator[str]:
    yield f"## {plot.title}"
    yield ""
    if isinstance(plot, Bars):
        yield from (f"- {bar.name}: {bar.words}" for bar in plot.bars)
    else:
        yield from (f"- {day_text(each.day)}: {each.number}" for each in plot.columns if each.number)
    if plot.note:
        yield plot.note


def progress_json(told: Report) -> dict[str, Any]:
    """A report as JSON; the shape is in docs/commands.md."""
    known, due, said = told.standings, told.forecast, told.calibration
    return {
        "story": told.story,
        "title": told.title,
        "on": told.on,
        "next": next_step(told).said("t in the app learns"),
        "mind": to_mind(told),
        "retention_aim": told.aims.retention,
        "exam": told.aims.exam,
        "facts": _tally_json(known.facts),
        "topics": [_group_json(group) for group in known.topics],
        "outlets": [_group_json(group) for group in known.outlets],
        "knowings": [_group_json(group) for group in known.knowings],
        "unaskable": known.unaskable,
        "gone": known.gone,
        "due": {
            "now": due.now,
            "overdue": due.overdue,
            "days": [{"day": day.day, "due": day.due} for day in due.days],
            "later": due.later,
            "next": due.next,
        },
        "retention": {
            **_band_json(told.retention.all),
            "bands": [_band_json(band) for band in told.retention.bands],
        },
        "calibration": {
            "sure": _count_json(said.sure),
            "unsure": _count_json(said.unsure),
            "silent": _count_json(said.silent),
            "sure_differ": _count_json(said.sure_differ),
        },
        "kinds": {name: _count_json(count) for name, count in told.kinds.items()},
        "days": [{"day": each.day, **_count_json(each.count)} for each in told.days],
        "answers": told.answers,
    }


def _tally_json(tally: Tally) -> dict[str, int]:
    return {"known": tally.known, "learning": tally.learning, "new": tally.new, "total": tally.total}


def _group_json(group: Group) -> dict[str, Any]:
    return {"id": group.id, "name": group.name, **_tally_json(group.tally)}


def _count_json(count: Count) -> dict[str, Any]:
    return {"answers": count.answers, "right": count.right, "enough": count.enough}


def _band_json(band: msgspec.Struct) -> dict[str, Any]:
    return {**msgspec.to_builtins(band), "enough": band.enough}  # type: ignore[attr-defined]


class DueStory(NamedTuple):
    """A story and what is due of it now, the most urgent first."""

    comparison: Comparison
    due: list[Due]


def due_stories(stories: Iterable[Studied], on: date) -> list[DueStory]:
    """What is due of each story that can be opened."""
    return [
        DueStory(each.loaded.comparison, due_now(each.loaded.comparison, each.student, on))
        for each in stories
        if isinstance(each.loaded, Loaded)
    ]


def due_lines(stories: Iterable[DueStory]) -> Iterator[str]:
    """A line for each story with how many facts are due; below it one for each, with what is due of it."""
    for comparison, due in stories:
        facts: dict[str, list[Due]] = {}
        for each in due:
            facts.setdefault(each.fact, []).append(each)
        yield f"{comparison.story.id}: {comparison.story.title} ({counted(len(facts), 'fact')} due)"
        for fact, of_it in facts.items():
            longest = of_it[0]
            still = f"{longest.chance:.0%} likely still known" if longest.right else "not right the last time"
            told = f"due {longest.since}, {still}"
            if longest.changed:
                told = "its answer is another than when you learnt it"
            what = join_words([KNOWING_NAMES[each.knowing] for each in of_it])
            yield f"  {fact}, {what} ({told}): {comparison.row(fact).fact.question}"


def due_json(stories: Iterable[DueStory]) -> list[dict[str, Any]]:
    """The same as one JSON document; the shape is in docs/commands.md."""
    return [
        {
            "story": comparison.story.id,
            "title": comparison.story.title,
            "due": [
                {**msgspec.to_builtins(each), "question": comparison.row(each.fact).fact.question}
                for each in due
            ],
        }
        for comparison, due in stories
    ]


def aims_lines(entries: Iterable[Entry], progress: Path | None) -> Iterator[str]:
    """What somebody aims at in each of these stories, a line each. StoreError as `studied`."""
    store = kept_store(progress)
    with store or nullcontext():
        for entry in entries:
            aims = store.student(entry.id).aims if store else Aims()
            exam = f"exam on {day_text(aims.exam)}" if aims.exam else "no exam"
            yield f"{entry.id}: {aims.retention:.0%} known when it is asked again, {exam}"
