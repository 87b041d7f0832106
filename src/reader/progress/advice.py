"""What to do next, in one plain sentence; and one thing to mind, if the answers show any."""

from __future__ import annotations

import msgspec

from reader.comparing.days import day_text
from reader.progress.answered import Count
from reader.progress.report import Report
from reader.story.telling import counted

_TOO_OFTEN = 0.2
"""Of the answers that somebody is sure of, so many may be wrong; who is sure is right nine times in ten."""
_DRIFT = 0.1
"""So far below what was predicted, what is kept is worth a word."""


class Advice(msgspec.Struct, frozen=True):
    """What to do next."""

    what: str
    """Without a full stop: whoever shows it adds how it is done."""
    facts: int
    """How many facts a sitting of learning is about; none where it is not what to do."""

    def said(self, how: str) -> str:
        """The sentence. `how` is what learns now, such as "t learns"."""
        them = "it" if self.facts == 1 else "them"
        return f"{self.what}: {how} {them}." if self.facts else f"{self.what}."


def next_step(report: Report) -> Advice:
    """What to do next with a story."""
    known, due = report.standings, report.forecast
    if not known.facts.total:
        return Advice("Nothing can be asked of this story", facts=0)
    if due.now:
        late = f" ({due.overdue} overdue)" if due.overdue else ""
        return Advice(f"{counted(due.now, 'fact')} {_is(due.now)} due{late}", facts=due.now)
    if not report.answers:
        told = f"Nothing has been learnt yet, and {_wait(known.facts.new, 'fact')}"
        return Advice(told, facts=known.facts.new)
    if known.facts.new:
        return Advice(f"Nothing is due; {_wait(known.facts.new, 'new fact')}", facts=known.facts.new)
    if known.ready:
        told = f"{counted(known.ready, 'fact')} {_is(known.ready)} ready to be asked for more"
        return Advice(f"Nothing is due; {told}", facts=known.ready)
    until = f" until {day_text(due.next)}" if due.next else ""
    return Advice(f"Nothing is due{until}", facts=0)


def to_mind(report: Report) -> str:
    """One thing that the answers show and that is worth minding; empty if there is none."""
    calm, kept = report.calibration, report.retention.all
    if _is_too_often_wrong(calm.sure_differ):
        return (
            f"You are sure and wrong too often on facts the outlets differ on ({_wrong(calm.sure_differ)})."
        )
    if _is_too_often_wrong(calm.sure):
        return f"You are sure and wrong too often ({_wrong(calm.sure)})."
    if kept.enough and (kept.predicted or 0.0) - (kept.right or 0.0) > _DRIFT:
        told = f"{kept.right:.0%} where {kept.predicted:.0%} was predicted"
        return f"You keep less than was predicted ({told}): a higher aim brings things back sooner."
    return ""


def exam_line(report: Report) -> str:
    """When the exam is; empty if none is set, or it is over."""
    exam = report.aims.exam
    if exam is None or exam < report.on:
        return ""
    days = (exam - report.on).days
    when = f"in {counted(days, 'day')}" if days else "today"
    return f"The exam is {when}, on {day_text(exam)}."


def _is_too_often_wrong(sure: Count) -> bool:
    return sure.enough and sure.answers - sure.right > _TOO_OFTEN * sure.answers


def _wrong(sure: Count) -> str:
    return f"{sure.answers - sure.right} of {sure.answers}"


def _wait(number: int, noun: str) -> str:
    return f"{counted(number, noun)} {'waits' if number == 1 else 'wait'}"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
