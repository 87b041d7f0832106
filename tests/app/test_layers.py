"""What escape goes back by, layer by layer: selected words, find, filter; and what is told on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.app.app import ReaderApp
from reader.app.screens.library import LibraryScreen
from reader.app.screens.reading import ReadingScreen
from reader.story.library import find_stories

STORIES = Path(__file__).parent.parent / "stories"


def opened(tmp_path: Path, story: str) -> ReaderApp:
    return ReaderApp(find_stories(STORIES / story), progress=tmp_path / "p.sqlite3", seed=1)


def desk(pilot: Pilot[None]) -> ReadingScreen:
    assert isinstance(pilot.app.screen, ReadingScreen)
    return pilot.app.screen


def text_of(pilot: Pilot[None]) -> str:
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def place(pilot: Pilot[None]) -> tuple[object, ...]:
    """Where one reads: the focus, the columns that are seen, and the words and row at the top of each."""
    surface = desk(pilot).surface
    seen = surface.surface.visible
    tops = [(surface.surface.panes[index].top, surface.first_visible(index)) for index in seen]
    return surface.focus_article, surface.shown, tops, desk(pilot).fact


async def select_words(pilot: Pilot[None]) -> None:
    """Drags over a line of the first column."""
    await pilot.mouse_down(desk(pilot).surface, offset=(3, 12))
    await pilot.hover(desk(pilot).surface, offset=(20, 12))
    await pilot.mouse_up(desk(pilot).surface, offset=(20, 12))
    await pilot.pause()
    assert desk(pilot).get_selected_text()


class TestSelectedWords:
    async def test_go_first_and_the_fact_stays(self, tmp_path: Path) -> None:
        async with opened(tmp_path, "bridge").run_test(size=(120, 40)) as pilot:
            await pilot.press("c", "n")
            fact = desk(pilot).fact
            await select_words(pilot)
            await pilot.press("escape")
            assert not desk(pilot).get_selected_text()
            assert desk(pilot).fact == fact
            await pilot.press("escape")
            assert desk(pilot).fact is None
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, LibraryScreen)

    async def test_go_after_the_line_that_asks_for_a_note_on_them(self, tmp_path: Path) -> None:
        async with opened(tmp_path, "bridge").run_test(size=(120, 40)) as pilot:
            await pilot.press("c", "n")
            await select_words(pilot)
            await pilot.press("w", "escape")
            assert not desk(pilot).prompt.kind
            assert desk(pilot).get_selected_text()


class TestFind:
    @pytest.mark.parametrize("size", [(160, 30), (60, 20)])
    @pytest.mark.parametrize("keys", [("enter", "n", "n"), (), ("enter", "N")])
    async def test_left_it_goes_back_to_the_place_it_began_at(
        self, tmp_path: Path, size: tuple[int, int], keys: tuple[str, ...]
    ) -> None:
        async with opened(tmp_path, "storm").run_test(size=size) as pilot:
            await pilot.press("c", "d", "tab", "down", "down")
            before = place(pilot)
            await pilot.press("slash", *"parish", *keys)
            await pilot.pause()
            assert desk(pilot).search.current is not None
            assert place(pilot) != before
            await pilot.press("escape")
            assert place(pilot) == before

    async def test_whoever_has_moved_on_from_the_hit_stays_there(self, tmp_path: Path) -> None:
        async with opened(tmp_path, "storm").run_test(size=(60, 20)) as pilot:
            await pilot.press("c", "slash", *"parish", "enter", "n", "up")
            before = place(pilot)
            await pilot.press("escape")
            assert not desk(pilot).search.active
            assert place(pilot) == before

    async def test_goes_back_when_the_words_are_taken_out_again(self, tmp_path: Path) -> None:
        async with opened(tmp_path, "storm").run_test(size=(60, 20)) as pilot:
            await pilot.press("c", "tab", "down", "2")
            before = place(pilot)
            await pilot.press("slash", *"parish", *["backspace"] * 6)
            assert place(pilot)[:3] == before[:3]
            await pilot.press("escape")
            assert desk(pilot).choice.view == "ledger"

    async def test_typing_on_looks_from_where_it_began_not_from_the_last_hit(self, tmp_path: Path) -> None:
        async with opened(tmp_path, "storm").run_test(size=(60, 20)) as pilot:
            await pilot.press("c", "slash", *"storm")
            slowly = desk(pilot).search.current
            await pilot.press("escape", "slash")
            desk(pilot).look_for("storm")
            assert desk(pilot).search.current == slowly

    async def test_comes_back_to_the_words_where_the_width_has_changed(self, tmp_path: Path) -> None:
        async with opened(tmp_path, "storm").run_test(size=(60, 20)) as pilot:
            await pilot.press("c", "down", "down", "down")
            surface = desk(pilot).surface
            before = surface.first_visible(surface.focus_index)
            await pilot.press("slash", *"parish", "enter")
            await pilot.resize_terminal(50, 20)
            await pilot.press("escape")
            assert abs(surface.first_visible(surface.focus_index) - before) < 50


class TestFilter:
    async def test_that_leaves_nothing_of_an_article_read_alone_is_told_and_not_taken(
        self, tmp_path: Path
    ) -> None:
        async with opened(tmp_path, "bridge").run_test(size=(120, 40), notifications=True) as pilot:
            await pilot.press("c", "a", "f", *"silent:gazette", "enter")
            await pilot.pause()
            assert "No fact of this article passes" in text_of(pilot)
            assert desk(pilot).choice.filter is None
            assert desk(pilot).prompt.kind == "filter"

    async def test_that_leaves_no_difference_is_told_and_not_taken(self, tmp_path: Path) -> None:
        async with opened(tmp_path, "bridge").run_test(size=(120, 40), notifications=True) as pilot:
            await pilot.press("c", "5", "f", *"agreed", "enter")
            await pilot.pause()
            assert "No fact on which the outlets differ passes" in text_of(pilot)
            assert desk(pilot).choice.filter is None

    async def test_taken_before_an_article_is_read_alone_is_told_at_the_next_fact(
        self, tmp_path: Path
    ) -> None:
        async with opened(tmp_path, "bridge").run_test(size=(120, 40), notifications=True) as pilot:
            await pilot.press("c", "f", *"silent:gazette", "enter", "a", "n")
            await pilot.pause()
            assert "0 facts" in text_of(pilot)
            assert "No fact here passes" in text_of(pilot)
