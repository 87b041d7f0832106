"""What can't be kept is told, in one line with the file named, and nothing else is lost."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from kept import NOON, review

from reader.progress.store import Store, StoreError
from reader.quiz.log import NotSaved


@contextmanager
def as_an_ordinary_user(folder: Path) -> Iterator[None]:
    """Nothing is read-only to root: for a while be nobody, the owner of `folder`."""
    if os.geteuid() != 0:
        yield
        return
    os.chown(folder, 65534, 65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "progress.sqlite3"


class TestWhatCannotBeKept:
    def test_on_a_full_disk_is_not_saved_and_nothing_else_is_lost(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append(review("first"))
            pages = store._database._connection.execute("PRAGMA page_count").fetchone()[0]
            store._database._connection.execute(f"PRAGMA max_page_count = {pages}")
            with pytest.raises(NotSaved, match="disk is full") as told:
                store.append(review("second", given="x" * 20_000))
            assert str(path) in str(told.value)
            assert [answer.fact for answer in store.answers()] == ["first"]
            store._database._connection.execute("PRAGMA max_page_count = 1000000")
            store.append(review("second"))
            assert [answer.fact for answer in store.answers()] == ["first", "second"]

    def test_after_the_file_was_moved_away_is_not_saved(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append(review())
            path.rename(path.with_name("elsewhere"))
            with pytest.raises(NotSaved, match="moved or deleted"):
                store.append(review())

    def test_in_a_file_that_can_only_be_read_is_not_saved_but_the_rest_is_told(self) -> None:
        with tempfile.TemporaryDirectory() as folder, as_an_ordinary_user(Path(folder)):
            path = Path(folder) / "progress.sqlite3"
            with Store.open(path) as store:
                store.append(review())
                store.append_position("bridge", "echo", 4, NOON)
            before = path.read_bytes()
            path.chmod(0o400)
            with Store.open(path) as store:
                assert store.read_only
                assert store.answers() == [review()]
                assert store.positions("bridge") == {"echo": 4}
                with pytest.raises(NotSaved, match="read-only"):
                    store.append(review())
            assert path.read_bytes() == before

    def test_in_a_folder_that_nothing_can_be_added_to_is_told(self) -> None:
        with tempfile.TemporaryDirectory() as folder, as_an_ordinary_user(Path(folder)):
            path = Path(folder) / "progress.sqlite3"
            Path(folder).chmod(0o500)
            with pytest.raises(StoreError, match="can't be made"):
                Store.open(path)
            Path(folder).chmod(0o700)
            with Store.open(path) as store:
                store.append(review())
            Path(folder).chmod(0o500)
            with Store.open(path) as store, pytest.raises(NotSaved, match="read-only"):
                store.append(review())
            Path(folder).chmod(0o700)

    def test_is_not_saved_where_writing_is_forbidden(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with Store.open(path) as store:
            store.append(review())
        before = path.read_bytes()
        monkeypatch.setattr("reader.progress.opening._writable", lambda _: False)
        with Store.open(path) as store:
            assert store.read_only
            assert store.answers() == [review()]
            with pytest.raises(NotSaved, match="read-only"):
                store.append(review())
        assert path.read_bytes() == before
