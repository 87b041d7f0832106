"""Reading as a person does it: keys pressed, what is shown looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from seen import Open, screen_text, settle

from reader.app.screens.library import LibraryScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.screens.sheet import FactSheet
from reader.app.widgets.parallel_text import ParallelText


class TestReading:
    async def test_columns_fit_the_width_and_tab_brings_the_others(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(100, 30)) as pilot:
            await pilot.press("c")
            surface = pilot.app.screen.query_one(ParallelText)
            assert surface.shown == ("gazette", "courier")
            await pilot.press("tab", "tab")
            assert surface.shown == ("courier", "herald")
            await pilot.resize_terminal(60, 20)
            await pilot.pause()
            assert surface.shown == ("herald",)
            await pilot.resize_terminal(160, 45)
            await pilot.pause()
            assert surface.shown == ("gazette", "courier", "herald")

    async def test_the_next_fact_stands_on_one_line_in_every_column_and_the_panel_tells_it(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(160, 30)) as pilot:
            await pilot.press("c", "n")
            text = screen_text(pilot.app)
            line = next(line for line in text.splitlines() if "1.2 km≈" in line)
            assert "three-quarter-mile≈" in line
            assert "1,200 metres≈" in line
            assert "≈ How long is the footbridge over the Lune?" in text
            assert "three-quarter-mile  converted" in text
            assert "fact 1 of 11 in The Gazette" in text

    async def test_d_goes_from_difference_to_difference_and_a_silent_column_says_so(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(160, 30)) as pilot:
            await pilot.press("c")
            told = []
            for _ in range(6):
                await pilot.press("d")
                assert isinstance(pilot.app.screen, ReadingScreen)
                told.append(pilot.app.screen.fact)
            assert told == ["length", "crowd", "cost", "steel", "judgement", "lamps"]
            assert "silent on this" in screen_text(pilot.app)
            await pilot.press("D")
            assert pilot.app.screen.fact == "judgement"  # type: ignore[attr-defined]

    async def test_enter_shows_the_whole_fact_with_every_sentence(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("c", "n", "enter")
            assert isinstance(pilot.app.screen, FactSheet)
            text = screen_text(pilot.app)
            assert "“It spans 1,200 metres and cost £7.4 million, or $12.6 million.”" in text
            assert "Three quarters of a mile are 1.207 km" in text

    async def test_escape_lets_go_of_the_fact_and_then_leaves(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test() as pilot:
            await pilot.press("c", "n", "escape")
            assert isinstance(pilot.app.screen, ReadingScreen)
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, LibraryScreen)

    async def test_a_changes_between_one_article_and_all(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(160, 30)) as pilot:
            await pilot.press("enter")
            surface = pilot.app.screen.query_one(ParallelText)
            assert surface.shown == ("gazette",)
            await pilot.press("a")
            assert len(surface.shown) == 3
            await pilot.press("a")
            assert surface.shown == ("gazette",)

    async def test_the_position_is_remembered(self, open_app: Open, shipped: Path) -> None:
        async with open_app(shipped).run_test(size=(80, 24)) as pilot:
            await pilot.press("enter", "pagedown", "down")
            offset = pilot.app.screen.query_one(ParallelText).first_visible(0)
            assert offset > 0
            await pilot.press("q")
        async with open_app(shipped).run_test(size=(80, 24)) as pilot:
            await pilot.press("enter")
            await settle(pilot)
            assert pilot.app.screen.query_one(ParallelText).first_visible(0) == offset

    async def test_plain_texts_are_shown_side_by_side_without_facts(
        self, open_app: Open, write_story: Callable[..., Path]
    ) -> None:
        folder = write_story(
            {"a.txt": "One text.", "b.txt": "Another text.", "c.md": "# Third\n\nA third one."}
        )
        async with open_app(folder).run_test(size=(160, 30)) as pilot:
            assert "There is no fact table yet" in screen_text(pilot.app)
            await pilot.press("c", "n", "d", "t")
            text = screen_text(pilot.app)
            assert "One text." in text
            assert "Another text." in text
            assert "no fact table yet" in text
