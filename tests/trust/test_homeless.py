"""Where no home is known, as in a container with a user that nobody entered: reading works, and what is not kept is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from running import ran

from reader.app.app import ReaderApp
from reader.indexing import index_file
from reader.progress import opening
from reader.progress.store import Store
from reader.story.library import find_stories

FOLDERS = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DOWNLOAD_DIR")
WHY = "no folder for progress is known (HOME is not set)"


@pytest.fixture
def homeless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pwd = pytest.importorskip("pwd", reason="homes of users are asked for otherwise here")

    def unknown(number: int) -> object:
        raise KeyError(f"getpwuid(): uid not found: {number}")

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    for name in FOLDERS:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.mark.usefixtures("homeless")
class TestWithoutAHome:
    @pytest.mark.parametrize("words", ["list", "check", "facts", "questions", "compare", "show"])
    def test_what_needs_no_progress_is_as_ever(self, words: str, bridge: Path) -> None:
        done = ran(words, bridge, *["gazette"] * (words == "show"))
        assert done.code == 0
        assert done.out or words == "check"

    @pytest.mark.parametrize("words", ["progress", "due", "notes"])
    def test_what_needs_it_says_so_in_one_line(self, words: str, bridge: Path) -> None:
        done = ran(words, bridge)
        assert (done.code, done.out) == (2, "")
        assert done.err == f"reader: {WHY}; name a file: --progress PATH\n"

    async def test_the_app_reads_asks_and_says_once_that_nothing_is_kept(self, bridge: Path) -> None:
        app = ReaderApp(find_stories(bridge), seed=1)
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            await pilot.press("c")
            await pilot.pause()
            [told] = [each.message for each in app._notifications]
            assert told == f"Progress is not saved. {WHY}; name a file: --progress PATH"
            await pilot.press("n", "t")
            assert "not saved" in "".join(
                s.text for strip in app.screen._compositor.render_strips() for s in strip
            )
            await pilot.press("0", "enter", "escape", "escape", "escape", "c")
            await pilot.pause()
            assert [each.message for each in app._notifications] == []
            assert app.bug is None
        assert os.listdir() == []

    def test_no_index_is_kept(self) -> None:
        assert index_file.default_path() is None


def test_a_relative_folder_for_data_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the XDG base directory specification says: what is relative is ignored."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    with Store.open(opening.default_path()) as store:
        assert store.path.is_relative_to(tmp_path / "home")
    assert not (tmp_path / "relative").exists()
