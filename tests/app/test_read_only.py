"""A file of progress that can only be read: what it holds is shown, and nothing more is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.app.screens.notes import NotesSheet
from reader.app.screens.reading import ReadingScreen
from reader.progress.store import Store
from reader.story.library import find_stories

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def kept(bridge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ReaderApp:
    """An app whose file holds a star, a note and a place, and can't be written to."""
    path = tmp_path / "progress.sqlite3"
    with Store.open(path) as store:
        store.append_star("bridge", "length", True, NOON)
        store.append_note("bridge", "length", "Ask the council.", NOON)
        store.append_position("bridge", "gazette", 120, NOON)
    monkeypatch.setattr("reader.progress.opening._writable", lambda _: False)
    return ReaderApp(find_stories(bridge), progress=path, seed=1)


def text_of(app: ReaderApp) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def test_stars_notes_and_places_are_shown_and_that_nothing_is_saved_is_told(kept: ReaderApp) -> None:
    async with kept.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(kept.screen, ReadingScreen)
        assert "read-only" in text_of(kept)
        assert kept.screen.surface.first_visible(0) > 0
        kept.screen.select("length")
        await pilot.pause()
        assert "★" in text_of(kept)
        assert "your note: Ask the council." in text_of(kept)
        await pilot.press("S")
        assert isinstance(kept.screen, NotesSheet)
        assert "Ask the council." in text_of(kept)


async def test_a_star_is_refused_and_the_old_one_stays(kept: ReaderApp) -> None:
    async with kept.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.press("c")
        assert isinstance(kept.screen, ReadingScreen)
        kept.screen.select("length")
        await pilot.press("s")
        await pilot.pause()
        assert "not saved" in text_of(kept).casefold()
        assert "★" in text_of(kept)


async def test_a_quiz_says_that_its_answers_are_not_saved(kept: ReaderApp) -> None:
    async with kept.run_test(size=(120, 40)) as pilot:
        await pilot.press("c", "n", "t")
        await pilot.pause()
        assert "not saved" in text_of(kept)
