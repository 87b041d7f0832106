"""Bringing a store to the present version: a copy beside it first, then one transaction, checked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from reader.progress.backups import copy_into
from reader.progress.header import APPLICATION_ID, VERSION
from reader.progress.refusals import StoreError
from reader.quiz.memory import SCHEME

if TYPE_CHECKING:
    import sqlite3

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def make_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables of a new store in one transaction, unless another program has just done so."""
    _bring_up(connection, path, 0)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring an older store to the present version, with a backup of it as it was beside it.

    Raises:
        StoreError: something in it is broken; the file is as it was.
        sqlite3.Error: it could not be written; the file is as it was.
    """
    version = _version(connection)
    copy_into(connection, _backup_before(connection, path, version))
    _bring_up(connection, path, version)


def _bring_up(connection: sqlite3.Connection, path: Path, version: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _version(connection) == version:
            for number in range(version + 1, VERSION + 1):
                schema = Path(__file__).with_name(f"schema_{number}.sql").read_text("utf-8")
                for statement in _statements(schema):
                    connection.execute(statement)
            if version == 0:  # what has no lines needs no replay
                connection.execute("UPDATE replayed SET scheme = ?", (SCHEME,))
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            _check(connection, path)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Whether all is well before it is kept."""
    faults = [
        *(" ".join(map(str, row)) for row in connection.execute("PRAGMA foreign_key_check")),
        *(row[0] for row in connection.execute("PRAGMA integrity_check(1)") if row[0] != "ok"),
    ]
    if faults:
        told = " ".join(faults[0].split())
        raise StoreError(path, f"could not be brought to version {VERSION} ({told})", "it is as it was")


def _backup_before(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """A name that is free, by the day of the log's last line: `NAME.backup-DAY-version-N`."""
    (at,) = connection.execute("SELECT coalesce(max(at), '') FROM log").fetchone()
    day = found[0] if (found := _DAY.match(at)) else "0000-00-00"
    name = f"{path.name}.backup-{day}-version-{version}"
    free, number = path.with_name(name), 2
    while free.exists():
        free, number = path.with_name(f"{name}-{number}"), number + 1
    return free


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


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
