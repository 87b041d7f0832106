"""The cached memories are those of a full replay, to the last digit, after whatever was kept."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept import NOON, review

from reader.progress.replaying import replay
from reader.progress.store import Line, Store, StoreError
from reader.quiz.log import LineId, NotSaved, Overruling, Undo
from reader.quiz.memory import SCHEME, Key, Memory

STORIES = ("bridge", "storm")
FACTS = ("span", "cost")
GIVEN = ("40 m", "41 m", None)
KINDS = ("typed", "outlet", "evidence", "recall")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.sqlite3"


def act(store: Store, rng: random.Random, taken: list[tuple[LineId, str, str]]) -> None:
    """Whatever a student may do next; what can be taken back is put into `taken`."""
    story, fact = rng.choice(STORIES), rng.choice(FACTS)
    at = NOON + timedelta(days=rng.randrange(-3, 40), hours=rng.randrange(24))
    what = rng.choice(["answer"] * 5 + ["overrule", "undo", "undo", "position", "star"])
    if what == "answer":
        kind = rng.choice(KINDS)
        line = store.append(
            review(
                fact,
                given=rng.choice(GIVEN),
                story=story,
                kind=kind,
                question=f"{fact}:{kind}",
                outcome=rng.choice(["right", "wrong", "unknown"]),
                at=at,
                sure=rng.choice([True, False, None]),
                typo=rng.random() < 0.2,
                quick=rng.random() < 0.3,
                mode=rng.choice(["learn", "predict", "exam"]),
                truth=rng.choice(["", "abc"]),
            )
        )
        taken.append((line, story, fact))
    elif what == "overrule":
        kind = rng.choice(KINDS)
        said = Overruling(story, fact, f"{fact}:{kind}", rng.choice(["40 m", "41 M"]), at)
        taken.append((store.overrule(said), story, fact))
    elif what == "undo" and taken:
        line, story, fact = taken.pop(rng.randrange(len(taken)))
        store.undo(Undo(story, fact, line, at))
    elif what == "position":
        store.append_position(story, "echo", rng.randrange(99), at)
    else:
        store.append_star(story, fact, rng.random() < 0.5, at)


def cached(store: Store) -> dict[Key, Memory]:
    """What stands in the file, whether or not it would be used."""
    return store._database.memories()


def told(store: Store) -> dict[Key, Memory]:
    return {key: memory for story in STORIES for key, memory in store.student(story).memories.items()}


class TestTheCache:
    @settings(max_examples=60)
    @given(seed=st.integers(0, 2**32), steps=st.integers(0, 40))
    def test_is_what_a_full_replay_gives(
        self, tmp_path_factory: pytest.TempPathFactory, seed: int, steps: int
    ) -> None:
        rng, taken = random.Random(seed), []
        with Store.open(tmp_path_factory.mktemp("cached") / "progress.sqlite3") as store:
            store._database._connection.execute("PRAGMA synchronous = OFF")
            for _ in range(steps):
                act(store, rng, taken)
            expected = replay(store.lines())
            assert cached(store) == expected
            assert told(store) == expected
            assert store.rebuild() == len(expected)
            assert cached(store) == expected

    @pytest.mark.parametrize("taken_back", [False, True])
    def test_heeds_what_was_said_to_be_right_before(self, path: Path, taken_back: bool) -> None:
        """A log from elsewhere may judge an answer wrong that was overruled long ago."""
        key = Key("bridge", "span", "fact")
        with Store.open(path) as store:
            word = store.overrule(Overruling("bridge", "span", "span:typed", "41 M", NOON))
            if taken_back:
                store.undo(Undo("bridge", "span", word, NOON))
            store.append(review("span", given="41 m"))
            assert cached(store)[key].right is not taken_back
            assert cached(store) == replay(store.lines())

    def test_keeps_step_without_a_replay(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Else every answer would cost as much as all before it."""
        with Store.open(path) as store:
            store.append(review("span"))
            monkeypatch.setattr("reader.progress.replaying.replay", None)
            store.append(review("span", outcome="right", at=NOON + timedelta(days=3)))
            assert store.student("bridge").memories[Key("bridge", "span", "fact")].answers == 2

    def test_is_made_anew_where_lines_were_added_behind_its_back(self, path: Path) -> None:
        with Store.open(path, device="desk") as store:
            store.append(review("span"))
            payload = store.lines()[0].payload.replace("span", "cost")
            values = ("laptop", 1, 9, "", "answer", "bridge", "cost", payload)
            store._database._connection.execute("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
            store.append(review("span"))
            assert {key.fact for key in cached(store)} == {"span"}
            assert told(store) == replay(store.lines()) == cached(store)
            assert {key.fact for key in cached(store)} == {"span", "cost"}

    def test_is_made_anew_under_other_rules(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append(review("span"))
            expected = cached(store)
            store._database._connection.execute("UPDATE replayed SET scheme = 'of old'")
            store._database._connection.execute("UPDATE memory SET payload = '{}'")
            store.append(review("cost"))
            assert told(store) == replay(store.lines()) == cached(store)
            assert expected.items() <= cached(store).items()
            assert store._database.replayed().scheme == SCHEME  # type: ignore[union-attr]

    def test_that_cannot_be_kept_is_only_slower(self, path: Path) -> None:
        with Store.open(path) as store, Store.open(path) as other:
            store.append(review("span"))
            store._database._connection.execute("UPDATE replayed SET scheme = 'of old'")
            other._database._connection.execute("PRAGMA busy_timeout = 10")
            store._database._connection.execute("BEGIN IMMEDIATE")
            assert told(other) == replay(store.lines()) != {}
            with pytest.raises(NotSaved, match="another program"):
                other.rebuild()
            store._database._connection.execute("ROLLBACK")
            assert other.rebuild() == 1

    def test_is_rolled_back_with_its_line(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(*_: object, **__: object) -> Memory:
            raise KeyboardInterrupt

        with Store.open(path) as store:
            store.append(review("span"))
            before = cached(store)
            with monkeypatch.context() as patched:
                patched.setattr("reader.progress.replaying.step", broken)
                with pytest.raises(KeyboardInterrupt):
                    store.append(review("span"))
            assert len(store.lines()) == 1
            assert cached(store) == before == told(store)

    def test_of_a_line_that_is_about_another_fact_than_it_says_is_refused(self, path: Path) -> None:
        with Store.open(path, device="desk") as store:
            line: Line = store.append_answer(review("span"))
            values = ("laptop", 1, 9, "", "answer", "bridge", "cost", line.payload)
            store._database._connection.execute("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
            with pytest.raises(StoreError, match="line 1 of laptop is about another fact"):
                store.student("bridge")


class TestTheStudent:
    def test_has_a_pace_from_the_newest_answers_that_stand(self, path: Path) -> None:
        with Store.open(path, device="desk") as store:
            store._database._connection.execute("PRAGMA synchronous = OFF")
            for number in range(310):
                seconds = 90.0 if number < 10 else 3.0
                store.append(review(outcome="right", seconds=seconds))
            for _ in range(4):
                store.append(review("cost", outcome="right", seconds=500.0))
            line = store.append(review("cost", outcome="right", seconds=500.0))
            store.undo(Undo("bridge", "cost", line, NOON))
            assert store.student("bridge").paces == {"typed": 3.0}

    def test_has_the_answers_of_a_sitting_that_stand(self, path: Path) -> None:
        from reader.quiz.log import Sitting

        sitting = Sitting("bridge", "s1", "learn", 1, ("span:typed",), NOON)
        with Store.open(path, device="desk") as store:
            store.append(review("span", sitting="s0"))
            store.begin(sitting)
            first = store.append(review("span", sitting="s1"))
            second = store.append(review("cost", sitting="s1"))
            store.append(review("cost"))
            store.undo(Undo("bridge", "cost", second, NOON))
            assert store.sittings("bridge") == [sitting]
            assert [line for line, _ in store.answers_in([sitting])["s1"]] == [first]
