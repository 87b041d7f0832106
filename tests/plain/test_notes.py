"""`reader notes`: what a person starred and noted, with the words it is about and where they come from."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from piped import reader
from reader.plain.notes import is_only_kept, kept_marks, noted, notes_json, told_lines
from reader.progress.marks import Mark, Passage
from reader.progress.notes import notes_lines
from reader.progress.store import Store, StoreError
from reader.story.library import find_stories
from reader.story.load import Loaded, load

NOON = datetime(2024, 6, 1, 12, 0, tzinfo=UTC)
CROWD = Passage("courier", 197, 234, "Some 1,900 people came to the opening")
Write = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture
def loaded(bridge: Path) -> Loaded:
    return load(bridge)


@pytest.fixture
def progress(tmp_path: Path) -> Path:
    """A store with marks on the bridge, and on a squall whose story is gone."""
    path = tmp_path / "kept" / "progress.sqlite3"
    with Store.open(path) as store:
        store.append_star("bridge", "length", True, NOON)
        store.append_note("bridge", CROWD, "Who counted?\n\nAnd how?", NOON)
        store.append_note("squall", "wind", "How strong?", NOON)
    return path


class TestTheLinesOfAStory:
    def test_tell_a_fact_with_its_question_agreement_and_each_outlets_words_cited(
        self, loaded: Loaded
    ) -> None:
        assert list(notes_lines([Mark("bridge", "length", True, "Two units.\n\nWhy?")], loaded)) == [
            "# Two banks of one river",
            "",
            "## ★ How long is the footbridge over the Lune? [close]",
            "",
            "- “The 1.2 km footbridge over the Lune”, The Gazette, “Footbridge opens at last”, 2024-05-13",
            "- “The three-quarter-mile bridge across the Lune”, The Courier, “A crossing for walkers”, 2024-05-14",
            "- “It spans 1,200 metres”, a herald from across the border, “Neighbours build a bridge”"
            " (headline supplied), 2024-05 (inferred)",
            "",
            "> Two units.",
            ">",
            "> Why?",
        ]

    def test_tell_a_passage_with_its_words_cited(self, loaded: Loaded) -> None:
        assert list(notes_lines([Mark("bridge", CROWD, note="Who?")], loaded))[2:] == [
            "## Passage in The Courier",
            "",
            "- “Some 1,900 people came to the opening”, The Courier, “A crossing for walkers”, 2024-05-14",
            "",
            "> Who?",
        ]

    def test_cite_the_words_as_they_stand_in_the_article_now(self, loaded: Loaded) -> None:
        moved = Passage("gazette", 3, 9, '"It joins two halves of one town,"')
        told = list(notes_lines([Mark("bridge", moved, True)], loaded))
        assert told[4].startswith("- ““It joins two halves of one town,””, The Gazette")

    def test_keep_words_that_were_edited_away_and_say_so(self, loaded: Loaded) -> None:
        lost = Passage("courier", 5, 30, "a bridge\n\nof ropes")
        assert list(notes_lines([Mark("bridge", lost, True)], loaded))[4:] == [
            "- “a bridge of ropes”, The Courier, “A crossing for walkers”, 2024-05-14",
            "- These words no longer stand in the article.",
        ]

    def test_keep_what_was_noted_on_a_fact_or_an_article_that_is_gone(self, loaded: Loaded) -> None:
        gone = [Mark("bridge", "toll", note="Free?"), Mark("bridge", Passage("echo", 0, 4, "Free"), True)]
        assert list(notes_lines(gone, loaded))[2:] == [
            '## Fact "toll", no longer in the story',
            "",
            "> Free?",
            "",
            '## ★ Passage in the article "echo", no longer in the story',
            "",
            "- “Free”",
        ]

    def test_without_the_story_hold_what_the_marks_hold(self) -> None:
        marks = [Mark("squall", "wind", True, "How strong?"), Mark("squall", CROWD)]
        assert list(notes_lines(marks, None)) == [
            "# squall",
            "",
            "The story is not at hand: below stands what was kept with your marks.",
            "",
            '## ★ Fact "wind"',
            "",
            "> How strong?",
            "",
            '## Passage in the article "courier"',
            "",
            "- “Some 1,900 people came to the opening”",
        ]

    def test_stand_in_the_order_of_the_marks_and_star_in_ascii_if_asked(self, loaded: Loaded) -> None:
        marks = [Mark("bridge", "lamps", True), Mark("bridge", "cost", note="x")]
        told = [line for line in notes_lines(marks, loaded, ascii_only=True) if line.startswith("## ")]
        assert told == [
            "## * How many lamps does the footbridge have? [disputed]",
            "## What did the footbridge cost? [close]",
        ]

    def test_are_none_without_marks(self, loaded: Loaded) -> None:
        assert list(notes_lines([], loaded)) == []

    def test_are_made_without_any_store(self) -> None:
        code = "import sys, reader.progress.notes\nprint(*sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert not {"reader.progress.store", "sqlite3", "textual", "rich"} & set(done.stdout.split())


class TestWhichStories:
    def test_are_those_with_marks_in_the_order_of_the_library_and_then_the_others(
        self, bridge: Path, progress: Path
    ) -> None:
        marks, entries = kept_marks(progress), find_stories(bridge.parent)
        assert [each.id for each in noted(marks[::-1], entries, others=True)] == ["bridge", "squall"]
        assert [each.id for each in noted(marks, entries, others=False)] == ["bridge"]

    def test_one_with_problems_is_told_from_the_log_and_why(self, write_story: Write) -> None:
        folder = write_story({"a.md": "Text.", "facts.toml": "[[fact]]\n"})
        (told,) = noted([Mark("story", "wind", True)], find_stories(folder), others=False)
        assert told.loaded is None
        assert "has problems" in told.why
        assert '## ★ Fact "wind"' in told_lines([told], ascii_only=False)

    def test_one_that_is_gone_is_known_by_its_marks_alone(self, bridge: Path) -> None:
        marks = [Mark("squall", "wind", True), Mark(str(bridge), "length", True)]
        assert is_only_kept("squall", marks)
        assert not is_only_kept("calm", marks)
        assert not is_only_kept(str(bridge), marks)


class TestJson:
    def test_has_the_shape_of_the_docs(self, bridge: Path, progress: Path) -> None:
        [story, gone] = notes_json(noted(kept_marks(progress), find_stories(bridge), others=True))
        assert (story["story"], story["title"], story["found"]) == ("bridge", "Two banks of one river", True)
        [fact, passage] = story["marks"]
        assert {key: fact[key] for key in fact if key != "quotes"} == {
            "fact": "length",
            "passage": None,
            "starred": True,
            "note": "",
            "at": "2024-06-01T12:00:00.000Z",
            "question": "How long is the footbridge over the Lune?",
            "agreement": "close",
        }
        assert [quote["article"] for quote in fact["quotes"]] == ["gazette", "courier", "herald"]
        assert (passage["fact"], passage["question"], passage["starred"]) == (None, "", False)
        assert passage["passage"] == {"article": "courier", "start": 197, "end": 234, "words": CROWD.words}
        assert passage["quotes"] == [
            {
                "article": "courier",
                "start": 197,
                "end": 234,
                "words": CROWD.words,
                "citation": f"“{CROWD.words}”, The Courier, “A crossing for walkers”, 2024-05-14",
            }
        ]
        assert (gone["found"], gone["title"], gone["marks"][0]["quotes"]) == (False, "", [])

    def test_has_no_quote_of_words_that_stand_no_more(self, bridge: Path) -> None:
        elsewhere = Passage("courier", 0, 8, "14 lamps")
        marks = [Mark("bridge", elsewhere, True), Mark("bridge", "toll", True)]
        [story] = notes_json(noted(marks, find_stories(bridge), others=False))
        assert [mark["quotes"] for mark in story["marks"]] == [[], []]


class TestTheFile:
    def test_that_is_not_there_is_not_made(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
        assert kept_marks(None) == ()
        with pytest.raises(StoreError, match="no such file"):
            kept_marks(tmp_path / "kept.sqlite3")
        assert list(tmp_path.iterdir()) == []


class TestTheCommand:
    def test_prints_all_that_is_marked_and_narrates_what_it_did_not_find(
        self, bridge: Path, progress: Path
    ) -> None:
        done = reader("notes", "--progress", progress)
        assert done.returncode == 0
        assert [line for line in done.stdout.splitlines() if line.startswith("# ")] == [
            "# bridge",
            "# squall",
        ]
        assert [line.split(": ")[1] for line in done.stderr.splitlines()] == ["bridge", "squall"]
        told = reader("notes", bridge, "--progress", progress)
        assert (told.returncode, told.stderr) == (0, "")
        assert "## ★ How long is the footbridge over the Lune? [close]\n" in told.stdout
        assert "squall" not in told.stdout

    def test_tells_a_story_that_is_gone_by_its_name(self, progress: Path) -> None:
        done = reader("notes", "squall", "--progress", progress)
        assert (done.returncode, done.stdout.splitlines()[0]) == (0, "# squall")
        assert (
            json.loads(reader("notes", "squall", "--json", "--progress", progress).stdout)[0]["found"]
            is False
        )

    def test_stars_in_ascii_where_the_locale_knows_no_more(self, bridge: Path, progress: Path) -> None:
        assert "## * How long" in reader("notes", bridge, "--progress", progress, LC_ALL="C").stdout

    def test_writes_no_escape_bytes(self, bridge: Path, progress: Path) -> None:
        with Store.open(progress) as store:
            evil = '{"text":"\\u001b]52;c;eA==\\u0007 \\u009b31m","passage":{"start":0,"end":1,"words":"\\u001b[2J"}}'
            store._database._connection.execute(
                "INSERT INTO log VALUES ('x', 1, 9, '', 'note', ?, ?, ?)", ("sto\x1brm", "a\x9bb", evil)
            )
        for args in (("notes",), ("notes", bridge), ("notes", "--json")):
            done = reader(*args, "--progress", progress)
            assert done.returncode == 0
            assert not set("\x1b\x07\x9b") & set(done.stdout + done.stderr)

    def test_without_any_marks_prints_nothing_and_says_so(self, tmp_path: Path) -> None:
        done = reader("notes", XDG_DATA_HOME=str(tmp_path))
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "reader: no notes and no stars\n")
        assert json.loads(reader("notes", "--json", XDG_DATA_HOME=str(tmp_path)).stdout) == []
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        ("args", "why"),
        [(("nowhere",), "no such story"), (("--progress", "/nowhere/kept"), "/nowhere/kept: no such file")],
    )
    def test_exits_2_with_one_line_where_it_cannot(
        self, args: tuple[str, ...], why: str, tmp_path: Path
    ) -> None:
        done = reader("notes", *args, XDG_DATA_HOME=str(tmp_path))
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
        assert why in done.stderr
