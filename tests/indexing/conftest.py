"""A library of small stories, and an index of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from shelves import Built, write

from reader.app.shelf import Shelf
from reader.indexing.index import Index


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Three stories of two articles each, told from 0."""
    folder = tmp_path / "library"
    for number in range(3):
        write(folder / f"story-{number}", f"Story {number}", f"The mill number {number} burnt down.")
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the index is kept."""
    return tmp_path / "cache" / "index.sqlite3"


@pytest.fixture
def built(library: Path, path: Path) -> Built:
    """The shelf of the library, its index brought up to date; with the stories that were read."""

    def build(at: Path | None = path, read: list[str] | None = None) -> Shelf:
        index = Index(at)
        shelf = Shelf.opened(library, index)
        before = read if read is not None else []
        put = index.put

        def noted(library: Path, folder: Path, *others: object) -> None:
            before.append(folder.name)
            put(library, folder, *others)  # type: ignore[arg-type]

        index.put = noted  # type: ignore[method-assign]
        assert shelf.bring_up_to_date(lambda done, total: True)
        shelf.refresh()
        return shelf

    return build
