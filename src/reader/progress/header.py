"""Whose a file is, by its own bytes: merely opening a database can write to it."""

from __future__ import annotations

from pathlib import Path

APPLICATION_ID = 0x52444552
"""`RDER` in the header of every store (SQLite's application_id)."""
VERSION = 2
"""The version of the store: how many `schema_N.sql` made it (SQLite's user_version)."""

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


def read_header(path: Path) -> bytes:
    """The first bytes of a file. Raises OSError."""
    with path.open("rb") as file:
        return file.read(_LENGTH)


def is_database(header: bytes) -> bool:
    """Whether a header is that of an SQLite database."""
    return header[:16] == _MAGIC and len(header) == _LENGTH


def is_ours(header: bytes) -> bool:
    """Whether a database's header is that of a store."""
    return int.from_bytes(header[_APPLICATION_ID], "big") == APPLICATION_ID


def version_of(header: bytes) -> int:
    """The version of the store that a header tells."""
    return int.from_bytes(header[_USER_VERSION], "big")


def newer(version: int) -> str:
    """That a store was made by a later reader; empty where it was not."""
    return (
        f"made by version {version} of the store, this is {VERSION}: update reader"
        if version > VERSION
        else ""
    )
