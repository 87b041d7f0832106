"""Where a command keeps what a person answers, and what it says of a file that it only reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.printing import fail, narrate

if TYPE_CHECKING:
    from reader.progress.store import Store


def store_at(path: Path | None) -> Store:
    """The store to write to, at `path` or the person's own; where nothing can be kept, ends the program."""
    from reader.progress.store import Store

    store = Store.open(path)
    if store.read_only:
        why = store.why_read_only
        store.close()
        fail(f"{store.path}: {why}; no answer can be kept, name another file: --progress FILE")
    return store


def tell_newer(path: Path | None) -> None:
    """Says where the file is of a later reader, so that some of it may not be known here."""
    from reader.plain.kept import made_later

    if told := made_later(path):
        narrate(f"{told} for all that it holds")
