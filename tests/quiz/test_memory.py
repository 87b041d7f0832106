"""What is remembered: FSRS over the answers, graded from behaviour, exact and in order of replay."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given, settings
from hypothesis import strategies as st
from sittings import BRIDGE, NOON, day, review
from told import fact, told

from reader.quiz.log import Review
from reader.quiz.memory import (
    AGAIN,
    EASY,
    GOOD,
    HARD,
    Key,
    Memory,
    fold,
    is_overruled,
    key_of,
    rating,
    step,
    truth_of,
)
from reader.quiz.questions import KINDS
from reader.quiz.schedule import Aims, chance, due, interval, is_due, standing


def after(*reviews: Review) -> Memory:
    memory = None
    for each in reviews:
        memory = step(memory, each)
    assert memory is not None
    return memory


class TestTheRating:
    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({"outcome": "wrong"}, AGAIN),
            ({"outcome": "wrong", "share": 0.5}, AGAIN),
            ({"outcome": "unknown", "given": None}, AGAIN),
            ({}, GOOD),
            ({"sure": True}, GOOD),
            ({"quick": True}, GOOD),
            ({"sure": True, "quick": True}, EASY),
            ({"sure": False}, HARD),
            ({"sure": False, "quick": True}, HARD),
            ({"typo": True}, HARD),
            ({"typo": True, "sure": True, "quick": True}, HARD),
        ],
    )
    def test_comes_from_behaviour(self, changes: dict[str, object], expected: int) -> None:
        assert rating(review(**changes)) == expected  # type: ignore[arg-type]

    def test_of_what_the_student_overruled_is_right(self) -> None:
        assert rating(review(outcome="wrong"), overruled=True) == GOOD

    def test_overruling_is_by_question_and_words(self) -> None:
        told_right = {"cars:typed": ("Fourteen  Thousand",)}
        assert is_overruled(review(given="fourteen thousand"), told_right)
        assert not is_overruled(review(given="fifteen thousand"), told_right)
        assert not is_overruled(review(question="cars:cloze", given="fourteen thousand"), told_right)
        assert not is_overruled(review(given=None), told_right)


class TestAMemory:
    def test_goes_by_the_published_model(self) -> None:
        """The same reviews through the library's own scheduler."""
        scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
        card = Card(card_id=1)
        plan = [(0, 3), (1, 3), (6, 1), (6, 3), (9, 2), (30, 4)]
        reviews = []
        for days, grade in plan:
            card, _ = scheduler.review_card(card, Rating(grade), day(days))
            outcome = "wrong" if grade == 1 else "right"
            sure = {2: False, 4: True}.get(grade)
            reviews.append(review(outcome=outcome, at=day(days), sure=sure, quick=grade == 4))
        memory = after(*reviews)
        assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
        assert due(memory, Aims()) == card.due.date()

    def test_hangs_on_the_fact_and_the_kind_of_knowing(self) -> None:
        reviews = [review(), review(kind="differ"), review(kind="choice"), review("pier", kind="evidence")]
        memories = fold((each, False) for each in reviews)
        assert {key: memory.answers for key, memory in memories.items()} == {
            Key("bridge", "cars", "fact"): 2,
            Key("bridge", "cars", "outlet"): 1,
            Key("bridge", "pier", "evidence"): 1,
        }

    def test_is_changed_by_every_kind_but_those_that_join_facts(self) -> None:
        assert {kind for kind in KINDS if key_of(review(kind=kind)) is None} == {"order", "recall"}

    def test_is_not_changed_by_a_prediction(self) -> None:
        assert key_of(review(mode="predict")) is None

    def test_counts_days_by_the_zone_of_the_answer(self) -> None:
        """Late in the evening and early the next day are two days, though few hours lie between."""
        zone = timezone(timedelta(hours=9))
        late, early = (datetime(2024, 3, 15, 23, tzinfo=zone), datetime(2024, 3, 16, 7, tzinfo=zone))
        memory = after(review(at=late), review(at=early))
        assert (memory.last, memory.right_days) == (date(2024, 3, 16), 2)

    def test_never_runs_backwards(self) -> None:
        memory = after(review(at=day(5)), review(at=day(2), outcome="wrong"))
        assert memory.last == day(5).date()
        assert memory.lapses == 0

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.tuples(st.integers(-2, 40), st.sampled_from(["right", "wrong", "unknown"]), st.booleans())
        )
    )
    def test_is_sound_whatever_is_answered(self, answers: list[tuple[int, str, bool]]) -> None:
        memory, at = None, NOON
        for days, outcome, sure in answers:
            at += timedelta(days=days)
            memory = step(memory, review(outcome=outcome, at=at, sure=sure))
            assert memory.stability > 0
            assert 1 <= memory.difficulty <= 10
            assert due(memory, Aims()) > memory.last
            assert 0 < chance(memory, memory.last + timedelta(days=400)) <= chance(memory, memory.last) == 1
            assert memory.lapses < memory.answers
            assert memory.right_days <= memory.answers


