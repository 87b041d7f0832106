"""A picture of the screen that somebody asks for: well-formed whatever a story holds, private, and never in the way."""

from __future__ import annotations

import asyncio
import stat
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hostile_story import write
from payloads import HONEST, PAYLOADS

from reader.app import picture
from reader.app.app import ReaderApp
from reader.story.library import find_stories

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
LETTERS = "\x1b]52;c;AA\x07 \x9b2J \x00 \u202e \ufffe \U000e0041 ]]> <!-- & \" ' <script>alert(1)</script> <a href='http://evil.example/x'>"
EVERYTHING = " ".join((*(p.text for p in PAYLOADS if len(p.text) < 100), *(p.text for p in HONEST), LETTERS))


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ReaderApp:
    monkeypatch.setattr(picture, "downloads", lambda: tmp_path / "downloads")
    monkeypatch.setattr(ReaderApp, "now", lambda _: NOON)
    stories = find_stories(write(tmp_path / "story", EVERYTHING))
    return ReaderApp(stories, progress=tmp_path / "p", seed=1)


async def test_is_well_formed_and_asks_for_nothing_from_elsewhere(app: ReaderApp) -> None:
    async with app.run_test(size=(160, 60)) as pilot:
        await pilot.press("enter")
        svg = picture.by_itself(app.export_screenshot())
    tree = ET.fromstring(svg)
    tags = {each.tag.rsplit("}", 1)[-1] for each in tree.iter()}
    assert tags <= {"svg", "style", "defs", "clipPath", "rect", "g", "text", "circle"}
    assert "<script>alert(1)" in "".join(tree.itertext()).replace("\xa0", " ")
    attributes = [(name.rsplit("}", 1)[-1], value) for each in tree.iter() for name, value in each.items()]
    assert not [name for name, value in attributes if name.startswith("on") or name in ("href", "src")]
    assert "url(" not in svg.replace("url(#", "")
    assert "@import" not in svg
    assert not set(svg) & {chr(c) for c in (*range(9), *range(11, 32), *range(0x7F, 0xA0), 0x202E, 0xFFFE)}


async def test_is_a_new_file_of_the_users_alone_and_where_is_told(app: ReaderApp, tmp_path: Path) -> None:
    name = "reader-2024-05-01-120000"
    victim = tmp_path / "victim"
    victim.write_text("mine")
    (tmp_path / "downloads").mkdir()
    (tmp_path / "downloads" / f"{name}.svg").symlink_to(victim)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await app.run_action("save_picture")
        await app.run_action("save_picture")
        await pilot.pause()
        told = [each.message for each in app._notifications]
    kept = [tmp_path / "downloads" / f"{name}-{number}.svg" for number in (2, 3)]
    assert told == [f"Saved as {path}." for path in kept]
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept} == {0o600}
    assert victim.read_text() == "mine"
    for path in kept:
        assert ET.fromstring(path.read_text(encoding="utf-8")) is not None
        assert "@font-face" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("fault", ["no folder is known", "a file stands there", "the disk is full"])
async def test_that_can_not_be_kept_is_told_and_nothing_is_left_of_it(
    app: ReaderApp, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if fault == "no folder is known":
        monkeypatch.undo()
        monkeypatch.setattr("platformdirs.user_downloads_path", lambda: Path("~/Downloads"))
    elif fault == "a file stands there":
        (tmp_path / "downloads").write_text("x")
    elif not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    else:
        opened = picture.os.fdopen

        def full(handle: int, *mode: str, **how: str) -> object:
            picture.os.close(handle)
            return opened(picture.os.open("/dev/full", picture.os.O_WRONLY), *mode, **how)

        monkeypatch.setattr(picture.os, "fdopen", full)
    async with app.run_test(size=(100, 30)) as pilot:
        await app.run_action("save_picture")
        await pilot.pause()
        [told] = [each.message for each in app._notifications]
        assert told.startswith("The picture can't be saved: ")
        assert app.bug is None
    assert not list((tmp_path / "downloads").glob("*"))


async def test_the_palette_offers_it(app: ReaderApp, tmp_path: Path) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p", *"save a picture")
        await app.workers.wait_for_complete()
        await pilot.press("enter")
        while not list((tmp_path / "downloads").glob("*.svg")):
            await pilot.pause()
            await asyncio.sleep(0)
