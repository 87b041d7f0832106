"""What to do next, in one sentence, and what is worth minding."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from reader.progress.advice import exam_line, next_step, to_mind
from reader.progress.answered import Calibration, Count
from reader.progress.forecast import Day, Forecast
from reader.progress.report import Report
from reader.progress.retention import Band, Retention
from reader.progress.standings import Standings, Tally
from reader.quiz.schedule import Aims

TODAY = date(2024, 6, 1)


def report(
    *, due: int = 0, overdue: int = 0, new: int = 0, known: int = 0, ready: int = 0, next: date | None = None
) -> Report:
    """A report on a day; enough answers, unless nothing is known."""
    days = (Day(TODAY, due), Day(date(2024, 6, 2), 0))
    return Report(
        story="s",
        title="S",
        on=TODAY,
        aims=Aims(),
        standings=Standings(Tally(known, 0, new), (), (), (), ready, 0, 0),
        forecast=Forecast(overdue, days, 0, next),
        retention=Retention(Band(0.0, 1.0, 0, None, None), ()),
        calibration=Calibration(Count(), Count(), Count(), Count()),
        days=(),
        kinds={},
        answers=known,
    )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (report(), "Nothing can be asked of this story."),
        (report(new=5), "Nothing has been learnt yet, and 5 facts wait: t learns them."),
        (report(known=3, new=5, due=9, overdue=3), "12 facts are due (3 overdue): t learns them."),
        (report(known=3, due=1), "1 fact is due: t learns it."),
        (report(known=3, new=1), "Nothing is due; 1 new fact waits: t learns it."),
        (report(known=3, ready=2), "Nothing is due; 2 facts are ready to be asked for more: t learns them."),
        (report(known=3, next=date(2024, 6, 9)), "Nothing is due until 9 June 2024."),
        (report(known=3), "Nothing is due."),
    ],
)
def test_the_next_step_is_what_is_due_then_what_is_new_then_waiting(told: Report, expected: str) -> None:
    assert next_step(told).said("t learns") == expected


class TestToMind:
    @pytest.mark.parametrize(
        ("sure", "differ", "expected"),
        [
            (Count(20, 19), Count(10, 7), "on facts the outlets differ on (3 of 10)"),
            (Count(20, 15), Count(10, 9), "sure and wrong too often (5 of 20)"),
            (Count(20, 16), Count(10, 8), ""),
            (Count(9, 0), Count(9, 0), ""),
        ],
    )
    def test_who_is_sure_and_wrong_is_told_from_enough_answers(
        self, sure: Count, differ: Count, expected: str
    ) -> None:
        said = Calibration(sure, Count(), Count(), differ)
        told = to_mind(msgspec.structs.replace(report(known=3), calibration=said))
        assert expected in told
        assert bool(told) == bool(expected)

    @pytest.mark.parametrize(
        ("answers", "right", "is_told"), [(20, 0.7, True), (19, 0.7, False), (20, 0.85, False)]
    )
    def test_who_keeps_less_than_was_predicted_is_told(
        self, answers: int, right: float, is_told: bool
    ) -> None:
        kept = Retention(Band(0.0, 1.0, answers, 0.9, right), ())
        told = to_mind(msgspec.structs.replace(report(known=3), retention=kept))
        assert ("70% where 90% was predicted" in told) == is_told


@pytest.mark.parametrize(
    ("exam", "expected"),
    [
        (None, ""),
        (date(2024, 5, 31), ""),
        (TODAY, "The exam is today, on 1 June 2024."),
        (date(2024, 6, 2), "The exam is in 1 day, on 2 June 2024."),
    ],
)
def test_the_exam_is_told_until_it_is_over(exam: date | None, expected: str) -> None:
    assert exam_line(msgspec.structs.replace(report(), aims=Aims(exam=exam))) == expected
