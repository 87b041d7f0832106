"""The store keeps every line, in order, and gives it back as it was."""

from __future__ import annotations

import sqlite3
import stat
import threading
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from kept import NOON, review

from reader.progress.header import APPLICATION_ID, VERSION
from reader.progress.store import Store
from reader.quiz.log import NotSaved


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "progress.sqlite3"


class TestANewStore:
    def test_is_a_private_file_in_a_private_folder(self, path: Path) -> None:
        Store.open(path).close()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700

    def test_says_whose_it_is_and_of_what_version(self, path: Path) -> None:
        Store.open(path).close()
        with sqlite3.connect(path) as db:
            assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
            assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        db.close()

    def test_waits_for_the_disk_at_every_commit(self, path: Path) -> None:
        with Store.open(path) as store:
            settings = {
                name: store._database._connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "busy_timeout")
            }
        assert settings == {
            "journal_mode": "delete",
            "synchronous": 3,
            "foreign_keys": 1,
            "trusted_schema": 0,
            "busy_timeout": 2000,
        }

    def test_may_lie_in_a_folder_whose_name_means_something_to_a_url(self, tmp_path: Path) -> None:
        path = tmp_path / "who? 50% #1" / "kept.sqlite3"
        with Store.open(path) as store:
            store.append(review())
        assert path.stat().st_size > 0
        with Store.open(path) as store:
            assert store.answers() == [review()]

    def test_has_no_lines(self, path: Path) -> None:
        with Store.open(path) as store:
            assert store.lines() == []
            assert store.answers("bridge") == []
            assert store.positions("bridge") == {}


