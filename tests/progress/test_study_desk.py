"""Which sittings can be gone on with, as the log of a real store has them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.progress.keeper import Opened
from reader.progress.store import Store
from reader.progress.study_desk import StudyDesk
from reader.quiz.session import Session
from reader.story.load import load

BRIDGE = load(Path(__file__).parent.parent / "stories" / "bridge").comparison
NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)


class Student:
    """Somebody at the desk, and the time."""

    def __init__(self, store: Store) -> None:
        self.now = NOON
        self.desk = StudyDesk(BRIDGE, Opened(store), random.Random(3), lambda: self.now)

    def answer(self, session: Session, count: int = 1) -> Session:
        """Answers so many questions right."""
        for _ in range(count):
            assert session.current is not None
            session.answer(session.current.answer, self.now)
        return session

    def left(self) -> list[tuple[str, int]]:
        """What can be gone on with: what for, and how much was answered."""
        return [(each.mode, len(each.outcomes)) for each in self.desk.left(self.now)]


@pytest.fixture
def student(tmp_path: Path) -> Iterator[Student]:
    with Store.open(tmp_path / "p.sqlite3") as store:
        yield Student(store)


class TestWhatWasLeft:
    def test_is_every_sitting_that_did_not_end_the_newest_first(self, student: Student) -> None:
        student.answer(student.desk.begin("exam"), 2)
        student.answer(student.desk.begin("learn", count=3), 3)
        student.answer(student.desk.begin("predict"), 4)
        assert student.left() == [("predict", 4), ("exam", 2)]
        first = student.desk.named("resume")
        assert first is not None
        student.answer(first)
        assert student.left() == [("exam", 2)]

    def test_waits_for_what_comes_back(self, student: Student) -> None:
        session = student.desk.begin("learn", count=2)
        session.answer(None, student.now)
        student.answer(session)
        student.answer(student.desk.begin("exam", count=1))
        assert student.left() == [("learn", 2)]

    def test_goes_back_seven_days_and_three_sittings_and_the_last_one_stays(self, student: Student) -> None:
        student.answer(student.desk.begin("exam"))
        student.now += timedelta(days=8)
        assert student.left() == [("exam", 1)]
        for count in (1, 2, 3, 4):
            student.answer(student.desk.begin("learn", count=5), count)
        assert student.left() == [("learn", 4), ("learn", 3), ("learn", 2)]

    def test_an_earlier_one_without_an_answer_is_passed_over_and_so_is_an_exam_whose_time_is_up(
        self, student: Student
    ) -> None:
        student.desk.begin("learn")
        student.answer(student.desk.begin("exam", minutes=10))
        student.desk.begin("practise")
        assert student.left() == [("practise", 0), ("exam", 1)]
        student.now += timedelta(minutes=11)
        assert student.left() == [("practise", 0)]


class TestWhatWasPredicted:
    def test_waits_to_be_asked_again_once_all_of_it_was_answered(self, student: Student) -> None:
        session = student.desk.begin("predict")
        student.answer(session, 4)
        assert student.desk.predicted() is None
        assert student.desk.named("again") is None
        student.answer(session)
        assert student.desk.predicted() == session.sitting
        assert student.desk.named("again") is not None
        assert student.desk.predicted() is None

    def test_and_what_was_learnt_is_not_predicted_once_more(self, student: Student) -> None:
        learnt = student.answer(student.desk.begin("learn", count=3), 3)
        seen = {question.fact for question in learnt.questions}
        for _ in range(3):
            session = student.desk.begin("predict")
            facts = {question.fact for question in session.questions}
            assert not facts & seen
            seen |= facts
            student.answer(session, len(session.questions))
        assert session.questions == ()
        assert len(seen) > 8
