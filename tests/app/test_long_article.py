"""A long article needs room for its text and its rows, not for a screen of all of them."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from reader.app.app import ReaderApp
from reader.app.screens.reading import ReadingScreen
from reader.story.library import find_stories

PARAGRAPH = "The river rose in the night and the council met before dawn to speak of the bridge. " * 6
TEXT = "\n\n".join(f"Part {number}. {PARAGRAPH}" for number in range(200))
MOST = 40
"""So many times the text may be in memory at once, from the start to a page of it."""


async def needed(folder: Path, text: str = TEXT) -> float:
    """The most memory while an article is opened and paged through, in multiples of its text."""
    folder.mkdir()
    (folder / "a.md").write_text(text, encoding="utf-8")
    app = ReaderApp(find_stories(folder), progress=folder.parent / "p", seed=1)
    async with app.run_test(size=(120, 40)) as pilot:
        tracemalloc.start()
        try:
            await pilot.press("enter", "pagedown", "end", "2", "1")
            await pilot.pause()
            assert isinstance(app.screen, ReadingScreen)
            return tracemalloc.get_traced_memory()[1] / len(text)
        finally:
            tracemalloc.stop()


async def test_opening_and_paging_needs_little_more_than_the_text(tmp_path: Path) -> None:
    await needed(tmp_path / "short", "Short.")  # what is loaded once is no matter of the text
    assert await needed(tmp_path / "long") < MOST


async def test_the_gate_sees_a_widget_that_draws_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compose = ReadingScreen.compose

    def careless(screen: ReadingScreen) -> ComposeResult:
        yield Static(Content(screen.story.articles[0].text))
        yield from compose(screen)

    monkeypatch.setattr(ReadingScreen, "compose", careless)
    assert await needed(tmp_path / "long") > MOST
