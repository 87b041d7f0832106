"""Copies of the store that stand beside it: one a day, of seven days and four weeks; and which are good."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from reader.progress.header import VERSION, is_database, is_ours, read_header, version_of
from reader.progress.refusals import StoreError

DAYS, WEEKS = 7, 4
"""How many daily backups are kept, and how many weekly ones of the time before."""

_UNFINISHED = ".part"


def backups_of(path: Path) -> list[Path]:
    """The backups that stand beside a store, oldest first: `NAME.backup-…`."""
    prefix = f"{path.name}.backup-"
    try:
        names = os.listdir(path.parent)
    except OSError:
        return []
    return sorted(path.parent / name for name in names if name.startswith(prefix) and _UNFINISHED not in name)


def back_up(path: Path, on: date) -> Path | None:
    """A copy of the store as it is, if there is none of that day yet; what is then too much goes.

    Slow: for a thread, or the end of a command.

    Args:
        path: the store; it is only read.
        on: the day, which becomes part of the name: `NAME.backup-2024-03-09`.

    Returns:
        The backup; None where there is one of that day, or nothing to save: no file, or an empty log.

    Raises:
        StoreError: it could not be made; what backups there were are all there.
    """
    target = path.with_name(f"{path.name}.backup-{on.isoformat()}")
    try:
        if target.exists() or not path.is_file() or not path.stat().st_size:
            return None
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        with contextlib.closing(connection):
            if not connection.execute("SELECT EXISTS (SELECT 1 FROM log)").fetchone()[0]:
                return None
            _check(connection, path)
            copy_into(connection, target)
        _tidy(path, on)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(path, f"no backup can be made ({error})", "free some room, or look at it") from None
    return target


def kept_days(days: Iterable[date]) -> set[date]:
    """The days whose backups are kept: the last seven, and of the time before the last of each of four weeks.

    Weeks are those of ISO 8601, from Monday; days on which there was no backup count for nothing.
    """
    newest = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in newest[DAYS:]:
        weeks.setdefault(day.isocalendar()[:2], day)
    return {*newest[:DAYS], *sorted(weeks.values(), reverse=True)[:WEEKS]}


def newest_good(path: Path) -> Path | None:
    """The newest backup of a store that is good; None if there is none."""
    return next((each for each in reversed(backups_of(path)) if is_good(each)), None)


def is_good(path: Path) -> bool:
    """Whether a file is a whole store, indexes and all, and every line makes sense. It is not changed."""
    if not is_whole(path, "integrity_check"):
        return False
    from reader.progress.salvaging import told

    return told(path)[1]


def is_whole(path: Path, check: str = "quick_check") -> bool:
    """Whether a file is a store, of this version or an older one, and SQLite finds no fault in it."""
    try:
        header = read_header(path)
        if not is_database(header) or not is_ours(header) or not 1 <= version_of(header) <= VERSION:
            return False
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        with contextlib.closing(connection):
            _check(connection, path, check)
    except (sqlite3.Error, OSError, StoreError):
        return False
    return True


def _check(connection: sqlite3.Connection, path: Path, check: str = "quick_check") -> None:
    faults = str(connection.execute(f"PRAGMA {check}(1)").fetchone()[0])
    if faults != "ok":
        raise StoreError(path, f"is damaged ({' '.join(faults.split())})", "its backups are left as they are")


def _tidy(path: Path, on: date) -> None:
    """Remove daily backups that are too many, and copies that were begun on another day and never ended."""
    prefix = f"{path.name}.backup-"
    daily: dict[date, Path] = {}
    for backup in backups_of(path):
        with contextlib.suppress(ValueError):  # a backup before a change of version is no daily one
            daily[date.fromisoformat(backup.name.removeprefix(prefix))] = backup
    for day in daily.keys() - kept_days(daily):
        daily[day].unlink(missing_ok=True)
    for name in os.listdir(path.parent):
        left = path.with_name(name)
        if name.startswith(prefix) and _UNFINISHED in name and date.fromtimestamp(left.stat().st_mtime) < on:
            left.unlink(missing_ok=True)


def copy_into(connection: sqlite3.Connection, target: Path) -> None:
    """A whole copy of an open store, on the disk and private (0600) before it gets its name.

    What goes on from a copy numbers its lines under a new name, so that no two lines ever share one: the
    copy forgets which name its lines had on which machine.

    Raises:
        sqlite3.Error: it could not be copied; there is no `target`.
        OSError: the same.
    """
    unfinished = target.with_name(f"{target.name}{_UNFINISHED}-{os.getpid()}")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        copy = sqlite3.connect(unfinished, isolation_level=None)
        try:
            copy.execute("PRAGMA synchronous = EXTRA")
            copy.execute("DELETE FROM device")
        finally:
            copy.close()
        sync(unfinished)
        unfinished.rename(target)
        sync(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; some systems can't sync a folder."""
    with contextlib.suppress(PermissionError):
        number = os.open(path, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
