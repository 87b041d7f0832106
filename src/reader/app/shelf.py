"""The stories that the app was opened with, each read when it is first needed."""

from __future__ import annotations

from collections.abc import Sequence

from reader.story.library import Entry
from reader.story.load import Loaded, load
from reader.story.problems import StoryError


class Shelf:
    """The entries of a library and what reading them gave: a story, or the error that keeps it shut."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)
        self._read: dict[int, Loaded | StoryError] = {}

    def known(self, index: int) -> Loaded | StoryError | None:
        """What reading gave, or None if the story has not been read yet."""
        return self._read.get(index)

    def read(self, index: int) -> Loaded | StoryError:
        """The story, read now if it has not been."""
        if index not in self._read:
            try:
                self._read[index] = load(self.entries[index].path)
            except StoryError as error:
                self._read[index] = error
        return self._read[index]
