"""What is pasted by mistake, however long it is, makes no line wait for ever."""

from __future__ import annotations

from pathlib import Path

from running import guarded
from textual.events import Paste

from reader.app.app import ReaderApp
from reader.story.library import find_stories


async def test_a_megabyte_is_no_filter_and_is_told_so(bridge: Path, tmp_path: Path) -> None:
    app = ReaderApp(find_stories(bridge), progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c", "f")
        assert app.focused is not None
        with guarded():
            app.focused.post_message(Paste("some words [b]x[/] " * 60_000))
            await pilot.press("enter")
            await pilot.pause()
        assert any("no filter: 1,000 at most" in each.message for each in app._notifications)
        assert app.bug is None
