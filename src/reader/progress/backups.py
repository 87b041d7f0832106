"""Copies of the store that stand beside it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_UNFINISHED = ".part"


def backups_of(path: Path) -> list[Path]:
    """The backups that stand beside a store, oldest first: `NAME.backup-…`."""
    prefix = f"{path.name}.backup-"
    try:
        names = os.listdir(path.parent)
    except OSError:
        return []
    return sorted(path.parent / name for name in names if name.startswith(prefix) and _UNFINISHED not in name)


def copy_into(connection: sqlite3.Connection, target: Path) -> None:
    """A whole copy of an open store, on the disk and private (0600) before it gets its name.

    What goes on from a copy numbers its lines under a new name, so that no two lines ever share one: the
    copy forgets which name its lines had on which machine.

    Raises:
        sqlite3.Error: it could not be copied; there is no `target`.
        OSError: the same.
    """
    import sqlite3

    unfinished = target.with_name(f"{target.name}{_UNFINISHED}-{os.getpid()}")
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        copy = sqlite3.connect(unfinished, isolation_level=None)
        try:
            copy.execute("PRAGMA synchronous = EXTRA")
            copy.execute("DELETE FROM device")
        finally:
            copy.close()
        _sync(unfinished)
        unfinished.rename(target)
        _sync(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; some systems can't sync a folder."""
    with contextlib.suppress(PermissionError):
        number = os.open(path, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
