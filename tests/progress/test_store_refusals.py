"""What the store refuses to open: it says why, and not a byte has changed."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.plain.kept import kept_store
from reader.progress.backups import back_up, backups_of
from reader.progress.header import VERSION
from reader.progress.opening import default_path, restoring
from reader.progress.store import Store, StoreError
from reader.quiz.log import NotSaved

NOON = datetime(2024, 3, 9, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.sqlite3"


def grown(path: Path, lines: int = 400) -> bytes:
    """The bytes of a store of some pages."""
    with Store.open(path) as store:
        store._database._connection.execute("PRAGMA synchronous = OFF")
        for number in range(lines):
            store.append_position("bridge", f"article-{number % 7}", number, NOON)
    return path.read_bytes()


def refused(path: Path, why: str) -> str:
    before = path.read_bytes()
    with pytest.raises(StoreError, match=why) as told:
        Store.open(path)
    assert path.read_bytes() == before
    assert sorted(path.parent.glob(f"{path.name}-*")) == []
    assert str(told.value).startswith(f"{path}: ")
    assert "\n" not in str(told.value)
    return str(told.value)


class TestAForeignFile:
    @pytest.mark.parametrize("content", [b"my notes\n", b"SQLite format 3\x00", b"\x00" * 4096, b"{}" * 3000])
    def test_of_any_other_sort_is_refused(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)
        refused(path, "no store of progress")

    def test_that_is_another_programs_database_is_refused(self, path: Path) -> None:
        db = sqlite3.connect(path)
        db.execute("CREATE TABLE log (device)")
        db.commit()
        db.close()
        refused(path, "another program's database")

    def test_that_is_no_plain_file_is_refused(self, path: Path, tmp_path: Path) -> None:
        os.mkfifo(path)
        with pytest.raises(StoreError, match="no plain file"):
            Store.open(path)
        with pytest.raises(StoreError, match="no plain file"):
            Store.open(tmp_path)

    def test_that_is_a_link_is_refused_and_what_it_points_to_is_untouched(
        self, path: Path, tmp_path: Path
    ) -> None:
        target = tmp_path / "target"
        before = grown(target, 1)
        path.symlink_to(target)
        refused(path, "no plain file")
        assert target.read_bytes() == before


class TestANewerFile:
    @pytest.fixture
    def newer(self, path: Path) -> Path:
        grown(path, 5)
        with sqlite3.connect(path) as db:
            db.execute("PRAGMA user_version = 99")
        db.close()
        return path

    def test_is_only_read_and_both_versions_are_told(self, newer: Path) -> None:
        before = hashlib.sha256(newer.read_bytes()).hexdigest()
        with Store.open(newer) as store:
            assert store.read_only
            assert f"version 99 of the store, this is {VERSION}" in store.why_read_only
            assert "update reader" in store.why_read_only
            assert len(store.lines()) == 5
            assert store.student("bridge").memories == {}
            with pytest.raises(NotSaved, match="version 99"):
                store.append_position("bridge", "echo", 1, NOON)
            with pytest.raises(NotSaved, match="version 99"):
                store.rebuild()
        assert hashlib.sha256(newer.read_bytes()).hexdigest() == before
        assert sorted(newer.parent.iterdir()) == [newer]

    def test_whose_log_is_another_is_refused(self, newer: Path) -> None:
        with sqlite3.connect(newer) as db:
            db.execute("ALTER TABLE log RENAME COLUMN clock TO hour")
        db.close()
        told = refused(newer, "can't be read by this reader")
        assert "99" in told
        assert "update reader" in told


class TestADamagedFile:
    def test_cut_short_is_refused(self, path: Path) -> None:
        whole = grown(path)
        path.write_bytes(whole[: len(whole) // 2])
        refused(path, "damaged")

    @pytest.mark.parametrize("page", range(1, 8))
    def test_with_one_page_of_rubbish_is_refused(self, path: Path, page: int) -> None:
        whole = bytearray(grown(path))
        whole[page * 4096 : page * 4096 + 4096] = b"\xa5" * 4096
        path.write_bytes(whole)
        refused(path, "damaged")

    def test_names_the_backup_that_can_take_its_place(self, path: Path) -> None:
        whole = grown(path)
        (path.parent / "progress.sqlite3.backup-2024-03-01").write_bytes(whole)
        newest = path.parent / "progress.sqlite3.backup-2024-03-08"
        newest.write_bytes(whole)
        path.write_bytes(whole[:5000])
        with pytest.raises(StoreError, match=r"put progress\.sqlite3\.backup-2024-03-08 in its place"):
            Store.open(path)
        assert backups_of(path)[-1] == newest

    def test_found_while_reading_is_told(self, path: Path) -> None:
        grown(path)
        with Store.open(path) as store:
            size = path.stat().st_size
            with path.open("r+b") as file:
                file.seek(4096)
                file.write(b"\xa5" * (size - 4096))
            store._database._connection.execute("PRAGMA shrink_memory")
            with pytest.raises(StoreError, match="can't be read"):
                store.lines()

    def test_with_a_line_that_is_no_answer_says_which(self, path: Path) -> None:
        with Store.open(path) as store:
            store._database._connection.execute(
                "INSERT INTO log VALUES ('desk', 3, 1, '', 'answer', 's', 'f', '[]')"
            )
            with pytest.raises(StoreError, match="line 3 of desk is no answer"):
                store.answers()


class TestAnEmptyFile:
    def test_without_backups_is_a_new_store(self, path: Path) -> None:
        path.touch()
        with Store.open(path) as store:
            assert store.lines() == []

    def test_with_backups_is_refused(self, path: Path) -> None:
        path.touch()
        (path.parent / "progress.sqlite3.backup-2024-03-08").write_bytes(b"x")
        with pytest.raises(StoreError, match="empty, though it has backups"):
            Store.open(path)
        assert path.read_bytes() == b""


class TestAFileWhoseMakingWasCutOff:
    def test_is_made_anew(self, path: Path) -> None:
        """A journal beside a half-written first page, as a crash in the very first commit leaves them."""
        child = os.fork()
        if child == 0:
            db = sqlite3.connect(path, isolation_level=None)
            db.execute("PRAGMA cache_spill = 1")
            db.execute("PRAGMA cache_size = 1")
            db.execute("BEGIN")
            db.execute("PRAGMA application_id = 1380205906")
            db.execute("PRAGMA user_version = 1")
            db.execute("CREATE TABLE log (x)")
            db.executemany("INSERT INTO log VALUES (?)", [("x" * 2000,)] * 400)
            os._exit(0)
        os.waitpid(child, 0)
        assert path.with_name(f"{path.name}-journal").stat().st_size > 0
        with Store.open(path) as store:
            store.append_position("bridge", "echo", 5, NOON)
            assert store.positions("bridge") == {"echo": 5}


class TestAPlaceThatCannotBe:
    def test_under_a_file_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("x")
        with pytest.raises(StoreError, match="--progress"):
            Store.open(tmp_path / "file" / "progress.sqlite3")

    @pytest.mark.parametrize("ask", [Store.open, kept_store])
    def test_with_too_long_a_name_is_told(self, ask: Callable[[Path], object], tmp_path: Path) -> None:
        with pytest.raises(StoreError, match="File name too long"):
            ask(tmp_path / ("x" * 300))

    @pytest.mark.usefixtures("no_entry")
    def test_in_a_folder_that_may_not_be_entered_is_told(self, tmp_path: Path) -> None:
        """As one that `sudo reader` has made."""
        with pytest.raises(StoreError, match=r"can't be made \(Permission denied\)"):
            Store.open(tmp_path / "progress.sqlite3")
        with pytest.raises(StoreError, match=r"can't be read \(Permission denied\)"):
            kept_store(tmp_path / "progress.sqlite3")
        with pytest.raises(StoreError, match="no backup can be made"):
            back_up(tmp_path / "progress.sqlite3", NOON.date())

    def test_without_a_home_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("HOME", raising=False)
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
        monkeypatch.setattr("os.path.expanduser", lambda path: path)
        with pytest.raises(StoreError, match="HOME is not set"):
            default_path()

    def test_by_default_is_in_the_users_data_folder(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
        monkeypatch.setenv("HOME", str(tmp_path))
        assert default_path().name == "progress.sqlite3"
        assert default_path().parent.name == "reader"
        assert tmp_path in default_path().parents
        assert restoring(default_path()) == "reader progress restore"
        assert restoring(tmp_path / "a b") == f"reader progress restore --progress '{tmp_path}/a b'"
