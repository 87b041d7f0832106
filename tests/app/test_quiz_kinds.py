"""Every kind of question is answered by keys, right and wrong, and the feedback says what is right."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from answers import answer
from seen import at_once, screen_text
from textual.widgets import Input

from reader.app.app import ReaderApp
from reader.app.marking import Marking
from reader.app.screens.quiz import QuizScreen
from reader.app.screens.reading import ReadingScreen
from reader.progress.store import Store
from reader.quiz.questions import KINDS, make_questions
from reader.quiz.session import Session
from reader.quiz.shape import Question
from reader.story.library import find_stories
from reader.story.load import load

STORM = Path(__file__).parent.parent / "stories" / "storm"
LOADED = load(STORM)
QUESTIONS = make_questions(LOADED.comparison, random.Random(2))


def first(kind: str) -> Question:
    return next(question for question in QUESTIONS if question.kind == kind)


async def open_quiz(app: ReaderApp, *questions: Question) -> QuizScreen:
    store = app.store()
    assert store is not None
    session = Session(questions, LOADED.comparison, store)
    marking = Marking(app, LOADED.story.id, app.now)
    screen = QuizScreen(LOADED, session, marking, store.flags("storm"), saved=True)
    await app.push_screen(screen)
    return screen


@pytest.mark.parametrize("kind", KINDS)
async def test_the_first_question_is_seen_from_its_beginning(tmp_path: Path, kind: str) -> None:
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=(60, 20)) as pilot:
        await open_quiz(app, first(kind))
        await pilot.pause()
        assert " ".join(first(kind).prompt.split()[:3]) in screen_text(app)


def named() -> list[Question]:
    """A question on each outlet that is named by one, and one that names none."""
    found = {question.article: question for question in QUESTIONS if question.article}
    return [*found.values(), next(q for q in QUESTIONS if not q.article and q.kind == "typed")]


@pytest.mark.parametrize("question", named(), ids=lambda question: question.id)
async def test_side_by_side_shows_the_outlet_that_was_asked_about(tmp_path: Path, question: Question) -> None:
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_quiz(app, question)
        await pilot.pause()
        await answer(pilot, right=False)
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        row = LOADED.comparison.row(question.fact)
        here = app.screen.surface.focus_article
        assert here == (question.article or row.reference_articles[0])
        assert LOADED.story.article(here).outlet in screen_text(app)
        assert app.screen.fact == question.fact


async def test_so_does_the_list_at_the_end(tmp_path: Path) -> None:
    question = next(q for q in named() if q.article == LOADED.story.articles[-1].id)
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_quiz(app, question)
        await pilot.pause()
        await answer(pilot, right=False)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.surface.focus_article == question.article


@pytest.mark.parametrize("size", [(60, 20), (100, 40)])
@pytest.mark.parametrize("right", [True, False])
@pytest.mark.parametrize("kind", KINDS)
async def test_by_keys(tmp_path: Path, kind: str, right: bool, size: tuple[int, int]) -> None:
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=size) as pilot:
        screen = await open_quiz(app, first(kind))
        await pilot.pause()
        await answer(pilot, right=right)
        await pilot.pause()
        assert screen.outcome is not None
        assert screen.outcome.grade.right is right
        text = screen_text(app)
        assert ("Right." in text) is right
        assert ("Not right." in text or "Partly right." in text) is not right
        await pilot.press("enter")
        assert screen.ended
    with Store.open(tmp_path / "p.sqlite3") as store:
        [review] = store.answers("storm")
        assert review.kind == kind
        assert (review.outcome == "right") is right


async def test_what_is_said_of_an_answer_is_kept(tmp_path: Path) -> None:
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await open_quiz(app, first("typed"))
        assert "type the answer, or enter alone if you don't know" in screen_text(app)
        await pilot.press("ctrl+s")
        assert "sure" in screen_text(app).splitlines()[0]
        screen.query_one("#field", Input).value = "something else"
        await pilot.press("enter")
        await pilot.pause()
        assert "Not right." in screen_text(app)
        await pilot.press("equals_sign", "exclamation_mark", "w", *"mine", "enter")
        await pilot.pause()
        assert "You said that this is right" in screen_text(app)
        assert "Noted." in [each.message for each in app._notifications]
    with Store.open(tmp_path / "p.sqlite3") as store:
        assert store.answers("storm")[0].sure is True
        assert store.overrulings("storm") == {first("typed").id: ("something else",)}
        assert store.flags("storm") == (first("typed").id,)
        assert [mark.note for mark in store.marks("storm")] == ["mine"]


async def test_while_one_types_a_key_that_is_shown_takes_the_answer_before_back(tmp_path: Path) -> None:
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_quiz(app, first("choice"), first("typed"))
        await pilot.pause()
        assert "undo" not in screen_text(app).splitlines()[-1]
        await answer(pilot, right=True)
        await pilot.press("enter", "u")
        await pilot.pause()
        assert screen.query_one("#field", Input).value == "u"
        assert "f2 undo" in screen_text(app).splitlines()[-1]
        await pilot.press("f2")
        await pilot.pause()
        assert screen.session.current == first("choice")
        assert screen.session.outcomes == ()
        await answer(pilot, right=True)
        await pilot.press("w", "f2")
        assert len(screen.session.outcomes) == 1, "a note is typed"


@pytest.mark.parametrize("way", ["tab", "shift+tab", "question", "below"])
async def test_nothing_that_is_pressed_or_clicked_takes_the_line_from_who_types(
    tmp_path: Path, way: str
) -> None:
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_quiz(app, first("choice"), first("typed"))
        await answer(pilot, right=True)
        await pilot.press("enter", "a")
        if way in ("question", "below"):
            await pilot.click(offset=(6, 2 if way == "question" else 16))
        else:
            await pilot.press(way)
        await pilot.press("u", "q", "1")
        assert app.is_running
        assert len(screen.session.outcomes) == 1
        assert screen.query_one("#field", Input).value == "auq1"


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        ("choice", "Choose an option first"),
        ("outlets", "Choose at least one first"),
        ("order", "Give each its place first"),
        ("match", "Give each row its number first"),
        ("evidence", "first"),
    ],
)
async def test_enter_before_an_answer_is_whole_says_what_is_missing(
    tmp_path: Path, kind: str, missing: str
) -> None:
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_quiz(app, first(kind))
        if screen.making is not None and screen.making.typed:
            screen.query_one("#field", Input).value = "something"
            await pilot.press("enter")
        await pilot.press("enter")
        await pilot.pause()
        [told] = app._notifications
        assert missing in told.message
        assert screen.session.outcomes == ()
        await pilot.press("0")
        assert len(screen.session.outcomes) == 1
        assert not list(app._notifications), "what was said of the question goes with it"


async def test_what_was_not_known_is_not_marked_as_wrong(tmp_path: Path) -> None:
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=(80, 40)) as pilot:
        await open_quiz(app, first("evidence"))
        await pilot.pause()
        await pilot.press("0") if "0 don't know" in screen_text(app) else await pilot.press("enter", "enter")
        await pilot.pause()
        text = screen_text(app)
        assert "Not known." in text
        assert "✗" not in text
        assert "sentence  right: " in text


async def test_a_0_typed_ahead_of_a_typed_question_gives_no_answer(tmp_path: Path) -> None:
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_quiz(app, first("choice"), first("typed"))
        await pilot.pause()
        await answer(pilot, right=True)
        app.simulate_key("enter")
        app.simulate_key("0")
        await pilot.pause()
        assert screen.session.current == first("typed")
        assert len(screen.session.outcomes) == 1


async def test_who_takes_two_answers_back_in_one_go_does_not_type_where_nothing_is_seen(
    tmp_path: Path,
) -> None:
    app = ReaderApp(find_stories(STORM), progress=tmp_path / "p.sqlite3")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_quiz(app, first("choice"), first("typed"), first("order"))
        await answer(pilot, right=True)
        await pilot.press("enter", *"something", "enter", "enter")
        assert screen.session.current == first("order")
        await at_once(app, "u", "f2")
        await pilot.pause()
        assert screen.session.current == first("choice")
        assert app.focused is None
