"""`reader quiz STORY --answers FILE`: the file, what is wrong with one, the report, the log."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.plain.quiz.answers import AnswersError, read_answers
from reader.plain.quiz.pointing import sentences_of
from reader.progress.store import Store
from reader.quiz.log import Overruling
from reader.quiz.plans import Maker
from reader.quiz.questions import KINDS
from reader.quiz.shape import Question
from reader.story.load import load

STORM = Path(__file__).parent.parent / "stories" / "storm"
LOADED = load(STORM)
_NOW = datetime(2024, 6, 1, tzinfo=UTC)
MAKER = Maker(LOADED.comparison, 0)
QUESTIONS = list(MAKER.all())


def first(kind: str) -> Question:
    return next(question for question in QUESTIONS if question.kind == kind)


def right(question: Question) -> Any:
    return question.answer if isinstance(question.answer, str) else list(question.answer)


def wrong(question: Question) -> Any:
    """A fair answer of the same shape that is not the right one."""
    texts, answer = [option.text for option in question.options], right(question)
    if question.asks == "one":
        return next(text for text in texts if text != answer)
    if question.asks in ("order", "match"):
        return answer[::-1] if answer[::-1] != answer else answer[1:] + answer[:1]
    if question.asks == "several":
        return [text for text in texts if text not in answer]
    if question.asks == "evidence":
        others = [each for each in sentences_of(question, LOADED.story) if each != answer[-1]]
        return [*answer[:-1], others[-1]]
    return "nonsense"


def run(
    *args: str | Path, said: str = "", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", "quiz", str(STORM), *map(str, args)],
        capture_output=True,
        text=True,
        input=said,
        env={**os.environ, **(env or {})},
        timeout=60,
        check=False,
    )


def problems(document: Any) -> list[str]:
    data = document if isinstance(document, bytes) else json.dumps(document, ensure_ascii=False).encode()
    with pytest.raises(AnswersError) as raised:
        read_answers(data, "a.json", MAKER)
    return [str(problem) for problem in raised.value.problems]


class TestRunning:
    def test_every_kind_right_then_wrong_and_one_document_on_stdout(self, tmp_path: Path) -> None:
        file = tmp_path / "answers.json"
        for answer, outcome in ((right, "right"), (wrong, "wrong")):
            document = {first(kind).id: answer(first(kind)) for kind in KINDS}
            file.write_text(json.dumps(document))
            done = run("--answers", file)
            assert (done.returncode, done.stderr) == (0, "")
            report = json.loads(done.stdout)
            assert [each["question"] for each in report["answers"]] == list(document)
            assert {each["kind"]: each["outcome"] for each in report["answers"]} == dict.fromkeys(
                KINDS, outcome
            )
            assert report["score"]["right"] == (len(KINDS) if outcome == "right" else 0)

    def test_the_report_has_the_shape_of_the_docs(self) -> None:
        choice, proof = first("choice"), first("evidence")
        document = {
            choice.id: {"answer": wrong(choice), "sure": True},
            proof.id: wrong(proof),
            first("typed").id: None,
        }
        report = json.loads(run("--answers", "-", said=json.dumps(document)).stdout)
        assert set(report) == {"story", "seed", "kept_in", "score", "reread", "answers"}
        assert (report["story"], report["seed"], report["kept_in"]) == ("storm", 0, None)
        share = report["answers"][1]["share"]
        assert report["score"] == {"right": 0, "answered": 3, "share": share, "unknown": 1}
        assert set(report["reread"]) == {choice.fact, proof.fact, first("typed").fact}
        told = report["answers"][0]
        assert set(told) == {
            "question", "fact", "kind", "prompt", "given", "sure", "outcome", "share", "why", "answer", "options", "parts",
        }  # fmt: skip
        assert (told["given"], told["sure"], told["answer"]) == (wrong(choice), True, choice.answer)
        assert [each["text"] for each in told["options"]] == list(choice.choices or ())
        assert {each["mark"] for each in told["options"]} >= {"right", "chosen"}
        assert all(each["told"] for each in told["options"])
        assert report["answers"][1]["parts"][-1]["ok"] is False
        assert (report["answers"][2]["outcome"], report["answers"][2]["given"]) == ("unknown", None)

    def test_ids_and_options_are_those_of_questions_under_the_same_seed(self) -> None:
        listed = subprocess.run(
            [sys.executable, "-m", "reader", "questions", str(STORM), "--json", "--seed", "7"],
            capture_output=True,
            timeout=60,
            check=True,
        )
        document = {each["id"]: each["answer"] for each in json.loads(listed.stdout)}
        done = run("--answers", "-", "--seed", "7", said=json.dumps(document))
        report = json.loads(done.stdout)
        assert report["seed"] == 7
        assert {each["outcome"] for each in report["answers"]} == {"right"}
        assert len(report["answers"]) == len(document) > 300

    def test_only_with_progress_answers_are_kept_and_what_was_overruled_is_right(
        self, tmp_path: Path
    ) -> None:
        question, store = first("typed"), tmp_path / "p.sqlite3"
        home = {"XDG_DATA_HOME": str(tmp_path / "home"), "HOME": str(tmp_path / "home")}
        document = json.dumps({question.id: {"answer": "nonsense", "sure": False}})
        assert json.loads(run("--answers", "-", said=document, env=home).stdout)["score"]["right"] == 0
        assert not (tmp_path / "home").exists()
        with Store.open(store) as opened:
            opened.overrule(Overruling("storm", question.fact, question.id, "Nonsense", _NOW))
        report = json.loads(run("--answers", "-", "--progress", store, said=document).stdout)
        assert (report["kept_in"], report["score"]["right"]) == (str(store), 1)
        with Store.open(store) as opened:
            [review] = opened.answers("storm")
        assert (review.question, review.outcome, review.sure) == (question.id, "right", False)


class TestShapes:
    def test_what_may_be_written_otherwise(self) -> None:
        several, proof, recall = first("outlets"), first("evidence"), first("recall")
        words = " ".join(str(proof.answer[-1]).split()[:9]).upper()
        document = {
            several.id: [text.upper() for text in reversed(several.answer)],
            proof.id: [*proof.answer[:-1], words],
            recall.id: list(recall.answer),
        }
        found = read_answers(json.dumps(document).encode("utf-8-sig"), "a.json", MAKER)
        assert [each.given for each in found] == [
            tuple(reversed(several.answer)),
            proof.answer,
            "\n".join(recall.answer),
        ]
        assert [each.sure for each in found] == [None] * 3

    @pytest.mark.parametrize(
        ("kind", "value", "told"),
        [
            ("choice", "xyz", '"xyz" is no option, expected one of "'),
            ("choice", 2, "the answer is a number, expected a text"),
            ("choice", True, "the answer is true, expected a text"),
            ("choice", ["a"], "the answer is a list, expected a text"),
            ("choice", {"answer": "xyz"}, '"xyz" is no option'),
            ("choice", {"sure": True}, 'no "answer" in it'),
            ("choice", {"answr": None}, 'unknown key "answr"; did you mean "answer"?, expected one of "answer", "sure"'),
            ("choice", {"answer": None, "sure": "yes"}, '"sure" is a text, expected true, false or null'),
            ("choice", {"answer": None, "sure": 1}, '"sure" is a number, expected true, false or null'),
            ("typed", " … ", "nothing is answered, expected words, or null"),
            ("typed", "", "nothing is answered, expected words, or null"),
            ("recall", [], "nothing is answered, expected all you know"),
            ("recall", [1], "the answer is a list with something else than texts"),
            ("outlets", "Radio Skerry", "the answer is a text, expected a list of texts: the options that fit"),
            ("outlets", [], "nothing is answered, expected the options that fit, or null"),
            ("order", ["x"], '"x" is no option'),
            ("evidence", ["a"], "1 in the answer, expected the answer, then the sentence that proves it"),
            ("evidence", ["a", "xyzzy"], 'no sentence has these words: "xyzzy"'),
        ],
    )  # fmt: skip
    def test_a_wrong_shape_is_told_in_a_line(self, kind: str, value: object, told: str) -> None:
        question = first(kind)
        [problem] = problems({question.id: value})
        assert problem.startswith(f'a.json:1: question "{question.id}": ')
        assert told in problem

    @pytest.mark.parametrize("kind", ["order", "match", "outlets"])
    def test_an_option_twice_or_one_too_few(self, kind: str) -> None:
        question = first(kind)
        one, *rest = right(question)
        [problem] = problems({question.id: [one, one, *rest]})
        assert f'"{one}" stands twice, expected ' in problem
        if kind != "outlets":
            [problem] = problems({question.id: rest})
            assert f"{len(rest)} in the answer, expected all {len(rest) + 1}: " in problem

    def test_an_unknown_id_says_which_is_near_and_where_ids_are(self) -> None:
        known = first("match").id
        [problem] = problems({f"{known}s": None})
        assert f'no such question; did you mean "{known}"?, expected an id that `reader questions' in problem

    def test_of_thousands_of_problems_the_first_thousand_are_told(self) -> None:
        told = problems({f"nothing-{number}": None for number in range(5_000)})
        assert len(told) == 1_000
        assert "more than 1,000 problems" in told[0] + told[-1]

    def test_each_problem_has_its_own_line_in_the_file(self) -> None:
        data = f'{{\n "{first("choice").id}": null,\n "no:such": 1,\n\n "{first("typed").id}": 2\n}}'.encode()
        assert [problem.split(": ")[0] for problem in problems(data)] == ["a.json:3", "a.json:5"]

    @pytest.mark.parametrize(
        ("data", "told"),
        [
            (b"", "a.json:1: not JSON: "),
            (b'{\n"a": 1\n"b"}', "a.json:3: not JSON: "),
            (b"[]", "a.json:1: a list at the top, expected one object: question ids with answers"),
            (b"{}", "a.json:1: no answer in it, expected question ids with answers"),
            (b"\xff\xfe", "a.json:1: not UTF-8"),
            (b'{"a": null,\n"a": null}', 'a.json:2: "a" stands twice'),
            (b"[" * 100_000, "a.json:1: not JSON that can be read"),
            (b'{"a": ' + b"9" * 5000 + b"}", "a.json:1: not JSON that can be read"),
        ],
    )
    def test_a_file_that_is_no_object_of_answers(self, data: bytes, told: str) -> None:
        [problem] = problems(data)
        assert problem.startswith(told)

    @settings(max_examples=60, deadline=None)
    @given(
        st.dictionaries(
            st.sampled_from([first(kind).id for kind in KINDS]) | st.text(max_size=5),
            st.recursive(
                st.none() | st.booleans() | st.integers() | st.text(max_size=8),
                lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["answer", "sure", "x"]), inner),
                max_leaves=5,
            ),
            min_size=1,
            max_size=3,
        )
    )  # fmt: skip
    def test_whatever_the_file_holds_it_is_read_or_refused(self, document: dict[str, Any]) -> None:
        try:
            found = read_answers(json.dumps(document).encode(), "a.json", MAKER)
        except AnswersError as error:
            found, told = [], [str(problem) for problem in error.problems]
        else:
            told = []
        assert [each.question.id for each in found] == ([] if told else list(document))
        assert all("\n" not in line for line in told)


class TestRefusing:
    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device that never ends")
    def test_what_never_ends_is_refused(self) -> None:
        ended = run("--answers", "/dev/zero")
        assert (ended.returncode, ended.stdout) == (2, "")
        assert ended.stderr == "reader: /dev/zero: is larger than 8 MB, expected a smaller file\n"

    @pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that can't be read")
    def test_a_file_that_can_t_be_read_is_named(self) -> None:
        ended = run("--answers", "/proc/self/mem")
        assert (ended.returncode, ended.stdout) == (2, "")
        assert ended.stderr.startswith("reader: /proc/self/mem: can't be read (Input/output error)")

    def test_problems_are_lines_on_stderr_and_nothing_is_kept(self, tmp_path: Path) -> None:
        store = tmp_path / "p.sqlite3"
        document = {first("choice").id: right(first("choice")), "no:such": None, first("typed").id: 1}
        done = run("--answers", "-", "--progress", store, said=json.dumps(document))
        assert (done.returncode, done.stdout) == (2, "")
        assert [line.split(": ")[1] for line in done.stderr.splitlines()] == ["<stdin>:1", "<stdin>:1"]
        assert not store.exists()

    @pytest.mark.parametrize(
        ("args", "told"),
        [
            (("--answers", "nowhere.json"), "nowhere.json"),
            (("--answers", "-", "--count", "3"), "leave out --count"),
            (("--answers", "-", "--plain", "--kind", "choice"), "leave out --plain, --kind"),
        ],
    )
    def test_what_does_not_go_together(self, args: tuple[str, ...], told: str) -> None:
        done = run(*args, said="{}")
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr
        assert len(done.stderr.splitlines()) == 1
