"""The keys by which a terminal stops or ends a program: one stops it in good order, the other is for copying."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.story.library import find_stories
from terminal import Terminal


@pytest.mark.parametrize(
    ("way", "shown"),
    [
        ("", "Two banks"),
        ("/", "find  "),
        ("?", "Everywhere"),
        ("\x10", "Find a command"),
        ("cx", "The columns from"),
    ],
    ids=["reading", "typing", "on a sheet", "in the palette", "among the columns"],
)
def test_ctrl_z_stops_it_and_gives_the_terminal_back(
    way: str, shown: str, bridge: Path, tmp_path: Path
) -> None:
    with Terminal(bridge, "--progress", tmp_path / "p") as opened:
        opened.wait_for("Two banks")
        opened.press(way)
        opened.wait_for(shown)
        written = len(opened.output)
        opened.press("\x1a")
        opened.read_until(b"\x1b[?1004l", written)
        _, status = os.waitpid(opened.process.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        assert opened.faults_left() == []
        written = len(opened.output)
        opened.signal("SIGCONT")
        opened.read_until(b"\x1b[?1004h", written)
        opened.press("\x11")
        assert opened.end() == 0


@pytest.mark.parametrize("keys", [(), ("c",), ("c", "slash", "a"), ("c", "n", "t")])
async def test_ctrl_c_ends_nothing_and_says_how_to(
    keys: tuple[str, ...], bridge: Path, tmp_path: Path
) -> None:
    app = ReaderApp(find_stories(bridge), progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*keys, "ctrl+c")
        await pilot.pause()
        assert app.is_running
        assert any("ctrl+q" in each.message for each in app._notifications)
