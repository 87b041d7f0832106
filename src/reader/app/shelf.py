"""The stories that the app was opened with: known by the index, and read only when they are opened."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.indexing.index import Index
from reader.indexing.summary import Known, Summary
from reader.indexing.updating import bring_up_to_date, changed_at, stamp
from reader.story.library import Entry, story_folders

if TYPE_CHECKING:
    from reader.story.load import Loaded
    from reader.story.problems import StoryError

_OPEN = 4
"""So many stories that were opened are kept in memory."""


class Shelf:
    """The entries of a library, what the index knows of them, and the few that are open.

    Args:
        entries: the stories, in order.
        index: what is known of them; None takes one that lasts as long as the shelf.
        library: the folder that was opened, looked through again; None if the entries are all there is.
    """

    def __init__(
        self, entries: Sequence[Entry], index: Index | None = None, library: Path | None = None
    ) -> None:
        self.entries = tuple(entries)
        self.index = index or Index(None)
        self._folder = library
        self.library = Path(os.path.abspath(library or _above(self.entries)))
        self._rows: list[Known | None] = []
        self._read: dict[int, Loaded | StoryError] = {}
        self._fresh: dict[int, tuple[bytes, Summary]] = {}
        self._reading = Lock()
        self._take(self.index.stories(self.library))

    @classmethod
    def opened(cls, folder: Path, index: Index) -> Shelf:
        """The stories of a folder: as the index knows them if the folder has not changed, else as found.

        Raises:
            OSError: the folder is not there, or can't be listed.
        """
        library = Path(os.path.abspath(folder))
        known = index.stories(library)
        if known and index.changed(library) == changed_at(library) != 0:
            return cls(_entries(folder, library, known), index, folder)
        return cls([Entry(path.name, path.name, path) for path in story_folders(folder)], index, folder)

    def _take(self, known: Sequence[Known]) -> None:
        """Takes the titles that the index has."""
        if self.entries and known and known[0].folder == os.fsencode(self.library):
            self._rows = [known[0]]  # the folder that was opened is a story itself
        else:
            named = {os.path.basename(each.folder): each for each in known}
            self._rows = [named.get(os.fsencode(entry.path.name)) for entry in self.entries]
        self.entries = tuple(
            entry._replace(title=row.title) if row is not None and row.title != entry.title else entry
            for entry, row in zip(self.entries, self._rows, strict=True)
        )

    def row(self, index: int) -> Known | None:
        """What the list of stories tells of an entry, if that is known."""
        return self._rows[index]

    def refresh(self) -> None:
        """Takes from the index what it has come to know."""
        self._take(self.index.stories(self.library))

    def bring_up_to_date(self, told: Callable[[int, int], bool]) -> bool:
        """Brings the index up to date with the files; may run beside the app, in a thread. See `indexing`."""
        folders = [Path(os.path.abspath(entry.path)) for entry in self.found()]
        return bring_up_to_date(self.index, self.library, folders, told)

    def found(self) -> tuple[Entry, ...]:
        """The stories that there are now: those of the folder that was opened, found anew."""
        if self._folder is None:
            return self.entries
        try:
            folders = story_folders(self._folder)
        except OSError:
            return self.entries
        before = {entry.path: entry for entry in self.entries}
        return tuple(before.get(path) or Entry(path.name, path.name, path) for path in folders)

    def relist(self, entries: Sequence[Entry]) -> None:
        """Takes other entries; what was read of those that stay is kept."""
        places = {entry.path: place for place, entry in enumerate(entries)}
        moved = [(old, places.get(entry.path)) for old, entry in enumerate(self.entries)]
        self._read = {new: self._read[old] for old, new in moved if new is not None and old in self._read}
        self._fresh = {new: self._fresh[old] for old, new in moved if new is not None and old in self._fresh}
        self.entries = tuple(entries)
        self.refresh()

    def place(self, folder: Path) -> int | None:
        """The place of the story in that folder among the entries; None if it is not there."""
        paths = (os.path.abspath(entry.path) for entry in self.entries)
        return next((place for place, path in enumerate(paths) if path == str(folder)), None)

    def summary(self, index: int) -> Summary:
        """What the library shows of a story: from the index if its files are as they were, else read now."""
        path = Path(os.path.abspath(self.entries[index].path))
        now = stamp(path)
        kept = self._fresh.get(index) or self.index.summary(self.library, path)
        if kept is None or not now or kept[0] != now:
            from reader.indexing.summing import summary

            self._read.pop(index, None)
            kept = self._fresh[index] = (now, summary(self.read(index), self.entries[index].title))
        return kept[1]

    def known(self, index: int) -> Loaded | StoryError | None:
        """What reading gave, or None if the story has not been read yet, or not lately."""
        return self._read.get(index)

    def read(self, index: int) -> Loaded | StoryError:
        """The story, read now if it has not been; those not asked for lately are let go."""
        from reader.story.load import load
        from reader.story.problems import StoryError

        with self._reading:
            found = self._read.pop(index, None)
            if found is None:
                try:
                    found = load(self.entries[index].path)
                except StoryError as error:
                    found = error
            while len(self._read) >= _OPEN:
                del self._read[next(iter(self._read))]
            self._read[index] = found
        return found


def _above(entries: Sequence[Entry]) -> Path:
    """The folder that holds all entries, under which the index knows them."""
    if not entries:
        return Path()
    return entries[0].path if len(entries) == 1 else entries[0].path.parent


def _entries(folder: Path, library: Path, known: Sequence[Known]) -> list[Entry]:
    """The entries as they would be found in the folder."""
    if known[0].folder == os.fsencode(library):
        return [Entry(library.name, known[0].title, folder)]
    names = [os.fsdecode(os.path.basename(each.folder)) for each in known]
    return [Entry(name, each.title, folder / name) for name, each in zip(names, known, strict=True)]
