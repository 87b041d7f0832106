"""A copy a day, kept for seven days and four weeks; and the way back from a damaged file."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kept import NOON, review

from reader.progress.backups import back_up, backups_of, is_whole, kept_days, newest_good
from reader.progress.restoring import restore
from reader.progress.store import Store, StoreError

TODAY = date(2024, 3, 9)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "progress.sqlite3"
    with Store.open(path, device="desk") as store:
        store._database._connection.execute("PRAGMA synchronous = OFF")
        for number in range(60):
            store.append(review(f"fact-{number}", outcome="right"))
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def damaged(path: Path, page: int = 5) -> str:
    """Rubbish on one page of the file; the digest it then has."""
    whole = bytearray(path.read_bytes())
    whole[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
    path.write_bytes(whole)
    return digest(path)


def index_page(path: Path) -> int:
    """The first page, counted from 1, of an index of the log."""
    with sqlite3.connect(path) as db:
        rows = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'log_by_subject'").fetchall()
    db.close()
    return int(rows[0][0])


class TestTheDaysThatAreKept:
    @given(st.sets(st.dates(date(2020, 1, 1), date(2020, 12, 31))))
    def test_are_the_last_seven_and_the_last_of_each_of_four_weeks_before(self, days: set[date]) -> None:
        kept = kept_days(days)
        newest = sorted(days, reverse=True)
        assert set(newest[:7]) <= kept <= days
        weekly = sorted(kept - set(newest[:7]), reverse=True)
        weeks = [day.isocalendar()[:2] for day in weekly]
        assert len(weekly) <= 4
        assert len(set(weeks)) == len(weeks)
        older = {day.isocalendar()[:2] for day in newest[7:]}
        assert weeks == sorted(older, reverse=True)[:4]
        for day in newest[7:]:  # of each such week it is the last
            if day.isocalendar()[:2] in weeks:
                assert day <= weekly[weeks.index(day.isocalendar()[:2])]

    def test_reach_back_three_weeks_and_more_where_there_is_one_a_day(self) -> None:
        days: set[date] = set()
        for number in range(90):
            days = kept_days({*days, TODAY + timedelta(days=number)})
            if number > 40:
                assert len(days) == 11
                assert max(days) - min(days) >= timedelta(days=22)


class TestABackup:
    def test_is_a_whole_and_private_store_of_its_own(self, path: Path) -> None:
        backup = back_up(path, TODAY)
        assert backup == path.with_name("progress.sqlite3.backup-2024-03-09")
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600
        assert is_whole(backup)
        assert sorted(each.name for each in path.parent.iterdir()) == [path.name, backup.name]
        with Store.open(path) as store, Store.open(backup) as copy:
            assert copy.lines() == store.lines()
            assert copy.student("bridge") == store.student("bridge")

    def test_is_made_once_a_day(self, path: Path) -> None:
        first = back_up(path, TODAY)
        assert first is not None
        before = digest(first)
        with Store.open(path) as store:
            store.append(review())
        assert back_up(path, TODAY) is None
        assert digest(first) == before
        assert back_up(path, TODAY + timedelta(days=1)) is not None

    def test_goes_on_under_another_name_so_that_no_two_lines_ever_share_one(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append(review())
        backup = back_up(path, TODAY)
        with Store.open(path) as store, Store.open(backup) as copy:
            after, other = store.append_answer(review("a")), copy.append_answer(review("b"))
            assert after.device != other.device
            assert store.merge(copy.path).taken == 1

    def test_is_made_while_another_program_writes(self, path: Path) -> None:
        with Store.open(path) as store, store._database.writing():
            store._database.device()
            assert back_up(path, TODAY) is not None

    def test_keeps_seven_days_and_four_weeks_and_whatever_it_does_not_know(self, path: Path) -> None:
        other = path.with_name(f"{path.name}.backup-2024-01-01-version-1")
        other.write_bytes(b"before a change of version")
        begun = path.with_name(f"{path.name}.backup-2024-01-02.part-77")
        begun.write_bytes(b"never ended")
        os.utime(begun, (0, 0))
        for number in range(40):
            back_up(path, TODAY + timedelta(days=number))
        names = {each.name for each in backups_of(path)}
        assert len(names) == 11 + 1
        assert other.name in names
        assert not begun.exists()

    def test_of_nothing_is_none(self, tmp_path: Path) -> None:
        assert back_up(tmp_path / "nowhere", TODAY) is None
        empty = tmp_path / "new.sqlite3"
        Store.open(empty).close()
        assert back_up(empty, TODAY) is None
        assert list(tmp_path.iterdir()) == [empty]

    def test_of_a_damaged_store_is_not_made_and_no_other_goes(self, path: Path) -> None:
        for number in range(7):
            back_up(path, TODAY + timedelta(days=number))
        before, names = damaged(path), backups_of(path)
        with pytest.raises(StoreError, match=r"damaged|malformed"):
            back_up(path, TODAY + timedelta(days=20))
        assert digest(path) == before
        assert backups_of(path) == names

    def test_of_a_damaged_index_is_not_made(self, path: Path) -> None:
        """A copy would go through, since it reads no index: yet what is damaged is told, not copied."""
        damaged(path, index_page(path) - 1)
        with pytest.raises(StoreError, match="is damaged"):
            back_up(path, TODAY)
        assert list(path.parent.iterdir()) == [path]

    def test_that_cannot_be_written_is_told_and_leaves_nothing(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(StoreError, match=r"no backup can be made.*No space left"):
            back_up(path, TODAY)
        assert list(path.parent.iterdir()) == [path]


class TestADamagedStore:
    def test_names_the_newest_backup_that_is_good(self, path: Path) -> None:
        for number in range(3):
            back_up(path, TODAY + timedelta(days=number))
        damaged(backups_of(path)[-1])
        before = damaged(path)
        with pytest.raises(
            StoreError, match=r"put progress\.sqlite3\.backup-2024-03-10 in its place"
        ) as told:
            Store.open(path)
        assert "reader progress restore" in str(told.value)
        assert digest(path) == before
        assert newest_good(path) == backups_of(path)[-2]

    @pytest.mark.parametrize("page", range(2, 12))
    def test_is_restored_with_what_it_still_tells(self, path: Path, page: int) -> None:
        back_up(path, TODAY)
        with Store.open(path, device="desk") as store:
            store.append(review("after"))
            expected = store.lines()
        before = damaged(path, page)
        done = restore(path, TODAY)
        assert done.aside == path.with_name("progress.sqlite3.damaged-2024-03-09")
        assert digest(done.aside) == before
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        with Store.open(path) as store:
            assert store.lines()[:60] == expected[:60]  # the backup's, every one
            assert len(store.lines()) == done.lines == 60 + done.saved
            assert store.student("bridge").memories.keys() >= {("bridge", "fact-7", "fact")}
            store.append(review())

    def test_gives_back_what_came_after_the_backup(self, path: Path) -> None:
        """The page that is damaged is not that of the last line."""
        back_up(path, TODAY)
        with Store.open(path, device="desk") as store:
            line = store.append_answer(review("after"))
        with sqlite3.connect(path) as db:
            (page,) = db.execute(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'log_by_subject'"
            ).fetchone()
        db.close()
        damaged(path, page - 1)
        assert restore(path, TODAY).saved == 1
        with Store.open(path) as store:
            assert store.lines()[-1] == line

    @pytest.mark.parametrize("content", [b"", b"my notes", b"SQLite format 3\0"])
    def test_of_any_sort_is_moved_aside_and_never_changed(self, path: Path, content: bytes) -> None:
        back_up(path, TODAY)
        path.write_bytes(content)
        journal = path.with_name(f"{path.name}-journal")
        journal.write_bytes(b"of the damaged one")
        first = restore(path, TODAY)
        assert first.aside is not None
        assert first.aside.read_bytes() == content
        assert not journal.exists()
        moved = first.aside.with_name(f"{first.aside.name}-journal")
        assert moved.read_bytes() == b"of the damaged one"  # it would be played into the new file
        path.write_bytes(content)
        second = restore(path, TODAY)
        assert second.aside is not None
        assert second.aside.name == "progress.sqlite3.damaged-2024-03-09-2"
        with Store.open(path) as store:
            assert len(store.lines()) == 60

    def test_that_is_gone_comes_back(self, path: Path) -> None:
        back_up(path, TODAY)
        path.unlink()
        assert restore(path, TODAY).aside is None
        assert is_whole(path)

    def test_without_a_good_backup_stays(self, path: Path) -> None:
        back_up(path, TODAY)
        damaged(backups_of(path)[0])
        before = damaged(path)
        with pytest.raises(StoreError, match="no good backup"):
            restore(path, TODAY)
        assert digest(path) == before

    def test_is_not_what_is_well_or_another_programs(self, path: Path, tmp_path: Path) -> None:
        back_up(path, TODAY)
        before = digest(path)
        with pytest.raises(StoreError, match="is not damaged"):
            restore(path, TODAY)
        assert digest(path) == before
        path.unlink()
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE log (x)")
        db.close()
        with pytest.raises(StoreError, match="another program's"):
            restore(path, TODAY)
        path.unlink()
        path.symlink_to(tmp_path)
        with pytest.raises(StoreError, match="no plain file"):
            restore(path, TODAY)


class TestTheClock:
    def test_that_went_back_is_told_by_its_days_and_changes_no_order(self, path: Path) -> None:
        with Store.open(path) as store:
            assert store.days_ahead(NOON) == 0
            assert store.days_ahead(NOON - timedelta(hours=20)) == 0
            assert store.days_ahead(NOON - timedelta(days=3)) == 3
            store.append(review("last", at=NOON - timedelta(days=30)))
            assert store.answers()[-1].fact == "last"
            assert store.days_ahead(NOON - timedelta(days=3)) == 0
