"""Whatever happens to the bytes of a store, reader changes none of them, and what is restored is nearly all.

The log is that of somebody who answers a thousandth of it each day: what was answered since the day's backup is the
most that can be lost. Two thousand answers and a few damages of each sort; ten thousand and a hundred of each with
READER_LONG=1 (`-s` tells the least that was restored).
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from kept import NOON, review

from reader.progress.backups import back_up
from reader.progress.line import Line
from reader.progress.restoring import restore
from reader.progress.store import Store, StoreError

LONG = bool(os.environ.get("READER_LONG"))
ANSWERS = 10_000 if LONG else 2_000
TIMES = 100 if LONG else 5
TODAY = date(2024, 3, 9)
PAGE = 4096
ENOUGH = 0.999
"""The share of all answers that there have to be after a restore."""


def _page_of_rubbish(file: bytearray, rng: random.Random) -> bytearray:
    at = rng.randrange(len(file) // PAGE) * PAGE
    file[at : at + PAGE] = rng.randbytes(PAGE)
    return file


def _zeros(file: bytearray, rng: random.Random) -> bytearray:
    start, length = rng.randrange(len(file)), rng.randrange(1, 600)
    file[start : start + length] = bytes(len(file[start : start + length]))
    return file


def _one_bit(file: bytearray, rng: random.Random) -> bytearray:
    file[rng.randrange(len(file))] ^= 1 << rng.randrange(8)
    return file


def _cut(file: bytearray, rng: random.Random) -> bytearray:
    return file[: rng.randrange(len(file))]


DAMAGES: dict[str, Callable[[bytearray, random.Random], bytearray]] = {
    "a page of rubbish": _page_of_rubbish,
    "a run of zeros": _zeros,
    "one bit": _one_bit,
    "cut off": _cut,
    "all of it": lambda file, rng: bytearray(rng.randbytes(len(file))),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the backup of this morning, and a thousandth of its answers since."""
    folder = tmp_path_factory.mktemp("kept")
    path = folder / "progress.sqlite3"
    with Store.open(path, device="desk") as store:
        store._database._connection.execute("PRAGMA synchronous = OFF")
        for number in range(ANSWERS):
            if number == ANSWERS - ANSWERS // 1000:
                assert back_up(path, TODAY) is not None
            store.append(review(f"fact-{number % 81}", at=NOON + timedelta(hours=number)))
    return folder


@pytest.fixture(scope="module")
def lines(folder: Path) -> set[Line]:
    with Store.open(folder / "progress.sqlite3") as store:
        return set(store.lines())


@pytest.fixture(scope="module")
def shares() -> Iterator[dict[str, list[float]]]:
    """The shares of answers that were restored, told at the end."""
    found: dict[str, list[float]] = {}
    yield found
    for damage, each in found.items():
        print(f"\n{damage}: {len(each)} restored, the least {min(each):.2%}")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("seed", range(TIMES))
def test_no_byte_is_changed_and_nearly_all_comes_back(
    damage: str,
    seed: int,
    folder: Path,
    lines: set[Line],
    shares: dict[str, list[float]],
    tmp_path: Path,
) -> None:
    shutil.copytree(folder, tmp_path / "kept")
    path = tmp_path / "kept" / "progress.sqlite3"
    path.write_bytes(DAMAGES[damage](bytearray(path.read_bytes()), random.Random(f"{damage} {seed}")))
    before = digest(path)
    seen, read = _opened(path)
    assert digest(path) == before
    try:
        done = restore(path, TODAY)
    except StoreError:
        # Nothing is wrong that SQLite or the lines themselves could tell: at most one of them reads otherwise.
        assert read
        assert len(lines - seen) <= 1
        assert digest(path) == before
        return
    assert done.aside is not None
    assert digest(done.aside) == before
    with Store.open(path) as store:
        there = set(store.lines())
        assert store.student("bridge").memories
        assert not store.differs()
    share = len(there & lines) / len(lines)
    assert share >= ENOUGH
    assert len(there - lines) <= 1  # a line of today that reads otherwise than it was written
    shares.setdefault(damage, []).append(share)


def _opened(path: Path) -> tuple[set[Line], bool]:
    """The lines that a damaged store shows to those who only read it, and whether it let them."""
    try:
        with Store.open(path) as store:
            store.answers()
            store.marks()
            return set(store.lines()), True
    except StoreError:
        return set(), False


def test_memories_that_are_damaged_are_made_anew_from_the_log(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "kept")
    path = tmp_path / "kept" / "progress.sqlite3"
    with Store.open(path) as store:
        expected = store.student("bridge")
        store._database._connection.execute("UPDATE memory SET payload = '{' WHERE fact = 'fact-7'")
    with Store.open(path) as store:
        assert store.differs()
        assert store.student("bridge") == expected
        assert not store.differs()


def test_a_line_that_makes_no_sense_is_told_with_the_way_out(folder: Path, tmp_path: Path) -> None:
    """Its pages are well, so that the file opens; the newest backup has it as well, the one before has not."""
    shutil.copytree(folder, tmp_path / "kept")
    path = tmp_path / "kept" / "progress.sqlite3"
    with Store.open(path) as store:
        payload = store.lines()[999].payload.encode()
    file = path.read_bytes()
    assert file.count(payload) == 1
    path.write_bytes(file.replace(payload, b"x" + payload[1:]))
    assert back_up(path, TODAY + timedelta(days=1)) is not None
    with Store.open(path) as store, pytest.raises(StoreError, match="line 1000 of desk is no answer") as told:
        store.answers()
    assert "reader progress restore" in str(told.value)
    done = restore(path, TODAY)
    assert done.backup.name.endswith("2024-03-09")
    assert done.lines == ANSWERS
    with Store.open(path) as store:
        assert len(store.answers()) == ANSWERS
