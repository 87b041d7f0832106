"""Opening the file of the store: what is refused, before a byte of it changes, and how it is set up.

A file is judged by its own bytes first (is it SQLite, is it ours, is it of our version) and only then
given to SQLite, because merely opening a database can write to it.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.progress.backups import backups_of, newest_good
from reader.progress.header import VERSION, is_database, is_ours, newer, read_header, version_of
from reader.progress.line import COLUMNS
from reader.progress.refusals import StoreError

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Opened", "StoreError", "connect", "connect_to_read", "default_path", "restoring"]

BUSY_SECONDS = 2.0
"""How long another program's transaction is waited for."""

_SETTINGS = (
    "PRAGMA synchronous = EXTRA",
    # Only macOS heeds it; there a plain fsync leaves the data in the drive's own memory.
    "PRAGMA fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    # Without it INSERT OR REPLACE would delete lines behind the triggers' back.
    "PRAGMA recursive_triggers = ON",
)


def default_path() -> Path:
    """Where progress is kept when nobody says otherwise: the user's data folder.

    Raises:
        StoreError: no home folder is known.
    """
    import platformdirs

    try:
        folder = Path(platformdirs.user_data_path("reader", appauthor=False))
    except (RuntimeError, KeyError):
        folder = Path("~")
    if not folder.is_absolute():  # an unknown user's "~" is left as it stands
        raise StoreError(
            None, "no folder for progress is known (HOME is not set)", "name a file: --progress PATH"
        )
    return folder / "progress.sqlite3"


def restoring(path: Path) -> str:
    """The command that restores the file at `path`: named, unless it is the one that is meant anyway."""
    from shlex import quote

    with suppress(StoreError):
        if path == default_path():
            return "reader progress restore"
    return f"reader progress restore --progress {quote(str(path))}"


class Opened(NamedTuple):
    """An open file: what it is reached by, and what may be done with it."""

    connection: sqlite3.Connection
    version: int
    """Of the store in it; another than `VERSION` only where it can only be read."""
    read_only: str
    """Why it can only be read; empty where it can be written."""


def connect(path: Path) -> Opened:
    """Open the store at `path`, made if there is none, and brought to the present version if it is older.

    Raises:
        StoreError: the file or folder can't be used; nothing of it has been changed.
    """
    _refuse_old_sqlite(path)
    _make_room(path)
    version = _judge(path)
    read_only = "" if _writable(path) and _writable(path.parent) else "read-only"
    return _opened(path, newer(version) or read_only)


def connect_to_read(path: Path) -> Opened:
    """Open a store of this version or an older one only to read it.

    Raises:
        StoreError: it is none, a newer one, or can't be read.
    """
    _refuse_old_sqlite(path)
    version = _judge(path)
    if version > VERSION:
        told = f"was made by version {version} of the store, this is {VERSION}"
        raise StoreError(path, told, "update reader")
    if version == 0:
        raise StoreError(path, "has no progress in it", "name the file of another reader")
    return _opened(path, "read-only")


def _opened(path: Path, read_only: str) -> Opened:
    import sqlite3

    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    try:
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    except sqlite3.Error as error:
        raise _told(path, error) from None
    try:
        version = _set_up(connection, path, bool(read_only))
    except sqlite3.Error as error:
        connection.close()
        raise _told(path, error) from None
    except OSError as error:
        connection.close()
        why = f"no backup can be made before it is changed ({error.strerror})"
        raise StoreError(path, why, "free some room, or --progress PATH") from None
    except BaseException:
        connection.close()
        raise
    return Opened(connection, version, read_only)


def _refuse_old_sqlite(path: Path) -> None:
    import sqlite3

    if sqlite3.sqlite_version_info < (3, 37):
        raise StoreError(path, f"SQLite {sqlite3.sqlite_version} is too old", "3.37 or newer is needed")


def _make_room(path: Path) -> None:
    """Make the folder (0700) and an empty file (0600) where there is none."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        if not os.path.isdir(path.parent):
            raise StoreError(path, "its folder is a file", "name another file: --progress PATH") from None
    except OSError as error:
        # A read-only folder says so before it says that the file is there. Of one that can't be entered, or a
        # name that is too long, `Path.exists` would raise.
        if os.path.exists(path):
            return
        raise StoreError(
            path, f"can't be made ({error.strerror})", "name another file: --progress PATH"
        ) from None


def _writable(path: Path) -> bool:
    """Whether the person who runs this may write there; in a folder, whether they may add files."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _judge(path: Path) -> int:
    """Refuse, from the bytes alone, what is no store of ours; the version of one that is, 0 for a new one."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise StoreError(path, "is no plain file", "name the file itself: --progress PATH")
        header = read_header(path)
    except FileNotFoundError:
        raise StoreError(path, "no such file", "look at its name") from None
    except OSError as error:
        raise StoreError(path, f"can't be read ({error.strerror})", "look at its rights") from None
    if not header:
        if backups_of(path):
            raise StoreError(path, "is empty, though it has backups", _put_back(path))
        return 0
    if not header.strip(b"\0") and path.with_name(f"{path.name}-journal").exists():
        return 0  # its making was cut off before the first page was written; SQLite rolls it back
    if not is_database(header):
        raise StoreError(path, "is no store of progress, or is damaged", _put_back(path))
    if not is_ours(header):
        raise StoreError(path, "is another program's database", "name another file: --progress PATH")
    version = version_of(header)
    if version < 1:
        raise StoreError(path, f"has no version that reader ever made ({version})", _put_back(path))
    return version


def _set_up(connection: sqlite3.Connection, path: Path, read_only: bool) -> int:
    """Set the connection, check an old file, make or mend the tables; the version that it then has."""
    for setting in _SETTINGS:
        connection.execute(setting)
    if not read_only:
        connection.execute("PRAGMA journal_mode = DELETE")
    if path.stat().st_size > 0:
        faults = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if faults != "ok":
            raise StoreError(path, f"is damaged ({' '.join(str(faults).split())})", _put_back(path))
    version = _version(connection)
    if version > VERSION:
        _probe(connection, path, version)
    if not read_only and version < VERSION:
        from reader.progress.migrating import make_tables, migrate

        if version == 0:  # new, or its making was cut off and SQLite has just rolled that back
            make_tables(connection, path)
        else:
            migrate(connection, path)
    return _version(connection)


def _probe(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Whether the log of a newer store is one that can be read."""
    import sqlite3

    try:
        connection.execute(f"SELECT {COLUMNS} FROM log LIMIT 0")
    except sqlite3.Error:
        told = f"can't be read by this reader (version {version} of the store, this is {VERSION})"
        raise StoreError(path, told, "update reader, or name another file: --progress PATH") from None


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _told(path: Path, error: sqlite3.Error) -> StoreError:
    """What SQLite found wrong while opening, in words that help."""
    import sqlite3

    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreError(path, "is held by another program", "end that one and try again")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_SCHEMA):
        return StoreError(path, f"is damaged ({error})", _put_back(path))
    if code == sqlite3.SQLITE_FULL:
        return StoreError(path, "can't be set up: the disk is full", "free some room, or --progress PATH")
    return StoreError(
        path, f"can't be opened ({error})", "look at its rights, or name another: --progress PATH"
    )


def _put_back(path: Path) -> str:
    """Advice for a file that is damaged: nothing is ever deleted for the person."""
    good = newest_good(path)
    if good is not None:
        return f"to put {good.name} in its place: {restoring(path)}"
    return "move it away to begin anew, or name another file: --progress PATH"
