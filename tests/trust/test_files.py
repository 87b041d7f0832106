"""Paths that lead elsewhere, files that are none, names that command: refused or cleaned, nothing opened."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from inputs import GOOD, TEXT
from running import GUARD, ran

from reader.story import source
from reader.story.library import entry_of
from reader.story.load import load
from reader.story.problems import StoryError

Write = Callable[[dict[str, str | bytes]], Path]
SECRET = "nobody may read this"


@pytest.fixture
def story(write_story: Write, tmp_path: Path) -> Path:
    """A good story, and beside it a file that it may not reach."""
    (tmp_path / "secret.md").write_text(SECRET)
    return write_story(GOOD)


def _fifo(path: Path) -> None:
    os.mkfifo(path)


MADE: dict[str, Callable[[Path], object]] = {
    "a link out of the folder": lambda path: path.symlink_to(path.parent.parent / "secret.md"),
    "a link to nothing": lambda path: path.symlink_to(path.parent / "nothing.md"),
    "a link to itself": lambda path: path.symlink_to(path),
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
    "a link to stdin": lambda path: path.symlink_to("/dev/stdin"),
    "a FIFO": _fifo,
    "a folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("what", MADE)
@pytest.mark.parametrize("name", ["gazette.md", "story.toml", "facts.toml"])
def test_what_is_no_file_of_the_story_is_told_and_not_read(story: Path, name: str, what: str) -> None:
    (story / name).unlink()
    MADE[what](story / name)
    checked, shown = ran("check", story), ran("show", story, "gazette")
    assert (checked.code, shown.code) == (1, 2)
    # A folder is no article at all: then it is the story that misses one.
    named = "story.toml:2" if (name, what) == ("gazette.md", "a folder") else f"{name}:1"
    assert any(line.startswith(f"{story}/{named}: ") for line in checked.out.splitlines()), checked.out
    assert SECRET not in checked.out + checked.err + shown.out + shown.err


def test_a_link_inside_the_folder_is_followed(story: Path) -> None:
    (story / "gazette.md").rename(story / "kept.text")
    (story / "gazette.md").symlink_to("kept.text")
    assert TEXT in ran("show", story, "gazette").out


def test_a_file_that_becomes_a_link_while_it_is_read_is_not_followed(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = source._inside

    def swapped(path: Path, folder: Path) -> Path:
        judged = inside(path, folder)
        if path.name == "gazette.md":
            path.unlink()
            path.symlink_to("../secret.md")
        return judged

    monkeypatch.setattr(source, "_inside", swapped)
    with pytest.raises(StoryError) as refused:
        load(story)
    assert "gazette.md:1: can't be read" in str(refused.value)


@pytest.mark.parametrize("name", ["gazette.md", "story.toml", "facts.toml"])
def test_a_file_without_rights_is_told(story: Path, name: str) -> None:
    (story / name).chmod(0)
    if os.access(story / name, os.R_OK):
        pytest.skip("whoever runs this may read every file")
    assert f"{story}/{name}:1: can't be read (Permission denied)" in ran("check", story).out


@pytest.mark.parametrize("name", ["gazette.md", "story.toml", "facts.toml"])
def test_what_the_system_will_not_open_is_told(
    story: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As above, for those who may read every file."""
    opened = os.open

    def refusing(path: Path, flags: int, *rest: int) -> int:
        if Path(path).name == name:
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, *rest)

    monkeypatch.setattr(source.os, "open", refusing)
    assert f"{story}/{name}:1: can't be read (Permission denied)" in ran("check", story).out


PLACES = (
    "../../etc/passwd", "/etc/passwd", "~", "$HOME", r"\\host\x", "C:", "file:///etc/passwd", "/dev/zero",
    "http://evil.example/x", "a\x1b]0;x\x07b", "x" * 5000, "", "-rf", "CON", "\udcff", "pay\u202ecod.exe", "..",
)  # fmt: skip


@pytest.mark.parametrize("place", PLACES, ids=lambda place: ascii(place[:20]))
@pytest.mark.parametrize(
    "command", ["list", "check", "facts", "questions", "notes", "compare", "progress", "due", "show", None]
)
def test_a_place_that_is_no_story_is_told_in_one_line(
    command: str | None, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "here"
    empty.mkdir()
    monkeypatch.chdir(empty)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    words = [] if command is None else [command]
    done = ran(*words, *(["--", place] if place.startswith("-") else [place]), *["x"] * (command == "show"))
    told = done.out + done.err
    if (command, place) == ("check", ".."):
        assert (done.code, len(done.out.splitlines())) == (1, 1)
    else:
        assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1), told
    assert not set(told) & set(map(chr, (*range(10), *range(11, 32), 127, 0x202E)))


@pytest.mark.parametrize(
    "name", ["a\x1b]0;x\x07.md", "pay\u202edm.md", "b'\"$(x).md", b"not-utf8-\xff.md", "-rf.md"]
)
def test_a_hostile_file_name_is_cleaned_wherever_it_is_told(
    name: str | bytes, story: Path, tmp_path: Path
) -> None:
    for source_text in (b"An article.", b"\xff"):
        hostile = os.path.join(os.fsencode(story), os.fsencode(name))
        with open(hostile, "wb") as file:
            file.write(source_text)
        for words in (
            ("check", story),
            ("check", story, "--json"),
            ("list", story),
            ("list", story, "--json"),
            ("facts", story),
        ):
            done = ran(*words)
            assert done.code in (0, 1, 2)
            assert not set(done.out + done.err) & set("\x1b\x07\u202e\x7f\x9b")


def test_a_folder_with_a_hostile_name(story: Path) -> None:
    moved = Path(os.fsdecode(os.fsencode(story.parent) + b"/\xff\x1b]0;x\x07"))
    story.rename(moved)
    (moved / "broken.md").write_bytes(b"\xff")
    for words in (
        ("check", moved),
        ("check", moved, "--json"),
        ("list", moved),
        ("list", moved, "--json"),
        ("facts", moved),
        ("facts", moved, "--json"),
        ("compare", moved, "--json"),
        ("notes", moved, "--progress", moved / "x"),
    ):
        done = ran(*words)
        assert done.code in (0, 1, 2), words
        assert not set(done.out + done.err) & set("\x1b\x07"), words


@pytest.mark.parametrize(
    "planted", ["textual.py", "tomli.py", "click.py", "conftest.py", "sitecustomize.py", "reader.toml"]
)
def test_nothing_in_a_storys_folder_is_run(story: Path, planted: str) -> None:
    """Neither by the command nor by `python -m reader`, which has the current folder on its path."""
    (story / planted).write_text("import os; os.write(1, b'PWNED')\n")
    for command in (["-c", "from reader.cli import main; main()"], ["-m", "reader"]):
        if command[0] == "-c":
            command = ["-P", *command]  # as a script that pip installs, which has its own folder instead
        done = subprocess.run(
            [sys.executable, *command, "list", "."],
            cwd=story, capture_output=True, text=True, timeout=GUARD, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert "PWNED" not in done.stdout + done.stderr
        assert done.returncode == 0, done.stderr


def test_a_story_that_goes_while_it_is_listed_is_told(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.story import load as loading

    read = loading.read_articles

    def gone(folder: Path) -> object:
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
        return read(folder)

    monkeypatch.setattr(loading, "read_articles", gone)
    done = ran("facts", story)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"reader: {story}:1: No such file or directory, expected a folder that can be read\n"


@pytest.mark.usefixtures("no_entry")
def test_a_folder_that_lists_but_may_not_be_entered_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match=r"can't be read \(Permission denied\)"):
        load(tmp_path)
    assert entry_of(tmp_path).title
