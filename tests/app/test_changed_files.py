"""A story whose files change while it is open: what was read stays, and who comes back sees what is new."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from seen import screen_text
from textual.events import AppFocus

from reader.app.app import ReaderApp
from reader.app.screens.quiz import QuizScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.shelf import Shelf
from reader.indexing.index import Index
from reader.story.library import find_stories

CHANGED = "The files of this story have changed: it was read anew."


@pytest.fixture
def story(bridge: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(bridge, tmp_path / "bridge"))


@pytest.fixture
def app(story: Path, tmp_path: Path) -> ReaderApp:
    return ReaderApp(find_stories(story), progress=tmp_path / "p", seed=1)


def rewritten(story: Path) -> None:
    """A sentence at the end; what stands before it, and what is claimed of it, stays."""
    file = story / "gazette.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nNobody has seen the Wexmoor ferry since.\n")


def spoilt(story: Path) -> None:
    (story / "gazette.md").write_bytes(b"\xff")


def touched(story: Path) -> None:
    os.utime(story / "gazette.md", (1, 1))


def told(app: ReaderApp) -> list[str]:
    return [notification.message for notification in app._notifications]


async def test_what_was_rewritten_is_told_and_shown(app: ReaderApp, story: Path) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await pilot.press("enter")
        assert "Wexmoor" not in screen_text(app)
        rewritten(story)
        await pilot.press("escape")
        assert told(app) == [CHANGED]
        await pilot.press("enter")
        await pilot.pause()
        assert "Wexmoor" in screen_text(app)
        assert told(app) == [], "told once, on the screen that was left"


@pytest.mark.parametrize(
    ("change", "problem"),
    [(spoilt, "gazette.md:1: byte 0xff is no UTF-8"), (shutil.rmtree, "No such file or directory")],
)
async def test_what_can_be_read_no_more_is_read_on_and_the_library_says_why_it_is_shut(
    app: ReaderApp, story: Path, change: Callable[[Path], None], problem: str
) -> None:
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("c", "n")
        change(story)
        await pilot.press("n", "2", "3", "1")
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.fact is not None
        await pilot.press("t")
        assert isinstance(app.screen, QuizScreen)
        while app.screen is not app.get_default_screen():
            await pilot.press("escape")
        await pilot.pause()
        assert told(app) == [CHANGED]
        assert "can't be opened" in screen_text(app)
        assert problem in screen_text(app)
        await pilot.press("c", "enter", "i", "t", "p")
        assert app.screen is app.get_default_screen()


async def test_what_was_mended_in_another_window_opens_when_the_terminal_is_looked_at_again(
    app: ReaderApp, story: Path
) -> None:
    good = (story / "gazette.md").read_bytes()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c", "escape")
        spoilt(story)
        app.post_message(AppFocus())
        await pilot.pause()
        assert "can't be opened" in screen_text(app)
        (story / "gazette.md").write_bytes(good)
        app.post_message(AppFocus())
        await pilot.pause()
        assert "can't be opened" not in screen_text(app)
        await pilot.press("c")
        assert isinstance(app.screen, ReadingScreen)
        app.post_message(AppFocus())
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)


async def test_a_story_of_many_is_read_anew_when_it_is_opened_again(bridge: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        shutil.copytree(bridge, tmp_path / "library" / name)
    app = ReaderApp(find_stories(tmp_path / "library"), progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(120, 50)) as pilot:
        await pilot.press("c", "escape")
        rewritten(tmp_path / "library" / "one")
        app.open_entry(0, "gazette")
        await pilot.pause()
        assert "Wexmoor" in screen_text(app)
        assert told(app) == [CHANGED]


async def test_what_has_not_changed_is_not_read_again(app: ReaderApp, story: Path) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c")
        before = app.screen
        assert isinstance(before, ReadingScreen)
        await pilot.press("escape", "c")
        assert app.screen is before
        touched(story)
        await pilot.press("escape", "c")
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.loaded is not before.loaded


@pytest.mark.parametrize("key", ["enter", "c", "t", "p", "ctrl+l"])
async def test_a_story_of_many_that_was_mended_opens_by_the_next_key(
    bridge: Path, tmp_path: Path, key: str
) -> None:
    library = tmp_path / "library"
    for name in ("one", "two"):
        shutil.copytree(bridge, library / name)
    good = (library / "one" / "gazette.md").read_bytes()
    spoilt(library / "one")
    for _ in range(2):  # the second time, the index tells of the story: nobody has read it
        app = ReaderApp(Shelf.opened(library, Index(tmp_path / "index")), progress=tmp_path / "p", seed=1)
        spoilt(library / "one")
        os.utime(library / "one" / "gazette.md", (1, 1))
        app.shelf.bring_up_to_date(lambda *_: True)
        async with app.run_test(size=(120, 50)) as pilot:
            await pilot.pause()
            assert "can't be opened" in screen_text(app)
            await pilot.press(key)
            assert "can't be opened" in screen_text(app)
            (library / "one" / "gazette.md").write_bytes(good)
            await pilot.press(key)
            await pilot.pause()
            assert "1 problem" not in screen_text(app)
            assert (app.screen is app.get_default_screen()) == (key in ("enter", "ctrl+l"))


GONE = "That article is no longer in the story."


@pytest.fixture
def longer(story: Path) -> Path:
    """The story with an article more, which has no claims and can be taken away again."""
    listed = story / "story.toml"
    lines = listed.read_text(encoding="utf-8").splitlines(keepends=True)
    listed.write_text("".join(line for line in lines if not line.startswith("articles")), encoding="utf-8")
    (story / "zenith.md").write_text('+++\noutlet = "Zenith"\n+++\nWexmoor rejoices.\n', encoding="utf-8")
    return story


@pytest.mark.parametrize("key", ["enter", "i"])
async def test_an_article_that_was_deleted_while_it_was_listed_is_told(
    longer: Path, tmp_path: Path, key: str
) -> None:
    app = ReaderApp(find_stories(longer), progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("end")
        assert "Zenith" in screen_text(app)
        (longer / "zenith.md").unlink()
        await pilot.press(key)
        await pilot.pause()
        assert told(app) == [CHANGED, GONE]
        assert app.screen is app.get_default_screen()
        assert "Zenith" not in screen_text(app)
        await pilot.press("enter")
        assert isinstance(app.screen, ReadingScreen)


@pytest.mark.parametrize("key", ["c", "t", "p"])
async def test_what_has_changed_since_it_was_listed_is_listed_when_the_library_is_come_back_to(
    longer: Path, tmp_path: Path, key: str
) -> None:
    app = ReaderApp(find_stories(longer), progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(160, 40)) as pilot:
        (longer / "zenith.md").unlink()
        await pilot.press(key, "escape")
        await pilot.pause()
        assert app.screen is app.get_default_screen()
        assert "Zenith" not in screen_text(app)


async def test_an_article_that_was_deleted_since_words_were_found_in_it_is_told(
    longer: Path, tmp_path: Path
) -> None:
    app = ReaderApp(find_stories(longer), progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("slash", *"wexmoor")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        (longer / "zenith.md").unlink()
        await pilot.press("enter")
        await pilot.pause()
        assert told(app) == [CHANGED, GONE]
        await pilot.press("escape")
        assert app.screen is app.get_default_screen()


async def test_a_fact_that_is_no_longer_in_the_table_is_told(app: ReaderApp) -> None:
    async with app.run_test(size=(160, 40)) as pilot:
        app.open_entry(0, None, "gone")
        await pilot.pause()
        assert told(app) == ["That fact is no longer in the story."]
