"""The quiz without a full screen: what is read out, what a line means, what is kept and when."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from answering import lines as typed

from reader.plain.quiz.dialogue import Dialogue
from reader.plain.quiz.pointing import NotPointed, sentence_meant
from reader.plain.quiz.voice import Voice, folded
from reader.progress.store import Store
from reader.quiz.log import NotSaved
from reader.quiz.questions import KINDS, make_questions
from reader.quiz.session import Session
from reader.quiz.shape import Question
from reader.story.load import load

STORM = Path(__file__).parent.parent / "stories" / "storm"
LOADED = load(STORM)
STORY = LOADED.story
QUESTIONS = make_questions(LOADED.comparison, random.Random(2))
NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)


def first(kind: str, fits: Callable[[Question], bool] = lambda question: True) -> Question:
    return next(question for question in QUESTIONS if question.kind == kind and fits(question))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "p.sqlite3") as opened:
        yield opened


def dialogue(
    store: Store, questions: Sequence[Question], said: Sequence[str], *, waits: bool = False
) -> list[str]:
    """What is read out while these lines are typed, then nothing more."""
    told: list[str] = []
    waiting = iter(said)
    voice = Voice(lambda: next(waiting, None), told.append, lambda: NOW, waits)
    overruled = store.overrulings(STORY.id)
    session = Session(questions, LOADED.comparison, store, overruled=overruled)
    Dialogue(session, LOADED.comparison, store, voice, named="storm").run()
    return told


class TestEveryKind:
    @pytest.mark.parametrize("right", [True, False])
    @pytest.mark.parametrize("kind", KINDS)
    def test_is_answered_by_lines(self, store: Store, kind: str, right: bool) -> None:
        question = first(kind)
        told = dialogue(store, [question], typed(question, STORY, right=right))
        [review] = store.answers(STORY.id)
        assert (review.kind, review.outcome == "right") == (kind, right)
        verdict = next(line for line in told if line.startswith(("Right.", "Not right.", "Partly right.")))
        assert verdict.startswith("Right.") is right
        assert told[told.index("The end.") + 1] == f"{int(right)} of 1 right."
        assert any(question.fact in line for line in told[-2:]) is not right

    @pytest.mark.parametrize("kind", KINDS)
    def test_is_told_whole(self, store: Store, kind: str) -> None:
        question = first(kind)
        told = "\n".join(dialogue(store, [question], typed(question, STORY, right=False)))
        answer = [question.answer] if isinstance(question.answer, str) else question.answer
        after = told[told.index("ight.") :]
        assert all(part in after for part in answer)
        if question.asks in ("one", "several"):
            assert all(f". {option.text}: " in after for option in question.options)
        fact = LOADED.comparison.row(question.fact).fact
        if not question.facts:
            for article in STORY.articles:
                assert article.outlet in after
            for claim in fact.claims.values():
                text = STORY.article(claim.article).text
                assert " ".join(text[slice(*claim.said)].split()).strip(" ,;:") in after
            assert fact.note in after

    @pytest.mark.parametrize("kind", KINDS)
    def test_dont_know_costs_nothing_and_comes_back_once(self, store: Store, kind: str) -> None:
        question, other = first(kind), first("stated", lambda each: each.id != first(kind).id)
        skipped = "0" if question.asks not in ("text", "recall") and question.options else "/skip"
        told = dialogue(
            store,
            [question, other],
            [skipped, *typed(other, STORY, right=True), *typed(question, STORY, right=True)],
        )
        assert "Not known. It comes back at the end." in told
        assert sum(line.startswith("Once more, 1 of 1.") for line in told) == 1
        assert "2 of 2 right, 1 of them after “don't know”." in told

    def test_no_line_is_more_than_a_line_and_none_moves_the_cursor(self, store: Store) -> None:
        told = dialogue(store, QUESTIONS[:40], ["\x1b[2J\x07nonsense", "", *["1 \x1b", "2"] * 200])
        assert len(told) > 100
        assert all(line.isprintable() for line in told)

    def test_a_gap_is_named(self, store: Store) -> None:
        told = "\n".join(dialogue(store, [first("cloze")], []))
        assert "[gap]" in told
        assert "_" not in told.replace(str(store.path), "")


class TestLines:
    """What a line that is not quite an answer leads to: nothing is judged, and what would do is said."""

    @pytest.mark.parametrize(
        ("kind", "line", "reply"),
        [
            ("choice", "9", "Type one number, 1 to 3."),
            ("choice", "1 2", "Type one number, 1 to 3."),
            ("choice", "the first", "Type one number, 1 to 3."),
            ("choice", "9" * 5000, "Type one number, 1 to 3."),
            ("outlets", "1 77", "There are only the numbers 1 to"),
            ("outlets", "one", "with spaces between."),
            ("order", "1 2", "numbers on one line, each once."),
            ("order", "1 1 2", "numbers on one line, each once."),
            ("match", "1 1", "Number 1 is taken by"),
            ("typed", "/nothing", "There is no command /nothing; ? lists them."),
            ("typed", "/note mine", "/note is for after the answer."),
            ("typed", "=", "= is for after the answer."),
            ("typed", "/back", "There is nothing to take back."),
        ],
    )
    def test_unclear(self, store: Store, kind: str, line: str, reply: str) -> None:
        told = dialogue(store, [first(kind)], [line])
        assert any(reply in each for each in told)
        assert store.answers() == []

    def test_zero_is_an_answer_where_one_types(self, store: Store) -> None:
        dialogue(store, [first("typed")], ["0"])
        assert [review.given for review in store.answers()] == ["0"]

    def test_an_empty_line_twice_is_dont_know(self, store: Store) -> None:
        question = first("choice")
        told = dialogue(store, [question], ["", "x", "", ""])
        assert told.count("Nothing answered. Enter once more if you don't know.") == 2
        assert [review.outcome for review in store.answers()] == ["unknown"]

    def test_several_steps_are_taken_back(self, store: Store) -> None:
        match, proof = first("match"), first("evidence", lambda each: bool(each.options))
        rows, (answer, sentence) = typed(match, STORY, right=True), typed(proof, STORY, right=True)
        wrong = next(str(at) for at in range(1, 4) if str(at) != answer)
        written = ["scrap", "/back", *typed(first("recall"), STORY, right=True)]
        dialogue(
            store,
            [match, proof, first("recall")],
            [rows[1], "/back", *rows, wrong, "/back", answer, sentence, *written],
        )
        reviews = store.answers()
        assert [review.outcome for review in reviews] == ["right"] * 3
        assert "scrap" not in str(reviews[2].given)

    def test_a_sentence_can_be_named_by_words_of_it(self, store: Store) -> None:
        question = first("evidence", lambda each: len(each.answer) == 2 and not each.options)
        dialogue(store, [question], [question.answer[0], question.answer[1].upper()])
        assert [review.outcome for review in store.answers()] == ["right"]

    def test_words_of_several_sentences_or_of_none_point_nowhere(self) -> None:
        sentences = ["The bridge is open.", "It is long.", "It is long."]
        assert sentence_meant("the BRIDGE", sentences) == sentences[0]
        assert sentence_meant("is long", sentences) == sentences[1]
        with pytest.raises(NotPointed, match="2 sentences have these words"):
            sentence_meant("is", sentences)
        for words in ("bri", "…", "closed"):
            with pytest.raises(NotPointed, match="no sentence has these words"):
                sentence_meant(words, sentences)


class TestSayingMore:
    def test_sure_is_kept_with_the_answer(self, store: Store) -> None:
        questions = [first("choice"), first("silent"), first("stated")]
        dialogue(store, questions, ["/sure", "1", "/unsure", "1", "1"])
        assert [review.sure for review in store.answers()] == [True, False, None]

    def test_i_was_right_is_told_kept_and_remembered(self, store: Store) -> None:
        question = first("typed")
        told = dialogue(store, [question], ["nonsense", "="])
        assert "Right, as you say. That is remembered." in told
        assert "1 of 1 right." in told
        assert store.overrulings(STORY.id) == {question.id: ("nonsense",)}
        assert "Right. You said that this is right." in dialogue(store, [question], ["Nonsense"])

    def test_what_was_chosen_is_not_overruled(self, store: Store) -> None:
        question = first("choice")
        told = dialogue(store, [question], [*typed(question, STORY, right=False), "="])
        assert "Only a typed answer that was judged wrong can be right after all." in told
        assert store.overrulings(STORY.id) == {}

    def test_flags_and_notes(self, store: Store) -> None:
        question, other = first("choice"), first("stated")
        said = ["!", "1", "!", "!", "/note", "/note  a\tpoor one", "/note", "/compare", "", "!", "1"]
        told = dialogue(store, [question, other], said)
        assert store.flags(STORY.id) == (question.id, other.id)
        assert [mark.note for mark in store.marks(STORY.id)] == ["a poor one"]
        assert told.count("No note yet. Write one after /note on the same line.") == 1
        assert "Your note: a poor one. Write one after /note on the same line." in told
        assert any(f"({question.fact})" in line for line in told)
        assert "Flagged: reader questions STORY --flagged lists it." in told
        dialogue(store, [question], ["1", "/note -"])
        assert store.marks(STORY.id) == ()

    def test_help_lists_what_can_be_said_now(self, store: Store) -> None:
        told = dialogue(store, [first("choice")], ["?", "1", "?"])
        asking, after = (told[at:] for at, line in enumerate(told) if line.startswith("?  "))
        assert any(line.startswith("/sure  ") for line in asking[:8])
        assert not any(line.startswith("=  ") for line in asking[:8])
        assert any(line.startswith("=  ") for line in after)
        assert not any(line.startswith("/sure  ") for line in after)

    def test_again_reads_the_question_then_the_feedback_once_more(self, store: Store) -> None:
        question = first("choice")
        told = dialogue(store, [question], ["/again", *typed(question, STORY, right=True), "/again"])
        assert told.count(question.prompt) == 2
        assert told.count("Right.") == 2


class TestGoingOn:
    def test_a_person_goes_on_with_an_empty_line_a_pipe_with_the_next_answer(self, store: Store) -> None:
        questions = [first("choice"), first("silent")]
        told = dialogue(store, questions, ["1", "1", "", "1", ""], waits=True)
        assert told.count("Enter alone goes on.") == 1
        assert "Enter goes on; ? lists more." in told
        assert len(store.answers()) == 2
        told = dialogue(store, questions, ["1", "/sure", "1"])
        assert not any("Enter" in line for line in told)
        assert [review.sure for review in store.answers()[2:]] == [None, True]

    def test_an_answer_is_on_the_disk_before_its_verdict_is_said(self, store: Store) -> None:
        question = first("choice")
        said: list[tuple[str, int]] = []

        def say(line: str) -> None:
            with closing(sqlite3.connect(store.path)) as other:
                [(count,)] = other.execute("SELECT count(*) FROM log WHERE kind = 'answer'")
            said.append((line, count))

        voice = Voice(iter(["1"]).__next__, say, lambda: NOW, False)
        with pytest.raises(StopIteration):
            Dialogue(
                Session([question], LOADED.comparison, store), LOADED.comparison, store, voice, named="s"
            ).run()
        before = [count for line, count in said if line == question.prompt]
        verdict = [count for line, count in said if "ight." in line]
        assert before == [0]
        assert set(verdict) == {1}

    @pytest.mark.parametrize("end", [[], ["/quit"]])
    def test_who_leaves_is_told_what_is_kept(self, store: Store, end: list[str]) -> None:
        told = dialogue(store, QUESTIONS[:3], [*typed(QUESTIONS[0], STORY, right=True), *end])
        assert f"You left. 1 answer kept in {store.path}." in told
        assert "1 of 1 right. 2 questions not answered." in told
        assert len(store.answers()) == 1

    def test_who_leaves_at_once_is_told_that_there_was_nothing_to_keep(self, store: Store) -> None:
        assert dialogue(store, QUESTIONS[:3], [])[-1] == "You left. There was no answer to keep."

    def test_an_interrupt_says_the_same_and_is_passed_on(self, store: Store) -> None:
        told: list[str] = []

        def hear() -> str:
            raise KeyboardInterrupt

        voice = Voice(hear, told.append, lambda: NOW, True)
        session = Session(QUESTIONS[:1], LOADED.comparison, store)
        with pytest.raises(KeyboardInterrupt):
            Dialogue(session, LOADED.comparison, store, voice, named="storm").run()
        assert told[-1].startswith("You left.")

    @pytest.mark.parametrize(
        ("said", "kept", "told"),
        [
            (["1", ""], 1, "Right."),
            (["1", "what", "/unsaved"], 0, "1 not saved, as you wished."),
            (["1", "/quit"], 0, "There was no answer to keep."),
        ],
    )
    def test_an_answer_that_is_not_kept_is_not_judged(
        self, store: Store, monkeypatch: pytest.MonkeyPatch, said: list[str], kept: int, told: str
    ) -> None:
        whole, tries = store.append, iter([True])

        def append(review: object) -> str:
            if next(tries, False):
                raise NotSaved("not saved: the disk is full")
            return whole(review)  # type: ignore[arg-type]

        monkeypatch.setattr(store, "append", append)
        question = first("stated")
        answer = typed(question, STORY, right=True)
        heard = dialogue(store, [question, first("choice")], [*answer, *said[1:]])
        at = heard.index("Not saved: the disk is full. Your answer is not judged before it is kept.")
        assert "Right." not in heard[:at]
        assert any(told in line for line in heard[at:])
        assert len(store.answers()) == kept


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("", [""]),
        ("short", ["short"]),
        ("  one two three four", ["  one two", "  three", "  four"]),
        ("unbreakableword and", ["unbreakableword", "and"]),
        ("co-operation now", ["co-", "operation", "now"]),
    ],
)
def test_on_a_screen_lines_break_between_words_under_their_indent(line: str, rows: list[str]) -> None:
    assert folded(line, 9) == rows