class TestAnAnswer:
    @pytest.mark.parametrize("given", ["40 m", "", "«naïve» 橋 \U0001f309", ("Echo", "Post"), (), None])
    def test_comes_back_as_it_was_given(self, path: Path, given: str | tuple[str, ...] | None) -> None:
        with Store.open(path) as store:
            store.append(review(given=given))
        with Store.open(path) as store:
            assert store.answers() == [review(given=given)]

    def test_is_one_line_with_question_answer_and_grade(self, path: Path) -> None:
        with Store.open(path, device="desk") as store:
            line = store.append_answer(review())
            assert store.lines() == [line]
        assert (line.device, line.counter, line.clock, line.kind) == ("desk", 1, 1, "answer")
        assert (line.story, line.subject, line.at) == ("bridge", "span", "2024-03-09T12:00:00.000Z")
        assert all(f'"{part}"' in line.payload for part in ("span:typed", "40 m", "42 m", "wrong"))

    def test_is_numbered_inside_the_one_transaction_that_writes_it(self, path: Path) -> None:
        """A number read before the file is locked could be another program's by the time it is written."""
        statements: list[str] = []
        with Store.open(path, device="desk") as store:
            store._database._connection.set_trace_callback(statements.append)
            store.append(review())
        assert statements[0] == "BEGIN IMMEDIATE"
        assert statements[-1] == "COMMIT"
        told = [statement.split(maxsplit=1)[0] for statement in statements[1:-1]]
        assert set(told) == {"SELECT", "INSERT", "UPDATE"}  # no second BEGIN, no early COMMIT
        assert any(statement.startswith("SELECT coalesce(max(counter)") for statement in statements)
        assert any(statement.startswith("INSERT INTO log") for statement in statements)
        assert any(statement.startswith("INSERT OR REPLACE INTO memory") for statement in statements)

    def test_reads_the_memory_that_it_changes_inside_the_transaction(self, path: Path) -> None:
        statements: list[str] = []
        with Store.open(path, device="desk") as store:
            store._database._connection.set_trace_callback(statements.append)
            store.append(review())
        reads = [at for at, each in enumerate(statements) if "FROM memory" in each]
        assert reads
        assert min(reads) > statements.index("BEGIN IMMEDIATE")

    def test_that_breaks_off_leaves_no_transaction_open(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupted() -> str:
            raise KeyboardInterrupt

        with Store.open(path) as store:
            with monkeypatch.context() as patched:
                patched.setattr("platform.node", interrupted)
                with pytest.raises(KeyboardInterrupt):
                    store.append(review())
            store.append(review())
            assert store.answers() == [review()]

    def test_keeps_its_hour_in_utc_wherever_it_was_given(self, path: Path) -> None:
        there = NOON.astimezone(timezone(timedelta(hours=-5)))
        with Store.open(path) as store:
            assert store.append_answer(review(at=there)).at == "2024-03-09T12:00:00.000Z"

    def test_is_refused_without_a_zone_and_leaves_nothing_open(self, path: Path) -> None:
        with Store.open(path) as store:
            with pytest.raises(ValueError, match="zone"):
                store.append(review(at=datetime(2024, 3, 9)))
            store.append(review())
            assert len(store.answers()) == 1

    def test_stands_in_the_order_given_though_the_wall_clock_goes_back(self, path: Path) -> None:
        with Store.open(path) as store:
            for number in range(5):
                store.append(review(f"fact-{number}", at=NOON - timedelta(days=number)))
            assert [answer.fact for answer in store.answers()] == [f"fact-{number}" for number in range(5)]

    def test_is_found_by_its_story(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append(review("a"))
            store.append(review("b", story="storm"))
            assert [answer.fact for answer in store.answers("storm")] == ["b"]
            assert [answer.fact for answer in store.answers()] == ["a", "b"]


class TestAPosition:
    def test_is_the_last_one_of_each_article(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append_position("bridge", "echo", 10, NOON)
            store.append_position("bridge", "post", 7, NOON)
            store.append_position("bridge", "echo", 250, NOON - timedelta(days=2))
            store.append_position("storm", "echo", 3, NOON)
            assert store.positions("bridge") == {"echo": 250, "post": 7}


class TestTheLog:
    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE log SET payload = '{}'",
            "DELETE FROM log",
            "INSERT OR REPLACE INTO log SELECT * FROM log",
        ],
    )
    def test_only_grows(self, path: Path, statement: str) -> None:
        with Store.open(path) as store:
            store.append(review())
            with pytest.raises(sqlite3.IntegrityError, match="only grows"):
                store._database._connection.execute(statement)
            assert store.answers() == [review()]


class TestTwoPrograms:
    def test_write_into_one_file_and_share_no_number(self, path: Path) -> None:
        def write(name: str) -> None:
            with Store.open(path) as store:
                for number in range(25):
                    store.append(review(f"{name}{number}"))

        writers = [threading.Thread(target=write, args=(name,)) for name in "ab"]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        with Store.open(path) as store:
            lines = store.lines()
            assert len({line.device for line in lines}) == 1
        assert [line.counter for line in lines] == list(range(1, 51))
        assert [line.clock for line in lines] == list(range(1, 51))
        for name in "ab":
            written = [line.subject for line in lines if line.subject.startswith(name)]
            assert written == [f"{name}{number}" for number in range(25)]

    def test_one_that_holds_the_file_too_long_makes_the_other_say_so(self, path: Path) -> None:
        with Store.open(path) as store, Store.open(path) as other:
            other._database._connection.execute("BEGIN IMMEDIATE")
            store._database._connection.execute("PRAGMA busy_timeout = 10")
            with pytest.raises(NotSaved, match="another program"):
                store.append(review())
            other._database._connection.execute("ROLLBACK")
            store.append(review())
            assert store.answers() == [review()]


class TestACopyOnAnotherMachine:
    def test_writes_under_a_name_of_its_own(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("platform.node", lambda: "desk")
        with Store.open(path) as store:
            first = store.append_answer(review())
        monkeypatch.setattr("platform.node", lambda: "laptop")
        with Store.open(path) as store:
            second = store.append_answer(review())
        monkeypatch.setattr("platform.node", lambda: "desk")
        with Store.open(path) as store:
            third = store.append_answer(review())
        assert first.device == third.device != second.device
        assert [(line.counter, line.clock) for line in (first, second, third)] == [(1, 1), (1, 2), (2, 3)]
        assert b"laptop" not in path.read_bytes()
