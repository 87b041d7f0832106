"""A store that an older reader made opens, and nothing of it is lost, whatever happens meanwhile."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
from datetime import date
from pathlib import Path

import pytest

from reader.progress.backups import backups_of
from reader.progress.header import APPLICATION_ID, VERSION
from reader.progress.store import Store, StoreError
from reader.quiz.log import Undo
from reader.quiz.memory import Key

VERSION_1 = Path(__file__).with_name("version_1.sql")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file as version 1 wrote it."""
    path = tmp_path / "kept" / "progress.sqlite3"
    path.parent.mkdir()
    with sqlite3.connect(path) as db:
        db.executescript(VERSION_1.read_text("utf-8"))
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")
    db.close()
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def logged(path: Path) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as db:
        rows = db.execute("SELECT * FROM log ORDER BY device, counter").fetchall()
    db.close()
    return rows


def schema(path: Path) -> set[str]:
    with sqlite3.connect(path) as db:
        rows = db.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    db.close()
    return {sql for (sql,) in rows}


class TestAStoreOfVersion1:
    def test_opens_with_all_that_it_held(self, old: Path) -> None:
        with Store.open(old) as store:
            student = store.student("bridge")
            assert student.memories[Key("bridge", "span", "fact")].answers == 2
            assert student.memories[Key("bridge", "span", "fact")].right  # it was overruled
            assert student.memories[Key("bridge", "cost", "fact")].answers == 1  # one was taken back
            assert student.flagged == {"cost:choice"}
            assert store.positions("bridge") == {"echo": 120}
            assert [(mark.starred, mark.note) for mark in store.marks()] == [(True, ""), (False, "why?")]
            assert store.sittings("bridge")[-1].id == "ab12"
            assert len(store.lines()) == 11

    def test_is_then_just_like_a_new_one(self, old: Path, tmp_path: Path) -> None:
        Store.open(old).close()
        new = tmp_path / "new.sqlite3"
        Store.open(new).close()
        assert schema(old) == schema(new)
        with sqlite3.connect(old) as db:
            assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        db.close()

    def test_stands_beside_it_as_it_was(self, old: Path) -> None:
        before = logged(old)
        Store.open(old).close()
        (backup,) = backups_of(old)
        assert backup.name == "progress.sqlite3.backup-2024-03-13-version-1"
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600
        assert logged(backup) == before
        with sqlite3.connect(backup) as db:
            assert db.execute("PRAGMA user_version").fetchone() == (1,)
        db.close()
        Store.open(old).close()
        assert backups_of(old) == [backup]

    def test_a_backup_of_the_same_name_is_never_written_over(self, old: Path) -> None:
        taken = old.with_name(f"{old.name}.backup-2024-03-13-version-1")
        taken.write_bytes(b"another")
        Store.open(old).close()
        assert taken.read_bytes() == b"another"
        assert [backup.name for backup in backups_of(old)] == [taken.name, f"{taken.name}-2"]

    @pytest.mark.parametrize("seeded", ["integrity", "statement"])
    def test_stays_as_it_was_where_the_change_fails(
        self, old: Path, seeded: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        if seeded == "statement":  # what version 2 adds is there already, so that its making fails
            with sqlite3.connect(old) as db:
                db.execute("CREATE TABLE replayed (x)")
            db.close()
        else:  # rows that break a key's promise, which only a check of the whole sees
            with sqlite3.connect(old) as db:
                db.executescript(
                    "CREATE TABLE of_old (x REFERENCES device (host)); INSERT INTO of_old VALUES ('nobody')"
                )
            db.close()
        before = digest(old)
        with pytest.raises(StoreError):
            Store.open(old)
        assert digest(old) == before
        assert len(backups_of(old)) == 1
        assert logged(backups_of(old)[0]) == logged(old)

    def test_stays_as_it_was_where_no_backup_can_be_made(
        self, old: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        before = digest(old)
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(StoreError, match="no backup can be made before it is changed"):
            Store.open(old)
        assert digest(old) == before
        assert sorted(old.parent.iterdir()) == [old]

    def test_that_can_only_be_read_tells_the_same_memory(
        self, old: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = digest(old)
        with monkeypatch.context() as patched:
            patched.setattr("reader.progress.opening._writable", lambda _: False)
            with Store.open(old) as store:
                assert store.why_read_only == "read-only"
                told = store.student("bridge")
        assert digest(old) == before
        with Store.open(old) as store:
            assert store.student("bridge") == told

    def test_goes_on(self, old: Path) -> None:
        with Store.open(old, device="desk") as store:
            store.undo(Undo("bridge", "cost", "desk:6", store.answers()[0].at))
            assert [(key.fact, m.last) for key, m in store.student("bridge").memories.items()] == [
                ("span", date(2024, 3, 11))
            ]
