"""What a person's store holds, for commands that only look: looking never makes a file."""

from __future__ import annotations

import os
from pathlib import Path

from reader.comparing.filters import NO_MARKS, Marks
from reader.progress.header import newer, read_header, version_of
from reader.progress.marks import on_facts
from reader.progress.opening import StoreError, default_path
from reader.progress.store import Store


def made_later(path: Path | None) -> str:
    """That the file at `path`, or the person's own, is of a later reader, and which; empty where it is not.

    What that one keeps and this one does not know is left out of all that is told.
    """
    place = default_path() if path is None else path
    told = newer(version_of(read_header(place))) if place.is_file() else ""
    return f"{place}: {told}" if told else ""


def kept_store(path: Path | None) -> Store | None:
    """The store at `path`, or the person's own; None where there is none of theirs yet.

    Raises:
        StoreError: there is no such file, or it can't be read.
    """
    place = default_path() if path is None else path
    try:
        os.lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        if path is None:
            return None
        told = "name the one that progress was kept in: --progress PATH"
        raise StoreError(path, "no such file", told) from None
    except OSError as error:  # what can't be looked at may be there
        raise StoreError(place, f"can't be read ({error.strerror})", "look at its rights") from None
    return Store.open(place)


def kept_flags(path: Path | None, story: str) -> tuple[str, ...]:
    """The ids of a story's questions that were flagged as poor. StoreError as `kept_store`."""
    store = kept_store(path)
    if store is None:
        return ()
    with store:
        return store.flags(story)


def marked_facts(path: Path | None, story: str) -> Marks:
    """The facts of a story that are starred, noted, or predicted and not asked again since.

    StoreError as `kept_store`.
    """
    store = kept_store(path)
    if store is None:
        return NO_MARKS
    with store:
        before = store.predicted(story)
        return on_facts(store.marks(story), before.facts if before else frozenset())
