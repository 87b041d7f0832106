"""What is told of a student's progress: counted by hand against what is computed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kept import review

from reader.progress.answered import Count, by_day, by_kind, calibration
from reader.progress.forecast import forecast
from reader.progress.report import report
from reader.progress.retention import Trial, retention, trials
from reader.progress.standings import Tally, standings
from reader.quiz.asked_of import asked_of
from reader.quiz.learning import wanted_now
from reader.quiz.log import Review
from reader.quiz.memory import fold
from reader.quiz.questions import make_questions
from reader.quiz.schedule import Aims, due, interval
from reader.quiz.student import Student
from reader.story.comparison import Comparison
from reader.story.load import load

NOON = datetime(2024, 6, 1, 12, 0, tzinfo=UTC)
TODAY = NOON.date()


BRIDGE = load(Path(__file__).parent.parent / "stories" / "bridge").comparison


@pytest.fixture
def comparison() -> Comparison:
    return BRIDGE


def on(number: int) -> datetime:
    """That many days from today, at noon."""
    return NOON + timedelta(days=number)


def right(fact: str, day: int = 0, kind: str = "typed", **changes: object) -> Review:
    return review(fact, kind=kind, outcome="right", share=1.0, at=on(day), mode="learn", **changes)


def wrong(fact: str, day: int = 0, kind: str = "typed", **changes: object) -> Review:
    return review(fact, kind=kind, at=on(day), mode="learn", **changes)


def student(*reviews: Review, aims: Aims | None = None) -> Student:
    return Student(fold((each, False) for each in reviews), aims or Aims())


class TestStandings:
    def test_count_everything_once_and_what_was_never_asked_as_new(self, comparison: Comparison) -> None:
        known = student(right("length", -3), right("length"), wrong("cost"), right("cost", kind="outlet"))
        told = standings(comparison, known, TODAY, asked_of(comparison))
        assert told.facts == Tally(known=1, learning=1, new=10)
        assert [group.tally.total for group in told.knowings] == [11, 12, 12]
        assert [group.tally.known for group in told.knowings] == [1, 0, 0]
        assert [group.tally.learning for group in told.knowings] == [1, 1, 0]
        assert sum(group.tally.total for group in told.topics) == 12
        by_outlet = {group.id: group.tally for group in told.outlets}
        for article in comparison.story.articles:
            facts = [row for row in comparison.rows if article.id in row.fact.claims]
            assert by_outlet[article.id].total == len(facts)

    def test_a_fact_that_cannot_be_asked_for_itself_counts_by_who_said_it(
        self, comparison: Comparison
    ) -> None:
        asked = asked_of(comparison)
        assert asked["judgement"] == ("outlet", "evidence")
        known = student(right("judgement", -3, "stated"), right("judgement", 0, "stated"))
        assert standings(comparison, known, TODAY, asked).facts.known == 1

    def test_what_is_likely_forgotten_is_no_longer_known(self, comparison: Comparison) -> None:
        known, asked = student(right("length", -3), right("length")), asked_of(comparison)
        assert standings(comparison, known, TODAY, asked).facts.known == 1
        assert standings(comparison, known, TODAY + timedelta(days=400), asked).facts.known == 0

    def test_memories_of_facts_that_are_gone_and_facts_that_cannot_be_asked_are_told_apart(
        self, comparison: Comparison
    ) -> None:
        known = student(right("toll"), right("length"), right("cost"))
        asked = asked_of(comparison)
        del asked["lamps"]
        told = standings(comparison, known, TODAY, asked)
        assert (told.gone, told.unaskable, told.facts.total) == (1, 1, 11)

    def test_a_fact_is_ready_for_more_once_the_step_before_is_known(self, comparison: Comparison) -> None:
        asked = asked_of(comparison)
        assert standings(comparison, student(), TODAY, asked).ready == 0
        assert standings(comparison, student(right("length")), TODAY, asked).ready == 0
        twice = student(right("length", -3), right("length"))
        assert standings(comparison, twice, TODAY, asked).ready == 1

    def test_what_a_fact_can_be_asked_for_is_what_questions_are_made_for(
        self, comparison: Comparison
    ) -> None:
        import random

        from reader.quiz.memory import KNOWING_OF

        made = {(q.fact, KNOWING_OF.get(q.kind)) for q in make_questions(comparison, random.Random(5))}
        asked = {(fact, knowing) for fact, can in asked_of(comparison).items() for knowing in can}
        assert asked == {(fact, knowing) for fact, knowing in made if knowing}


class TestOneCount:
    def test_a_fact_is_no_longer_new_once_anything_of_it_was_asked_here_and_in_what_is_offered(
        self, comparison: Comparison
    ) -> None:
        known = student(right("cost", kind="outlet"))
        told = standings(comparison, known, TODAY, asked_of(comparison)).facts
        assert (told.learning, told.new) == (1, len(comparison.rows) - 1)
        assert wanted_now(comparison, known, TODAY)[1] == told.new


class TestForecast:
    def test_tells_what_is_overdue_due_today_and_on_each_day_after(self, comparison: Comparison) -> None:
        first = due(student(right("length")).memories["bridge", "length", "fact"], Aims())
        gap = (first - TODAY).days
        assert gap > 1
        known = student(right("length", -gap - 1), right("cost", -gap), right("lamps", -gap + 1))
        told = forecast(comparison, known, TODAY)
        assert (told.overdue, told.now, told.next) == (1, 2, TODAY + timedelta(days=1))
        assert [day.due for day in told.days] == [1, 1, *[0] * 12]
        assert [day.day for day in told.days] == [TODAY + timedelta(days=n) for n in range(14)]

    def test_what_comes_later_is_counted_and_what_is_gone_is_not(self, comparison: Comparison) -> None:
        known = student(right("length"), right("toll", -90))
        gap = (due(known.memories["bridge", "length", "fact"], Aims()) - TODAY).days
        for days, shown, later in ((gap, 0, 1), (gap + 1, 1, 0)):
            told = forecast(comparison, known, TODAY, days)
            assert (sum(day.due for day in told.days), told.later) == (shown, later)

    def test_a_changed_answer_is_due_today(self, comparison: Comparison) -> None:
        told = forecast(comparison, student(right("length", truth="another")), TODAY)
        assert (told.overdue, told.days[0].due) == (0, 1)

    def test_nothing_known_has_nothing_due(self, comparison: Comparison) -> None:
        told = forecast(comparison, student(), TODAY)
        assert (told.now, told.later, told.next) == (0, 0, None)

    @given(st.lists(st.tuples(st.sampled_from(["length", "cost", "lamps"]), st.integers(-60, 0))))
    def test_counts_every_fact_once(self, answers: Sequence[tuple[str, int]]) -> None:
        known = student(*(right(fact, day) for fact, day in sorted(answers, key=lambda each: each[1])))
        told = forecast(BRIDGE, known, TODAY)
        assert told.overdue + sum(day.due for day in told.days) + told.later == len(known.memories)

    def test_of_a_fact_the_first_thing_that_is_due_counts(self, comparison: Comparison) -> None:
        kinds = ("typed", "outlet", "evidence")
        known = student(*(right("length", -90 + n, kind=kind) for n, kind in enumerate(kinds)), right("cost"))
        assert len(known.memories) == 4
        told = forecast(comparison, known, TODAY)
        assert (told.overdue, told.now) == (1, 1)
        assert told.now == wanted_now(comparison, known, TODAY)[0]
        assert told.overdue + sum(day.due for day in told.days) + told.later == 2


class TestRetention:
    def test_takes_the_first_answer_of_a_later_day_with_the_chance_it_had_before(self) -> None:
        stability = student(right("length", -5)).memories["bridge", "length", "fact"].stability
        days = interval(stability, 0.9)
        found = trials(
            (each, False)
            for each in (
                right("length", -days),
                wrong("length"),
                right("length"),
                right("cost"),
                right("cost", kind="recall"),
            )
        )
        assert [(trial.day, trial.right) for trial in found] == [(TODAY, False)]
        assert found[0].chance == pytest.approx(0.9, abs=0.03)

    def test_an_answer_that_was_overruled_was_right_and_a_prediction_is_no_trial(self) -> None:
        before, now = right("length", -9), wrong("length")
        assert [trial.right for trial in trials([(before, False), (now, True)])] == [True]
        assert trials([(before, False), (review("length", at=NOON, mode="predict"), False)]) == []

    def test_is_told_over_all_and_by_what_was_predicted(self) -> None:
        tried = [Trial(TODAY, 0.95, True)] * 3 + [Trial(TODAY, 0.75, False)] + [Trial(TODAY, 1.0, True)]
        told = retention(tried)
        assert (told.all.answers, told.all.right) == (5, pytest.approx(0.8))
        assert told.all.predicted == pytest.approx((3 * 0.95 + 0.75 + 1) / 5)
        assert [(band.answers, band.right) for band in told.bands] == [
            (0, None),
            (1, 0.0),
            (0, None),
            (4, 1.0),
        ]
        assert not told.all.enough
        assert retention(tried * 4).all.enough

    @given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
    def test_every_trial_stands_in_one_band(self, tried: Sequence[tuple[float, bool]]) -> None:
        told = retention(Trial(TODAY, chance, right) for chance, right in tried)
        assert sum(band.answers for band in told.bands) == told.all.answers == len(tried)


class TestAnswered:
    def test_by_day_by_kind_and_by_what_was_said_before(self) -> None:
        answers = [
            (right("length", 0, sure=True), True),
            (wrong("lamps", 0, sure=True), False),
            (wrong("cost", -29, kind="choice", sure=False), False),
            (right("cost", -30), True),
        ]
        days = by_day(answers, TODAY)
        assert (len(days), days[0].count, days[-1].count) == (30, Count(1, 0), Count(2, 1))
        assert days[0].day == date(2024, 5, 3)
        kinds = by_kind(answers, ["cloze", "choice"])
        assert kinds == {"cloze": Count(), "choice": Count(1, 0), "typed": Count(3, 2)}
        said = calibration(answers, {"lamps"})
        assert (said.sure, said.unsure, said.silent) == (Count(2, 1), Count(1, 0), Count(1, 1))
        assert said.sure_differ == Count(1, 0)
        assert (said.sure.share, Count().share, Count(10, 1).enough) == (0.5, None, True)


def test_a_report_judges_what_was_overruled_as_right(comparison: Comparison) -> None:
    given = wrong("length", given="2 km", sure=True)
    known = Student(fold([(given, True)]), overruled={given.question: ("2 km",)})
    told = report(comparison, known, [given], TODAY)
    assert told.calibration.sure == Count(1, 1)
    assert (told.answers, told.kinds["typed"], told.days[-1].count) == (1, Count(1, 1), Count(1, 1))


def test_a_report_leaves_out_what_was_guessed_before_reading(comparison: Comparison) -> None:
    guess = review("length", kind="choice", at=NOON, mode="predict", sure=True)
    known = student(right("cost", sure=True))
    told = report(comparison, known, [guess, right("cost", sure=True)], TODAY)
    assert told == report(comparison, known, [right("cost", sure=True)], TODAY)
    assert (told.answers, told.kinds["choice"], told.calibration.sure) == (1, Count(), Count(1, 1))
    assert report(comparison, Student(), [guess], TODAY).answers == 0
