"""The quiz line by line in every mode that the app has: when it tells, the clock, going on, asking again."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from answering import lines as typed

from reader.plain.quiz.beginning import Beginning, Request, unfit
from reader.plain.quiz.conversation import Left
from reader.plain.quiz.dialogue import Dialogue
from reader.plain.quiz.voice import Voice
from reader.progress.keeper import Opened
from reader.progress.store import Store
from reader.progress.study_desk import StudyDesk
from reader.quiz.debrief import debrief
from reader.quiz.plans import Wish
from reader.quiz.session import Session
from reader.quiz.starting import why_none
from reader.story.load import load

LOADED = load(Path(__file__).parent.parent / "stories" / "storm")
NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)


class Table:
    """A person at a table: what they hear, what they say, and the time, which goes on as they speak."""

    def __init__(self, store: Store, *, waits: bool = False, minutes: float = 0) -> None:
        self.store, self.told, self.now, self._waits = store, list[str](), NOON, waits
        self._step = timedelta(minutes=minutes)
        self._said: Iterator[str] = iter(())
        self.desk = StudyDesk(LOADED.comparison, Opened(store), random.Random(3), lambda: self.now)

    def _hear(self) -> str | None:
        self.now += self._step
        return next(self._said, None)

    @property
    def voice(self) -> Voice:
        return Voice(self._hear, self.told.append, lambda: self.now, self._waits)

    def begin(self, order: Request, said: Sequence[str] = ()) -> Session | None:
        self.told.clear()
        self._said = iter(said)
        return Beginning(self.desk, self.voice).session(order)

    def hold(self, session: Session | None, said: Sequence[str]) -> list[str]:
        assert session is not None
        self._said = iter(said)
        Dialogue(
            session, LOADED.comparison, self.store, self.voice, named="storm", options=" --progress p"
        ).run()
        return self.told


def answers(session: Session | None, *, right: bool = True, first: int = 0) -> list[str]:
    assert session is not None
    return [line for each in session.questions[first:] for line in typed(each, LOADED.story, right=right)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "p.sqlite3") as opened:
        yield opened


class TestAnExam:
    def test_tells_nothing_before_its_end_and_there_all_that_the_app_tells(self, store: Store) -> None:
        table = Table(store)
        session = table.begin(Request("exam", count=4))
        assert session is not None
        table.hold(session, answers(session, right=False))
        end = table.told.index("The end.")
        before, after = table.told[:end], table.told[end:]
        assert "Whether an answer is right is told at the end." in before
        assert not any(line.startswith(("Right.", "Not right.", "The right answer")) for line in before)
        told = debrief(session, LOADED.comparison)
        assert f"{told.right} of 4 right." in after
        assert any(line.startswith("By topic: ") for line in after)
        assert any(line.startswith("By kind: ") for line in after)
        assert [line for line in after if line.startswith(("1. ", "4. "))]
        assert sum(line.startswith("Not right.") for line in after) == 4
        assert f"3 of {told.missed} facts to reread:" in after
        assert store.sittings("storm")[-1].mode == "exam"

    def test_ends_when_its_time_is_up_and_takes_no_answer_after_it(self, store: Store) -> None:
        table = Table(store, minutes=4)
        session = table.begin(Request("exam", count=4, minutes=10))
        told = table.hold(session, answers(session))
        assert "Exam: Storm Ottoline comes ashore. 4 questions, 10 minutes." in told
        assert any(line.endswith("10 minutes left.") for line in told)
        assert any(line.endswith("6 minutes left.") for line in told)
        late = told.index("The time is up: this answer came too late, and was not kept.")
        kept = len(store.answers())
        assert 0 < kept < 4
        assert any(f"The time is up: {4 - kept} question" in line for line in told[late:])

    def test_that_is_left_tells_how_to_go_on_and_nothing_of_the_answers(self, store: Store) -> None:
        table = Table(store)
        session = table.begin(Request("exam", count=4))
        assert session is not None
        told = table.hold(session, typed(session.questions[0], LOADED.story, right=True))
        assert told[-2:] == [
            f"You left. 1 answer kept in {store.path}.",
            "To go on with it: reader quiz storm --plain --resume --progress p",
        ]


class TestASittingThatWasLeft:
    def leave(self, table: Table) -> Session:
        session = table.begin(Request("learn", count=4))
        assert session is not None
        table.hold(session, typed(session.questions[0], LOADED.story, right=True))
        return session

    def test_goes_on_at_its_question(self, store: Store) -> None:
        table = Table(store)
        left = self.leave(table)
        again = table.begin(Request("resume"))
        assert again is not None
        assert again.sitting == left.sitting
        told = table.hold(again, answers(again, first=1))
        assert next(line for line in told if line.startswith("Question")).startswith("Question 2 of 4.")
        assert "4 of 4 right at the first try." in told
        assert table.begin(Request("resume")) is None

    def test_is_offered_to_a_person_who_did_not_say_what_they_want(self, store: Store) -> None:
        table = Table(store, waits=True)
        left = self.leave(table)
        again = table.begin(Request(), ["what?", ""])
        assert again is not None
        assert again.sitting == left.sitting
        assert table.told[0] == "A sitting was left: learn, at question 2 of 4, begun at 12:00."
        assert table.told.count("Enter goes on with it; /new begins another; /quit leaves.") == 2

    def test_is_chosen_by_its_number_where_there_are_several(self, store: Store) -> None:
        table = Table(store, waits=True)
        left = self.leave(table)
        exam = table.begin(Request("exam"))
        assert exam is not None
        table.hold(exam, typed(exam.questions[0], LOADED.story, right=True))
        again = table.begin(Request(), ["3", "2"])
        assert table.told[:3] == [
            "Sittings were left:",
            "1. exam, at question 2 of 10, begun at 12:00",
            "2. learn, at question 2 of 4, begun at 12:00",
        ]
        assert again is not None
        assert again.sitting == left.sitting

    def test_can_be_let_go_or_all_of_it(self, store: Store) -> None:
        table = Table(store, waits=True)
        left = self.leave(table)
        for said in (["/quit"], []):
            with pytest.raises(Left):
                table.begin(Request(), said)
        another = table.begin(Request(), ["/new"])
        assert another is not None
        assert another.mode == "practise"
        assert another.sitting != left.sitting

    @pytest.mark.parametrize("waits", [True, False])
    def test_is_named_where_another_was_asked_for(self, store: Store, waits: bool) -> None:
        table = Table(store, waits=waits)
        self.leave(table)
        session = table.begin(Request("exam"))
        assert session is not None
        assert session.mode == "exam"
        assert table.told[0].startswith(
            "A sitting was left: learn, at question 2 of 4, begun at 12:00. This begins"
        )

    def test_a_pipe_is_never_asked(self, store: Store) -> None:
        table = Table(store)
        self.leave(table)
        session = table.begin(Request(), ["1"])
        assert session is not None
        assert session.mode == "practise"


class TestAPrediction:
    def test_tells_nothing_and_is_asked_again_after_reading(self, store: Store) -> None:
        table = Table(store)
        assert table.begin(Request("again")) is None
        session = table.begin(Request("predict"))
        assert session is not None
        told = table.hold(session, answers(session, right=False))
        assert not any(line.startswith(("Right.", "Not right.", "The right answer")) for line in told)
        assert "5 predictions kept. Now read what became of these:" in told
        assert "Then to be asked the same again: reader quiz storm --plain --mode again --progress p" in told
        again = table.begin(Request("again"))
        assert again is not None
        assert [each.id for each in again.questions] == [each.id for each in session.questions]
        told = table.hold(again, answers(again))
        assert "5 of 5 right at the first try." in told
        assert table.begin(Request("again")) is None


class TestLearning:
    def test_what_was_wrong_comes_back_and_is_said_to(self, store: Store) -> None:
        table = Table(store)
        session = table.begin(Request("learn", count=1))
        told = table.hold(session, [*answers(session, right=False), *answers(session)])
        assert any(
            line.startswith("Not right.") and line.endswith("It comes back at the end.") for line in told
        )
        assert any(line.startswith("Once more, 1 of 1.") for line in told)
        assert "0 of 1 right at the first try." in told

    def test_says_when_there_is_nothing_to_learn(self, store: Store) -> None:
        table = Table(store)
        for _ in range(40):
            session = table.begin(Request("learn", count=20))
            assert session is not None
            if not session.questions:
                break
            table.hold(session, answers(session))
        assert session.questions == ()
        assert why_none(LOADED.story, "predict").startswith("all that can be guessed was predicted or learnt")
        assert (
            why_none(LOADED.story, session.mode) == "nothing is due, and nothing is new: come back tomorrow"
        )

    def test_is_what_the_app_would_ask_of_the_same_student(self, store: Store) -> None:
        one = Table(store).begin(Request("learn", seed=5))
        other = Table(store).desk.begin("learn", seed=5)
        assert one is not None
        assert [each.id for each in one.questions] == [each.id for each in other.questions]


class TestTakingBack:
    def test_an_answer_of_an_exam_is_given_again(self, store: Store) -> None:
        table = Table(store)
        session = table.begin(Request("exam", count=2))
        assert session is not None
        one, other = (typed(each, LOADED.story, right=True) for each in session.questions)
        wrong = typed(session.questions[0], LOADED.story, right=False)
        told = table.hold(session, ["/undo", *wrong, "/undo", *one, *other])
        assert told.count("There is no answer to take back.") == 1
        assert told.count("Taken back: answer it again.") == 1
        assert "2 of 2 right." in told
        assert len(store.answers()) == 2
        assert len(store.lines("answer")) == 3

    def test_after_the_verdict_its_question_is_asked_again(self, store: Store) -> None:
        table = Table(store)
        session = table.begin(Request("practise", count=1))
        told = table.hold(session, [*answers(session, right=False), "/undo", *answers(session), "/quit"])
        assert sum(line.startswith("Question 1 of 1.") for line in told) == 2
        assert "1 of 1 right." in told
        assert [review.outcome for review in store.answers()] == ["right"]

    def test_the_word_that_it_was_right_goes_first(self, store: Store) -> None:
        table = Table(store)
        session = table.begin(Request(wish=Wish(kinds=frozenset({"typed"})), count=1))
        told = table.hold(session, [*answers(session, right=False), "=", "/undo", "/undo"])
        assert "Taken back: it counts as it was judged." in told
        assert "There was no answer to keep." in " ".join(told)
        assert store.answers() == []
        assert store.overrulings("storm") == {}


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (Request("exam", Wish(topics=frozenset({"The storm"}))), "--topic, --kind and --fact"),
        (Request("learn", minutes=3), "--minutes is for an exam"),
        (Request(minutes=3), "--minutes is for an exam"),
        (Request("predict", count=3), "--count: how much `predict` asks is settled"),
        (Request("resume", seed=3), "--seed: what `resume` asks is settled"),
    ],
)
def test_options_that_say_nothing_to_what_is_asked_for_are_told(order: Request, told: str) -> None:
    [line] = unfit(order)
    assert line.startswith(told)


@pytest.mark.parametrize(
    "order",
    [
        Request(),
        Request("exam", minutes=20, count=40),
        Request(wish=Wish(kinds=frozenset({"typed"}))),
        Request("again"),
    ],
)
def test_options_that_fit_are_not(order: Request) -> None:
    assert list(unfit(order)) == []
