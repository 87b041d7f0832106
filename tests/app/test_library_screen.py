"""The library as a person uses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from seen import Open, screen_text, settle

from reader.app.screens.library import LibraryScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.screens.sheet import ArticleSheet


class TestLibrary:
    async def test_one_story_is_open_already_with_what_each_article_brings(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(100, 30)) as pilot:
            text = screen_text(pilot.app)
            assert "Two banks of one river" in text
            assert "12 facts · 5 agreed · 5 close · 1 disputed · 1 told by one outlet only" in text
            line = next(line for line in text.splitlines() if "The Courier" in line)
            assert line.split()[:7] == ["The", "Courier", "70", "1", "11", "0", "1"]

    async def test_several_stories_stand_beside_one_another_and_a_broken_one_is_told(
        self, open_app: Open, bridge: Path, write_story: Callable[[dict[str, str]], Path]
    ) -> None:
        broken = write_story({"a.md": "Text.", "facts.toml": "[[fact]]\n"})
        (broken.parent / "bridge").symlink_to(bridge)
        async with open_app(broken.parent).run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            assert "Two banks of one river" in screen_text(pilot.app)
            await pilot.press("down")
            text = screen_text(pilot.app)
            assert "This story can't be opened: 5 problems." in text
            assert 'fact 1: "id" is missing' in text
            await pilot.press("enter", "c", "t")
            assert isinstance(pilot.app.screen, LibraryScreen)

    async def test_enter_reads_the_article_and_escape_comes_back(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 30)) as pilot:
            await pilot.press("down", "enter")
            assert isinstance(pilot.app.screen, ReadingScreen)
            assert pilot.app.screen.surface.shown == ("courier",)
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, LibraryScreen)

    async def test_what_does_not_fit_of_an_article_is_told_with_the_key_that_shows_it(
        self, open_app: Open, shipped: Path
    ) -> None:
        async with open_app(shipped).run_test(size=(60, 20)) as pilot:
            assert "… i shows all that is known of it" in screen_text(pilot.app)
            await pilot.resize_terminal(80, 30)
            await pilot.pause()
            assert "… i shows all" not in screen_text(pilot.app)

    async def test_all_that_is_known_of_an_article(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await pilot.press("i")
            assert isinstance(pilot.app.screen, ArticleSheet)
            assert "credits   the town council" in screen_text(pilot.app)
