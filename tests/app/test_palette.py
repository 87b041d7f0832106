"""The palette, and keys that come faster than it draws."""

from __future__ import annotations

from pathlib import Path

from seen import Open, screen_text, settle
from textual import events
from textual.command import CommandList, CommandPalette

from reader.app.screens.reading import ReadingScreen


async def test_enter_held_down_does_a_command_once_and_leaves_what_is_below(
    open_app: Open, bridge: Path
) -> None:
    app = open_app(bridge)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"lamps")
        await settle(pilot)
        for _ in range(4):
            app.post_message(events.Key("enter", "\r"))
        await settle(pilot)
        await settle(pilot)
        library, *above = app.screen_stack
        assert [type(screen) for screen in above] == [ReadingScreen]
        await pilot.press("escape", "escape")
        assert app.screen is library


async def test_a_page_asked_for_before_the_list_is_laid_out_is_no_bug(open_app: Open, bridge: Path) -> None:
    app = open_app(bridge)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        await settle(pilot)
        found = app.screen.query_one(CommandList)
        found.display = False  # as it is for a moment after each letter
        await pilot.pause()
        found.clear_options().add_option("Found just now")
        await pilot.press("pagedown", "pageup")
        assert isinstance(app.screen, CommandPalette)


async def test_keys_have_the_names_that_the_help_gives_them(open_app: Open, bridge: Path) -> None:
    async with open_app(bridge).run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        await settle(pilot)
        shown = screen_text(pilot.app)
        for name in ("(enter)", "(page up)", "(ctrl+q)"):
            assert name in shown
