"""The index knows what the files say, reads what was changed and no more, and is never in the way."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shelves import Built, write

from reader.app.shelf import Shelf
from reader.indexing import index_file
from reader.indexing.index import Index
from reader.indexing.index_file import APPLICATION_ID, VERSION, is_index
from reader.indexing.updating import bring_up_to_date, stamp


def titles(shelf: Shelf) -> list[str]:
    return [entry.title for entry in shelf.entries]


class TestMadeAndKept:
    def test_it_is_made_once_and_for_its_owner_alone(self, built: Built, path: Path) -> None:
        read: list[str] = []
        assert titles(built(read=read)) == ["Story 0", "Story 1", "Story 2"]
        assert read == ["story-0", "story-1", "story-2"]
        assert is_index(path)
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
        read.clear()
        assert titles(built(read=read)) == ["Story 0", "Story 1", "Story 2"]
        assert read == []

    def test_nothing_is_read_of_a_library_that_has_not_changed(
        self, built: Built, library: Path, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        built()
        monkeypatch.setattr("builtins.open", _only(path))
        monkeypatch.setattr("reader.story.load.load", _never)
        shelf = Shelf.opened(library, Index(path))
        assert titles(shelf) == ["Story 0", "Story 1", "Story 2"]
        assert [line.outlet for line in shelf.summary(1).articles] == ["The post", "The wire"]

    def test_a_story_whose_files_may_be_read_by_now_is_read_anew(self, built: Built, library: Path) -> None:
        """What was unusable for its rights alone stayed so: neither size nor age tells of them."""
        built()
        (library / "story-1" / "post.md").chmod(0o400)
        read: list[str] = []
        built(read=read)
        assert read == ["story-1"]

    def test_what_it_knows_is_what_reading_gives(self, path: Path, bridge: Path) -> None:
        index = Index(path)
        shelf = Shelf.opened(bridge, index)
        at_first = shelf.summary(0)
        shelf.bring_up_to_date(lambda done, total: True)
        kept = Shelf.opened(bridge, Index(path))
        assert kept.index.summary(kept.library, Path(os.path.abspath(bridge))) == (stamp(bridge), at_first)
        assert at_first.facts == 12
        assert at_first.articles[1].disputed == 1

    def test_two_programs_may_use_it_at_once(self, built: Built, library: Path, path: Path) -> None:
        one = built()
        other = built()
        write(library / "story-1", "Another", "Nothing burnt.")
        one.bring_up_to_date(lambda done, total: True)
        other.refresh()
        assert titles(other) == ["Story 0", "Another", "Story 2"]


class TestBroughtUpToDate:
    def test_a_story_is_read_again_when_the_size_of_a_file_has_changed(
        self, built: Built, library: Path
    ) -> None:
        built()
        file = library / "story-1" / "story.toml"
        times = os.stat(file)
        file.write_text('title = "Longer than it was"\n')
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
        read: list[str] = []
        assert titles(built(read=read)) == ["Story 0", "Longer than it was", "Story 2"]
        assert read == ["story-1"]

    def test_a_story_is_read_again_when_the_time_of_a_file_has_changed(
        self, built: Built, library: Path
    ) -> None:
        built()
        file = library / "story-2" / "story.toml"
        file.write_text('title = "Story X"\n')
        os.utime(file, ns=(1, 1))
        read: list[str] = []
        assert titles(built(read=read)) == ["Story 0", "Story 1", "Story X"]
        assert read == ["story-2"]

    def test_a_story_shown_is_checked_before_it_is_shown(
        self, built: Built, library: Path, path: Path
    ) -> None:
        built()
        write(library / "story-0", "New", "Words of another day, and more of them.")
        shelf = Shelf.opened(library, Index(path))
        assert shelf.summary(0).title == "New"
        assert shelf.summary(1).title == "Story 1"

    def test_a_story_that_is_gone_is_forgotten_with_its_words(self, built: Built, library: Path) -> None:
        built()
        for file in (library / "story-1").iterdir():
            file.unlink()
        (library / "story-1").rmdir()
        shelf = built()
        assert titles(shelf) == ["Story 0", "Story 2"]
        assert len(list(shelf.index.words(shelf.library))) == 4

    def test_a_new_story_is_found_and_a_story_with_problems_told(self, built: Built, library: Path) -> None:
        built()
        write(library / "story-9", "Nine", "The ninth.")
        (library / "story-9" / "facts.toml").write_text("[[fact]]\n")
        shelf = built()
        assert titles(shelf)[-1] == "Nine"
        assert not shelf.summary(3).opens
        assert shelf.summary(3).told
        assert shelf.row(3).problems == shelf.summary(3).problems > 1  # type: ignore[union-attr]

    def test_a_story_that_becomes_a_library_lists_its_stories(
        self, built: Built, tmp_path: Path, path: Path
    ) -> None:
        folder = tmp_path / "grown"
        write(folder, "Alone", "A mill burnt.")
        shelf = Shelf.opened(folder, Index(path))
        shelf.bring_up_to_date(lambda done, total: True)
        assert titles(Shelf.opened(folder, Index(path))) == ["Alone"]
        for file in folder.iterdir():
            file.unlink()
        for number in range(2):
            write(folder / f"story-{number}", f"Part {number}", "A mill burnt.")
        shelf = Shelf.opened(folder, Index(path))
        assert titles(shelf) == ["story-0", "story-1"]
        shelf.bring_up_to_date(lambda done, total: True)
        shelf.refresh()
        assert titles(shelf) == ["Part 0", "Part 1"]

    def test_libraries_do_not_mix_and_one_that_is_gone_is_forgotten(
        self, built: Built, library: Path, path: Path, tmp_path: Path
    ) -> None:
        built()
        other = tmp_path / "other"
        write(other / "alone", "Alone", "One.")
        index = Index(path)
        bring_up_to_date(index, other, [other / "alone"], lambda done, total: True)
        assert [known.title for known in index.stories(other)] == ["Alone"]
        assert len(index.stories(library)) == 3
        library.rename(tmp_path / "moved")
        bring_up_to_date(index, other, [other / "alone"], lambda done, total: True)
        assert index.stories(library) == []
        assert [known.title for known in index.stories(other)] == ["Alone"]

    def test_it_can_be_left_half_done_and_goes_on_from_there(
        self, built: Built, library: Path, path: Path
    ) -> None:
        index = Index(path)
        folders = sorted(library.iterdir())
        assert not bring_up_to_date(index, library, folders, lambda done, total: done < 2)
        index.close()
        assert Index(path).changed(library) is None
        read: list[str] = []
        assert titles(built(read=read)) == ["Story 0", "Story 1", "Story 2"]
        assert read == ["story-2"]

    def test_how_far_it_has_come_is_told(self, library: Path, path: Path) -> None:
        told: list[tuple[int, int]] = []
        folders = sorted(library.iterdir())

        def note(done: int, total: int) -> bool:
            told.append((done, total))
            return True

        bring_up_to_date(Index(path), library, folders, note)
        assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def _never(*_: object) -> None:
    raise AssertionError("a story was read")


def _only(path: Path) -> Callable[..., object]:
    """`open` that refuses every file but one."""
    real = open

    def opened(file: object, *others: object, **more: object) -> object:
        assert file == path, f"{file} was read"
        return real(file, *others, **more)  # type: ignore[call-overload]

    return opened


def _damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for at in range(200, len(data), 7):
        data[at] = 0x5A
    path.write_bytes(data)


def _foreign(path: Path) -> None:
    path.write_text("Not SQLite at all.\n")


def _another_programs(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE story (folder TEXT)")
        db.execute("PRAGMA application_id = 77")
    db.close()


def _newer(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()


def _of_another_release(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("UPDATE made SET version = '0'")
    db.close()


def _without_tables(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute("CREATE TABLE other (x)")
    db.close()


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20000])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


WRONG = (
    _damaged,
    _foreign,
    _another_programs,
    _newer,
    _of_another_release,
    _without_tables,
    _truncated,
    _emptied,
    _a_pipe,
)


class TestWrong:
    @pytest.mark.parametrize("spoil", WRONG, ids=lambda spoil: spoil.__name__.strip("_"))
    def test_a_file_that_is_wrong_is_made_anew(
        self, built: Built, path: Path, spoil: Callable[[Path], None]
    ) -> None:
        if spoil is _a_pipe and not hasattr(os, "mkfifo"):
            pytest.skip("no named pipes here")
        built().index.close()
        spoil(path)
        read: list[str] = []
        shelf = built(read=read)
        assert shelf.summary(1).title == "Story 1"
        assert titles(shelf) == ["Story 0", "Story 1", "Story 2"]
        assert len(list(shelf.index.words(shelf.library))) == 6
        assert read
        shelf.index.close()
        again: list[str] = []
        assert titles(built(read=again)) == ["Story 0", "Story 1", "Story 2"]
        assert again == []

    def test_a_folder_that_can_not_be_written_or_is_a_file_is_no_error(
        self, built: Built, tmp_path: Path, path: Path
    ) -> None:
        (tmp_path / "cache").write_text("a file where the folder should be")
        shelf = built()
        assert titles(shelf) == ["Story 0", "Story 1", "Story 2"]
        assert len(list(shelf.index.words(shelf.library))) == 6

    def test_a_read_only_folder_is_no_error(
        self, built: Built, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refused(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "mkdir", refused)
        assert len(list(built().index.words(built().library))) == 6
        assert not path.exists()

    def test_no_known_folder_is_no_error(self, built: Built) -> None:
        assert titles(built(at=None)) == ["Story 0", "Story 1", "Story 2"]

    def test_one_that_can_only_be_read_is_used_as_it_is(
        self, built: Built, library: Path, path: Path
    ) -> None:
        built().index.close()
        path.chmod(0o400)
        path.parent.chmod(0o500)
        try:
            assert titles(Shelf.opened(library, Index(path))) == ["Story 0", "Story 1", "Story 2"]
            assert titles(built()) == ["Story 0", "Story 1", "Story 2"]
        finally:
            path.parent.chmod(0o700)

    def test_another_program_at_work_on_it_is_no_error(self, built: Built, path: Path, library: Path) -> None:
        built().index.close()
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            shelf = Shelf.opened(library, Index(path))
            assert [line.outlet for line in shelf.summary(0).articles] == ["The post", "The wire"]
        finally:
            other.execute("ROLLBACK")
            other.close()
        assert is_index(path)

    def test_a_thread_that_outlives_the_app_does_nothing(self, built: Built, path: Path) -> None:
        shelf = built()
        shelf.index.close()
        assert shelf.index.stories(shelf.library) == []
        before = path.read_bytes()
        shelf.bring_up_to_date(lambda done, total: True)
        assert path.read_bytes() == before


class TestHostileNames:
    @pytest.mark.parametrize(
        "name",
        ["a\x1b[31mred", "new\nline", "‮right", "[bold]x[/]", "a" * 200, "ünï", "'; DROP TABLE story; --"],
    )
    def test_any_name_a_file_system_takes_is_kept(self, built: Built, library: Path, name: str) -> None:
        story = library / name
        try:
            story.mkdir()
            (story / f"{name}.md").write_text("A mill burnt.")
        except OSError:
            pytest.skip("no such name here")
        self._is_known(built(), story)

    @pytest.mark.skipif(os.name != "posix", reason="names of bytes are POSIX's")
    def test_a_name_that_is_no_text_is_kept(self, built: Built, library: Path) -> None:
        story = library / os.fsdecode(b"caf\xe9")
        try:
            story.mkdir()
            (story / os.fsdecode(b"\xff\xfe.md")).write_text("A mill burnt.")
        except OSError:
            pytest.skip("no such name here")
        self._is_known(built(), story)

    @staticmethod
    def _is_known(shelf: Shelf, story: Path) -> None:
        at = shelf.place(story)
        assert at is not None
        entry, summary = shelf.entries[at], shelf.summary(at)
        assert summary.opens
        assert all(text.isprintable() for text in (entry.title, summary.title, summary.articles[0].outlet))
        assert any(os.fsdecode(each.folder) == str(story) for each in shelf.index.words(shelf.library))


@pytest.mark.parametrize("statement", ["PRAGMA trusted_schema", "INSERT INTO made"])
def test_a_connection_that_could_not_be_set_up_is_closed(
    statement: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[sqlite3.Connection] = []

    class Failing(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            if statement in sql:
                raise sqlite3.OperationalError("disk I/O error")
            return super().execute(sql, *values)

    def connect(path: str, **options: Any) -> sqlite3.Connection:
        opened.append(Failing(path, **options))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(sqlite3.OperationalError, match="disk"):
        index_file.new(tmp_path / "index.sqlite3")
    with pytest.raises(sqlite3.ProgrammingError):
        opened[0].execute("SELECT 1")
