"""A report as plots: what is drawn as bars or columns, each with its figures in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

import msgspec

from reader.comparing.days import day_text
from reader.progress.answered import Calibration, Count, DayCount
from reader.progress.forecast import Forecast
from reader.progress.report import Report
from reader.progress.retention import Band, Retention
from reader.progress.standings import Group, Standings, Tally
from reader.quiz.titles import KIND_TITLES
from reader.story.telling import counted

KNOWN = ("known", "learning", "new")
RIGHT = ("right", "wrong")
TOO_FEW = "too few answers to say"


class Bar(msgspec.Struct, frozen=True):
    """A bar: what it is of, its parts, and the same in words."""

    name: str
    parts: tuple[int, ...]
    words: str


class Bars(msgspec.Struct, frozen=True):
    """Bars, each as long as the whole of it; `parts` names what they are made of."""

    title: str
    parts: tuple[str, ...]
    bars: tuple[Bar, ...]
    note: str = ""


class Column(msgspec.Struct, frozen=True):
    """A day and its figure."""

    day: date
    number: int


class Columns(msgspec.Struct, frozen=True):
    """A column for each day, and in words what they amount to."""

    title: str
    columns: tuple[Column, ...]
    note: str


Plot: TypeAlias = Bars | Columns


def plots(report: Report) -> list[Plot]:
    """All plots of a report, the most asked for first; before any answer only what there is to know."""
    if not report.answers:
        return list(standing_plots(report.standings))
    return [
        due_plot(report.forecast),
        *standing_plots(report.standings),
        retention_plot(report.retention),
        calibration_plot(report.calibration),
        kinds_plot(report.kinds),
        days_plot(report.days, report.answers),
    ]


def tally_words(tally: Tally) -> str:
    """A tally in words: "4 known, 5 learning, 3 new"."""
    return f"{tally.known:,} known, {tally.learning:,} learning, {tally.new:,} new"


def due_plot(due: Forecast) -> Columns:
    """How many facts are due in the coming days; those due now stand in the first column."""
    first, *rest = due.days
    columns = (Column(first.day, due.now), *(Column(day.day, day.due) for day in rest))
    late = f" ({due.overdue} overdue)" if due.overdue else ""
    soon = sum(day.due for day in rest)
    told = f"{due.now} now{late}, {rest[0].due} tomorrow, {soon} in the next {len(rest)} days"
    told += f", {due.later} later."
    most = max(rest, key=lambda day: day.due)
    return Columns("Due", columns, f"{told} Most on {day_text(most.day)}: {most.due}." if soon else told)


def standing_plots(known: Standings) -> Iterator[Bars]:
    """How much is known: of all, by topic, by outlet, by kind of knowing."""
    notes = []
    if known.unaskable:
        notes.append(f"{counted(known.unaskable, 'fact')} can't be asked, and so not counted.")
    if known.gone:
        told = "memory is" if known.gone == 1 else "memories are"
        notes.append(f"{known.gone} {told} of facts that are no longer in the story.")
    whole = Group("", counted(known.facts.total, "fact"), known.facts)
    yield Bars("Known", KNOWN, (_standing(whole),), " ".join(notes))
    yield Bars("By topic", KNOWN, tuple(map(_standing, known.topics)))
    yield Bars("By outlet", KNOWN, tuple(map(_standing, known.outlets)))
    yield Bars("By what is known of a fact", KNOWN, tuple(map(_standing, known.knowings)))


def _standing(group: Group) -> Bar:
    tally = group.tally
    return Bar(group.name, (tally.known, tally.learning, tally.new), tally_words(tally))


def retention_plot(kept: Retention) -> Bars:
    """What was remembered on a later day, against what was predicted."""
    bars = tuple(_band(band) for band in reversed(kept.bands) if band.answers)
    every = kept.all
    if every.predicted is None or every.right is None:
        note = "Nothing was asked again on a later day yet."
    elif not every.enough:
        note = f"{counted(every.answers, 'answer')} on a later day: {TOO_FEW}."
    else:
        note = (
            f"Of {every.answers} answers on a later day {every.right:.0%} were right; "
            f"{every.predicted:.0%} was predicted."
        )
    return Bars("Remembered, by what was predicted", RIGHT, bars, note)


def _band(band: Band) -> Bar:
    right = round((band.right or 0.0) * band.answers)
    told = f"{right} of {band.answers} right"
    told += f", {band.right:.0%}; predicted {band.predicted:.0%}" if band.enough else f": {TOO_FEW}"
    return Bar(f"{band.low:.0%} to {band.high:.0%}", (right, band.answers - right), told)


def calibration_plot(said: Calibration) -> Bars:
    """How often what the student was sure of was right, and what they were unsure of."""
    named = (("sure", said.sure), ("unsure", said.unsure), ("nothing said", said.silent))
    bars = tuple(_counted(name, count) for name, count in named)
    told = said.sure.answers + said.unsure.answers
    note = "" if told else "ctrl+s before an answer says whether you are sure."
    return Bars("Sure, against right", RIGHT, bars, note)


def kinds_plot(kinds: dict[str, Count]) -> Bars:
    """How often each kind of question was answered right."""
    asked = {KIND_TITLES[kind]: count for kind, count in kinds.items() if count.answers}
    never = [KIND_TITLES[kind] for kind, count in kinds.items() if not count.answers]
    bars = tuple(_counted(name, count) for name, count in asked.items())
    note = f"Not asked yet: {', '.join(never)}." if never else ""
    return Bars("By kind of question", RIGHT, bars, note)


def _counted(name: str, count: Count) -> Bar:
    parts = (count.right, count.answers - count.right)
    if count.share is None:
        return Bar(name, parts, "no answer yet")
    told = f", {count.share:.0%}" if count.enough else f": {TOO_FEW}"
    return Bar(name, parts, f"{count.right} of {count.answers} right{told}")


def days_plot(days: Iterable[DayCount], ever: int) -> Columns:
    """The answers of the last days."""
    known = tuple(days)
    columns = tuple(Column(each.day, each.count.answers) for each in known)
    number, right = sum(each.number for each in columns), sum(each.count.right for each in known)
    active = sum(bool(each.number) for each in columns)
    told = f"{counted(number, 'answer')} on {active} of the last {len(known)} days"
    told += f", {right} of them right" if number else ""
    return Columns("Answers by day", columns, f"{told}; {ever:,} in all.")
