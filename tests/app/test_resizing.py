"""Whatever becomes of the window, one reads on at the sentence one was at, and nothing breaks.

A few sizes in the usual run; 500 for each story with `READER_LONG=1`.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest

from reader.app.app import ReaderApp
from reader.app.screens.reading import ReadingScreen
from reader.app.screens.too_small import TooSmall
from reader.story.library import find_stories
from reader.story.text import sentence_at

STORIES = Path(__file__).parent.parent / "stories"
TIMES = 500 if os.environ.get("READER_LONG") == "1" else 20


def sentence(screen: ReadingScreen) -> tuple[str, tuple[int, int]]:
    """The article in focus, and the sentence of it that is read first."""
    surface = screen.surface
    offset = surface.first_visible(surface.focus_index)
    text = screen.story.article(surface.focus_article).text
    return surface.focus_article, sentence_at(text, offset, offset + 1)


def in_view(screen: ReadingScreen) -> tuple[int, int]:
    """The text offsets between which the text in view of the article in focus stands."""
    surface = screen.surface.surface
    return tuple(surface.panes[surface.focus].stretch(surface.body))  # type: ignore[return-value]


@pytest.mark.parametrize("keys", [("c", "tab", *["down"] * 9), ("enter", "pagedown", "down")])
@pytest.mark.parametrize("story", ["storm", "match"])
async def test_the_place_is_kept_to_the_sentence(tmp_path: Path, story: str, keys: tuple[str, ...]) -> None:
    rng = Random(f"{story} {keys}")
    app = ReaderApp(find_stories(STORIES / story), progress=tmp_path / "p.sqlite3", seed=1)
    async with app.run_test(size=(90, 14)) as pilot:
        await pilot.press(*keys)
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        before = sentence(screen)
        assert before[1][0] > 0
        for _ in range(TIMES):
            size = rng.randint(30, 300), rng.randint(10, 80)
            await pilot.resize_terminal(*size)
            if isinstance(app.screen, TooSmall):
                continue
            assert sentence(screen) == before, size
            start, end = in_view(screen)
            assert start < before[1][1], size
            assert before[1][0] < end, size


@pytest.mark.parametrize("story", ["storm", "bridge"])
async def test_the_selected_fact_stays_in_view_in_every_view(tmp_path: Path, story: str) -> None:
    rng = Random(story)
    app = ReaderApp(find_stories(STORIES / story), progress=tmp_path / "p.sqlite3", seed=1)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c", "d", "d")
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        fact = screen.fact
        for _ in range(TIMES):
            size = rng.randint(30, 300), rng.randint(10, 80)
            await pilot.resize_terminal(*size)
            if isinstance(app.screen, TooSmall):
                continue
            await pilot.press(rng.choice("12345"))
            assert screen.fact == fact
            roll, surface = screen.surface.roll, screen.surface.surface
            if roll is not None:
                assert roll.fact == fact
                assert roll.chosen in {place.block for place in roll.seen() if place}, size
                continue
            for index in surface.visible:
                row = surface.panes[index].anchor_row()
                assert row is None or 0 <= row - surface.panes[index].top < surface.body, size
