"""The stories of a library in order. There may be thousands: an entry is made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

from reader.indexing.summary import Known
from reader.story.library import Entry


class _Entries(Sequence[Entry]):
    """Entries of which only `_entry` knows what they are made from."""

    def _entry(self, at: int) -> Entry:
        raise NotImplementedError

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> list[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | list[Entry]:
        places = range(len(self))[at]
        return self._entry(places) if isinstance(places, int) else [self._entry(place) for place in places]

    def __iter__(self) -> Iterator[Entry]:
        return map(self._entry, range(len(self)))


class Listed(_Entries):
    """The stories of a folder by the names of theirs; an empty name is that of the folder itself."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self.folder, self.names = folder, names

    def __len__(self) -> int:
        return len(self.names)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Listed) and (other.folder, other.names) == (self.folder, self.names)

    def _entry(self, at: int) -> Entry:
        path = self.folder / self.names[at]
        name = self.names[at] or path.absolute().name
        return Entry(name, name, path)


class Titled(_Entries):
    """Entries with the titles that the index knows."""

    def __init__(self, entries: Sequence[Entry], rows: Sequence[Known | None]) -> None:
        self._entries, self._rows = entries, rows

    def __len__(self) -> int:
        return len(self._entries)

    def _entry(self, at: int) -> Entry:
        entry, row = self._entries[at], self._rows[at]
        return entry if row is None else entry._replace(title=row.title)
