"""What the app does about the file of progress: a backup a day, and a word where it can't keep anything."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.progress.backups import backups_of
from reader.progress.store import Store
from reader.story.library import find_stories

NOW = datetime(2024, 3, 9, 12, tzinfo=UTC)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "progress.sqlite3"
    with Store.open(path) as store:
        store.append_star("bridge", "length", True, NOW)
    return path


@pytest.fixture
def app(bridge: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> ReaderApp:
    monkeypatch.setattr(ReaderApp, "now", lambda _: NOW)
    return ReaderApp(find_stories(bridge), progress=kept)


def told(app: ReaderApp) -> list[str]:
    return [notification.message for notification in app._notifications]


async def test_makes_the_days_backup_once_it_stands(app: ReaderApp, kept: Path) -> None:
    async with app.run_test():
        await app._make_ready().wait()
        assert [each.name for each in backups_of(kept)] == ["progress.sqlite3.backup-2024-03-09"]
        assert told(app) == []


async def test_says_where_no_backup_can_be_made(
    app: ReaderApp, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.progress.backups.copy_into", full)
    async with app.run_test() as pilot:
        await app._make_ready().wait()
        await pilot.pause()
        assert len(told(app)) == 1
        assert "no backup can be made" in told(app)[0]


async def test_says_that_a_file_of_a_newer_reader_is_only_read(app: ReaderApp, kept: Path) -> None:
    with sqlite3.connect(kept) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = kept.read_bytes()
    async with app.run_test() as pilot:
        store = app.store()
        assert store is not None
        assert store.read_only
        await pilot.pause()
        assert len(told(app)) == 1
        assert "made by version 99" in told(app)[0]
    assert kept.read_bytes() == before


async def test_says_that_the_clock_went_back(app: ReaderApp, kept: Path) -> None:
    with Store.open(kept) as store:
        store.append_star("bridge", "length", False, NOW + timedelta(days=3))
    async with app.run_test() as pilot:
        assert app.store() is not None
        assert app.store() is not None
        await pilot.pause()
        assert len(told(app)) == 1
        assert "3 days ahead" in told(app)[0]
