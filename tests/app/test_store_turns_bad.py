"""The file of progress turns bad while the app runs: told in a sentence, and one goes on."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from answers import answer
from seen import settle
from textual.pilot import Pilot

from reader.app.app import ReaderApp
from reader.app.screens.quiz import QuizScreen
from reader.progress.store import Store
from reader.story.library import find_stories

NOW = datetime(2024, 3, 9, 12, tzinfo=UTC)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "progress.sqlite3"
    with Store.open(path) as store:
        store.append_star("bridge", "length", True, NOW)
        store.append_position("bridge", "gazette", 3, NOW)
    return path


@pytest.fixture
def app(bridge: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> ReaderApp:
    monkeypatch.setattr("reader.progress.opening.BUSY_SECONDS", 0.01)
    return ReaderApp(find_stories(bridge), progress=kept, seed=1)


@pytest.fixture
def told(app: ReaderApp, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that is told while the app runs."""
    messages: list[str] = []
    notify = app.notify

    def telling(message: str, **how: Any) -> None:
        messages.append(message)
        notify(message, **how)

    monkeypatch.setattr(app, "notify", telling)
    return messages


@contextmanager
def overwritten(path: Path) -> Iterator[None]:
    path.write_bytes(b"nothing of it" * 4096)
    yield


@contextmanager
def cut_short(path: Path) -> Iterator[None]:
    with path.open("r+b") as file:
        file.truncate(100)
    yield


@contextmanager
def emptied(path: Path) -> Iterator[None]:
    path.write_bytes(b"")
    yield


@contextmanager
def held(path: Path) -> Iterator[None]:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    yield
    other.close()


@contextmanager
def removed(path: Path) -> Iterator[None]:
    shutil.rmtree(path.parent)
    yield


def _changed(path: Path, *statements: str) -> None:
    with sqlite3.connect(path) as other:
        for (trigger,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            other.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            other.execute(statement)
    other.close()


@contextmanager
def a_line_spoilt(path: Path) -> Iterator[None]:
    """By a hand that knows SQL: what stands in the lines is nothing that this program writes."""
    _changed(path, "UPDATE log SET payload = '{}'")
    yield


@contextmanager
def a_memory_spoilt(path: Path) -> Iterator[None]:
    """The cache says that it holds, and holds what is none: it is made anew from the log, and nothing is to be told."""
    _changed(path, "INSERT INTO memory VALUES ('bridge', 'length', 'fact', '{}')")
    yield


@contextmanager
def tables_gone(path: Path) -> Iterator[None]:
    _changed(path, "DROP TABLE log", "DROP TABLE memory")
    yield


Break = Callable[[Path], AbstractContextManager[None]]
_READ = "Progress can't be read. "
BREAKS: list[tuple[Break, list[str]]] = [
    (overwritten, [_READ, "not saved: the file is damaged"]),
    (cut_short, [_READ, "not saved: the file is damaged"]),
    (emptied, [_READ, "not saved: the file is damaged"]),
    (held, [_READ, "not saved: another program holds the file"]),
    (removed, ["not saved: the file has been moved or deleted"]),
    (a_line_spoilt, [_READ]),
    (a_memory_spoilt, []),
    (tables_gone, [_READ, "not saved: the file is damaged"]),
]


async def _tour(pilot: Pilot[None]) -> None:
    """Every way by which the app asks the store, or gives it something."""
    await pilot.press("p")  # progress
    await settle(pilot)
    await pilot.press("escape", "t")  # the list of sittings
    await settle(pilot)
    await pilot.press("e", "escape", "enter")  # aims, then learning
    await settle(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, QuizScreen)
    await pilot.press("exclamation_mark")
    await answer(pilot, right=True)
    if screen.unsaved:
        await pilot.press("p")
    assert screen.outcome is not None
    await pilot.press("w", "x", "enter", "escape", "u")
    await settle(pilot)
    while not pilot.app.screen.query("LibraryPage"):
        await pilot.press("escape")
        await pilot.pause()
    await pilot.press("c", "n", "s")  # side by side, a star
    await settle(pilot)
    await pilot.press("S")  # the notes
    await settle(pilot)
    await pilot.press("escape", "f", *"predicted", "enter", "escape")
    await settle(pilot)
    await pilot.press("escape", "escape", "escape")


@pytest.mark.parametrize(("breaking", "what"), BREAKS)
async def test_what_becomes_of_the_file_is_told_and_ends_nothing(
    app: ReaderApp, kept: Path, told: list[str], breaking: Break, what: list[str]
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        assert app.store() is not None
        with breaking(kept):
            await _tour(pilot)
            assert app.bug is None
            assert app.is_running
            await pilot.press("q")
    assert app.bug is None
    assert not app.return_code
    for each in what:
        assert any(each in line and str(kept) in line for line in told), told
    if not what:
        assert not any(str(kept) in line for line in told), told


async def test_a_file_that_was_held_for_a_while_is_asked_again(
    app: ReaderApp, kept: Path, told: list[str]
) -> None:
    async with app.run_test(size=(100, 30)):
        assert app.store() is not None
        with held(kept):
            for _ in range(2):
                assert app.from_store(lambda store: store.marks("bridge"), ()) == ()
            assert [line.startswith(_READ) for line in told] == [True]
        assert app.from_store(lambda store: len(store.marks("bridge")), 0) == 1
