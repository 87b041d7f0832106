"""`reader quiz STORY --plain` as a pipe runs it: streams, exit codes, the options, the store."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from reader.progress.store import Store

ANSWERS = "1\n" * 40


def quiz(*args: str | Path, said: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "reader", "quiz", *map(str, args)]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        input=said,
        errors="replace",
        env={**os.environ, "TERM": "xterm-256color", **environ},
        timeout=60,
        check=False,
    )


def test_a_pipe_is_asked_line_by_line_without_an_escape_and_its_answers_are_kept(
    bridge: Path, tmp_path: Path
) -> None:
    store = tmp_path / "p.sqlite3"
    done = quiz(bridge, "--count", "3", "--kind", "stated", "--progress", store, said=ANSWERS)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Question 3 of 3." in done.stdout
    assert "\x1b" not in done.stdout
    with Store.open(store) as opened:
        reviews = opened.answers("bridge")
        sitting = opened.sittings("bridge")[-1]
    assert [review.kind for review in reviews] == ["stated"] * 3
    assert sitting is not None
    assert sitting.questions == tuple(review.question for review in reviews)


def test_the_same_seed_asks_the_same_and_no_two_sittings_are_one(bridge: Path, tmp_path: Path) -> None:
    store = tmp_path / "p.sqlite3"
    asked = []
    for _ in range(2):
        quiz(bridge, "--plain", "--seed", "5", "--progress", store)
        with Store.open(store) as opened:
            asked.append(opened.sittings("bridge")[-1])
    one, other = asked
    assert one is not None
    assert other is not None
    assert one.questions == other.questions
    assert one.id != other.id


def test_topic_and_fact_limit_what_is_asked(bridge: Path, tmp_path: Path) -> None:
    store = ("--progress", tmp_path / "p.sqlite3")
    done = quiz(bridge, "--plain", "--topic", "The bridge", "--fact", "lamps", *store, said=ANSWERS)
    assert "1 question." in done.stdout
    assert "Topic: The bridge." in done.stdout


def test_ascii_and_a_dumb_terminal(bridge: Path, tmp_path: Path) -> None:
    store = ("--progress", tmp_path / "p.sqlite3")
    done = quiz(bridge, "--ascii", "--kind", "choice", *store, said=ANSWERS, TERM="dumb")
    assert done.returncode == 0
    assert "“" not in done.stdout
    assert '"' in done.stdout


def test_words_that_are_no_utf8_are_taken_as_they_can_be(bridge: Path, tmp_path: Path) -> None:
    store = tmp_path / "p.sqlite3"
    said = "\udcff\udcfe nonsense\n".encode("utf-8", "surrogateescape")
    command = [sys.executable, "-m", "reader", "quiz", str(bridge), "--kind", "typed", "--count", "1"]
    done = subprocess.run([*command, "--progress", str(store)], capture_output=True, input=said, timeout=60)
    assert done.returncode == 0, done.stderr
    with Store.open(store) as opened:
        assert [review.outcome for review in opened.answers()] == ["wrong"]


class TestWhatCannotBeDone:
    @pytest.mark.parametrize(
        ("args", "told"),
        [
            (("--topic", "The bridges"), 'no topic "The bridges"; did you mean "The bridge"?'),
            (("--kind", "choise"), 'no kind of question "choise"; did you mean "choice"?'),
            (("--fact", "xyzzy"), 'no fact "xyzzy"; expected one of "length", '),
            (("--count", "0"), "--count"),
            (("--fact", "lamps", "--kind", "order"), "no quiz: nothing can be asked well here"),
            (("--progress", "/dev/null"), "/dev/null: is no plain file"),
        ],
    )
    def test_it_exits_2_with_one_line(
        self, bridge: Path, tmp_path: Path, args: tuple[str, ...], told: str
    ) -> None:
        done = quiz(bridge, "--plain", "--progress", tmp_path / "p.sqlite3", *args)
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr
        assert len(done.stderr.splitlines()) == 1

    def test_a_story_without_a_fact_table_has_no_quiz(self, write_story: object, tmp_path: Path) -> None:
        folder = write_story({"a.md": "Text."})  # type: ignore[operator]
        done = quiz(folder, "--plain", "--progress", tmp_path / "p.sqlite3")
        assert done.returncode == 2
        assert "no quiz: there is no fact table yet" in done.stderr

    def test_a_store_that_can_only_be_read_is_refused_before_anything_is_asked(
        self, bridge: Path, tmp_path: Path
    ) -> None:
        if os.geteuid() == 0:
            pytest.skip("root may write everywhere")
        store = tmp_path / "p.sqlite3"
        Store.open(store).close()
        store.chmod(0o400)
        done = quiz(bridge, "--plain", "--progress", store, said=ANSWERS)
        assert (done.returncode, done.stdout) == (2, "")
        assert "read-only" in done.stderr


class TestModes:
    def test_an_exam_is_left_and_gone_on_with_in_another_run(self, bridge: Path, tmp_path: Path) -> None:
        kept = ("--progress", tmp_path / "it's kept.sqlite3")
        exam = ("--mode", "exam", "--count", "3", "--seed", "5", "--minutes", "30")
        begun = quiz(bridge, *exam, *kept, said="1\n")
        assert begun.returncode == 0
        assert "Exam: " in begun.stdout
        assert "Not right." not in begun.stdout
        last = begun.stdout.splitlines()[-1]
        assert last.startswith("To go on with it: ")
        command = [sys.executable, "-m", *shlex.split(last.partition(": ")[2])]
        went_on = subprocess.run(
            command, capture_output=True, text=True, input=ANSWERS, check=True, timeout=60
        )
        assert "Question 2 of 3." in went_on.stdout
        assert "Question 1 of 3." not in went_on.stdout
        assert "By topic: " in went_on.stdout
        with Store.open(tmp_path / "it's kept.sqlite3") as opened:
            assert {review.mode for review in opened.answers("bridge")} == {"exam"}

    @pytest.mark.parametrize(
        ("args", "told"),
        [
            (("--resume",), "no sitting was left that could be gone on with"),
            (("--mode", "again"), "nothing waits to be asked again: a prediction comes first, to its end"),
            (("--resume", "--mode", "learn"), "--resume goes on with what was left; leave out --mode"),
            (("--mode", "exam", "--kind", "typed"), "--topic, --kind and --fact choose what to practise"),
            (("--minutes", "5"), "--minutes is for an exam: --mode exam"),
            (("--mode", "cram"), "--mode"),
        ],
    )
    def test_what_cannot_be_had_exits_2_with_one_line(
        self, bridge: Path, tmp_path: Path, args: tuple[str, ...], told: str
    ) -> None:
        done = quiz(bridge, "--plain", "--progress", tmp_path / "p.sqlite3", *args)
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr
        assert len(done.stderr.splitlines()) == 1

    @pytest.mark.parametrize("args", [("--mode", "again"), ("--fact", "length", "--kind", "order")])
    def test_another_is_not_said_to_begin_where_none_does(
        self, bridge: Path, tmp_path: Path, args: tuple[str, ...]
    ) -> None:
        store = tmp_path / "p.sqlite3"
        quiz(bridge, "--plain", "--progress", store)
        begun = quiz(bridge, "--plain", "--progress", store, "--mode", "learn")
        assert "A sitting was left" in begun.stdout
        done = quiz(bridge, "--plain", "--progress", store, *args)
        assert (done.returncode, done.stdout) == (2, "")

    def test_the_day_of_an_answer_is_the_persons_own(self, bridge: Path, tmp_path: Path) -> None:
        store = tmp_path / "p.sqlite3"
        quiz(
            bridge,
            "--plain",
            "--count",
            "1",
            "--kind",
            "stated",
            "--progress",
            store,
            said=ANSWERS,
            TZ="Asia/Tokyo",
        )
        with Store.open(store) as opened:
            assert opened.answers("bridge")[0].at.utcoffset() == timedelta(hours=9)
