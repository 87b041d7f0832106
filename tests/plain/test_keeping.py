"""The commands about the file of progress, as a person runs them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from piped import reader
from reader.progress.backups import back_up, backups_of
from reader.progress.store import Store

NOON = datetime(2024, 3, 9, 12, tzinfo=UTC)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine" / "progress.sqlite3"
    with Store.open(path, device="desk") as store:
        store.append_star("bridge", "length", True, NOON)
    return path


class TestMerge:
    def test_takes_the_lines_of_another_file_and_makes_the_days_backup(
        self, mine: Path, tmp_path: Path
    ) -> None:
        other = tmp_path / "other.sqlite3"
        with Store.open(other, device="lap") as store:
            store.append_note("bridge", "length", "from the laptop", NOON)
        before = other.read_bytes()
        done = reader("progress", "merge", other, "--progress", mine)
        assert (done.returncode, done.stdout, done.stderr) == (0, "1 line taken, 0 were known\n", "")
        assert other.read_bytes() == before
        assert len(backups_of(mine)) == 1
        with Store.open(mine) as store:
            assert [(mark.starred, mark.note) for mark in store.marks()] == [(True, "from the laptop")]

    def test_of_a_mistyped_name_is_told_to_be_no_file(self, mine: Path) -> None:
        nowhere = mine.with_name("nowhere")
        done = reader("progress", "merge", nowhere, "--progress", mine)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f"reader: {nowhere}: no such file; look at its name\n"
        assert not nowhere.exists()

    def test_of_what_is_no_store_is_refused_in_one_line(self, mine: Path, tmp_path: Path) -> None:
        strange = tmp_path / "notes.txt"
        strange.write_text("my notes")
        done = reader("progress", "merge", strange, "--progress", mine)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1
        assert str(strange) in done.stderr


class TestRebuild:
    def test_says_where_the_memories_were_not_what_the_log_gives(self, mine: Path) -> None:
        done = reader("progress", "rebuild", "--progress", mine)
        assert (done.returncode, done.stdout, done.stderr) == (0, "0 memories from 1 line\n", "")
        with Store.open(mine) as store:
            store._database._connection.execute(
                "INSERT INTO memory VALUES ('bridge', 'x', 'fact', ?)",
                (
                    '{"stability":1,"difficulty":1,"last":"2024-03-09","answers":1,"lapses":0,"right_days":0,'
                    '"last_right":null,"right":true,"misjudged":null,"truth":""}',
                ),
            )
        done = reader("progress", "rebuild", "--progress", mine)
        assert done.returncode == 0
        assert "they were not what the log gives" in done.stderr
        assert reader("progress", "rebuild", "--progress", mine).stderr == ""

    def test_of_a_mistyped_name_makes_no_file(self, mine: Path) -> None:
        done = reader("progress", "rebuild", "--progress", mine.with_name("nowhere"))
        assert done.returncode == 2
        assert not mine.with_name("nowhere").exists()


class TestRestore:
    def test_puts_the_newest_good_backup_back_and_moves_the_damaged_file_aside(self, mine: Path) -> None:
        back_up(mine, NOON.date())
        mine.write_bytes(b"not a database any more")
        refused = reader("progress", "rebuild", "--progress", mine)
        assert refused.returncode == 2
        assert f"in its place: reader progress restore --progress {mine}\n" in refused.stderr
        done = reader("progress", "restore", "--progress", mine)
        assert done.returncode == 0, done.stderr
        assert "1 line, from progress.sqlite3.backup-2024-03-09" in done.stdout
        (aside,) = mine.parent.glob("*.damaged-*")
        assert aside.read_bytes() == b"not a database any more"
        assert aside.name in done.stdout
        again = reader("progress", "restore", "--progress", mine)
        assert again.returncode == 2
        assert "is not damaged" in again.stderr
