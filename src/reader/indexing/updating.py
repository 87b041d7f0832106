"""Bringing the index up to date: what has changed by size, time or rights is read, what is gone forgotten."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

from reader.indexing.index import Index

_KINDS = (b"story.toml", b"facts.toml", b".md", b".markdown", b".txt")
"""How the names of files end that a story is read from."""
_AT_ONCE = 64
"""So many stories are kept in one transaction."""

Told = Callable[[int, int], bool]
"""Is told how many of the changed stories are read, and of how many; whether to go on."""


def stamp(folder: Path) -> bytes:
    """What tells a story's files apart from what they were: number, size, age, rights, and a sum of them.

    An empty stamp is that of a folder that can't be listed.
    """
    files: list[tuple[bytes, int, int, int, int, int]] = []
    try:
        with os.scandir(os.fsencode(folder)) as found:
            for file in found:
                if file.name.lower().endswith(_KINDS):
                    files.append((file.name, *_state(file)))
    except OSError:
        return b""
    files.sort()
    size = sum(each[1] for each in files)
    latest = max((each[2] for each in files), default=0)
    return b"%d/%d/%d/%d" % (len(files), size, latest, zlib.crc32(repr(files).encode()))


def _state(file: os.DirEntry[bytes]) -> tuple[int, int, int, int, int]:
    """Size, age and rights: only these change where a file that could not be read can be from now on."""
    try:
        about = file.stat()
    except OSError:  # a link that leads nowhere
        return 0, 0, 0, 0, 0
    return about.st_size, about.st_mtime_ns, about.st_mode, about.st_uid, about.st_gid


def bring_up_to_date(index: Index, library: Path, folders: Iterable[Path], told: Told) -> bool:
    """Reads the stories of a library that were changed since they were last read, and forgets those gone.

    Args:
        index: where what is read is kept.
        library: the folder of the stories, or of the only one.
        folders: the folders of all stories that there are.
        told: is called after each story that is read.

    Returns:
        Whether all of it is done.
    """
    listed = changed_at(library)
    kept = index.stamps(library)
    changed, stories = [], 0
    for folder in folders:
        stories += 1
        before, now = kept.pop(os.fsencode(folder), None), stamp(folder)
        if not now or before != now:
            changed.append((folder, now))
    for gone in kept:
        index.drop(library, gone)
    for number, (folder, now) in enumerate(changed):
        if not told(number, len(changed)):
            index.commit()
            return False
        read_anew(index, library, folder, now)
        if number % _AT_ONCE == _AT_ONCE - 1:
            index.commit()
    index.finish(library, listed, stories)
    return told(len(changed), len(changed))


def changed_at(folder: Path) -> int:
    """When something was last added to a folder or taken away from it, in ns; 0 if it is not there."""
    try:
        return os.stat(folder).st_mtime_ns
    except OSError:
        return 0


def read_anew(index: Index, library: Path, folder: Path, stamped: bytes) -> None:
    """Reads a story, and keeps what the library shows and searches of it."""
    from reader.indexing.summing import asked, searched, summary
    from reader.story.library import entry_of
    from reader.story.load import load
    from reader.story.problems import StoryError

    try:
        read = load(folder)
    except StoryError as error:
        index.put(library, folder, stamped, summary(error, entry_of(folder).title), [], [])
    else:
        index.put(library, folder, stamped, summary(read, read.story.title), asked(read), searched(read))
