"""Sittings: what each is for, taken up again where it was left, and the same under the same seed."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sittings import BRIDGE, NOON, Lines, answer_all, begun, day, review, right, wrong
from told import bridge, fact, told

from reader.quiz.learning import next_knowing
from reader.quiz.log import Mode, Sitting
from reader.quiz.memory import Key, fold, step
from reader.quiz.plans import Maker, Wish
from reader.quiz.session import NotAnswered, Session
from reader.quiz.starting import again_after_reading, take_up
from reader.quiz.student import Student, changed, due_now, paces
from reader.story.load import load

STORM = load(Path(__file__).parent.parent / "stories" / "storm").comparison
MODES: list[Mode] = ["learn", "practise", "exam", "predict"]


def student(*reviews: object, **more: object) -> Student:
    return Student(memories=fold((each, False) for each in reviews), **more)  # type: ignore[arg-type, misc]


class TestEverySitting:
    @pytest.mark.parametrize("mode", MODES)
    def test_asks_one_question_of_a_fact(self, mode: Mode) -> None:
        for seed in range(8):
            facts = [question.fact for question in begun(mode, seed=seed).questions]
            assert len(facts) == len(set(facts)) > 0

    @pytest.mark.parametrize("mode", MODES)
    def test_is_kept_before_its_first_question(self, mode: Mode) -> None:
        log = Lines()
        session = begun(mode, log=log)
        assert log.lines == [session.sitting]
        assert session.sitting is not None
        assert session.sitting.questions == tuple(question.id for question in session.questions)

    def test_without_questions_is_not_kept(self) -> None:
        log = Lines()
        session = begun("practise", log=log, wish=Wish(topics=frozenset(("no such topic",))))
        assert (session.current, log.lines) == (None, [])

    @pytest.mark.parametrize("mode", MODES)
    def test_passes_over_flagged_questions(self, mode: Mode) -> None:
        poor = frozenset(question.id for question in begun(mode).questions)
        flagged = begun(mode, student=Student(flagged=poor))
        assert not poor & {question.id for question in flagged.questions}


class TestTakenUpAgain:
    @settings(max_examples=40, deadline=None)
    @given(mode=st.sampled_from(MODES), seed=st.integers(0, 9), rng=st.randoms(use_true_random=False))
    def test_it_stands_where_it_was_left(self, mode: Mode, seed: int, rng: random.Random) -> None:
        """After any answers, some of them taken back."""
        log = Lines()
        session = begun(mode, seed=seed, log=log)
        for _ in range(rng.randrange(14)):
            if session.outcomes and rng.random() < 0.2:
                session.undo(NOON)
            elif (question := session.current) is not None:
                session.answer(rng.choice([right, wrong, lambda _: None])(question), NOON)
        assert isinstance(log.lines[0], Sitting)
        again = take_up(log.lines[0], log.reviews(), BRIDGE, Student(), log=log)
        assert again.current == session.current
        assert again.score == session.score
        assert [outcome.question for outcome in again.outcomes] == [o.question for o in session.outcomes]

    def test_what_the_story_no_longer_gives_is_passed_over(self) -> None:
        log = Lines()
        session = begun(log=log)
        first = session.questions[0].fact
        less = told_without(first)
        assert session.sitting is not None
        again = take_up(session.sitting, [], less, Student(), log=log)
        assert first not in {question.fact for question in again.questions}
        assert again.current is not None


def told_without(fact_id: str) -> object:
    import msgspec

    from reader.story.comparison import compare

    story = BRIDGE.story
    facts = tuple(each for each in story.facts if each.id != fact_id)
    return compare(msgspec.structs.replace(story, facts=facts))


class TestLearning:
    def test_begins_with_what_weighs_most_in_the_easiest_kind(self) -> None:
        session = begun()
        kinds = {question.kind for question in session.questions}
        assert kinds <= {"choice", "cloze", "typed"}
        weights = [len(BRIDGE.row(question.fact).fact.claims) for question in session.questions]
        assert min(weights) >= 2

    @pytest.mark.parametrize("seed", range(4))
    def test_asks_a_choice_of_what_is_new_wherever_one_can_be_made(self, seed: int) -> None:
        session = begun(comparison=STORM, count=35, seed=seed)
        maker, questions = Maker(STORM, session.sitting.seed), session.questions
        with_choice = {row.fact.id for row in STORM.rows if any(q.kind == "choice" for q in maker.of(row))}
        assert {q.fact for q in questions if q.kind == "choice"} == with_choice
        assert {q.kind for q in questions if q.fact not in with_choice} > {"cloze", "typed"}

    def test_asks_what_is_new_itself_where_its_choice_is_flagged(self) -> None:
        made = (q for seed in range(20) for q in Maker(BRIDGE, seed).all())
        flagged = frozenset(q.id for q in made if q.kind == "choice")
        questions = begun(student=Student(flagged=flagged), count=40).questions
        assert {q.kind for q in questions if q.fact in ("hurt", "cars", "cost")} <= {"cloze", "typed"}

    def test_asks_for_what_is_due_first(self) -> None:
        known = student(review("pier"), review("tunnel"))
        later = begun(student=known, at=day(30))
        assert {"pier", "tunnel"} <= {question.fact for question in later.questions}
        today = begun(student=known)
        assert not {"pier", "tunnel"} & {question.fact for question in today.questions}

    def test_asks_harder_as_a_fact_is_known(self) -> None:
        hurt = review("hurt"), review("hurt", at=day(3))
        kinds = []
        for known in (
            student(),
            student(review("hurt", kind="choice")),
            student(*hurt),
            student(*hurt, review("hurt", kind="outlet", at=day(4))),
        ):
            session = begun(student=known, at=day(6), count=40)
            kinds.append({q.kind for q in session.questions if q.fact == "hurt"})
        assert kinds[0] == {"choice"}
        assert kinds[1] <= {"cloze", "typed"}
        assert kinds[2] <= {"outlet", "outlets", "leads", "silent"}
        assert kinds[3] <= {"differ", "stated", "match", "evidence"}
        assert all(kinds)

    def test_comes_back_to_the_easier_kind_after_a_mistake(self) -> None:
        known = student(review("hurt"), review("hurt", at=day(2), outcome="wrong"))
        session = begun(student=known, at=day(9), count=40)
        assert {q.kind for q in session.questions if q.fact == "hurt"} == {"choice"}

    def test_steps_from_the_fact_to_the_outlet_to_the_evidence(self) -> None:
        one, two = step(None, review()), step(step(None, review()), review(at=day(2)))
        assert next_knowing({}) == "fact"
        assert next_knowing({"fact": one}) is None
        assert next_knowing({"fact": two}) == "outlet"
        assert next_knowing({"fact": two, "outlet": one}) == "evidence"
        assert next_knowing({"fact": two, "outlet": one, "evidence": one}) is None

    def test_leaves_room_for_something_new_but_not_in_a_backlog(self) -> None:
        facts = [row.fact.id for row in BRIDGE.rows]
        some = student(*(review(each) for each in facts[:10]))
        asked = {question.fact for question in begun(student=some, at=day(60), count=8).questions}
        assert len(asked - set(facts[:10])) == 2
        many = student(*(review(each) for each in facts[:15]))
        asked = {question.fact for question in begun(student=many, at=day(60), count=5).questions}
        assert asked <= set(facts[:15])

    def test_what_is_wrong_comes_back_within_the_sitting(self) -> None:
        session = begun(count=3)
        first = session.questions[0]
        session.answer(wrong(first), NOON)
        answer_all(session, right)
        assert [outcome.question for outcome in session.outcomes] == [*session.questions, first]
        assert (session.score.right, session.score.answered) == (2, 3)

    def test_but_not_for_ever(self) -> None:
        session = begun(count=1)
        answer_all(session, wrong)
        assert len(session.outcomes) == 2


class TestAChangedAnswer:
    def test_is_due_and_told(self) -> None:
        before = told(fact("cars", "number", "How many cars?", {"echo": "14,000", "post": "14,000"}))
        after = told(fact("cars", "number", "How many cars?", {"echo": "16,000", "post": "16,000"}))
        log = Lines()
        answer_all(begun(comparison=before, log=log), right)
        known = student(*(each for _, each in log.reviews()))
        assert changed(before, known) == frozenset()
        assert due_now(before, known, NOON.date()) == []
        assert changed(after, known) == {"cars"}
        assert [(each.fact, each.changed) for each in due_now(after, known, NOON.date())] == [("cars", True)]
        again = begun(comparison=after, student=known, log=log)
        assert again.changed == {"cars"}
        answer_all(again, right)
        assert changed(after, student(*(each for _, each in log.reviews()))) == frozenset()


class TestPractising:
    def test_asks_for_what_was_wished(self) -> None:
        def facts(**wish: object) -> set[str]:
            session = begun("practise", wish=Wish(**wish), student=known, count=60)  # type: ignore[arg-type]
            return {question.fact for question in session.questions}

        known = student(review("pier", outcome="wrong"), review("tunnel"))
        assert facts(mistakes=True) == {"pier"}
        assert facts(facts=frozenset(("cars", "pier"))) == {"cars", "pier"}
        disputed = facts(disputed=True)
        assert disputed
        assert all(BRIDGE.row(each).agreement in ("disputed", "close") for each in disputed)

    @pytest.mark.parametrize("seed", range(20))
    def test_of_one_fact_asks_of_no_other(self, seed: int) -> None:
        recall = next(q for q in Maker(BRIDGE, 1).all() if q.kind == "recall")
        alone = frozenset((recall.fact,))
        for session in (
            begun("practise", wish=Wish(facts=alone), seed=seed),
            Session.of(BRIDGE, random.Random(seed), log=Lines(), facts=alone),
        ):
            assert [(question.fact, question.facts) for question in session.questions] == [(recall.fact, ())]
        kept = begun("practise", wish=Wish(facts=alone, kinds=frozenset(("recall",))), seed=seed)
        assert [question.kind for question in kept.questions] == ["recall"]

    def test_of_one_outlet_asks_what_that_says(self) -> None:
        session = begun("practise", wish=Wish(outlets=frozenset(("radio",))), count=60)
        assert session.questions
        assert all("radio" in BRIDGE.row(q.fact).fact.claims for q in session.questions)
        assert all(q.article in ("", "radio") for q in session.questions)

    def test_of_one_kind_asks_that(self) -> None:
        session = begun("practise", wish=Wish(kinds=frozenset(("evidence",))), count=60)
        assert {question.kind for question in session.questions} == {"evidence"}


class TestAnExam:
    def test_asks_once_and_tells_nothing_before_the_end(self) -> None:
        session = begun("exam", count=6)
        assert not session.tells
        answer_all(session, lambda _: None)
        assert len(session.outcomes) == 6

    def test_goes_through_the_topics(self) -> None:
        rows = BRIDGE.rows
        topics = {row.fact.topic for row in rows}
        session = begun("exam", count=len(topics))
        assert {BRIDGE.row(question.fact).fact.topic for question in session.questions} == topics

    def test_ends_when_its_time_is_up(self) -> None:
        session = begun("exam", minutes=20)
        assert session.ends == NOON + timedelta(minutes=20)
        session.answer(None, NOON + timedelta(minutes=19))
        with pytest.raises(NotAnswered):
            session.answer(None, NOON + timedelta(minutes=20))
        assert session.current is None
        assert session.score.answered == 1

    def test_only_an_exam_has_a_clock(self) -> None:
        assert begun("learn", minutes=20).ends is None


class TestPredicting:
    def test_asks_five_questions_that_can_be_guessed(self) -> None:
        session = begun("predict")
        assert len(session.questions) == 5
        assert {question.kind for question in session.questions} <= {"choice", "typed", "cloze"}

    def test_is_asked_again_after_reading(self) -> None:
        log = Lines()
        before = begun("predict", log=log)
        answer_all(before, wrong)
        assert before.sitting is not None
        after = again_after_reading(
            before.sitting, BRIDGE, Student(), rng=random.Random(2), at=day(1), log=log
        )
        assert after.questions == before.questions
        assert after.tells
        assert after.sitting is not None
        assert after.sitting.after == before.sitting.id

    def test_a_guess_is_no_memory(self) -> None:
        log = Lines()
        answer_all(begun("predict", log=log), wrong)
        assert student(*(each for _, each in log.reviews())).memories == {}


class TestTheMaker:
    def test_makes_the_same_question_whatever_else_is_made(self) -> None:
        one, two = Maker(BRIDGE, 7), Maker(bridge(), 7)
        for row in BRIDGE.rows:
            one.of(row)
        assert two.of(two.comparison.row("hurt")) == one.of(BRIDGE.row("hurt"))

    def test_another_seed_makes_others(self) -> None:
        row = BRIDGE.row("hurt")
        assert Maker(BRIDGE, 1).of(row) != Maker(BRIDGE, 2).of(row)


class TestThePace:
    def test_is_the_median_of_right_typed_answers(self) -> None:
        times = [4.0, 9.0, 5.0, 30.0, 6.0]
        reviews = [review(seconds=each) for each in times]
        assert paces(reviews) == {"typed": 6.0}
        assert paces(
            [*reviews, review(seconds=1.0, outcome="wrong"), review(seconds=1.0, kind="choice")]
        ) == {"typed": 6.0}
        assert paces(reviews[:4]) == {}

    def test_makes_a_sure_and_quick_answer_easy(self) -> None:
        log = Lines()
        wish = Wish(kinds=frozenset(("typed",)))
        session = begun("practise", student=Student(paces={"typed": 6.0}), wish=wish, log=log)
        for seconds in (5.0, 6.5):
            question = session.current
            assert question is not None
            session.answer(right(question), NOON, sure=True, seconds=seconds)
        assert [kept.quick for _, kept in log.reviews()] == [True, False]

    def test_key_is_story_fact_and_knowing(self) -> None:
        assert student(review()).memory("bridge", "cars", "fact") is not None
        assert Key("bridge", "cars", "outlet") not in student(review()).memories
