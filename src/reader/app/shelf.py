"""The stories that the app was opened with: known by the index, and read only when they are opened."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.app.listed import Listed, Titled
from reader.indexing.index import Index
from reader.indexing.summary import Known, Summary
from reader.indexing.updating import bring_up_to_date, changed_at, stamp
from reader.story.library import Entry, story_names

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
        self._found: Sequence[Entry] = entries if isinstance(entries, Listed) else tuple(entries)
        self.index = index or Index(None)
        self._folder = library
        self.library = Path(os.path.abspath(library or _above(self._found)))
        self._rows: list[Known | None] = []
        self._read: dict[int, tuple[bytes, Loaded | StoryError]] = {}
        self._fresh: dict[int, tuple[bytes, Summary]] = {}
        self._stamps: dict[int, bytes] = {}
        """How the files of a story were when it was last shown or read."""
        self._reading = Lock()
        self.refresh()

    @classmethod
    def opened(cls, folder: Path, index: Index) -> Shelf:
        """The stories of a folder: as the index knows them if the folder has not changed, else as found.

        Raises:
            OSError: the folder is not there, or can't be listed.
        """
        library = Path(os.path.abspath(folder))
        names = []
        if index.changed(library) == changed_at(library) != 0:
            names = [os.fsdecode(known.name) for known in index.stories(library)]
        return cls(Listed(folder, names or story_names(folder)), index, folder)

    @property
    def entries(self) -> Sequence[Entry]:
        """The stories, with their titles as far as these are known."""
        return Titled(self._found, self._rows)

    def refresh(self) -> None:
        """Takes from the index what it has come to know."""
        known = {each.name: each for each in self.index.stories(self.library)}
        self._rows = [known.get(name) for name in map(os.fsencode, self._names())]

    def _names(self) -> Iterable[str]:
        """By which the index knows the stories of this library: those of their folders."""
        if isinstance(self._found, Listed):
            return self._found.names
        own = str(self.library)
        return ("" if os.path.abspath(path) == own else path.name for _, _, path in self._found)

    def row(self, index: int) -> Known | None:
        """What the list of stories tells of an entry, if that is known."""
        return self._rows[index]

    def bring_up_to_date(self, told: Callable[[int, int], bool]) -> bool:
        """Brings the index up to date with the files; may run beside the app, in a thread. See `indexing`."""
        return self.bring_up(self.found(), told)

    def bring_up(self, found: Sequence[Entry], told: Callable[[int, int], bool]) -> bool:
        """The same for stories that were found a moment ago."""
        folders = (Path(os.path.abspath(entry.path)) for entry in found)
        return bring_up_to_date(self.index, self.library, folders, told)

    def found(self) -> Sequence[Entry]:
        """The stories that there are now: those of the folder that was opened, found anew.

        Where none is left, those that there were: each is told to be gone when it is opened.
        """
        if self._folder is None:
            return self._found
        try:
            names = story_names(self._folder)
        except OSError:
            return self._found
        return Listed(self._folder, names) if names else self._found

    def lists(self, found: Sequence[Entry]) -> bool:
        """Whether these are the stories it has."""
        return found == self._found

    def relist(self, found: Sequence[Entry]) -> None:
        """Takes other stories; what was read of those that stay is kept."""
        before = {at: self._found[at].path for at in {*self._read, *self._fresh, *self._stamps}}
        places = {entry.path: place for place, entry in enumerate(found) if entry.path in before.values()}
        moved = {at: places[path] for at, path in before.items() if path in places}
        self._read = {moved[at]: read for at, read in self._read.items() if at in moved}
        self._fresh = {moved[at]: fresh for at, fresh in self._fresh.items() if at in moved}
        self._stamps = {moved[at]: stamped for at, stamped in self._stamps.items() if at in moved}
        self._found = found
        self.refresh()

    def place(self, folder: Path) -> int | None:
        """The place of the story in that folder among the entries; None if it is not there."""
        paths = (os.path.abspath(entry.path) for entry in self._found)
        return next((place for place, path in enumerate(paths) if path == str(folder)), None)

    def summary(self, index: int) -> Summary:
        """What the library shows of a story: from the index if its files are as they were, else read now."""
        path = Path(os.path.abspath(self._found[index].path))
        now = stamp(path)
        kept = self._fresh.get(index) or self.index.summary(self.library, path)
        if kept is None or not now or kept[0] != now:
            from reader.indexing.summing import summary

            kept = self._fresh[index] = (now, summary(self.read(index), self.entries[index].title))
            name = b"" if path == self.library else os.fsencode(path.name)
            self._rows[index] = Known(name, kept[1].title, len(kept[1].articles), kept[1].problems)
        self._stamps[index] = now
        return kept[1]

    def known(self, index: int) -> Loaded | StoryError | None:
        """What reading gave, or None if the story has not been read yet, or not lately."""
        stamped = self._read.get(index)
        return stamped[1] if stamped is not None else None

    def has_changed(self, index: int) -> bool:
        """Whether the files of a story that was shown or read are not what they were."""
        stamped = self._stamps.get(index)
        return stamped is not None and stamped != stamp(self._found[index].path)

    def read(self, index: int) -> Loaded | StoryError:
        """The story, read now if it has not been or has changed; those not asked for lately are let go."""
        from msgspec import structs

        from reader.story.load import load
        from reader.story.problems import StoryError

        path = self._found[index].path
        with self._reading:
            now, stamped = stamp(path), self._read.pop(index, None)
            if stamped is None or stamped[0] != now:
                try:
                    # What the check asks of its file, nobody asks here.
                    stamped = now, structs.replace(load(path), table=None)
                except StoryError as error:
                    stamped = now, error
            while len(self._read) >= _OPEN:
                del self._read[next(iter(self._read))]
            self._read[index] = stamped
            self._stamps[index] = now
        return stamped[1]


def _above(entries: Sequence[Entry]) -> Path:
    """The folder that holds all entries, under which the index knows them."""
    if not entries:
        return Path()
    return entries[0].path if len(entries) == 1 else entries[0].path.parent
