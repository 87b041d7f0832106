"""A file of progress that is none, is damaged or not ours: every command says so in one line, and changes nothing."""

from __future__ import annotations

import hashlib
import io
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from running import ran

from reader.progress.header import VERSION
from reader.progress.store import Store

NOON = datetime(2024, 3, 9, 12, tzinfo=UTC)


def _whole(path: Path) -> bytes:
    with Store.open(path) as store:
        store._database._connection.execute("PRAGMA synchronous = OFF")
        for number in range(200):
            store.append_position("bridge", f"article-{number % 7}", number, NOON)
    return path.read_bytes()


def _page(path: Path) -> None:
    data = bytearray(_whole(path))
    data[2 * 4096 : 3 * 4096] = b"\xa5" * 4096
    path.write_bytes(data)


def _others(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE log (device)")
        db.commit()


def _linked(path: Path) -> None:
    _whole(path.with_name("target"))
    path.symlink_to("target")


MADE: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda path: path.write_text("my notes"), "no store of progress"),
    "cut short": (lambda path: path.write_bytes(_whole(path)[:9000]), "is damaged"),
    "a page of rubbish": (_page, "is damaged"),
    "another program's": (_others, "another program's database"),
    "a FIFO": (os.mkfifo, "no plain file"),
    "a folder": (Path.mkdir, "no plain file"),
    "a link": (_linked, "no plain file"),
    "a link to nothing": (lambda path: path.symlink_to("nothing"), "no plain file"),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), "no plain file"),
}
COMMANDS = (
    "progress STORY",
    "due STORY",
    "notes STORY",
    "quiz STORY --plain",
    "progress rebuild",
    "progress merge OTHER",
)


def digests(folder: Path) -> dict[str, str]:
    """All files of a folder, each with what tells its bytes; links and what else is there by its sort."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file() and not path.is_symlink()
        else str(path.lstat().st_mode)
        for path in folder.iterdir()
    }


@pytest.mark.parametrize("what", MADE)
def test_every_command_refuses_it_in_one_line(
    what: str, bridge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, why = MADE[what]
    make(tmp_path / "p.sqlite3")
    _whole(tmp_path / "other.sqlite3")
    before = digests(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b""), encoding="utf-8"))
    for words in COMMANDS:
        named = {"STORY": bridge, "OTHER": tmp_path / "other.sqlite3"}
        args = [named.get(word, word) for word in words.split()]
        done = ran(*args, "--progress", tmp_path / "p.sqlite3")
        assert (done.code, done.out) == (2, ""), words
        [line] = done.err.splitlines()
        assert line.startswith(f"reader: {tmp_path}/p.sqlite3: "), words
        assert why in line, words
        assert digests(tmp_path) == before, words


@pytest.mark.parametrize("words", ["quiz STORY --plain", "progress aim --retention 0.9", "progress merge x"])
def test_a_name_that_no_file_can_have_is_told(words: str, bridge: Path, tmp_path: Path) -> None:
    done = ran(*(word.replace("STORY", str(bridge)) for word in words.split()), "--progress", "x" * 5000)
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert "xxx: can't be made (File name too long); name another file" in done.err


@pytest.mark.parametrize("words", ["progress STORY", "due STORY", "notes STORY", "quiz STORY --plain"])
def test_one_of_a_later_reader_is_read_and_that_is_said(
    words: str, bridge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.sqlite3"
    _whole(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    before = digests(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b""), encoding="utf-8"))
    done = ran(*(word.replace("STORY", str(bridge)) for word in words.split()), "--progress", path)
    told = f"reader: {path}: made by version 99 of the store, this is {VERSION}: update reader"
    assert [line[: len(told)] for line in done.err.splitlines()].count(told) == 1
    assert done.code == (2 if "quiz" in words else 0)
    assert digests(tmp_path) == before


@pytest.mark.parametrize("what", ["a page of rubbish", "another program's", "a FIFO"])
async def test_the_app_reads_on_and_says_why_nothing_is_kept(what: str, bridge: Path, tmp_path: Path) -> None:
    from reader.app.app import ReaderApp
    from reader.story.library import find_stories

    make, why = MADE[what]
    make(tmp_path / "p.sqlite3")
    before = digests(tmp_path)
    app = ReaderApp(find_stories(bridge), progress=tmp_path / "p.sqlite3", seed=1)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c", "n")
        await pilot.pause()
        [told] = [each.message for each in app._notifications]
        assert told.startswith(f"Progress is not saved. {tmp_path}/p.sqlite3: ")
        assert why in told
        await pilot.press("s", "t", "0", "enter")
        await pilot.pause()
        assert (app.bug, app.is_running) == (None, True)
    assert digests(tmp_path) == before
