"""Opening the file of the store: what is refused, before a byte of it changes, and how it is set up.

A file is judged by its own bytes first (is it SQLite, is it ours, is it of our version) and only then
given to SQLite, because merely opening a database can write to it.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from reader.story.problems import Mendable

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x52444552
"""`RDER` in the header of every store (SQLite's application_id)."""
VERSION = 1
"""The version of `schema.sql` (SQLite's user_version)."""
BUSY_SECONDS = 2.0
"""How long another program's transaction is waited for."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)
_SETTINGS = (
    "PRAGMA synchronous = EXTRA",
    # Only macOS heeds it; there a plain fsync leaves the data in the drive's own memory.
    "PRAGMA fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    # Without it INSERT OR REPLACE would delete lines behind the triggers' back.
    "PRAGMA recursive_triggers = ON",
)


class StoreError(Mendable):
    """The store can't be used. The text names the file, says why, and what to do about it."""

    def __init__(self, path: Path | None, why: str, advice: str) -> None:
        self.path = path
        self.why = why
        self.advice = advice
        super().__init__(f"{path}: {why}; {advice}" if path else f"{why}; {advice}")


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


def backups_of(path: Path) -> list[Path]:
    """The backups that stand beside a store, oldest first: `NAME.backup-…`."""
    prefix = f"{path.name}.backup-"
    try:
        return sorted(path.parent / name for name in os.listdir(path.parent) if name.startswith(prefix))
    except OSError:
        return []


def connect(path: Path) -> tuple[sqlite3.Connection, bool]:
    """A connection to the store at `path`, made if there is none; and whether it can only be read.

    Raises:
        StoreError: the file or folder can't be used; nothing of it has been changed.
    """
    import sqlite3

    if sqlite3.sqlite_version_info < (3, 37):
        raise StoreError(path, f"SQLite {sqlite3.sqlite_version} is too old", "3.37 or newer is needed")
    _make_room(path)
    _judge(path)
    read_only = not (_writable(path) and _writable(path.parent))
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    try:
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    except sqlite3.Error as error:
        raise _told(path, error) from None
    try:
        _set_up(connection, path, read_only)
    except sqlite3.Error as error:
        connection.close()
        raise _told(path, error) from None
    except BaseException:
        connection.close()
        raise
    return connection, read_only


def _make_room(path: Path) -> None:
    """Make the folder (0700) and an empty file (0600) where there is none."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        if not path.parent.is_dir():
            raise StoreError(path, "its folder is a file", "name another file: --progress PATH") from None
    except OSError as error:
        if path.exists():  # a read-only folder says so before it says that the file is there
            return
        raise StoreError(
            path, f"can't be made ({error.strerror})", "name another file: --progress PATH"
        ) from None


def _writable(path: Path) -> bool:
    """Whether the person who runs this may write there; in a folder, whether they may add files."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _judge(path: Path) -> None:
    """Refuse, from the bytes alone, what is no store of ours."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise StoreError(path, "is no plain file", "name the file itself: --progress PATH")
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise StoreError(path, f"can't be read ({error.strerror})", "look at its rights") from None
    if not header:
        if backups_of(path):
            raise StoreError(path, "is empty, though it has backups", _put_back(path))
        return
    if not header.strip(b"\0") and path.with_name(f"{path.name}-journal").exists():
        return  # its making was cut off before the first page was written; SQLite rolls it back
    if header[:16] != _MAGIC or len(header) < _HEADER:
        raise StoreError(path, "is no store of progress, or is damaged", _put_back(path))
    if int.from_bytes(header[_APPLICATION_ID], "big") != APPLICATION_ID:
        raise StoreError(path, "is another program's database", "name another file: --progress PATH")
    version = int.from_bytes(header[_USER_VERSION], "big")
    if version > VERSION:
        told = f"was made by a newer reader (version {version} of the store, this is {VERSION})"
        raise StoreError(path, told, "update reader, or name another file: --progress PATH")
    if version < VERSION:
        raise StoreError(path, f"has no version that reader ever made ({version})", _put_back(path))


def _set_up(connection: sqlite3.Connection, path: Path, read_only: bool) -> None:
    """Set the connection, make the tables of a new file, check an old one."""
    for setting in _SETTINGS:
        connection.execute(setting)
    if not read_only:
        connection.execute("PRAGMA journal_mode = DELETE")
    if path.stat().st_size == 0:
        _make_tables(connection)
        return
    faults = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if faults != "ok":
        raise StoreError(path, f"is damaged ({' '.join(str(faults).split())})", _put_back(path))
    if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
        _make_tables(connection)  # its making was cut off, and SQLite has just rolled that back


def _make_tables(connection: sqlite3.Connection) -> None:
    """Make the tables in one transaction, unless another program has just done so."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            schema = Path(__file__).with_name("schema.sql").read_text("utf-8")
            for statement in _statements(schema):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """A script's statements; `executescript` would commit before it runs them."""
    import sqlite3

    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    return found


def _told(path: Path, error: sqlite3.Error) -> StoreError:
    """What SQLite found wrong while opening, in words that help."""
    import sqlite3

    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreError(path, "is held by another program", "end that one and try again")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_SCHEMA):
        return StoreError(path, f"is damaged ({error})", _put_back(path))
    if code == sqlite3.SQLITE_FULL:
        return StoreError(path, "can't be made: the disk is full", "free some room, or --progress PATH")
    return StoreError(
        path, f"can't be opened ({error})", "look at its rights, or name another: --progress PATH"
    )


def _put_back(path: Path) -> str:
    """Advice for a file that is damaged: nothing is ever deleted for the person."""
    backups = backups_of(path)
    if backups:
        return f"move it away and put {backups[-1].name} in its place"
    return "move it away to begin anew, or name another file: --progress PATH"
