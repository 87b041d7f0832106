"""The commands, run as a person or a script runs them: exit codes, streams, JSON shapes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from piped import reader
from reader.quiz.questions import KINDS

Write = Callable[[dict[str, str | bytes]], Path]


def parsed(*args: str | Path) -> object:
    done = reader(*args)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class TestList:
    def test_without_a_path_the_shipped_story_is_listed(self) -> None:
        done = reader("list")
        assert done.returncode == 0
        assert "zhipu-funding" in done.stdout

    def test_json_carries_each_articles_id_outlet_headline_and_words(self, bridge: Path) -> None:
        [story] = parsed("list", bridge, "--json")  # type: ignore[misc]
        assert story["id"] == "bridge"
        assert [article["id"] for article in story["articles"]] == ["gazette", "courier", "herald"]
        assert story["articles"][1]["headline"] == "A crossing for walkers"
        assert story["articles"][0]["words"] > 50

    def test_a_story_with_problems_is_listed_as_unusable_with_its_count_and_the_others_open(
        self, write_story: Write
    ) -> None:
        broken = write_story({"a.md": "Text.", "facts.toml": "[[fact]]\n"})
        good = broken.parent / "good"
        good.mkdir()
        (good / "a.txt").write_text("Text.")
        stories = parsed("list", broken.parent, "--json")
        assert [(s["id"], s["usable"], s["problems"]) for s in stories] == [
            ("good", True, 0),
            ("story", False, 5),
        ]  # type: ignore[union-attr]
        assert "unusable, 5 problems" in reader("list", broken.parent).stdout


class TestCheck:
    def test_a_good_story_exits_0_with_nothing_on_stdout(self, bridge: Path) -> None:
        done = reader("check", bridge)
        assert (done.returncode, done.stdout) == (0, "")
        assert "3 articles, 12 facts, no problems" in done.stderr

    def test_problems_are_lines_on_stdout_and_exit_1(self, write_story: Write) -> None:
        folder = write_story({"a.md": "Text.", "facts.toml": '[[fact]]\nid = "f"\n'})
        done = reader("check", folder)
        assert done.returncode == 1
        assert all(line.startswith(f'{folder}/facts.toml:1: fact "f": ') for line in done.stdout.splitlines())
        assert len(done.stdout.splitlines()) == 4

    def test_the_shipped_story_has_no_problems(self, shipped: Path) -> None:
        assert reader("check", shipped.name).returncode == 0


class TestFacts:
    def test_json_has_the_shape_of_the_docs_and_evidence_is_the_articles_own_characters(
        self, bridge: Path
    ) -> None:
        facts = parsed("facts", bridge, "--json")
        assert isinstance(facts, list)
        shown = {
            article: reader("show", bridge, article).stdout for article in ("gazette", "courier", "herald")
        }
        for fact in facts:
            assert set(fact) == {"id", "topic", "kind", "question", "agreement", "why", "note", "claims"}
            for article, claim in fact["claims"].items():
                assert set(claim) == {"value", "said", "evidence", "start", "end", "relation"}
                assert shown[article][claim["start"] : claim["end"]] == claim["evidence"]
                assert claim["said"] in claim["evidence"]

    def test_lines_tell_who_says_what(self, bridge: Path) -> None:
        told = reader("facts", bridge).stdout
        assert "length: How long is the footbridge over the Lune? [close]" in told
        assert "The Courier: three-quarter-mile" in told
        assert "silent: a herald from across the border" in told

    def test_lines_tell_the_names_of_a_list_and_who_leaves_out_whom(self) -> None:
        told = reader("facts", Path(__file__).parent / "stories" / "match").stdout
        assert (
            "  The Ansel Evening Post: Danilo Ferro and Rhys Vance [fewer] "
            "(The Ansel Evening Post leaves out Joss Achterberg and Tunde Naylor)" in told.splitlines()
        )


class TestQuestions:
    def test_json_has_the_shape_of_the_docs_and_a_seed_repeats_it(self, bridge: Path) -> None:
        once, again = (parsed("questions", bridge, "--json", "--seed", "7") for _ in range(2))
        assert once == again
        assert isinstance(once, list)
        for question in once:
            assert set(question) >= {
                "id",
                "fact",
                "kind",
                "prompt",
                "choices",
                "answer",
                "accepted",
                "explanation",
                "claims",
            }
            assert question["id"].startswith(f"{question['fact']}:{question['kind']}")

    def test_json_tells_every_claim_that_each_question_rests_on(self, bridge: Path) -> None:
        storm = bridge.parent / "storm"
        facts: Any = {fact["id"]: fact for fact in parsed("facts", storm, "--json")}  # type: ignore[attr-defined]
        questions: Any = parsed("questions", storm, "--json")
        assert {question["kind"] for question in questions} == set(KINDS)
        for question in questions:
            assert list(question["rests_on"]) == question.get("facts", [question["fact"]])
            assert question["fact"] in question["rests_on"]
            for fact, articles in question["rests_on"].items():
                assert articles
                assert set(articles) <= facts[fact]["claims"].keys()

    def test_json_tells_of_each_option_what_it_is_whose_and_of_which_fact(self, shipped: Path) -> None:
        facts: Any = {fact["id"]: fact for fact in parsed("facts", shipped, "--json")}  # type: ignore[attr-defined]
        questions: Any = parsed("questions", shipped, "--json")
        seen = set()
        for question in questions:
            for _, origin in zip(question["choices"] or (), question["origins"], strict=True):
                assert set(origin) == {"is", "articles", "fact"}
                told = facts[origin["fact"]]["claims"]
                seen.add(origin["is"])
                if question["kind"] == "choice" and origin["is"] in ("right", "rival", "other"):
                    assert origin["articles"]
                    assert set(origin["articles"]) <= told.keys()
                    assert (origin["fact"] == question["fact"]) is (origin["is"] != "other")
                elif origin["is"] == "slip":
                    assert origin["articles"] == []
                elif origin["is"] == "silent":
                    assert not set(origin["articles"]) & told.keys()
        assert seen >= {"right", "rival", "other", "slip", "outlet", "silent", "reason", "fixed"}


class TestWhatCannotBeDone:
    @pytest.mark.parametrize(
        ("args", "told"),
        [
            (("no-such-place",), "no such story, folder or command"),
            (("--progress", "p.sqlite3", "due"), "a command comes first, before all options: reader due"),
            (
                ("--progress", "p.sqlite3", "quiz", "zhipu-funding"),
                "a command comes first, before all options: reader quiz",
            ),
            (
                ("--ascii", "quiz", "zhipu-funding", "--mode", "exam"),
                "a command comes first, before all options: reader quiz",
            ),
            (("--progress", "due", "one", "another"), "unexpected extra argument"),
            (("chekc",), 'did you mean "check"?'),
            (("show", "zhipu-funding", "nobody"), 'no article "nobody"'),
            (("facts", "nowhere"), "no such story"),
            (("list", "/dev/null"), "/dev/null: "),
        ],
    )
    def test_it_exits_2_with_one_line_on_stderr(self, args: tuple[str, ...], told: str) -> None:
        done = reader(*args)
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr
        assert len(done.stderr.splitlines()) == 1

    def test_a_story_with_problems_exits_2_with_a_line_for_each(self, write_story: Write) -> None:
        folder = write_story({"a.md": "Text.", "facts.toml": '[[fact]]\nid = "f"\n'})
        done = reader("facts", folder)
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 4)

    def test_the_app_without_a_terminal_says_what_to_do_instead(self) -> None:
        done = reader()
        assert (done.returncode, done.stdout) == (2, "")
        assert "needs a full-screen terminal" in done.stderr

    def test_in_a_pipe_there_are_no_escape_bytes(self, bridge: Path) -> None:
        for args in (("list",), ("facts", bridge), ("questions", bridge), ("--help",), ("nowhere",)):
            done = reader(*args)
            assert "\x1b" not in done.stdout + done.stderr

    def test_a_terminal_that_can_show_only_latin_letters_is_no_reason_to_crash(self, shipped: Path) -> None:
        assert reader("facts", shipped, PYTHONIOENCODING="latin-1").returncode == 0
