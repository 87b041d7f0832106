"""Libraries: which stories there are, and where those that ship are kept."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class Entry(NamedTuple):
    """A story of a library, known by its folder and title; not yet read."""

    id: str
    title: str
    path: Path


def shipped_library() -> Path:
    """The folder of the stories that ship: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "articles"
    return inside if inside.is_dir() else package.parent.parent / "articles"


def find_stories(path: Path) -> list[Entry]:
    """The stories at a path, with their titles: see `story_folders`."""
    return [entry_of(folder) for folder in story_folders(path)]


def story_folders(path: Path) -> list[Path]:
    """The stories at a path: the folder itself if it is one, else its folders that are stories, by name.

    Raises:
        FileNotFoundError: there is no such folder.
        NotADirectoryError: it is a file.
        OSError: it can't be listed.
    """
    return [path / name for name in story_names(path)]


def story_names(path: Path) -> list[str]:
    """The names of these; an empty one is that of the folder itself. Raises what `story_folders` does."""
    from reader.story.load import is_story

    if not path.exists():
        raise FileNotFoundError(path)
    if not path.is_dir():
        raise NotADirectoryError(path)
    if is_story(path):
        return [""]
    names = sorted(name for name in os.listdir(path) if not name.startswith("."))
    return [name for name in names if is_story(path / name)]


def story_folder(name: str) -> Path:
    """The folder of a STORY argument: a path, or the id of a shipped story.

    Raises:
        FileNotFoundError: it is neither.
    """
    if name and os.path.isdir(name):  # says no, where Path.is_dir raises: a name may be too long
        return Path(name)
    from reader.story.load import is_story

    shipped = shipped_library() / name
    if name not in ("", "..") and shipped.parent == shipped_library() and is_story(shipped):
        return shipped
    raise FileNotFoundError(name)


def entry_of(folder: Path) -> Entry:
    """The story's id and title; a title that can't be read is told when the story is opened."""
    from reader.story.load import STORY_FILE
    from reader.story.source import TABLE_LIMIT, Unusable, read_text
    from reader.story.text import one_line
    from reader.story.toml_source import parse

    name = one_line(folder.resolve().name)
    title = ""
    try:
        if os.path.isfile(folder / STORY_FILE):
            raw = parse(STORY_FILE, read_text(folder / STORY_FILE, folder, TABLE_LIMIT)).get("title")
            title = one_line(raw) if isinstance(raw, str) else ""
    except Unusable:
        pass
    return Entry(name, title or name, folder)
