"""Sittings by keys: begun from a list, left and taken up again, undone, examined, predicted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from answers import answer
from seen import at_once, screen_text
from textual.pilot import Pilot

from reader.app.app import ReaderApp
from reader.app.screens.quiz import QuizScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.screens.sittings import SittingsScreen
from reader.app.widgets.line_list import LineList
from reader.progress.store import Store
from reader.progress.study_desk import Named
from reader.quiz.log import Mode
from reader.quiz.plans import Wish
from reader.story.load import load

Open = Callable[..., ReaderApp]


async def seen(pilot: Pilot[None]) -> str:
    """What stands on the screen, once it is laid out."""
    await pilot.pause()
    return screen_text(pilot.app)


def quiz(pilot: Pilot[None]) -> QuizScreen:
    assert isinstance(pilot.app.screen, QuizScreen)
    return pilot.app.screen


async def begin(pilot: Pilot[None], label: str) -> None:
    """Opens the list and begins what is called that."""
    await pilot.press("t")
    await pilot.pause()
    await begin_listed(pilot, label)


async def begin_listed(pilot: Pilot[None], label: str) -> None:
    """Begins what is called that in the list that is open."""
    screen = pilot.app.screen
    assert isinstance(screen, SittingsScreen)
    labels = [offer.label for offer in screen._offers]
    await pilot.press(*["down"] * labels.index(label), "enter")
    await pilot.pause()


class TestLeavingASitting:
    async def test_it_goes_on_at_its_question_in_another_run(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Learn")
            for _ in range(3):
                await answer(pilot, right=True)
                await pilot.press("enter")
            waits = quiz(pilot).session.current
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await pilot.press("t")
            assert "learn, at question 4 of 10, begun at " in await seen(pilot)
            await pilot.press("enter")
            assert quiz(pilot).session.current == waits
            assert "4 of 10" in await seen(pilot)
            assert "3 right" in await seen(pilot)

    async def test_escape_twice_leaves_and_the_list_offers_it(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Learn")
            await answer(pilot, right=True)
            await pilot.press("enter", "escape", "escape")
            assert isinstance(pilot.app.screen, SittingsScreen)
            assert "Go on" in await seen(pilot)

    async def test_the_cursor_stands_on_what_was_left_whatever_was_begun(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Predict")
            await pilot.press("0", "escape", "escape")
            assert "▸ Go on" in await seen(pilot)
            await pilot.press("down", "enter", "0", "escape", "escape")
            assert "▸ Go on      predict, at question 2" not in await seen(pilot)
            assert "▸ Go on" in await seen(pilot)

    async def test_one_that_was_left_stays_offered_when_others_are_begun(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Predict")
            await pilot.press("0", "escape", "escape")
            await begin_listed(pilot, "Learn")
            await answer(pilot, right=True)
            await pilot.press("enter")
            await answer(pilot, right=True)
            await pilot.press("enter", "escape", "escape")
            text = await seen(pilot)
            assert "▸ Go on      learn, at question 3 of 10, begun at " in text
            assert "  Go on      predict, at question 2 of 5, begun at " in text
            await pilot.press("down", "enter")
            assert quiz(pilot).session.mode == "predict"
            assert len(quiz(pilot).session.outcomes) == 1

    async def test_as_many_are_new_to_learn_as_the_story_has_new(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Learn")
            for _ in range(3):
                await answer(pilot, right=True)
                await pilot.press("enter")
            await pilot.press("escape", "escape")
            text = await seen(pilot)
            assert "3 learning · 9 new" in text
            assert "nothing is due, 9 new" in text

    async def test_one_that_has_ended_is_not_offered(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Learn")
            while quiz(pilot).session.current is not None:
                await answer(pilot, right=True)
                await pilot.press("enter")
            await pilot.press("escape")
            assert "Go on" not in await seen(pilot)
            assert "10 learning" in await seen(pilot)


class TestUndo:
    async def test_u_takes_the_answer_back_and_asks_again(
        self, open_app: Open, bridge: Path, tmp_path: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Learn")
            question = quiz(pilot).session.current
            await answer(pilot, right=False)
            await pilot.press("u")
            assert quiz(pilot).session.current is question
            assert "Taken back" not in await seen(pilot) or quiz(pilot).outcome is None
            await answer(pilot, right=True)
            assert "Right." in await seen(pilot)
        with Store.open(tmp_path / "progress.sqlite3") as store:
            [kept] = store.answers("bridge")
            assert kept.outcome == "right"
            assert len(store.lines("answer")) == 2

    async def test_u_after_i_was_right_takes_only_that_back(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Learn")
            while quiz(pilot).session.current.asks != "text":  # type: ignore[union-attr]
                await answer(pilot, right=True)
                await pilot.press("enter")
            await answer(pilot, right=False)
            await pilot.press("equals_sign")
            assert "Right." in await seen(pilot)
            await pilot.press("u")
            assert "Not right." in await seen(pilot)


class TestPractising:
    async def test_what_is_chosen_is_asked(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 40)) as pilot:
            await begin(pilot, "Practise")
            await pilot.press("down", "space")
            assert "[x] only     what is disputed or close" in await seen(pilot)
            await pilot.press("enter")
            session = quiz(pilot).session
            comparison = quiz(pilot).loaded.comparison
            assert session.mode == "practise"
            assert session.questions
            for question in session.questions:
                assert comparison.row(question.fact).agreement in ("disputed", "close")

    async def test_so_many_questions_are_asked_as_are_told(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 60)) as pilot:
            await begin(pilot, "Practise")
            assert "10 questions on 12 facts." in await seen(pilot)
            rows = [line.split() for line in (await seen(pilot)).splitlines() if "[ ]" in line]
            recall = next(at for at, row in enumerate(rows) if row[-2:] == ["free", "recall"])
            await pilot.press(*["down"] * recall, "space")
            assert "1 question on 12 facts." in await seen(pilot)
            await pilot.press("enter")
            await pilot.pause()
            assert [each.kind for each in quiz(pilot).session.questions] == ["recall"]

    async def test_more_lines_than_are_seen_are_pointed_to(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Practise")
            lines = [line for line in (await seen(pilot)).splitlines() if "[ ]" in line]
            assert lines[-1].strip().startswith("↓ [ ]")
            assert not any("↑" in line or "↓" in line for line in lines[:-1])
            await pilot.press("G")
            lines = [line for line in (await seen(pilot)).splitlines() if "[ ]" in line]
            assert lines[0].strip().startswith("↑ [ ]")
            assert not any("↑" in line or "↓" in line for line in lines[1:])
            await pilot.press(*["up"] * 8)
            lines = [line for line in (await seen(pilot)).splitlines() if "[ ]" in line]
            assert "▸" not in lines[-1]

    async def test_what_gives_nothing_says_so(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 40), notifications=True) as pilot:
            await begin(pilot, "Practise")
            await pilot.press("space")
            assert "0 questions on 0 facts" in await seen(pilot)
            await pilot.press("enter")
            assert "Nothing fits all of that" in await seen(pilot)
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, SittingsScreen)


class TestAnExam:
    async def test_tells_nothing_before_the_end_and_then_all(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await begin(pilot, "Exam")
            await pilot.press("enter")
            for number in range(10):
                assert f"exam · {number + 1} of 10" in await seen(pilot)
                assert f"{number} answered" in await seen(pilot)
                await answer(pilot, right=number % 2 == 0)
                assert "Right." not in await seen(pilot)
                assert "Not right." not in await seen(pilot)
            text = await seen(pilot)
            assert "5 of 10 right." in text
            assert "by topic" in text
            assert "by kind" in text
            await pilot.press("down", "enter")
            assert "Not right." in await seen(pilot) or "Partly right." in await seen(pilot)
            await pilot.press("u")
            assert len(quiz(pilot).session.outcomes) == 10
            await pilot.press("escape")
            assert "5 of 10 right." in await seen(pilot)

    async def test_its_answers_are_looked_at_one_after_the_other_and_all_are_seen_again(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Exam")
            await pilot.press("enter")
            for _ in range(10):
                await answer(pilot, right=True)
            listed = await seen(pilot)
            await pilot.press(*["down"] * 3, "enter")
            fourth = quiz(pilot).outcome
            assert fourth is quiz(pilot).session.outcomes[3]
            text = await seen(pilot)
            assert "enter next answer" in text
            assert "esc all answers" in text
            await pilot.press("enter")
            assert quiz(pilot).outcome is quiz(pilot).session.outcomes[4]
            await pilot.press("escape", "home")
            assert await seen(pilot) == listed
            await pilot.press("end", "enter", "enter")
            assert quiz(pilot).ended

    async def test_ends_when_its_time_is_up(self, open_app: Open, bridge: Path) -> None:
        app = open_app(bridge)
        late: list[timedelta] = [timedelta()]
        start = datetime(2024, 3, 15, 12).astimezone()
        app.now = lambda: start + late[0]  # type: ignore[method-assign]
        async with app.run_test(size=(80, 24)) as pilot:
            await begin(pilot, "Exam")
            await pilot.press("down", "enter")
            assert "10 min left" in await seen(pilot)
            await answer(pilot, right=True)
            late[0] = timedelta(minutes=10)
            await answer(pilot, right=True)
            assert "The time is up: 9 questions not answered." in await seen(pilot)
            await pilot.press("escape")
            assert "Go on" not in await seen(pilot)

    async def test_help_does_not_say_that_what_is_not_known_comes_back(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(100, 50)) as pilot:
            await begin(pilot, "Exam")
            await pilot.press("enter", "f1")
            text = " ".join((await seen(pilot)).split())
            assert "it costs nothing, and comes back where answers are told." in text


class TestPredicting:
    async def test_marks_the_facts_in_the_text_and_asks_again(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(120, 40)) as pilot:
            await begin(pilot, "Predict")
            facts = [question.fact for question in quiz(pilot).session.questions]
            for _ in range(5):
                await answer(pilot, right=False)
                assert "right: " not in await seen(pilot)
            assert "5 predictions kept" in await seen(pilot)
            assert pilot.app.screen.query_one(LineList).count == 5
            await pilot.press("enter")
            reading = pilot.app.screen
            assert isinstance(reading, ReadingScreen)
            assert reading.predicted == frozenset(facts)
            assert "5 predicted" in await seen(pilot)
            await pilot.press("f", *"predicted", "enter")
            assert set(reading.order()) == set(facts)
            await pilot.press("escape", "escape", "escape")
            assert "the 5 questions" in await seen(pilot) or "5 questions you predicted" in await seen(pilot)
            await pilot.press("up", "up", "up", "enter")
            assert [question.fact for question in quiz(pilot).session.questions] == facts
            await answer(pilot, right=True)
            assert "Right." in await seen(pilot)
            await pilot.press("escape", "escape", "escape", "c")
            assert "5 predicted" not in await seen(pilot)


class TestWithoutAStore:
    async def test_every_sitting_can_be_had_and_says_that_nothing_is_kept(
        self, open_app: Open, bridge: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "progress.sqlite3").write_text("no database")
        for label in ("Learn", "Predict"):
            async with open_app(bridge).run_test(size=(80, 24)) as pilot:
                await begin(pilot, label)
                assert "not saved" in await seen(pilot)
                await answer(pilot, right=True)
                await pilot.press("enter", "escape", "escape")
                await pilot.pause()
                assert "Go on" not in await seen(pilot)


class TestAChangedAnswer:
    async def test_is_told_before_it_is_asked(self, open_app: Open, bridge: Path, tmp_path: Path) -> None:
        from datetime import UTC

        from reader.quiz.log import Review

        with Store.open(tmp_path / "progress.sqlite3") as store:
            store.append(
                Review(
                    story="bridge",
                    fact="length",
                    question="length:typed",
                    kind="typed",
                    claims=("gazette",),
                    given="5 km",
                    answer="5 km",
                    outcome="right",
                    share=1.0,
                    why="",
                    at=datetime.now(UTC),
                    truth="another",
                )
            )
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await pilot.press("t")
            assert "1 fact due" in await seen(pilot)
            await begin_here(pilot)
            while quiz(pilot).session.current.fact != "length":  # type: ignore[union-attr]
                assert "has changed" not in await seen(pilot)
                await answer(pilot, right=True)
                await pilot.press("enter")
            assert "has changed since you answered it last" in " ".join((await seen(pilot)).split())


async def begin_here(pilot: Pilot[None]) -> None:
    await pilot.press("enter")
    await pilot.pause()


class TestWhatIsAimedAt:
    async def test_the_exam_is_set_and_taken_back(self, open_app: Open, bridge: Path, tmp_path: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await pilot.press("t", "e")
            await pilot.press(*"2124-06-01", "enter")
            assert "exam on 2124-06-01" in await seen(pilot)
            await pilot.press("e")
            assert "2124-06-01" in screen_text(pilot.app).splitlines()[-1]
            await pilot.press(*["backspace"] * 10, "enter")
            assert "exam on" not in await seen(pilot)
            await pilot.press("enter")
            assert isinstance(pilot.app.screen, QuizScreen)
        with Store.open(tmp_path / "progress.sqlite3") as store:
            assert len(store.lines("setting")) == 2
            assert store.student("bridge").aims.exam is None

    async def test_how_much_is_to_be_known_is_set_and_what_cannot_be_is_told(
        self, open_app: Open, bridge: Path, tmp_path: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(80, 24), notifications=True) as pilot:
            await pilot.press("t", "r")
            assert "90%" in screen_text(pilot.app).splitlines()[-1]
            for typed, told in (("much", "No such share"), ("99", "Retention is from 0.7 to 0.97.")):
                await pilot.press(*["backspace"] * 9, *typed, "enter")
                assert told in await seen(pilot)
            await pilot.press(*["backspace"] * 9, *"95 %", "enter")
            assert "aim: 95% known when it is asked again" in await seen(pilot)
            await pilot.press("e", *"2001-01-01", "enter")
            assert "2001-01-01 is over;" in await seen(pilot)
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, SittingsScreen)
        with Store.open(tmp_path / "progress.sqlite3") as store:
            assert store.student("bridge").aims.retention == 0.95
            assert store.student("storm").aims.retention == 0.9

    async def test_the_prompt_names_what_can_be_aimed_at(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await pilot.press("t", "r")
            await pilot.pause()
            line = screen_text(pilot.app).splitlines()[-1]
            assert line.startswith(" known   90%")
            assert line.endswith("70 to 97 % of what is asked again; nothing for the usual ")
            await pilot.press(*["backspace"] * 3)
            await pilot.pause()
            assert "70 to 97 %" in screen_text(pilot.app).splitlines()[-1]
            await pilot.press(*"9" * 40)
            await pilot.pause()
            assert "9" * 40 in screen_text(pilot.app).splitlines()[-1]

    async def test_a_store_that_takes_nothing_says_so(
        self, open_app: Open, bridge: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "progress.sqlite3").mkdir()
        async with open_app(bridge).run_test(size=(80, 24), notifications=True) as pilot:
            await pilot.press("t", "e", *"2124-06-01", "enter")
            assert "Not saved: progress can" in await seen(pilot)


class TestASittingAskedForByAWord:
    @pytest.mark.parametrize("mode", ["learn", "practise", "exam", "predict"])
    async def test_is_open_at_its_first_question(self, open_app: Open, bridge: Path, mode: Mode) -> None:
        app = open_app(bridge)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            app.open_named(load(bridge), mode, count=3, wish=Wish(), minutes=20)
            await pilot.pause()
            session = quiz(pilot).session
            assert session.mode == mode
            assert (session.ends is not None) == (mode == "exam")

    @pytest.mark.parametrize(
        ("what", "told"), [("resume", "No sitting was left"), ("again", "Nothing waits to be asked again")]
    )
    async def test_that_is_not_there_is_told_over_the_list(
        self, open_app: Open, bridge: Path, what: Named, told: str
    ) -> None:
        app = open_app(bridge)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            app.open_named(load(bridge), what, count=3, wish=Wish(), minutes=None)
            assert told in await seen(pilot)
            assert isinstance(app.screen, SittingsScreen)

    async def test_that_was_left_goes_on(self, open_app: Open, bridge: Path) -> None:
        app = open_app(bridge)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await begin(pilot, "Learn")
            await answer(pilot, right=True)
            await pilot.press("enter", "escape", "escape")
            app.open_named(load(bridge), "resume", count=10, wish=Wish(), minutes=None)
            assert "2 of 10" in await seen(pilot)


class TestTheEnd:
    async def test_with_nothing_to_reread_enter_leaves_and_the_keys_say_so(
        self, open_app: Open, bridge: Path
    ) -> None:
        app = open_app(bridge)
        async with app.run_test(size=(100, 40)) as pilot:
            app.open_named(load(bridge), "practise", count=1, wish=Wish(), minutes=None)
            await answer(pilot, right=True)
            assert "enter next" in await seen(pilot)
            await pilot.press("enter")
            text = await seen(pilot)
            assert "Nothing to reread" in text
            assert "enter done" in text
            assert "enter next" not in text
            await pilot.press("enter")
            await pilot.pause()
            assert not isinstance(pilot.app.screen, QuizScreen)


class TestWhatIsSaidInPassing:
    async def test_goes_with_the_screen_that_it_was_said_on(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 40), notifications=True) as pilot:
            await begin(pilot, "Practise")
            await pilot.press("space", "enter")
            assert "Nothing fits all of that" in await seen(pilot)
            await pilot.press("escape")
            assert "Nothing fits all of that" not in await seen(pilot)
            await pilot.press("g")
            await begin_listed(pilot, "Learn")
            await answer(pilot, right=True)
            await pilot.press("exclamation_mark")
            assert "Flagged: `reader questions STORY" in await seen(pilot)
            await pilot.press("c")
            assert isinstance(pilot.app.screen, ReadingScreen)
            assert "Flagged" not in await seen(pilot)
            await pilot.press("escape")
            assert "Flagged" not in await seen(pilot)


async def test_an_aim_that_is_left_and_asked_for_again_in_one_go_is_asked_for(
    open_app: Open, bridge: Path
) -> None:
    app = open_app(bridge)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("t")
        await at_once(app, "r", "escape", "r")
        await pilot.pause()
        assert isinstance(app.screen, SittingsScreen)
        assert app.screen.prompt.kind == "known"
        assert app.screen.prompt.has_focus
