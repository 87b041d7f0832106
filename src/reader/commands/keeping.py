"""Where a command keeps what a person answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.printing import fail

if TYPE_CHECKING:
    from reader.progress.store import Store


def store_at(path: Path | None) -> Store:
    """The store to write to, at `path` or the person's own; where nothing can be kept, ends the program."""
    from reader.progress.store import Store

    store = Store.open(path)
    if store.read_only:
        fail(f"{store.path}: read-only, no answer can be kept; name another file: --progress FILE")
    return store
