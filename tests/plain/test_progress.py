"""`reader progress` and `reader due`: how far somebody has come, for people and for scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from month import write_month
from piped import reader
from reader.plain.progress import (
    due_json,
    due_lines,
    due_stories,
    progress_json,
    progress_lines,
    reports,
    studied,
)
from reader.progress.store import Store
from reader.quiz.log import Review
from reader.story.library import find_stories
from reader.story.load import load

_WHAT = re.compile(r"the fact itself|who said it|where it is said")

NOON = datetime(2024, 6, 1, 12, 0, tzinfo=UTC)
TODAY = NOON.date()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A week of answers on the bridge."""
    path = tmp_path_factory.mktemp("kept") / "progress.sqlite3"
    story = Path(__file__).parent.parent / "stories" / "bridge"
    with Store.open(path) as store:
        write_month(store, load(story).comparison, NOON, days=7)
    return path


class TestProgress:
    def test_begins_with_what_to_do_next_and_tells_every_figure_in_words(
        self, bridge: Path, kept: Path
    ) -> None:
        [told] = reports(studied(find_stories(bridge), kept), TODAY)
        lines = list(progress_lines(told))
        assert lines[0] == "# Two banks of one river"
        assert lines[2].endswith(": t in the app learns them.")
        titles = [line[3:] for line in lines if line.startswith("## ")]
        assert titles[:3] == ["Due", "Known", "By topic"]
        assert len(titles) == 9
        known = told.standings.facts
        words = f"{known.known} known, {known.learning} learning, {known.new} new"
        assert f"- 12 facts: {words}" in lines
        assert sum(group.tally.total for group in told.standings.topics) == 12

    def test_of_few_answers_says_that_they_are_few(self, bridge: Path, tmp_path: Path) -> None:
        path = tmp_path / "few.sqlite3"
        with Store.open(path) as store:
            write_month(store, load(bridge).comparison, NOON, days=2, seed=3)
        [told] = reports(studied(find_stories(bridge), path), TODAY)
        assert any("too few answers to say" in line for line in progress_lines(told))

    def test_json_has_the_shape_of_the_docs(self, bridge: Path, kept: Path) -> None:
        [told] = reports(studied(find_stories(bridge), kept), TODAY)
        shape = progress_json(told)
        assert list(shape) == [
            *("story", "title", "on", "next", "mind", "retention_aim", "exam", "facts", "topics", "outlets"),
            *("knowings", "unaskable", "gone", "due", "retention", "calibration", "kinds", "days", "answers"),
        ]
        assert shape["facts"].keys() == {"known", "learning", "new", "total"}
        assert shape["topics"][0].keys() == {"id", "name", "known", "learning", "new", "total"}
        assert [group["id"] for group in shape["outlets"]] == ["gazette", "courier", "herald"]
        assert [group["id"] for group in shape["knowings"]] == ["fact", "outlet", "evidence"]
        assert shape["due"].keys() == {"now", "overdue", "days", "later", "next"}
        assert shape["due"]["days"][0]["day"] == TODAY
        band = {"low", "high", "answers", "predicted", "right", "enough"}
        assert shape["retention"].keys() == {*band, "bands"}
        assert shape["retention"]["bands"][0].keys() == band
        assert shape["calibration"].keys() == {"sure", "unsure", "silent", "sure_differ"}
        assert shape["kinds"]["typed"].keys() == {"answers", "right", "enough"}
        assert sum(day["answers"] for day in shape["days"]) == shape["answers"] > 10


class TestDue:
    def test_lists_what_is_due_the_longest_due_first(self, bridge: Path, kept: Path) -> None:
        later = TODAY + timedelta(days=9)
        [story] = due_stories(studied(find_stories(bridge), kept), later)
        lines = list(due_lines([story]))
        facts = {each.fact for each in story.due}
        assert lines[0] == f"bridge: Two banks of one river ({len(facts)} facts due)"
        assert len(lines) == len(facts) + 1 > 5
        assert sum(len(_WHAT.findall(line)) for line in lines[1:]) == len(story.due)
        since = [each.since for each in story.due]
        assert since == sorted(since)
        assert max(since) <= later
        [shape] = due_json([story])
        assert shape["due"][0].keys() == {
            "fact",
            "knowing",
            "since",
            "chance",
            "right",
            "changed",
            "question",
        }
        assert shape["due"][0]["question"] in lines[1]

    def test_says_of_what_was_not_right_the_last_time_no_chance(self, bridge: Path, tmp_path: Path) -> None:
        path = tmp_path / "p.sqlite3"
        with Store.open(path) as store:
            for fact, outcome in (("length", "wrong"), ("cost", "right"), ("lamps", "unknown")):
                answer = ("bridge", fact, f"{fact}:typed", "typed", (), "", "", outcome, 0.0, "", NOON)
                store.append(Review(*answer, mode="learn"))
        [story] = due_stories(studied(find_stories(bridge), path), TODAY + timedelta(days=30))
        told = {line.split(",")[0].strip(): line for line in list(due_lines([story]))[1:]}
        assert ", not right the last time): " in told["length"]
        assert ", not right the last time): " in told["lamps"]
        assert "% likely still known): " in told["cost"]
        assert {each["fact"]: each["right"] for each in due_json([story])[0]["due"]} == {
            "length": False,
            "cost": True,
            "lamps": False,
        }

    def test_nothing_is_due_before_anything_was_asked(self, bridge: Path, tmp_path: Path) -> None:
        with Store.open(tmp_path / "p.sqlite3"):
            pass
        stories = due_stories(studied(find_stories(bridge), tmp_path / "p.sqlite3"), date(2030, 1, 1))
        assert list(due_lines(stories)) == ["bridge: Two banks of one river (0 facts due)"]


