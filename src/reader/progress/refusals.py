"""What the store refuses, and why SQLite would not do something, in words for the person whose line it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.story.problems import Mendable

if TYPE_CHECKING:
    import sqlite3


class StoreError(Mendable):
    """The store can't be used. The text names the file, says why, and what to do about it."""

    def __init__(self, path: Path | None, why: str, advice: str) -> None:
        self.path = path
        self.why = why
        self.advice = advice
        super().__init__(f"{path}: {why}; {advice}" if path else f"{why}; {advice}")


def why_not_saved(error: sqlite3.Error) -> str:
    """Why a line could not be kept, in a few words."""
    import sqlite3

    extended = getattr(error, "sqlite_errorcode", None) or 0
    if extended == sqlite3.SQLITE_READONLY_DBMOVED:
        return "the file has been moved or deleted"
    told = {
        sqlite3.SQLITE_FULL: "the disk is full",
        sqlite3.SQLITE_READONLY: "read-only",
        sqlite3.SQLITE_CANTOPEN: "read-only folder",
        sqlite3.SQLITE_BUSY: "another program holds the file",
        sqlite3.SQLITE_LOCKED: "another program holds the file",
        sqlite3.SQLITE_CORRUPT: "the file is damaged",
        sqlite3.SQLITE_NOTADB: "the file is damaged",
        sqlite3.SQLITE_IOERR: "the disk does not take it",
    }
    if str(error).startswith("no such table"):  # somebody has emptied the file
        return told[sqlite3.SQLITE_CORRUPT]
    return told.get(extended & 0xFF, str(error))
