"""Stars and notes: what is kept of them, and what replay makes of it."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kept import NOON, review

from reader.progress.line import LineError
from reader.progress.marks import NOTE_LIMIT, Mark, Passage, Target, replay
from reader.progress.store import Line, Store, StoreError
from reader.quiz.log import NotSaved

KEEL = Passage("echo", 4, 20, "the keel cracked")


def line(
    device: str, counter: int, clock: int, kind: str, subject: str, payload: object, story: str = "ferry"
) -> Line:
    return Line(
        device, counter, clock, f"2024-03-09T12:00:{clock:02}.000Z", kind, story, subject, json.dumps(payload)
    )


def star(device: str, counter: int, clock: int, on: bool, subject: str = "length", **more: object) -> Line:
    return line(device, counter, clock, "star", subject, {"on": on, **more})


def note(device: str, counter: int, clock: int, text: str, subject: str = "length", **more: object) -> Line:
    return line(device, counter, clock, "note", subject, {"text": text, **more})


PASSAGES = [{}, {"passage": {"start": 4, "end": 20, "words": "the keel cracked"}}]


@st.composite
def logs(draw: st.DrawFn, device: str) -> list[Line]:
    """What one device wrote: its clock only grows, by any step, since it may have seen another's lines."""
    lines: list[Line] = []
    clock = 0
    for counter in range(1, draw(st.integers(0, 8)) + 1):
        clock += draw(st.integers(1, 4))
        subject, more = draw(st.sampled_from(["length", "echo"])), draw(st.sampled_from(PASSAGES))
        if draw(st.booleans()):
            lines.append(star(device, counter, clock, draw(st.booleans()), subject, **more))
        else:
            lines.append(note(device, counter, clock, draw(st.sampled_from(["", "a", "b"])), subject, **more))
    return lines


class TestReplay:
    def test_a_star_and_a_note_on_one_target_are_one_mark(self) -> None:
        told = replay([star("desk", 1, 1, True), note("desk", 2, 2, "How long?")])
        assert told == (Mark("ferry", "length", True, "How long?", "2024-03-09T12:00:02.000Z"),)

    def test_the_last_line_wins_by_clock_and_then_by_device(self) -> None:
        late, early = note("a", 1, 9, "late"), note("b", 7, 3, "early")
        assert replay([late, early])[0].note == "late"
        assert replay([note("b", 1, 5, "of b"), note("a", 2, 5, "of a")])[0].note == "of b"

    def test_wall_time_decides_nothing(self) -> None:
        first = Line("a", 1, 1, "2099-01-01T00:00:00.000Z", "note", "ferry", "length", '{"text":"first"}')
        assert replay([first, note("a", 2, 2, "second")])[0].note == "second"

    def test_what_has_neither_star_nor_note_any_more_is_no_mark(self) -> None:
        lines = [star("a", 1, 1, True), note("a", 2, 2, "x"), star("a", 3, 3, False)]
        assert [(mark.starred, mark.note) for mark in replay(lines)] == [(False, "x")]
        assert replay([*lines, note("a", 4, 4, " \n ")]) == ()

    def test_a_fact_and_an_article_of_one_id_are_two_targets(self) -> None:
        told = replay([star("a", 1, 1, True, "echo"), star("a", 2, 2, True, "echo", **PASSAGES[1])])
        assert [mark.target for mark in told] == ["echo", KEEL]

    def test_marks_stand_in_the_order_of_first_marking(self) -> None:
        lines = [star("a", 1, 1, True, "x"), star("a", 2, 2, True, "y"), note("a", 3, 3, "again", "x")]
        assert [mark.target for mark in replay(reversed(lines))] == ["x", "y"]

    def test_answers_and_positions_are_passed_over(self) -> None:
        assert replay([line("a", 1, 1, "position", "echo", {"offset": 3})]) == ()

    def test_what_a_strange_log_holds_is_cleaned(self) -> None:
        place = {"start": 0, "end": 4, "words": "a\x1b[2Jb"}
        (told,) = replay([note("a", 1, 1, "x\x1b]0;y\x07", "ec\x1bho", passage=place)])
        assert isinstance(told.target, Passage)
        assert not set("\x1b\x07") & set(told.note + told.target.article + told.target.words)

    @pytest.mark.parametrize(
        "payload", [{}, {"on": 1}, [], {"on": True, "passage": {"start": -1, "end": 3, "words": "x"}}]
    )
    def test_a_line_that_holds_no_star_is_named(self, payload: object) -> None:
        with pytest.raises(LineError, match="line 3 of desk is no star"):
            replay([line("desk", 3, 1, "star", "length", payload)])

    @given(logs("a"), logs("b"), st.data())
    def test_two_logs_tell_the_same_merged_in_any_order_and_more_than_once(
        self, one: list[Line], other: list[Line], data: st.DataObject
    ) -> None:
        told = replay(one + other)
        assert replay(other + one) == told
        assert replay(data.draw(st.permutations(one + other))) == told
        assert replay(one + other + one) == told

    @given(logs("a"), logs("b"))
    def test_each_mark_has_the_last_star_and_the_last_note_of_its_target(
        self, one: list[Line], other: list[Line]
    ) -> None:
        expected: dict[object, dict[str, object]] = {}
        for each in sorted(one + other, key=lambda each: (each.clock, each.device)):
            payload = json.loads(each.payload)
            key = (each.subject, "passage" in payload)
            expected.setdefault(key, {"on": False, "text": ""}).update(payload)
        told = {
            (mark.target, False) if isinstance(mark.target, str) else (mark.target.article, True): mark
            for mark in replay(one + other)
        }
        assert {key: (mark.starred, mark.note) for key, mark in told.items()} == {
            key: (last["on"], last["text"]) for key, last in expected.items() if last["on"] or last["text"]
        }
        assert list(told) == [key for key in expected if key in told]


