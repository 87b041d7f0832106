"""Two devices' logs put together, in whichever order, tell the same to the last digit."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept import NOON, review
from test_memory_cache import STORIES, act, cached, told

from reader.progress.merging import Merged
from reader.progress.replaying import replay
from reader.progress.store import Store, StoreError
from reader.quiz.log import LineId, NotSaved, Overruling, Undo
from reader.quiz.memory import Key

VERSION_1 = Path(__file__).with_name("version_1.sql")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def quick(path: Path, device: str) -> Store:
    store = Store.open(path, device=device)
    store._database._connection.execute("PRAGMA synchronous = OFF")
    return store


def everything(store: Store) -> tuple[object, ...]:
    """All that a store tells."""
    return (
        store.lines(),
        cached(store),
        [
            (
                store.student(s),
                store.positions(s),
                store.overrulings(s),
                store.flags(s),
                store.sittings(s),
            )
            for s in STORIES
        ],
        store.marks(),
    )


class TestTwoDevices:
    @settings(max_examples=40)
    @given(
        seed=st.integers(0, 2**32), devices=st.lists(st.sampled_from(["desk", "lap", "sync"]), max_size=40)
    )
    def test_tell_the_same_whichever_took_the_others_lines(
        self, tmp_path_factory: pytest.TempPathFactory, seed: int, devices: list[str]
    ) -> None:
        """Each acts under its own clock; now and then one hears of the other, and may take its lines back."""
        folder, rng = tmp_path_factory.mktemp("devices"), random.Random(seed)
        taken: dict[str, list[tuple[LineId, str, str]]] = {"desk": [], "lap": []}
        with quick(folder / "desk", "desk") as desk, quick(folder / "lap", "lap") as lap:
            stores = {"desk": desk, "lap": lap}
            for device in devices:
                if device in stores:
                    act(stores[device], rng, taken[device])
                else:
                    hears, heard = rng.choice([("desk", "lap"), ("lap", "desk")])
                    stores[hears].merge(stores[heard].path)
                    taken[hears] += taken[heard]
            of_desk, of_lap = len(desk.lines()), len(lap.lines())
            first = desk.merge(lap.path)
            assert first.known + first.taken == of_lap
            lap.merge(desk.path)
            assert everything(desk) == everything(lap)
            assert cached(desk) == told(desk) == replay(desk.lines())
            assert len(desk.lines()) == of_desk + first.taken
            with quick(folder / "third", "third") as third:
                third.merge(lap.path)
                third.merge(desk.path)
                assert everything(third) == everything(desk)
            assert lap.merge(desk.path).taken == 0

    def test_one_answer_of_another_device_counts_where_it_was_given_and_not_last(
        self, tmp_path: Path
    ) -> None:
        with quick(tmp_path / "desk", "desk") as desk, quick(tmp_path / "lap", "lap") as lap:
            lap.append(review("span", outcome="wrong", given="41 m"))
            desk.append_star("bridge", "span", True, NOON)
            desk.append(review("span", outcome="right", share=1.0, at=NOON + timedelta(days=3)))
            assert desk.merge(lap.path).taken == 1
            assert cached(desk) == replay(desk.lines())
            assert desk.student("bridge").memories[Key("bridge", "span", "fact")].right

    def test_a_word_on_the_one_changes_the_memory_of_an_answer_on_the_other(self, tmp_path: Path) -> None:
        key = Key("bridge", "span", "fact")
        with quick(tmp_path / "desk", "desk") as desk, quick(tmp_path / "lap", "lap") as lap:
            wrong = desk.append(review("span", given="41 m"))
            assert not desk.student("bridge").memories[key].right
            lap.overrule(Overruling("bridge", "span", "span:typed", "41 M", NOON))
            desk.merge(lap.path)
            assert desk.student("bridge").memories[key].right
            lap.merge(desk.path)
            lap.undo(Undo("bridge", "span", wrong, NOON))
            desk.merge(lap.path)
            assert desk.student("bridge").memories == {}

    def test_the_same_settings(self, tmp_path: Path) -> None:
        with quick(tmp_path / "desk", "desk") as desk, quick(tmp_path / "lap", "lap") as lap:
            desk.set_aims(NOON, retention=0.8)
            lap.set_aims(NOON, "bridge", exam=date(2024, 6, 1))
            lap.set_aims(NOON, retention=0.85)
            desk.merge(lap.path)
            lap.merge(desk.path)
            assert desk.student("bridge").aims == lap.student("bridge").aims
            assert desk.student("bridge").aims.retention == 0.85


class TestTheOtherFile:
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        with quick(tmp_path / "mine", "desk") as store:
            store.append(review("span"))
            yield store

    @pytest.fixture
    def other(self, tmp_path: Path) -> Path:
        with quick(tmp_path / "other" / "kept", "lap") as lap:
            lap.append(review("cost"))
            lap.append_star("bridge", "span", True, NOON)
        return tmp_path / "other" / "kept"

    def edited(self, other: Path, statement: str) -> Path:
        with sqlite3.connect(other) as db:
            db.execute("DROP TRIGGER log_line_is_never_changed")
            db.execute(statement)
        db.close()
        return other

    def refused(self, store: Store, other: Path, why: str) -> str:
        before, mine = digest(other), everything(store)
        with pytest.raises(StoreError, match=why) as told:
            store.merge(other)
        assert str(told.value).startswith(f"{other}: ")
        assert digest(other) == before
        assert everything(store) == mine
        return str(told.value)

    def test_is_never_changed(self, store: Store, other: Path) -> None:
        before = digest(other)
        assert store.merge(other) == Merged(taken=2, known=0)
        assert store.merge(other) == Merged(taken=0, known=2)
        assert digest(other) == before
        assert list(other.parent.iterdir()) == [other]

    def test_may_be_this_one(self, store: Store) -> None:
        assert store.merge(store.path) == Merged(taken=0, known=1)

    def test_may_be_of_an_older_version_and_stays_so(self, store: Store, tmp_path: Path) -> None:
        old = tmp_path / "old"
        with sqlite3.connect(old) as db:
            db.executescript(VERSION_1.read_text("utf-8").replace("'desk'", "'old'").replace("desk:", "old:"))
            db.execute("PRAGMA application_id = 1380205906")
            db.execute("PRAGMA user_version = 1")
        db.close()
        before = digest(old)
        assert store.merge(old).taken == 11
        assert store.student("bridge").flagged == {"cost:choice"}
        assert cached(store) == replay(store.lines())
        assert digest(old) == before

    def test_of_a_newer_version_is_refused(self, store: Store, other: Path) -> None:
        assert "update reader" in self.refused(
            store, self.edited(other, "PRAGMA user_version = 99"), "version 99 of the store"
        )

    def test_with_another_line_of_the_same_name_is_refused_whole(self, store: Store, other: Path) -> None:
        theirs = self.edited(other, "UPDATE log SET device = 'desk' WHERE counter = 1")
        self.refused(store, theirs, "line 1 of desk is another than the line of that name")

    @pytest.mark.parametrize(
        ("statement", "why"),
        [
            ("UPDATE log SET payload = '[]' WHERE counter = 1", "line 1 of lap is no answer"),
            ("UPDATE log SET payload = '{}' WHERE counter = 2", "line 2 of lap is no star"),
            ("UPDATE log SET subject = 'span' WHERE counter = 1", "another fact than its answer"),
            ("UPDATE log SET clock = 9223372036854775807 WHERE counter = 2", "impossible number or clock"),
        ],
    )
    def test_with_a_line_that_cannot_be_is_refused_whole(
        self, store: Store, other: Path, statement: str, why: str
    ) -> None:
        self.refused(store, self.edited(other, statement), why)

    def test_may_hold_kinds_of_line_that_are_not_known_yet(self, store: Store, other: Path) -> None:
        assert store.merge(self.edited(other, "UPDATE log SET kind = 'dream' WHERE counter = 2")).taken == 2

    @pytest.mark.parametrize(
        "content", [b"", b"my notes", b"SQLite format 3\0" + b"\0" * 4096], ids=["empty", "text", "zeros"]
    )
    def test_that_is_no_store_is_refused(self, store: Store, tmp_path: Path, content: bytes) -> None:
        strange = tmp_path / "strange"
        strange.write_bytes(content)
        self.refused(store, strange, "no store of progress|another program|has no progress")

    def test_that_is_not_there_is_refused_and_not_made(self, store: Store, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match="no such file"):
            store.merge(tmp_path / "nowhere")
        assert not (tmp_path / "nowhere").exists()

    def test_is_not_taken_where_nothing_can_be_kept(self, store: Store, other: Path) -> None:
        mine = everything(store)
        connection = store._database._connection
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with quick(other, "lap") as lap:
            lap.append_note("bridge", "span", "x" * 4000, NOON)
            lap.append_note("bridge", "span", "y" * 4000, NOON)
        with pytest.raises(NotSaved, match="disk is full"):
            store.merge(other)
        connection.execute("PRAGMA max_page_count = 100000")
        assert everything(store) == mine
