"""Files that change or go while the app is open, and names that only the last wall stands before."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from inputs import GOOD
from running import ran
from wire import forbidden

from reader.app.app import ReaderApp
from reader.story.library import find_stories
from terminal import Terminal

SEEDED = [sys.executable, str(Path(__file__).with_name("seeded.py"))]
HOSTILE = b"x\x1b]0;pwned\x07\xff\xe2\x80\xae"


@pytest.mark.parametrize("what", ["deleted", "spoilt"])
async def test_reading_goes_on_when_the_files_change(what: str, bridge: Path, tmp_path: Path) -> None:
    story = tmp_path / "story"
    shutil.copytree(bridge, story)
    app = ReaderApp(find_stories(story), progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c", "n")
        if what == "deleted":
            shutil.rmtree(story)
        else:
            for path in story.iterdir():
                path.write_bytes(b"\xff")
        await pilot.press(*"2345", "1", "n", "s", "y", "i", "escape", "slash", *"Lune", "enter", "escape")
        await pilot.press("escape", "escape", "escape", "i", "escape", "t", "0", "escape", "escape")
        await pilot.pause()
        assert app.bug is None
        assert app.is_running


def test_the_folder_that_one_stands_in_may_go_while_the_app_is_open(bridge: Path, tmp_path: Path) -> None:
    story = tmp_path / "story"
    shutil.copytree(bridge, story)
    here = ["sh", "-c", 'cd "$0" && exec "$@"', str(story), sys.executable, "-m", "reader"]
    with Terminal(".", "--progress", tmp_path / "p", command=here) as opened:
        opened.wait_for("Two banks")
        shutil.rmtree(story)
        opened.press("c")
        opened.wait_for("has problems|1/3")
        opened.press("\x11")
        assert opened.end() == 0


@pytest.mark.parametrize("words", ["check", "facts", "compare", "questions", "quiz", "list", "notes"])
def test_the_folder_that_one_stands_in_may_be_gone_before(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    done = ran(words, ".", *["--plain"] * (words == "quiz"))
    assert (done.code, done.out, done.err) == (2, "", "reader: .: no such story, folder or command\n")


def told(fault: str, folder: Path) -> list[str]:
    """What is forbidden and was sent, where a story's name and the name of the store are hostile."""
    story = Path(os.fsdecode(os.fsencode(folder) + b"/" + HOSTILE))
    story.mkdir(parents=True)
    for name, content in (GOOD | {"gazette.md": b"\xff"}).items():
        (story / name).write_bytes(content.encode() if isinstance(content, str) else content)
    (folder / "good").mkdir()
    (folder / "good" / "a.md").write_text("A text of a few words.")
    store = Path(os.fsdecode(os.fsencode(folder) + b"/" + HOSTILE + b".sqlite3"))
    store.write_bytes(b"no store")
    with Terminal(fault, folder, "--progress", store, command=SEEDED, size=(120, 30)) as opened:
        opened.read_until(b"side by side")
        for keys, shown in (
            ("j", b"This story can't be opened"),
            ("", b"Progress is not saved"),
            ("\t", b"Bridge"),
            ("\t", b"Bridge"),
            ("k", b"A text of a few words"),
            ("\t", "▸".encode()),
            ("c", b"1/1"),
        ):  # on the wire: the screen may have been spoilt
            start = len(opened.output) if keys else 0
            opened.press(keys)
            opened.read_until(shown, start)
        opened.press("\x11")
        opened.end()
        return forbidden(opened.output)


def test_a_hostile_name_of_a_folder_or_a_store_is_cleaned_where_it_is_told(tmp_path: Path) -> None:
    assert told("nothing", tmp_path / "good") == []
    assert told("no cleaning of lines", tmp_path / "bad") != [], (
        "the gate has to see it without the last wall"
    )
