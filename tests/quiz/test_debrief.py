"""The end of a sitting: the score, what was sure and wrong, what to reread, and the pattern in it."""

from __future__ import annotations

from sittings import BRIDGE, NOON, Lines, answer_all, begun, right, wrong

from reader.quiz.debrief import debrief
from reader.quiz.pattern import pattern
from reader.quiz.plans import Maker, Wish
from reader.quiz.score import Outcome
from reader.quiz.session import Session
from reader.quiz.shape import Given, Question
from reader.quiz.sitting_words import score_words

MADE = Maker(BRIDGE, 3)


def asked(*kinds: str, fact: str | None = None) -> list[Question]:
    rows = [row for row in BRIDGE.rows if fact is None or row.fact.id == fact]
    return [question for row in rows for question in MADE.of(row) if question.kind in kinds]


def told(*answers: tuple[Question, Given, bool | None]) -> list[Outcome]:
    questions = [question for question, _, _ in answers]
    session = Session(questions, BRIDGE, Lines())
    return [session.answer(given, NOON, sure=sure) for _, given, sure in answers]


class TestTheDebrief:
    def test_counts_a_question_by_its_first_answer(self) -> None:
        session = begun(count=4)
        session.answer(wrong(session.questions[0]), NOON)
        answer_all(session, right)
        end = debrief(session, BRIDGE)
        assert (end.right, end.answered, end.asked) == (3, 4, 4)
        assert end.reread == (session.questions[0].fact,)

    def test_names_three_facts_to_reread_the_sure_and_wrong_first(self) -> None:
        session = begun("exam", count=6)
        for number, question in enumerate(session.questions):
            session.answer(wrong(question), NOON, sure=number == 4)
        end = debrief(session, BRIDGE)
        assert end.sure_but_wrong == (session.questions[4].fact,)
        assert end.reread[0] == session.questions[4].fact
        assert len(end.reread) == 3

    def test_says_how_many_there_are_to_reread(self) -> None:
        session = begun("exam", count=6)
        answer_all(session, wrong)
        assert debrief(session, BRIDGE).missed == 6

    def test_of_free_recall_rereads_what_was_not_told(self) -> None:
        question = max(asked("recall"), key=lambda each: len(each.facts))
        session = Session([question], BRIDGE, Lines())
        session.answer("\n".join(question.answer[:2]), NOON)
        not_told = question.facts[2:]
        end = debrief(session, BRIDGE)
        assert (end.reread, end.missed) == (not_told[:3], len(not_told))
        assert session.reread == not_told

    def test_tells_what_was_right_only_after_dont_know(self) -> None:
        session = begun(count=4)
        for give in (None, wrong, right, None):
            assert session.current is not None
            session.answer(give(session.current) if give else None, NOON)
        answer_all(session, right)
        end = debrief(session, BRIDGE)
        assert (end.right, end.answered, end.after_unknown) == (3, 4, 2)
        assert score_words(session, end) == "3 of 4 right, 2 of them after “don't know”."

    def test_tells_by_topic_and_kind(self) -> None:
        session = begun("exam", count=8)
        answer_all(session, right)
        end = debrief(session, BRIDGE)
        assert sum(line.asked for line in end.topics) == sum(line.right for line in end.kinds) == 8
        assert {line.name for line in end.kinds} == {question.kind for question in session.questions}

    def test_of_a_sitting_that_was_left_at_once(self) -> None:
        end = debrief(begun(), BRIDGE)
        assert (end.right, end.answered, end.reread, end.pattern) == (0, 0, (), "")


class TestThePattern:
    def test_one_outlets_figure_given_to_others(self) -> None:
        questions = asked("choice", "typed", fact="cost")
        others = [question for question in questions if question.article not in ("", "post")]
        given: list[tuple[Question, Given, bool | None]] = []
        for question in others:
            texts = [option.text for option in question.options]
            if not texts or "$342 million" in texts:
                given.append((question, "$342 million", None))
        assert len(given) >= 2
        assert "Harbour Post's word to others" in pattern(told(*given), BRIDGE)

    def test_silence_taken_for_an_answer(self) -> None:
        silent = [question for question in asked("stated") if question.answer == "not stated"][:3]
        outcomes = told(*((question, "supported", None) for question in silent))
        assert "leaves open (3 times)" in pattern(outcomes, BRIDGE)

    def test_sure_and_wrong(self) -> None:
        questions = asked("typed")[:4]
        outcomes = told(*((question, "zzz", True) for question in questions))
        assert pattern(outcomes, BRIDGE).startswith("You were sure 4 times and wrong 4 times")

    def test_who_said_it_slips(self) -> None:
        known = [(question, right(question), None) for question in asked("typed")[:3]]
        missed = [(question, wrong(question), None) for question in asked("outlet")[:3]]
        assert pattern(told(*known, *missed), BRIDGE) == "You know the facts; who said them is what slips."

    def test_more_known_than_thought(self) -> None:
        outcomes = told(*((question, right(question), False) for question in asked("typed")[:3]))
        assert (
            pattern(outcomes, BRIDGE)
            == "You know more than you think: 3 of 3 answers that you were unsure of were right."
        )

    def test_none_where_all_is_right_or_little_was_asked(self) -> None:
        assert pattern([], BRIDGE) == ""
        assert pattern(told(*((q, right(q), None) for q in asked("typed")[:5])), BRIDGE) == ""
        assert pattern(told((asked("typed")[0], "zzz", True)), BRIDGE) == ""


class TestUndo:
    def test_takes_back_answer_after_answer(self) -> None:
        log = Lines()
        session = begun("practise", log=log, wish=Wish(kinds=frozenset(("typed",))), count=3)
        start = session.score
        for _ in range(3):
            question = session.current
            assert question is not None
            session.answer(wrong(question), NOON)
        session.overrule(NOON)
        assert session.score.right == 1
        assert session.undo(NOON) == session.questions[2]
        assert (session.score.right, session.current) == (0, None)
        for number in (2, 1, 0):
            assert session.undo(NOON) == session.questions[number] == session.current
        assert session.score == start
        assert log.reviews() == []
        assert len(log.lines) == 1 + 3 + 1 + 4

    def test_an_overruling_taken_back_holds_no_longer(self) -> None:
        session = begun("practise", wish=Wish(kinds=frozenset(("typed",))), count=1)
        question = session.questions[0]
        session.answer("zzz", NOON)
        session.overrule(NOON)
        session.undo(NOON)
        session.undo(NOON)
        assert not session.answer("zzz", NOON).grade.right
        assert session.can_overrule
        assert question == session.questions[0]

    def test_of_dont_know_brings_it_back_once_only(self) -> None:
        session = begun("practise", count=2)
        session.answer(None, NOON)
        session.undo(NOON)
        answer_all(session, right)
        assert len(session.outcomes) == 2
