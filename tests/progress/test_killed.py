"""Killed at any moment, a sitting has lost nothing that was acknowledged, and goes on at its question.

Five trials between two answers and five in a burst of them; with READER_LONG=1 two hundred each (`-s` tells how
many acknowledgements that were).
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.progress.replaying import replay
from reader.progress.store import Store
from reader.quiz.starting import take_up
from reader.story.load import load

HERE = Path(__file__).parent
CHILD = HERE / "sitting_child.py"
STORY = HERE.parent / "stories" / "bridge"
TRIALS = 200 if os.environ.get("READER_LONG") else 5
_RESERVED = 0x40000001
"""The byte of a database that SQLite locks for the one who is about to write (its file format, locking)."""
FAULTY = 12
"""Trials within which the seeded fault has to show; it loses the last line in most of them."""


class NothingIsLostError(AssertionError):
    """An acknowledged line is not in the log."""


def killed(file: Path, seed: int, pace: str = "burst", fault: str = "") -> list[dict[str, Any]]:
    """What a sitting acknowledged before it was killed: after so many acknowledgements as chance decides, and
    in a burst so many turns of an empty loop more."""
    rng = random.Random(f"{seed} {pace}")
    child = _sitting(file, seed, pace, fault)
    assert child.stdin is not None
    assert child.stdout is not None
    told = []
    try:
        for number in range(rng.randrange(1, 60)):
            if number and pace == "idle":
                child.stdin.write(b"\n")
                child.stdin.flush()
            told.append(child.stdout.readline())
        for _ in range(rng.randrange(20_000) if pace == "burst" and not fault else 0):
            pass
    finally:
        os.kill(child.pid, signal.SIGKILL)
    told += child.stdout.readlines()
    child.stdin.close()
    child.stdout.close()
    child.wait()
    whole = [line for line in told if line.endswith(b"\n")]
    assert whole, "the sitting never began"
    return [json.loads(line) for line in whole]


def _sitting(
    file: Path, seed: int, pace: str, fault: str, under: Sequence[str] = ()
) -> subprocess.Popen[bytes]:
    """The sitting in a process of its own, perhaps under another program."""
    command = [*under, sys.executable, str(CHILD), str(STORY), str(file), str(seed), pace]
    return subprocess.Popen(
        [*command, *([fault] if fault else [])], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def look_at(file: Path, acknowledged: list[dict[str, Any]]) -> None:
    """All that has to hold of a file whose program was killed. NothingIsLostError where a line is missing."""
    with Store.open(file) as store:
        lines = store.lines()
        there = {line.id for line in lines}
        for each in acknowledged:
            if missing := set(each["lines"]) - there:
                raise NothingIsLostError(f"acknowledged, and not in the log: {sorted(missing)}")
        assert store._database.memories() == replay(lines)
        assert not store.differs()
        with closing(sqlite3.connect(file)) as db:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        _goes_on(store, acknowledged[-1])


def _goes_on(store: Store, last: dict[str, Any]) -> None:
    """The last sitting is taken up at the question that waited, or one step on: what was kept just before
    the kill may not have been said any more."""
    loaded = load(STORY)
    sitting = store.sittings(loaded.story.id)[-1]
    assert sitting is not None
    student = store.student(loaded.story.id)
    answers = store.answers_in([sitting])[sitting.id]
    session = take_up(sitting, answers, loaded.comparison, student, log=store)
    if sitting.id != last["sitting"]:
        assert session.outcomes == ()  # the next one was begun, and not said
        return
    unsaid = [line for line in store.lines() if line.clock > _clock_of_last(store, last)]
    assert len(unsaid) <= 1
    if not unsaid:
        assert (session.current.id if session.current else "") == last["waits"]
    elif unsaid[0].kind == "answer":
        assert session.outcomes[-1].question.id == last["waits"]
    elif unsaid[0].kind == "undo" and session.current is not None:
        assert len(session.outcomes) <= len(last["lines"])


def _clock_of_last(store: Store, last: dict[str, Any]) -> int:
    """The clock of the last line that was acknowledged: as many as there were acknowledgements."""
    return int(last["clock"])


class TestKilledAtAnyMoment:
    @pytest.fixture(scope="class")
    def acknowledgements(self) -> Iterator[Counter[str]]:
        """How many there were, told at the end."""
        counted: Counter[str] = Counter()
        yield counted
        print("".join(f"\nkilled, {pace}: {n} acknowledgements, none lost" for pace, n in counted.items()))

    @pytest.mark.parametrize("pace", ["idle", "burst"])
    @pytest.mark.parametrize("seed", range(TRIALS))
    def test_loses_nothing_and_goes_on_at_its_question(
        self, tmp_path: Path, seed: int, pace: str, acknowledgements: Counter[str]
    ) -> None:
        file = tmp_path / "progress.sqlite3"
        acknowledged = killed(file, seed, pace)
        # One line for each acknowledgement: a sitting's beginning, an answer, an overruling, an undo.
        acknowledged[-1]["clock"] = len(acknowledged)
        look_at(file, acknowledged)
        if pace == "idle":  # nor is anything kept that was not said
            with Store.open(file) as store:
                assert len(store.lines()) == len(acknowledged)
        acknowledgements[pace] += len(acknowledged)

    def test_a_build_that_acknowledges_before_the_commit_is_caught(self, tmp_path: Path) -> None:
        for seed in range(FAULTY):
            file = tmp_path / f"{seed}.sqlite3"
            acknowledged = killed(file, seed, fault="early")
            with Store.open(file) as store:
                there = {line.id for line in store.lines()}
            if any(set(each["lines"]) - there for each in acknowledged):
                acknowledged[-1]["clock"] = 0
                with pytest.raises(NothingIsLostError):
                    look_at(file, acknowledged)
                return
        pytest.fail("the test can't tell a build that acknowledges too early")


@pytest.mark.skipif(
    shutil.which("strace") is None, reason="no strace here: that each answer is synced goes unseen"
)
class TestTheDisk:
    @pytest.fixture
    def traced(self, tmp_path: Path) -> list[str]:
        return list(_traced(tmp_path, ""))

    def test_has_every_answer_before_it_is_acknowledged(self, traced: list[str]) -> None:
        told, unsynced = _acknowledged(traced)
        assert told >= 20
        assert unsynced == 0

    def test_a_build_that_acknowledges_before_the_commit_is_caught(self, tmp_path: Path) -> None:
        told, unsynced = _acknowledged(list(_traced(tmp_path, "early")))
        assert told >= 20
        assert unsynced > 0


def _traced(tmp_path: Path, fault: str) -> Iterator[str]:
    """The calls of a sitting that write or sync, up to a number of acknowledgements."""
    trace = tmp_path / "trace"
    command = ["strace", "-f", "-y", "-e", "trace=write,fcntl,fsync,fdatasync,unlink", "-o", str(trace)]
    child = _sitting(tmp_path / "progress.sqlite3", 1, "burst", fault, under=command)
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.close()
    for _ in range(40):
        child.stdout.readline()
    child.stdout.close()  # the next acknowledgement finds nobody there, and the sitting ends
    child.wait(60)
    yield from trace.read_text("utf-8", "replace").splitlines()


def _acknowledged(calls: list[str]) -> tuple[int, int]:
    """How many acknowledgements there were, and how many of them without a transaction before it that was
    synced and, since its journal was gone, committed; or inside one that was begun and not yet so."""
    told = unsynced = 0
    begun = synced = kept = False
    for call in calls:
        if re.search(r"\bwrite\(1<", call):
            told += 1
            unsynced += begun or not kept
            kept = False
        elif "progress.sqlite3>" in call and f"F_WRLCK, l_whence=SEEK_SET, l_start={_RESERVED}" in call:
            begun, synced = True, False
        elif "progress.sqlite3>" in call and "sync(" in call:
            synced = True
        elif "unlink(" in call and "-journal" in call and begun:
            begun, kept = False, synced
    return told, unsynced
