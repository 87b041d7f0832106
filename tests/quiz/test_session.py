"""A sitting asks one question of a fact, keeps every answer before it judges it, and can be left any time."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import bridge, fact, told

from reader.progress.store import Store
from reader.quiz.log import Flag, Overruling, Sitting, Undo
from reader.quiz.memory import truth_of
from reader.quiz.questions import questions_of
from reader.quiz.session import NotAnswered, NotSaved, NullLog, Review, Session
from reader.quiz.shape import Given, Question
from reader.quiz.sitting import choose
from reader.story.model import Fact

NOON = datetime(2024, 3, 15, 12, 0, tzinfo=UTC)
BRIDGE = bridge()


class Kept:
    """A log that writes down what reaches it."""

    def __init__(self) -> None:
        self.reviews: list[Review] = []
        self.overrulings: list[Overruling] = []
        self.flags: list[Flag] = []

        self.sittings: list[Sitting] = []
        self.undone: list[Undo] = []

    def begin(self, sitting: Sitting) -> str:
        self.sittings.append(sitting)
        return f"sitting {len(self.sittings)}"

    def append(self, review: Review) -> str:
        self.reviews.append(review)
        return f"answer {len(self.reviews)}"

    def overrule(self, overruling: Overruling) -> str:
        self.overrulings.append(overruling)
        return f"overruling {len(self.overrulings)}"

    def flag(self, flag: Flag) -> str:
        self.flags.append(flag)
        return f"flag {len(self.flags)}"

    def undo(self, undo: Undo) -> str:
        self.undone.append(undo)
        return f"undo {len(self.undone)}"


class Full:
    """A log that can keep nothing."""

    def begin(self, sitting: Sitting) -> str:
        raise NotSaved("not saved: the disk is full")

    def append(self, review: Review) -> str:
        raise NotSaved("not saved: the disk is full")

    def overrule(self, overruling: Overruling) -> str:
        raise NotSaved("not saved: the disk is full")

    def flag(self, flag: Flag) -> str:
        raise NotSaved("not saved: the disk is full")

    def undo(self, undo: Undo) -> str:
        raise NotSaved("not saved: the disk is full")


def sitting(log: Kept | Full | NullLog | Store | None = None, seed: int = 1, count: int = 10) -> Session:
    return Session.of(BRIDGE, random.Random(seed), count, log=log or Kept())


def right(question: Question) -> Given:
    return question.answer


class TestASitting:
    @pytest.mark.parametrize("seed", range(12))
    def test_asks_one_question_of_a_fact(self, seed: int) -> None:
        facts = [question.fact for question in sitting(seed=seed).questions]
        assert len(facts) == len(set(facts)) == 10

    def test_mixes_the_kinds(self) -> None:
        kinds = [question.kind for question in sitting().questions]
        assert len(set(kinds)) >= 6
        assert max(kinds.count(kind) for kind in kinds) <= 3

    def test_is_the_same_under_the_same_seed(self) -> None:
        assert sitting(seed=5).questions == sitting(seed=5).questions
        assert sitting(seed=5).questions != sitting(seed=6).questions

    def test_is_as_short_as_the_story(self) -> None:
        assert len(sitting(count=500).questions) == len(BRIDGE.rows)

    def test_asks_only_what_was_chosen(self) -> None:
        some = Session.of(BRIDGE, random.Random(1), log=Kept(), facts={"hurt", "built"})
        assert {question.fact for question in some.questions} == {"hurt", "built"}
        none = Session.of(BRIDGE, random.Random(1), log=Kept(), topics={"The weather"})
        assert none.questions == ()
        assert none.current is None
        assert none.score.asked == 0

    def test_keeps_siblings_apart(self) -> None:
        comparison = told(
            fact("usd", "money", "How much?", {"echo": "$30 million", "post": "$31 million"}, of="yuan"),
            fact(
                "yuan",
                "money",
                "How much, in yuan?",
                {"echo": "200 million yuan", "post": "200 million yuan"},
            ),
            fact("cars", "number", "How many cars?", {"echo": "500", "post": "700"}),
        )
        for seed in range(20):
            asked = Session.of(
                comparison, random.Random(seed), log=Kept(), kinds=["typed", "choice"]
            ).questions
            assert [question.fact for question in asked][1] == "cars"


class TestAnAnswer:
    def test_is_kept_before_it_is_judged_aloud(self) -> None:
        session = sitting()
        steps: list[str] = []

        class Watching:
            def append(self, review: Review) -> str:
                steps.append(f"kept while {len(session.outcomes)} told")
                return "answer"

        session._log = Watching()
        outcome = session.answer(right(session.questions[0]), NOON)
        steps.append(f"told {outcome.grade.outcome}")
        assert steps == ["kept while 0 told", "told right"]

    def test_that_cannot_be_kept_gets_no_verdict_and_waits(self) -> None:
        session = sitting(Full())
        question = session.current
        with pytest.raises(NotSaved, match="disk is full"):
            session.answer(right(session.questions[0]), NOON)
        assert session.current is question
        assert session.outcomes == ()
        assert session.score.answered == 0

    def test_can_go_on_unsaved_when_the_person_says_so(self) -> None:
        session = sitting(Full())
        session.go_on_unsaved()
        assert session.answer(right(session.questions[0]), NOON).grade.right

    def test_is_one_line_with_question_answer_and_grade(self) -> None:
        log = Kept()
        session = sitting(log)
        question = session.questions[0]
        session.answer(right(question), NOON)
        assert log.reviews == [
            Review(
                story="bridge",
                fact=question.fact,
                question=question.id,
                kind=question.kind,
                claims=question.claims,
                given=right(question),
                answer=question.answer,
                outcome="right",
                share=1.0,
                why=log.reviews[0].why,
                at=NOON,
                truth=truth_of(question.fact, BRIDGE),
            )
        ]

    def test_that_is_empty_is_none(self) -> None:
        log = Kept()
        session = sitting(log)
        with pytest.raises(NotAnswered):
            session.answer("   ", NOON)
        assert log.reviews == []
        assert session.current is session.questions[0]

    def test_of_dont_know_is_kept_as_that_and_goes_on(self) -> None:
        log = Kept()
        session = sitting(log)
        assert session.answer(None, NOON).grade.outcome == "unknown"
        assert (log.reviews[0].given, log.reviews[0].outcome) == (None, "unknown")
        assert session.current is session.questions[1]

    def test_after_the_last_question_is_none(self) -> None:
        session = sitting(count=1)
        session.answer("x", NOON)
        assert session.current is None
        with pytest.raises(NotAnswered):
            session.answer("x", NOON)


def test_what_comes_back_is_counted_by_itself() -> None:
    session = sitting(count=4)
    first, second, third, _ = session.questions
    assert session.again(first, answered=False) is None
    for answer in (right(first), None, None, "wrong"):
        session.answer(answer, NOON)
    assert session.again(second, answered=True) is None
    assert session.again(second, answered=False) == (1, 2)
    session.answer(right(second), NOON)
    assert session.again(second, answered=True) == (1, 2)
    assert session.again(third, answered=False) == (2, 2)


class TestTheEnd:
    def test_tells_the_score_and_what_to_reread(self) -> None:
        session = sitting(count=4)
        given = [right(session.questions[0]), None, "wrong", right(session.questions[3])]
        for answer in given:
            session.answer(answer, NOON)
        score = session.score
        assert (score.right, score.answered, score.asked) == (2, 4, 4)
        assert score.share == 2.0
        assert session.reread == (session.questions[1].fact, session.questions[2].fact)

    def test_can_come_at_any_time_and_loses_nothing(self, tmp_path: Path) -> None:
        path = tmp_path / "progress.sqlite3"
        with Store.open(path) as store:
            session = sitting(store)
            for question in session.questions[:3]:
                session.answer(right(question), NOON)
        with Store.open(path) as store:
            kept = store.answers("bridge")
        assert [review.question for review in kept] == [question.id for question in session.questions[:3]]
        assert {review.outcome for review in kept} == {"right"}


class TestTheOrder:
    @settings(max_examples=200, deadline=None)
    @given(families=st.lists(st.sampled_from("abcd"), max_size=12), seed=st.integers(0, 99))
    def test_puts_something_between_siblings_wherever_it_can(self, families: list[str], seed: int) -> None:
        rows = [
            (
                Fact(f"{family}{number}", "", "number", "?", {}, of=family),
                [Question(f"{family}{number}:typed", f"{family}{number}", "typed", "?", "1", "…", ("echo",))],
            )
            for number, family in enumerate(families)
        ]
        ordered = [question.fact[0] for question in choose(rows, random.Random(seed), 12)]
        assert sorted(ordered) == sorted(families)
        possible = all(ordered.count(family) <= (len(ordered) + 1) // 2 for family in ordered)
        assert not possible or all(one != two for one, two in pairwise(ordered))

    def test_passes_over_facts_without_questions(self) -> None:
        row = BRIDGE.row("hurt")
        rows = [(BRIDGE.row("cars").fact, []), (row.fact, questions_of(row, BRIDGE, random.Random(1)))]
        assert [question.fact for question in choose(rows, random.Random(1), 5)] == ["hurt"]
