"""What may befall the file while it is used: a disk that is full, two programs, a clock that jumps."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from kept import NOON, review

from reader.progress.replaying import replay
from reader.progress.store import Store
from reader.quiz.memory import Key
from reader.quiz.schedule import Aims, due, is_due
from reader.quiz.starting import begin
from reader.story.load import load

STORY = Path(__file__).parent.parent / "stories" / "bridge"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.sqlite3"


class TestADiskThatIsFull:
    @pytest.mark.parametrize("kilobytes", [60, 90])
    def test_keeps_what_was_acknowledged_and_tells_the_rest(self, path: Path, kilobytes: int) -> None:
        child = Path(__file__).with_name("full_child.py")
        done = subprocess.run(
            [sys.executable, str(child), str(path), str(kilobytes * 1024)],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        acknowledged, told = done.stdout.splitlines()
        assert int(acknowledged) > 5
        assert told.startswith("not saved: ")
        assert str(path) in told
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        with Store.open(path) as store:
            assert len(store.answers()) == int(acknowledged)
            assert store._database.memories() == replay(store.lines())
            store.append(review())  # there is room again


class TestTwoPrograms:
    def test_answer_by_turns_and_neither_loses_the_others_memory(self, path: Path) -> None:
        """The memory is read in the transaction that changes it: what the other wrote is in it."""
        with Store.open(path) as one, Store.open(path) as other:
            for number in range(6):
                store = (one, other)[number % 2]
                store.append(review(outcome="right", at=NOON + timedelta(days=number)))
            expected = replay(one.lines())
            assert one.student("bridge").memories == other.student("bridge").memories == expected
            assert expected[Key("bridge", "span", "fact")].answers == 6


class TestAClock:
    @pytest.mark.parametrize("days", [-400, -2, 2, 4000])
    def test_that_jumps_never_hides_a_fact_nor_makes_it_due_before_it_was_learnt(
        self, path: Path, days: int
    ) -> None:
        with Store.open(path) as store:
            store.append(review(outcome="right"))
            store.append(review(outcome="right", at=NOON + timedelta(days=days)))
            memory = store.student("bridge").memories[Key("bridge", "span", "fact")]
            assert memory.last >= NOON.date()  # time does not go back, though clocks do
            assert due(memory, Aims()) > memory.last
            today = NOON.date() + timedelta(days=1)
            if days > 2:  # from the future: asked again, rather than in eleven years
                assert is_due(memory, today, Aims())
            store.append(review(outcome="right", at=NOON + timedelta(days=1)))
            assert [answer.at for answer in store.answers()][-1] == NOON + timedelta(days=1)

    def test_that_went_back_leaves_a_sitting_possible(self, path: Path) -> None:
        loaded = load(STORY)
        with Store.open(path) as store:
            for at in (NOON, NOON - timedelta(days=900)):
                student = store.student(loaded.story.id)
                session = begin(
                    "learn", loaded.comparison, student, rng=random.Random(1), at=at, log=store, count=3
                )
                question = session.current
                assert question is not None
                session.answer(question.answer, at)
            assert store._database.memories() == replay(store.lines())