class TestTheCommands:
    def test_work_with_no_store_and_make_none(self, bridge: Path, tmp_path: Path) -> None:
        for name in ("progress", "due"):
            done = reader(name, XDG_DATA_HOME=str(tmp_path))
            assert (done.returncode, done.stderr) == (0, "")
            assert done.stdout
            [told] = json.loads(reader(name, bridge, "--json", XDG_DATA_HOME=str(tmp_path)).stdout)
            assert told["story"] == "bridge"
        assert list(tmp_path.iterdir()) == []

    def test_read_the_file_that_is_named(self, bridge: Path, kept: Path) -> None:
        [told] = json.loads(reader("progress", bridge, "--json", "--progress", kept).stdout)
        assert told["answers"] > 10
        [due] = json.loads(reader("due", bridge, "--json", "--progress", kept).stdout)
        assert len(due["due"]) > 5

    def test_tell_of_every_story_of_a_folder_and_which_can_not_be_opened(
        self, bridge: Path, write_story: Callable[[dict[str, str]], Path]
    ) -> None:
        broken = write_story({"a.md": "Text.", "facts.toml": "[[fact]]\n"})
        (broken.parent / "bridge").symlink_to(bridge)
        for name in ("progress", "due"):
            done = reader(name, broken.parent, XDG_DATA_HOME=str(broken))
            assert done.returncode == 0
            assert "Two banks of one river" in done.stdout
            assert "has problems: see `reader check`" in done.stderr

    @pytest.mark.parametrize("name", ["progress", "due"])
    @pytest.mark.parametrize(
        ("args", "why"),
        [(("nowhere",), "no such story"), (("--progress", "/nowhere/kept"), "/nowhere/kept: no such file")],
    )
    def test_exit_2_with_one_line_where_they_cannot(self, name: str, args: tuple[str, ...], why: str) -> None:
        done = reader(name, *args)
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
        assert why in done.stderr


class TestAims:
    def test_are_set_and_told_and_hold_for_what_is_due(self, bridge: Path, tmp_path: Path) -> None:
        path = tmp_path / "p.sqlite3"
        exam = (datetime.now().astimezone() + timedelta(days=40)).date()

        def aim(*args: str | Path) -> str:
            done = reader("progress", "aim", *args, "--progress", path)
            assert (done.returncode, done.stderr) == (0, "")
            return done.stdout

        asked = "known when it is asked again"
        assert aim(bridge, "--retention", "0.95") == f"bridge: 95% {asked}, no exam\n"
        assert aim(bridge, "--exam", str(exam)).startswith(f"bridge: 95% {asked}, exam on {exam.day} ")
        assert aim("--retention", "0.8") == f"zhipu-funding: 80% {asked}, no exam\n"
        [told] = json.loads(reader("progress", bridge, "--json", "--progress", path).stdout)
        assert (told["retention_aim"], told["exam"]) == (0.95, str(exam))
        assert aim(bridge, "--no-exam") == f"bridge: 95% {asked}, no exam\n"

    def test_without_a_word_are_told_and_nothing_is_made(self, bridge: Path, tmp_path: Path) -> None:
        done = reader("progress", "aim", bridge, XDG_DATA_HOME=str(tmp_path))
        assert done.stdout == "bridge: 90% known when it is asked again, no exam\n"
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        ("args", "why"),
        [
            (("--retention", "0.5"), "retention is from 0.7 to 0.97"),
            (("--exam", "2099-01-01"), "an exam is on one story"),
            (("zhipu-funding", "--exam", "2020-01-01"), "2020-01-01 is over"),
            (("zhipu-funding", "--exam", "10.12.2099"), "'10.12.2099' is no day; write it like 2026-12-10"),
            (("zhipu-funding", "--exam", ""), "'' is no day"),
            ((Path(__file__).parent.parent / "stories", "--no-exam"), "name one of them"),
        ],
    )
    def test_that_make_no_sense_are_refused_in_one_line(
        self, args: tuple[str | Path, ...], why: str, tmp_path: Path
    ) -> None:
        done = reader("progress", "aim", *args, XDG_DATA_HOME=str(tmp_path))
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
        assert why in done.stderr
