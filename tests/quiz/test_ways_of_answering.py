"""Answers of several parts are judged part by part, and what a person says of a verdict is kept."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.progress.store import Store
from reader.quiz.grading import grade
from reader.quiz.parts import parts_of
from reader.quiz.questions import make_questions
from reader.quiz.session import NotAnswered, NullLog, Session
from reader.quiz.shape import Question
from reader.story.load import load

STORIES = Path(__file__).parent.parent / "stories"
STORM = load(STORIES / "storm").comparison
COURT = load(STORIES / "court").comparison
NOON = datetime(2025, 5, 1, 12, tzinfo=UTC)


def first(kind: str, fact: str | None = None) -> Question:
    """The first question of a kind, on a fact if one is named, of the storm."""
    questions = make_questions(STORM, random.Random(1))
    return next(q for q in questions if q.kind == kind and fact in (None, q.fact))


class TestSeveral:
    def test_hits_less_false_alarms_never_below_nothing(self) -> None:
        question = first("outlets", "landfall-day")
        right, wrong = (
            list(question.answer),
            [o.text for o in question.options if o.text not in question.answer],
        )
        assert grade(question, tuple(right[::-1]), STORM).right
        part = grade(question, (*right[1:], wrong[0]), STORM)
        assert part.share == (len(right) - 2) / len(right)
        assert right[0] in part.why
        assert wrong[0] in part.why
        assert grade(question, tuple(wrong), STORM).share == 0
        assert not grade(question, tuple(o.text for o in question.options), STORM).right

    def test_not_known_and_nothing_are_not_wrong(self) -> None:
        question = first("outlets")
        assert grade(question, None, STORM).outcome == "unknown"
        assert grade(question, (" ", ""), STORM).outcome == "empty"


class TestOrder:
    def test_is_right_whole_and_worth_its_pairs(self) -> None:
        question = first("order")
        one, two, three = question.answer
        assert grade(question, (one, two, three), STORM).right
        swapped = grade(question, (one, three, two), STORM)
        assert (swapped.outcome, swapped.share) == ("wrong", 2 / 3)
        assert grade(question, (three, two, one), STORM).share == 0
        assert grade(question, (one, two), STORM).why == "not all of them are placed"

    def test_each_place_is_told_with_its_date(self) -> None:
        question = first("order")
        parts = parts_of(question, question.answer[::-1], STORM)
        assert [part.told for part in parts] == ["1911", "4 November 2024", "7 November 2024"]


class TestMatch:
    def test_is_worth_its_rows(self) -> None:
        question = first("match", "missing")
        assert grade(question, question.answer, STORM).right
        one, two, *rest = question.answer
        judged = grade(question, (two, one, *rest), STORM)
        assert judged.share == len(rest) / len(question.rows)
        assert question.rows[0] in judged.why
        assert question.rows[2] not in judged.why


class TestEvidence:
    def test_needs_both_halves(self) -> None:
        question = next(
            q for q in make_questions(COURT, random.Random(1)) if q.kind == "evidence" and len(q.answer) == 2
        )
        answer, sentence = question.answer
        text = COURT.story.article(question.article).text
        other = next(s for a, b in question.sentences if (s := " ".join(text[a:b].split())) != sentence)
        wrong = next(o.text for o in question.options if o.text != answer) if question.options else "x"
        assert grade(question, (answer, sentence), COURT).right
        assert (half := grade(question, (answer, other), COURT)).share == 0.5
        assert not half.right
        assert "does not prove it" in half.why
        assert grade(question, (wrong, sentence), COURT).share == 0.5
        assert grade(question, (wrong, other), COURT).share == 0


class TestRecall:
    def test_ticks_off_values_however_they_are_written(self) -> None:
        question = next(
            q for q in make_questions(COURT, random.Random(1)) if q.kind == "recall" and "fine" in q.facts
        )
        nothing = grade(question, "I do not remember anything of it", COURT)
        assert nothing.share == 0
        told = grade(question, "two and a half years\na fine of £85,000", COURT)
        assert told.why == f"2 of {len(question.facts)} facts"
        assert told.share == 2 / len(question.facts)
        assert not told.right

    def test_the_words_of_the_questions_tick_nothing(self) -> None:
        for question in make_questions(STORM, random.Random(1)):
            if question.kind == "recall":
                asked = "\n".join(STORM.row(fact).fact.question for fact in question.facts)
                assert grade(question, asked, STORM).share <= 0.3, question.prompt


class TestWhatAPersonSays:
    def session(self, log: Store | NullLog, kept: dict[str, tuple[str, ...]] | None = None) -> Session:
        question = next(q for q in make_questions(COURT, random.Random(1)) if q.id.startswith("payer:typed"))
        return Session([question], COURT, log, overruled=kept)

    def test_that_they_were_right_is_kept_and_remembered(self, tmp_path: Path) -> None:
        with Store.open(tmp_path / "p.sqlite3") as store:
            session = self.session(store)
            assert not session.answer("the dredgers", NOON, sure=True, seconds=4.5).grade.right
            assert session.can_overrule
            assert session.overrule(NOON).grade.right
            assert session.score.right == 1
            assert session.reread == ()
            [review] = store.answers("court")
            assert (review.outcome, review.sure, review.seconds) == ("wrong", True, 4.5)
            kept = store.overrulings("court")
        again = self.session(NullLog(), kept)
        assert again.answer("The  Dredgers", NOON).grade.why == "you said that this is right"
        assert not self.session(NullLog(), kept).answer("the miners", NOON).grade.right

    def test_a_choice_is_never_overruled(self) -> None:
        question = first("choice")
        session = Session([question], STORM, NullLog())
        session.answer(next(o.text for o in question.options if o.origin != "right"), NOON)
        assert not session.can_overrule
        with pytest.raises(NotAnswered):
            session.overrule(NOON)

    def test_a_flag_is_kept_and_the_last_word_counts(self, tmp_path: Path) -> None:
        with Store.open(tmp_path / "p.sqlite3") as store:
            session = self.session(store)
            question = session.current
            assert question is not None
            session.flag(question, True, NOON)
            assert store.flags("court") == (question.id,)
            session.flag(question, False, NOON)
            assert store.flags("court") == ()

    def test_not_knowing_costs_nothing_and_comes_back_once(self) -> None:
        questions = [first("typed"), first("choice", "evacuated")]
        session = Session(questions, STORM, NullLog())
        session.answer(None, NOON)
        assert session.score.open == 1
        session.answer(questions[1].answer, NOON)
        assert session.current == questions[0]
        session.answer(questions[0].answer, NOON)
        assert session.current is None
        assert (session.score.right, session.score.answered, session.score.open) == (2, 2, 0)
        again = Session(questions[:1], STORM, NullLog())
        again.answer(None, NOON)
        again.answer(None, NOON)
        assert again.current is None