class TestTheStore:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        return tmp_path / "kept" / "progress.sqlite3"

    @pytest.mark.parametrize("target", ["length", KEEL])
    def test_keeps_a_star_and_a_note(self, path: Path, target: Target) -> None:
        with Store.open(path) as store:
            store.append_star("ferry", target, True, NOON)
            store.append_note("ferry", target, "«naïve» 橋\n\nsecond line", NOON + timedelta(days=1))
        with Store.open(path) as store:
            assert store.marks() == (
                Mark("ferry", target, True, "«naïve» 橋\n\nsecond line", "2024-03-10T12:00:00.000Z"),
            )

    def test_takes_a_star_away_and_a_note_that_was_emptied(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append_star("ferry", KEEL, True, NOON)
            store.append_note("ferry", KEEL, "x", NOON)
            store.append_star("ferry", KEEL, False, NOON)
            assert [(mark.starred, mark.note) for mark in store.marks()] == [(False, "x")]
            store.append_note("ferry", KEEL, "", NOON)
            assert store.marks() == ()
            assert len(store.lines()) == 4

    def test_writes_lines_of_the_shape_that_is_documented(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append_star("ferry", "echo", True, NOON)
            store.append_note("ferry", KEEL, "why?", NOON)
            told = [(line.kind, line.story, line.subject, json.loads(line.payload)) for line in store.lines()]
        assert told == [
            ("star", "ferry", "echo", {"on": True}),
            ("note", "ferry", "echo", {"text": "why?", **PASSAGES[1]}),
        ]

    def test_tells_the_marks_of_one_story_and_leaves_answers_alone(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append(review())
            store.append_star("ferry", "length", True, NOON)
            store.append_star("storm", "wind", True, NOON)
            store.append_note("ferry", "cost", "x", NOON)
            assert [mark.target for mark in store.marks("storm")] == ["wind"]
            assert [mark.story for mark in store.marks()] == ["ferry", "storm", "ferry"]
            assert store.answers() == [review()]

    def test_cleans_a_note(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append_note("ferry", "length", "  a\x1b[31mb\r\nc\u200b  \n", NOON)
            assert [mark.note for mark in store.marks()] == ["a\ufffd[31mb\nc"]

    def test_never_cuts_a_note_but_says_that_it_is_too_long(self, path: Path) -> None:
        with Store.open(path) as store:
            store.append_note("ferry", "length", "é" * NOTE_LIMIT, NOON)
            with pytest.raises(NotSaved, match=r"the note has 4,001 characters, and at most 4,000 are kept"):
                store.append_note("ferry", "length", "x" * (NOTE_LIMIT + 1), NOON)
            assert [mark.note for mark in store.marks()] == ["é" * NOTE_LIMIT]

    def test_names_its_file_where_a_line_is_no_mark(self, path: Path) -> None:
        with Store.open(path) as store:
            store._database._connection.execute(
                "INSERT INTO log VALUES ('desk', 3, 1, '', 'note', 's', 'f', '[]')"
            )
            with pytest.raises(StoreError, match="line 3 of desk is no note") as told:
                store.marks()
            assert str(path) in str(told.value)

    def test_tells_the_same_whichever_of_two_files_takes_the_others_lines(self, tmp_path: Path) -> None:
        paths = [tmp_path / "desk" / "kept", tmp_path / "laptop" / "kept"]
        with Store.open(paths[0], device="desk") as desk, Store.open(paths[1], device="laptop") as laptop:
            desk.append_note("ferry", "length", "from the desk", NOON)
            laptop.append_star("ferry", "length", True, NOON)
            laptop.append_note("ferry", KEEL, "from the laptop", NOON)
            desk.append_note("ferry", KEEL, "later, from the desk", NOON)
            desk.append_star("ferry", "length", True, NOON)
            laptop.append_star("ferry", "length", False, NOON)
            of_desk, of_laptop = desk.lines(), laptop.lines()
            for store, lines in ((desk, of_laptop), (laptop, of_desk)):
                for each in lines:
                    values = (each.device, each.counter, each.clock, each.at, each.kind)
                    store._database._connection.execute(
                        "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        (*values, each.story, each.subject, each.payload),
                    )
            assert desk.marks() == laptop.marks()
            assert [(mark.starred, mark.note) for mark in desk.marks()] == [
                (False, "from the desk"),
                (False, "from the laptop"),
            ]
