"""The file of the index: where it is, how it is told from any other, and how it is made."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x52444958
"""`RDIX` in the header of every index (SQLite's application_id)."""
VERSION = 2
"""The version of the tables (SQLite's user_version)."""
_BUSY_SECONDS = 0.5
"""How long another program's transaction is waited for."""
_HEADER = 100
_PAGE = 16384
"""Bytes: an article's words mostly fit into one page, which makes reading all of them quicker."""
_TABLES = """
CREATE TABLE made (version TEXT NOT NULL) STRICT;
CREATE TABLE library (folder BLOB PRIMARY KEY, changed INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE story (
    number INTEGER PRIMARY KEY, library BLOB NOT NULL, folder BLOB NOT NULL, stamp BLOB NOT NULL,
    title TEXT NOT NULL, about TEXT NOT NULL, has_table INTEGER NOT NULL, facts INTEGER NOT NULL,
    agreed INTEGER NOT NULL, close INTEGER NOT NULL, disputed INTEGER NOT NULL, single INTEGER NOT NULL,
    articles INTEGER NOT NULL, problems INTEGER NOT NULL, UNIQUE (library, folder)
) STRICT;
CREATE TABLE problem (story INTEGER NOT NULL, place INTEGER NOT NULL, told TEXT NOT NULL) STRICT;
CREATE INDEX problem_of ON problem (story, place);
CREATE TABLE fact (
    story INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, question TEXT NOT NULL,
    agreement TEXT NOT NULL
) STRICT;
CREATE INDEX fact_of ON fact (story, place);
CREATE TABLE article (
    number INTEGER PRIMARY KEY, story INTEGER NOT NULL, place INTEGER NOT NULL,
    id TEXT NOT NULL, outlet TEXT NOT NULL, headline TEXT NOT NULL, supplied INTEGER NOT NULL,
    byline TEXT NOT NULL, date TEXT NOT NULL, inferred INTEGER NOT NULL, note TEXT NOT NULL,
    replaced INTEGER NOT NULL, words INTEGER NOT NULL, minutes INTEGER NOT NULL, facts INTEGER NOT NULL,
    alone INTEGER NOT NULL, disputed INTEGER NOT NULL, file BLOB NOT NULL
) STRICT;
CREATE INDEX article_of ON article (story, place);
CREATE TABLE folded (article INTEGER PRIMARY KEY, words BLOB NOT NULL) STRICT;
"""


def default_path() -> Path | None:
    """Where the index is kept: the user's cache folder; None if none is known."""
    import platformdirs

    try:
        folder = Path(platformdirs.user_cache_path("reader", appauthor=False))
    except (RuntimeError, KeyError):
        return None
    return folder / "index.sqlite3" if folder.is_absolute() else None


def is_index(path: Path) -> bool:
    """Whether a file is an index of this version, told by its first bytes alone."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return False
        with open(path, "rb") as file:
            head = file.read(_HEADER)
    except OSError:
        return False
    version, application = (int.from_bytes(head[at : at + 4], "big") for at in (60, 68))
    return head.startswith(b"SQLite format 3\x00") and (application, version) == (APPLICATION_ID, VERSION)


def new(path: Path) -> sqlite3.Connection:
    """A new index in place of whatever stands there. Only its owner may read it: it holds the texts."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    for left in (path, path.with_name(f"{path.name}-journal")):
        left.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return filled(connect(str(path)))


def filled(db: sqlite3.Connection) -> sqlite3.Connection:
    with _closed_where_it_fails(db):
        db.execute(f"PRAGMA page_size = {_PAGE}")
        named = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"
        db.executescript(f"BEGIN; {_TABLES} {named} COMMIT;")
        db.execute("INSERT INTO made VALUES (?)", (__version__,))
        db.commit()
    return db


def connect(path: str) -> sqlite3.Connection:
    import sqlite3

    # Threads take turns by the lock of the index.
    db = sqlite3.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False)
    with _closed_where_it_fails(db):
        db.execute("PRAGMA trusted_schema = OFF")
        # A crash of the machine may cost the newest lines, or the file: it is made anew.
        db.execute("PRAGMA synchronous = NORMAL")
    return db


@contextmanager
def _closed_where_it_fails(db: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        db.close()
        raise
