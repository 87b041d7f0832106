"""The index: one SQLite file that can be thrown away at any time, and is made anew when it is not right.

It is a cache. A file that is damaged, foreign, or made by another version of the program is replaced; where
none can be kept, a private one without a name serves as long as the program runs. So nothing that can be
wrong with it is ever an error: the caller is told that nothing is known, and reads the files.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar

from reader import __version__
from reader.indexing.index_file import connect, filled, is_index, new
from reader.indexing.summary import Known, Line, Named, Searched, Summary

if TYPE_CHECKING:
    import sqlite3

Gathered = TypeVar("Gathered")

_PORTION = 50
"""So many stories are searched at once."""
_REPLACED = 2
"""So often a file that is wrong is made anew while the program runs; after that a private one serves."""

_LINE = ", ".join(Line._fields)
_SUMMARY = [field for field in Summary._fields if field not in ("articles", "told")]
_OF_STORY = ", ".join(_SUMMARY)


class Index:
    """The index at a path; None keeps it in a nameless file of its own. Threads may share it."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._db: sqlite3.Connection | None = None
        self._closed = False
        self._replaceable = _REPLACED
        self._lock = RLock()

    # Reading

    def stories(self, library: Path) -> list[Known]:
        """The stories of a library as they were when it was last brought up to date; none if it never was."""
        key = os.fsencode(library)
        return self._each(
            lambda rows: [Known._make(row) for row in rows],
            "SELECT substr(folder, ?), title, articles, problems FROM story"
            " WHERE library = ? ORDER BY folder",
            len(os.path.join(key, b"")) + 1,
            key,
        )

    def changed(self, library: Path) -> int | None:
        """When the library's folder had last been changed when it was brought up to date, in ns."""
        rows = self._rows("SELECT changed FROM library WHERE folder = ?", os.fsencode(library))
        return rows[0][0] if rows else None

    def stamps(self, library: Path) -> dict[bytes, bytes]:
        """The stamp of every story of a library, by its folder."""
        query = "SELECT folder, stamp FROM story WHERE library = ?"
        return self._each(lambda rows: dict(rows), query, os.fsencode(library))

    def summary(self, library: Path, folder: Path) -> tuple[bytes, Summary] | None:
        """What is known of a story, and the stamp of the files that it was read from."""
        with self._lock:
            found = self._rows(
                f"SELECT number, stamp, articles, {_OF_STORY} FROM story WHERE library = ? AND folder = ?",
                os.fsencode(library),
                os.fsencode(folder),
            )
            if not found:
                return None
            number, stamp, count, *of_story = found[0]
            lines = self._rows(f"SELECT {_LINE} FROM article WHERE story = ? ORDER BY place", number)
            told = self._rows("SELECT told FROM problem WHERE story = ? ORDER BY place", number)
        known = dict(zip(_SUMMARY, of_story, strict=True))
        known["has_table"] = bool(known["has_table"])
        if len(lines) != count or (known["problems"] and not told):
            return None
        articles = tuple(Line._make(line) for line in lines)
        return stamp, Summary(**known, articles=articles, told=tuple(line for (line,) in told))

    def named(self, library: Path) -> list[Named]:
        """Every article and every fact of a library, by name."""
        each = "SELECT s.folder, {} FROM story s JOIN {} ON x.story = s.number WHERE s.library = ?"
        articles = each.format("x.id, x.outlet || ': ' || x.headline, ''", "article x")
        facts = each.format("x.id, x.question, x.agreement", "fact x")
        key = os.fsencode(library)
        return [Named._make(row) for row in self._rows(f"{articles} UNION ALL {facts}", key, key)]

    def words(self, library: Path) -> Iterator[Searched]:
        """Every article of a library, in order; they come in portions, so that no thread waits for long."""
        query = "SELECT folder FROM story WHERE library = ? ORDER BY folder"
        folders = [folder for (folder,) in self._rows(query, os.fsencode(library))]
        for at in range(0, len(folders), _PORTION):
            portion = folders[at : at + _PORTION]
            rows = self._rows(
                "SELECT s.folder, s.title, a.id, a.outlet, a.file, f.words FROM story s"
                " JOIN article a ON a.story = s.number JOIN folded f ON f.article = a.number"
                " WHERE s.library = ? AND s.folder BETWEEN ? AND ? ORDER BY s.folder, a.place",
                os.fsencode(library),
                portion[0],
                portion[-1],
            )
            yield from map(Searched._make, rows)

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What a query gives; nothing where there is no index, or where it can't be read."""
        return self._each(list, query, *values)

    def _each(self, gather: Callable[[Iterable[Any]], Gathered], query: str, *values: object) -> Gathered:
        """The same, row for row: thousands of them are not held twice."""
        with self._trusting():
            if db := self._opened():
                return gather(db.execute(query, values))
        return gather(())

    # Writing

    def put(
        self,
        library: Path,
        folder: Path,
        stamp: bytes,
        summary: Summary,
        facts: Sequence[tuple[str, str, str]],
        words: Sequence[bytes],
    ) -> None:
        """Keeps what is known of a story in place of what was.

        Args:
            library: the folder under which it is listed.
            folder: its own.
            stamp: that of the files it was read from.
            summary: what the library shows of it.
            facts: id, question and agreement of each.
            words: those of each article.
        """
        with self._trusting():
            db = self._made()
            self._drop(db, library, os.fsencode(folder))
            counts = [getattr(summary, field) for field in _SUMMARY]
            number = db.execute(
                f"INSERT INTO story (library, folder, stamp, articles, {_OF_STORY}) VALUES (?{', ?' * 12})",
                (os.fsencode(library), os.fsencode(folder), stamp, len(summary.articles), *counts),
            ).lastrowid
            told = [(number, place, line) for place, line in enumerate(summary.told)]
            db.executemany("INSERT INTO problem VALUES (?, ?, ?)", told)
            asked = [(number, place, *fact) for place, fact in enumerate(facts)]
            db.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?)", asked)
            for place, (line, folded) in enumerate(zip(summary.articles, words, strict=True)):
                article = db.execute(
                    f"INSERT INTO article (story, place, {_LINE}) VALUES (?, ?{', ?' * len(line)})",
                    (number, place, *line),
                ).lastrowid
                db.execute("INSERT INTO folded VALUES (?, ?)", (article, folded))

    def drop(self, library: Path, folder: bytes) -> None:
        """Forgets a story."""
        with self._trusting():
            self._drop(self._made(), library, folder)

    def finish(self, library: Path, changed: int, stories: int) -> None:
        """Keeps that a library is up to date, and forgets libraries whose folders are gone.

        Args:
            library: its folder.
            changed: when that had last been changed as it was listed, in ns.
            stories: how many it has; where not as many are kept, it is not up to date.
        """
        with self._trusting():
            db = self._made()
            if len(self.stamps(library)) == stories:
                db.execute("INSERT OR REPLACE INTO library VALUES (?, ?)", (os.fsencode(library), changed))
            for (other,) in db.execute("SELECT folder FROM library").fetchall():
                if not os.path.isdir(other):
                    gone = Path(os.fsdecode(other))
                    for folder in self.stamps(gone):
                        self._drop(db, gone, folder)
                    db.execute("DELETE FROM library WHERE folder = ?", (other,))
        self.commit()

    def commit(self) -> None:
        """Makes what was kept last beyond this run, and visible to others."""
        with self._trusting():
            if self._db is not None:
                self._db.commit()

    def close(self) -> None:
        """Ends the use of the index."""
        with self._lock:
            self._closed = True
            self._let_go()

    @staticmethod
    def _drop(db: sqlite3.Connection, library: Path, folder: bytes) -> None:
        key = (os.fsencode(library), folder)
        for (number,) in db.execute(
            "SELECT number FROM story WHERE library = ? AND folder = ?", key
        ).fetchall():
            db.execute(
                "DELETE FROM folded WHERE article IN (SELECT number FROM article WHERE story = ?)", (number,)
            )
            for table in ("article", "fact", "problem"):
                db.execute(f"DELETE FROM {table} WHERE story = ?", (number,))
            db.execute("DELETE FROM story WHERE number = ?", (number,))

    # The file

    @contextmanager
    def _trusting(self) -> Iterator[None]:
        """What SQLite finds wrong is never told: a file that is no index any more makes room for one."""
        import sqlite3

        with self._lock:
            try:
                yield
            except _Closed:
                pass
            except sqlite3.Error as error:
                self._let_go()
                if "locked" not in str(error):
                    self._replaceable -= 1

    def _opened(self) -> sqlite3.Connection | None:
        """The connection, if there is an index that can be trusted."""
        if self._closed:
            raise _Closed
        if self._db is None and self.path and self._replaceable == _REPLACED and is_index(self.path):
            self._db = connect(str(self.path))
            if self._db.execute("SELECT version FROM made").fetchall() != [(__version__,)]:
                self._let_go()
        return self._db

    def _made(self) -> sqlite3.Connection:
        """The connection, to an index that is made if there is none that can be trusted."""
        import sqlite3

        if self._opened() is None and self.path and self._replaceable > 0:
            try:
                self._db = new(self.path)
            except (OSError, sqlite3.Error):
                self._replaceable = 0
        if self._db is None:
            self._db = filled(connect(""))
        return self._db

    def _let_go(self) -> None:
        if self._db is not None:
            self._db.close()
        self._db = None


class _Closed(Exception):
    """The index is not used any more; a thread that still would have it gets nothing."""
