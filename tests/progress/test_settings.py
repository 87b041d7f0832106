"""What a student aims at: kept as lines of the log, the last word of each story and of all counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from kept import NOON

from reader.progress.store import Store, StoreError
from reader.quiz.schedule import RETENTION, Aims

EXAM = date(2024, 6, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "progress.sqlite3") as store:
        yield store


class TestAims:
    def test_are_the_usual_where_nothing_was_said(self, store: Store) -> None:
        assert store.student("bridge").aims == Aims(RETENTION, None)

    def test_of_all_stories_hold_where_a_story_has_none_of_its_own(self, store: Store) -> None:
        store.set_aims(NOON, "bridge", retention=0.95)
        store.set_aims(NOON, retention=0.8)
        assert store.student("bridge").aims == Aims(0.95)
        assert store.student("storm").aims == Aims(0.8)

    def test_the_last_word_counts(self, store: Store) -> None:
        store.set_aims(NOON, "bridge", retention=0.8, exam=EXAM)
        store.set_aims(NOON, "bridge", retention=0.85)
        assert store.student("bridge").aims == Aims(0.85, EXAM)

    def test_can_be_taken_back(self, store: Store) -> None:
        store.set_aims(NOON, retention=0.8)
        store.set_aims(NOON, "bridge", retention=0.95, exam=EXAM)
        store.set_aims(NOON, "bridge", retention=None, exam=None)
        assert store.student("bridge").aims == Aims(0.8)

    def test_an_exam_is_on_its_story_alone(self, store: Store) -> None:
        store.set_aims(NOON, "bridge", exam=EXAM)
        assert store.student("storm").aims == Aims()
        with pytest.raises(ValueError, match="name it"):
            store.set_aims(NOON, exam=EXAM)

    @pytest.mark.parametrize("retention", [0.69, 0.971, 1, 0, -1, float("nan")])
    def test_a_retention_out_of_bounds_is_refused(self, store: Store, retention: float) -> None:
        with pytest.raises(ValueError, match=r"from 0\.7 to 0\.97"):
            store.set_aims(NOON, retention=retention)
        assert store.lines() == []

    @pytest.mark.parametrize("retention", [0.7, 0.97])
    def test_its_bounds_are_allowed(self, store: Store, retention: float) -> None:
        store.set_aims(NOON, retention=retention)
        assert store.student("bridge").aims.retention == retention

    def test_are_lines_of_the_shape_that_is_documented(self, store: Store) -> None:
        store.set_aims(NOON, retention=0.8)
        store.set_aims(NOON, "bridge", exam=EXAM)
        store.set_aims(NOON, "bridge", exam=None)
        assert [(line.kind, line.story, line.subject, line.payload) for line in store.lines()] == [
            ("setting", "", "aims", '{"retention":0.8}'),
            ("setting", "bridge", "aims", '{"exam":"2024-06-01"}'),
            ("setting", "bridge", "aims", '{"exam":null}'),
        ]

    def test_that_make_no_sense_are_told_with_their_line(self, store: Store) -> None:
        values = ("desk", 3, 1, "", "setting", "bridge", "aims", '{"retention":0.2}')
        store._database._connection.execute("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
        with pytest.raises(StoreError, match="line 3 of desk is no setting"):
            store.student("bridge")
