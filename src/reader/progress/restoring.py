"""Putting a backup in the place of a damaged store, by the person's word only; nothing is ever deleted."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from datetime import date
from pathlib import Path

import msgspec

from reader.progress.backups import is_good, newest_good, sync
from reader.progress.header import is_database, is_ours, read_header
from reader.progress.refusals import StoreError
from reader.progress.salvaging import told
from reader.progress.store import Store


class Restored(msgspec.Struct, frozen=True):
    """What was done to have a store again."""

    backup: Path
    aside: Path | None
    """Where the damaged file is now; None if there was none."""
    saved: int
    """Lines that the backup did not have and the damaged file still told."""
    lines: int
    """Lines that the store has now."""


def restore(path: Path, on: date) -> Restored:
    """Put the newest good backup in the place of a damaged store, and into it what that still tells.

    Args:
        path: the store; it is moved to `NAME.damaged-DAY`, never changed and never deleted.
        on: the day.

    Raises:
        StoreError: the store is not damaged, is no file of reader's, or has no good backup; nothing has
            changed.
    """
    _refuse_what_is_well(path)
    backup = newest_good(path)
    if backup is None:
        raise StoreError(path, "has no good backup", "move it away to begin anew")
    lines, _ = told(path)
    fresh = path.with_name(f"{path.name}.restored-{os.getpid()}")
    try:
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        shutil.copyfile(backup, fresh)
        sync(fresh)
        aside = _move_aside(path, on)
        fresh.rename(path)
        sync(path.parent)
    except OSError as error:
        raise StoreError(path, f"can't be restored ({error.strerror})", "look at its folder") from None
    finally:
        fresh.unlink(missing_ok=True)
    with Store.open(path) as store:
        known = {line.id for line in store.lines()}
        saved = store.take([line for line in lines if line.id not in known], aside or path).taken
        return Restored(backup, aside, saved, len(known) + saved)


def _refuse_what_is_well(path: Path) -> None:
    if not os.path.lexists(path):
        return
    if not stat.S_ISREG(path.lstat().st_mode):
        raise StoreError(path, "is no plain file", "name the file itself: --progress PATH")
    header = read_header(path)
    if is_database(header) and not is_ours(header):
        raise StoreError(path, "is another program's database", "name another file: --progress PATH")
    if is_good(path):
        raise StoreError(path, "is not damaged", "there is nothing to restore")


def _move_aside(path: Path, on: date) -> Path | None:
    """Give a damaged file another name, and with it a journal, which would be played into the new one."""
    if not os.path.lexists(path):
        return None
    name = f"{path.name}.damaged-{on.isoformat()}"
    aside, number = path.with_name(name), 2
    while os.path.lexists(aside):
        aside, number = path.with_name(f"{name}-{number}"), number + 1
    path.rename(aside)
    with contextlib.suppress(FileNotFoundError):
        path.with_name(f"{path.name}-journal").rename(aside.with_name(f"{aside.name}-journal"))
    return aside
