"""Which stories a word of the command line means; what is not there ends the program with a line."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.commands.names import typed_names
from reader.commands.printing import fail

if TYPE_CHECKING:
    from reader.app.shelf import Shelf
    from reader.story.library import Entry
    from reader.story.load import Loaded

Stories = TypeVar("Stories", bound="Sequence[Entry]")


def entries_at(path: str | None) -> list[Entry]:
    """The stories at a path, or those that ship; ends the program if there are none."""
    from reader.story.library import find_stories

    with _listing(path) as folder:
        return _some(folder, find_stories(folder))


def shelf_at(path: str | None) -> Shelf:
    """The same for the app: as the index of the user's cache knows them, as far as it does."""
    from reader.app.shelf import Shelf
    from reader.indexing.index import Index
    from reader.indexing.index_file import default_path

    index = Index(default_path())
    try:
        with _listing(path) as folder:
            # The folder that one stands in may go while the app is open; no other path can be found then.
            shelf = Shelf.opened(folder.absolute(), index)
            _some(folder, shelf.entries)
            return shelf
    except BaseException:
        index.close()
        raise


@contextmanager
def _listing(path: str | None) -> Iterator[Path]:
    """The folder at a path, or of the stories that ship; one that can't be listed ends the program."""
    from reader.story.library import shipped_library

    folder = shipped_library() if path is None else folder_of(path)
    try:
        yield folder
    except OSError as error:
        fail(f"{folder}: {error.strerror or 'no folder'}; expected a story's folder or a folder of stories")


def _some(folder: Path, entries: Stories) -> Stories:
    """The entries; ends the program if there are none."""
    if not entries:
        fail(f"{folder}: no story in it; a story is a folder with .md or .txt articles")
    return entries


def folder_of(name: str) -> Path:
    """The folder of a story, by its path or, for one that ships, its id."""
    from reader.story.library import story_folder

    try:
        folder = story_folder(name)
        os.path.abspath(folder)  # not to be had where the folder that one stands in is gone
    except FileNotFoundError:
        from reader.story.problems import did_you_mean

        shown = name or '""'
        if name in typed_names():
            fail(f"{shown}: no such story or folder; {comes_first(name)}")
        what = "is a file, not a folder" if os.path.isfile(name) else "no such story, folder or command"
        fail(f"{shown}: {what}{did_you_mean(name, typed_names())}")
    return folder


def comes_first(command: str) -> str:
    """What is said where a command stands behind an option."""
    return f"a command comes first, before all options: reader {command}"


def loaded_from(name: str) -> Loaded:
    """The story of that path or id; one with problems ends the command, with a line for each."""
    from reader.story.load import load

    return load(folder_of(name))