class TestWhenItIsDue:
    def test_what_was_sure_and_wrong_comes_back_the_next_day(self) -> None:
        well_known = [review(at=day(number)) for number in (0, 5, 30)]
        lapsed = after(*well_known, review(outcome="wrong", at=day(100)))
        misjudged = after(*well_known, review(outcome="wrong", at=day(100), sure=True))
        assert due(lapsed, Aims()) > day(101).date()
        assert due(misjudged, Aims()) == day(101).date()

    def test_relearning_the_same_day_does_not_call_that_off(self) -> None:
        memory = after(review(outcome="wrong", sure=True), review(sure=True, quick=True))
        assert due(memory, Aims()) == day(1).date()

    def test_a_right_answer_on_a_later_day_does(self) -> None:
        memory = after(review(outcome="wrong", sure=True), review(at=day(1)), review(at=day(3)))
        assert due(memory, Aims()) > day(4).date()

    def test_more_retention_is_sooner(self) -> None:
        memory = after(review(), review(at=day(3)))
        days = [due(memory, Aims(retention)) for retention in (0.7, 0.8, 0.9, 0.97)]
        assert days == sorted(days, reverse=True)
        assert len(set(days)) == 4

    def test_at_ninety_percent_it_is_the_stability(self) -> None:
        assert [interval(stability, 0.9) for stability in (0.2, 1.0, 7.4, 90.0)] == [1, 1, 7, 90]

    @given(st.floats(0.01, 1000), st.floats(0.7, 0.97))
    def test_the_chance_on_that_day_is_about_the_wanted_one(self, stability: float, retention: float) -> None:
        days = interval(stability, retention)
        memory = Memory(stability, 5.0, NOON.date(), 1, 0, 1, NOON.date(), True, None, "")
        before, beyond = (chance(memory, NOON.date() + timedelta(days=each)) for each in (days - 1, days + 1))
        assert days == 1 or beyond < retention < before

    def test_an_exam_caps_the_gaps(self) -> None:
        memory = after(review(), review(at=day(10)), review(at=day(40)))
        free = due(memory, Aims())
        exam = day(60).date()
        assert free > exam
        assert due(memory, Aims(exam=exam)) == day(50).date()
        assert due(memory, Aims(exam=day(41).date())) == day(41).date()

    def test_an_exam_that_is_over_caps_nothing(self) -> None:
        memory = after(review(), review(at=day(10)))
        assert due(memory, Aims(exam=day(10).date())) == due(memory, Aims())

    def test_an_answer_from_the_future_hides_nothing(self) -> None:
        memory = after(review(at=datetime(2099, 1, 1, tzinfo=UTC)))
        assert is_due(memory, NOON.date(), Aims())

    def test_known_takes_two_days_and_lasts_until_it_fades(self) -> None:
        once, twice = after(review()), after(review(), review(at=day(3)))
        assert standing(None, NOON.date()) == "new"
        assert standing(once, day(1).date()) == "learning"
        assert standing(twice, day(4).date()) == "known"
        assert standing(twice, day(400).date()) == "learning"
        assert standing(step(twice, review(outcome="wrong", at=day(4))), day(4).date()) == "learning"


class TestWhatTheOutletsSaid:
    def test_is_another_digest_when_a_value_changes(self) -> None:
        before = told(fact("cars", "number", "How many cars?", {"echo": "14,000", "post": "14,000"}))
        edited = told(fact("cars", "number", "How many cars?", {"echo": "14,000", "post": "15,000"}))
        reworded = told(fact("cars", "number", "How many cars daily?", {"echo": "14,000", "post": "14,000"}))
        assert truth_of("cars", before) != truth_of("cars", edited)
        assert truth_of("cars", before) == truth_of("cars", reworded)

    def test_is_of_each_fact_its_own(self) -> None:
        digests = {truth_of(row.fact.id, BRIDGE) for row in BRIDGE.rows}
        assert len(digests) > len(BRIDGE.rows) / 2
