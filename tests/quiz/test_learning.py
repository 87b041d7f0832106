"""What a sitting of learning takes in: breadth before an exam, depth and breadth otherwise, nobody kept out."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from sittings import BRIDGE, NOON, begun, day, review
from told import fact, told

from reader.quiz.learning import next_knowing, wanted
from reader.quiz.memory import fold, step
from reader.quiz.schedule import Aims
from reader.quiz.student import Student, due_now

FACTS = [row.fact.id for row in BRIDGE.rows]


def student(*reviews: object, exam: int | None = None) -> Student:
    aims = Aims(exam=None if exam is None else (NOON + timedelta(days=exam)).date())
    return Student(fold((each, False) for each in reviews), aims)  # type: ignore[misc]


def asked(known: Student, on: int = 0, count: int = 5) -> set[str]:
    return {question.fact for question in begun(student=known, at=day(on), count=count).questions}


class TestBeforeAnExam:
    @pytest.mark.parametrize(("days", "fresh"), [(20, 2), (8, 3), (6, 4), (1, 5)])
    def test_all_facts_are_asked_in_the_first_half_of_the_days_however_much_is_due(
        self, days: int, fresh: int
    ) -> None:
        old = FACTS[:9]
        known = student(*(review(each, at=day(-60)) for each in old), exam=days)
        assert len(asked(known) - set(old)) == fresh

    def test_that_is_over_nothing_is_hurried(self) -> None:
        old = FACTS[:15]
        known = student(*(review(each, at=day(-60)) for each in old), exam=-1)
        assert asked(known) <= set(old)


class TestNew:
    def test_breadth_and_depth_come_in_turns(self) -> None:
        twice = [review(each, at=day(at)) for each in ("hurt", "cars", "cost") for at in (-2, 0)]
        order = wanted(BRIDGE, student(*twice), day(0).date(), 6, random.Random(1))
        assert [knowings[0] == "fact" for _, knowings in order[:6]] == [True, False] * 3

    def test_a_fact_that_cannot_be_asked_for_itself_is_asked_who_said_it(self) -> None:
        long = (
            "because the cables, which had been painted over and over again since they were hung, were rusty"
        )
        only = told(
            fact(
                "cause",
                "statement",
                "Why was it closed?",
                {"echo": long, "post": "since the piers had sunk by more than anybody had thought possible"},
                agreement="disputed",
                why="Each names another cause.",
            ),
            fact("cars", "number", "How many cars cross it?", {"echo": "14,000", "post": "14,000"}),
        )
        session = begun(comparison=only, count=5)
        kinds = {question.fact: question.kind for question in session.questions}
        assert kinds["cause"] in ("outlet", "outlets", "leads", "silent", "stated", "differ", "match")

    def test_a_step_that_cannot_be_asked_is_passed_over(self) -> None:
        one = step(step(None, review()), review(at=day(2)))
        assert next_knowing({}, ("outlet", "evidence")) == "outlet"
        assert next_knowing({"fact": one}, ("fact", "evidence")) == "evidence"
        assert next_knowing({"outlet": step(None, review(outcome="wrong"))}, ("outlet", "evidence")) is None


def test_what_has_been_due_for_longest_comes_first_even_if_other_things_are_likelier_forgotten() -> None:
    weak = [review("hurt", outcome="wrong", at=day(at)) for at in (-5, -4, -3, -2)]
    strong = [review("cars", at=day(at)) for at in (-93, -90)]
    due = due_now(BRIDGE, student(*weak, *strong), day(0).date())
    assert [each.fact for each in due] == ["cars", "hurt"]
    assert due[0].since < due[1].since
    assert due[0].chance > due[1].chance
