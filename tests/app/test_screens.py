"""The app as a person uses it: keys pressed, what is shown looked at."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from answers import answer
from seen import Open, screen_text, settle
from textual.app import App
from textual.widgets import Input
from textual.worker import Worker

from reader.app.app import ReaderApp
from reader.app.screens.help import HelpScreen
from reader.app.screens.library import LibraryScreen
from reader.app.screens.quiz import QuizScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.screens.too_small import TooSmall
from reader.app.widgets.key_bar import KeyBar, keys_of
from reader.app.widgets.library_page import LibraryPage
from reader.app.widgets.prompt import Prompt


class TestQuiz:
    async def test_a_quiz_of_ten_by_keys_with_score_and_what_to_reread(
        self, open_app: Open, bridge: Path
    ) -> None:
        # A story of so many facts that ten are left even if one question asks for a whole topic.
        async with open_app(bridge.parent / "match").run_test(size=(100, 60)) as pilot:
            await pilot.press("t", "enter")
            for number in range(10):
                await answer(pilot, right=number != 4)
                await pilot.pause()
                text = screen_text(pilot.app)
                assert ("Not right." if number == 4 else "Right.") in text
                assert f"{number + 1} of 10 · " in text
                assert ("It comes back." in text) == (number == 4)
                await pilot.press("enter")
            assert "again: 1 of 1" in screen_text(pilot.app)
            await answer(pilot, right=True)
            await pilot.press("enter")
            text = screen_text(pilot.app)
            assert "9 of 10 right at the first try." in text
            assert "to reread (enter shows it side by side):" in text
            await pilot.press("enter")
            assert isinstance(pilot.app.screen, ReadingScreen)
            await pilot.press("escape")
            assert "9 of 10 right at the first try." in screen_text(pilot.app)

    async def test_one_key_shows_it_side_by_side_and_one_comes_back_to_the_same_question(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("t", "enter")
            await answer(pilot, right=False)
            await pilot.pause()
            before = screen_text(pilot.app)
            await pilot.press("c")
            assert isinstance(pilot.app.screen, ReadingScreen)
            assert pilot.app.screen.surface.fact is not None
            await pilot.press("n", "escape")
            assert screen_text(pilot.app) == before

    async def test_the_answer_is_in_the_store_when_the_verdict_is_shown(
        self, open_app: Open, bridge: Path, tmp_path: Path
    ) -> None:
        from reader.progress.store import Store

        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("t", "enter")
            await answer(pilot, right=True)
            with Store.open(tmp_path / "progress.sqlite3") as store:
                [review] = store.answers("bridge")
            assert review.outcome == "right"

    async def test_an_answer_that_cannot_be_kept_is_not_judged_until_the_person_goes_on_without(
        self, open_app: Open, bridge: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from reader.progress.store import Store
        from reader.quiz.log import NotSaved

        def full(*_: object) -> None:
            raise NotSaved("not saved: the disk is full: p.sqlite3")

        monkeypatch.setattr(Store, "append", full)
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("t", "enter")
            await answer(pilot, right=True)
            await pilot.pause()
            text = screen_text(pilot.app)
            assert "Not saved: the disk is full" in text
            assert "Right." not in text
            await pilot.press("enter")
            assert "Right." not in screen_text(pilot.app)
            await pilot.press("p")
            await pilot.pause()
            text = screen_text(pilot.app)
            assert "Right." in text
            assert "not saved" in text

    async def test_not_knowing_is_an_answer(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("t", "enter")
            question = pilot.app.screen.session.current  # type: ignore[attr-defined]
            await pilot.press(*(["0"] if question.choices else ["enter", "enter"]))
            assert "Not known" in screen_text(pilot.app)

    async def test_with_nothing_to_reread_enter_ends_it(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("c", "n", "t")
            await answer(pilot, right=True)
            await pilot.press("enter")
            await pilot.pause()
            bar = keys_of(pilot.app.screen.query_one(Prompt))
            assert "see it" not in bar.plain
            await pilot.press("enter")
            assert isinstance(pilot.app.screen, ReadingScreen)

    async def test_t_on_a_fact_asks_about_that_fact(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("c", "n", "t")
            assert isinstance(pilot.app.screen, QuizScreen)
            assert [question.fact for question in pilot.app.screen.session.questions] == ["length"]


class TestKeys:
    @pytest.mark.parametrize("size", [(60, 20), (80, 24), (40, 12)])
    @pytest.mark.parametrize(
        "keys", [(), ("c",), ("c", "n"), ("t",), ("t", "enter"), ("t", "down", "enter"), ("p",), ("enter",)]
    )
    async def test_the_key_bar_never_loses_help_and_quit(
        self, open_app: Open, bridge: Path, size: tuple[int, int], keys: tuple[str, ...]
    ) -> None:
        async with open_app(bridge).run_test(size=size) as pilot:
            await pilot.press(*keys)
            await pilot.pause()
            last = next(w for w in pilot.app.screen.children if isinstance(w, KeyBar | Prompt))
            bar = keys_of(last)
            assert bar.rstrip().cell_length <= size[0] - 2
            assert "help" in bar.plain
            assert "quit" in bar.plain
            assert screen_text(pilot.app).splitlines()[-1].strip() == bar.plain.strip()

    async def test_help_lists_every_key_of_the_screen_and_f1_works_while_typing(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(100, 60)) as pilot:
            for keys, expected in (
                ((), ("side by side", "Learn, practise, take an exam")),
                (("c", "n"), ("Go to the next fact on which the outlets differ.", "Show the whole fact")),
            ):
                await pilot.press(*keys, "question_mark")
                assert isinstance(pilot.app.screen, HelpScreen)
                text = screen_text(pilot.app)
                assert all(sentence in text for sentence in expected)
                await pilot.press("escape")
            await pilot.press("escape", "escape", "t", "enter")
            while pilot.app.screen.session.current.asks != "text":  # type: ignore[attr-defined]
                await pilot.press("0", "enter")
            await pilot.press("question_mark", "f1")
            assert isinstance(pilot.app.screen, HelpScreen)
            await pilot.press("escape")
            assert pilot.app.screen.query_one("#field", Input).value == "?"

    async def test_help_names_keys_by_what_stands_on_them(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 90)) as pilot:
            for keys, signs in (((), "/?"), (("c",), "/?<>[]"), (("escape", "t", "enter"), "?!")):
                await pilot.press(*keys, "f1")
                shown = " ".join(line[2:].partition("   ")[0] for line in screen_text(pilot.app).splitlines())
                assert all(sign in shown.split() for sign in signs)
                assert not any(word in shown for word in ("_", "slash", "bracket", "mark"))
                await pilot.press("escape")

    async def test_the_palette_finds_facts_articles_and_commands(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("ctrl+p", *"lamps")
            await settle(pilot)
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(pilot.app.screen, ReadingScreen)
            assert pilot.app.screen.fact == "lamps"


async def test_a_screen_is_made_ready_unseen_and_keys_reach_the_one_that_is_seen(
    open_app: Open, bridge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app(bridge)
    async with app.run_test(size=(120, 30)) as pilot:
        loaded = app.shelf.read(0)
        assert not isinstance(loaded, Exception)
        painted: list[object] = []
        monkeypatch.setattr(App, "_display", lambda _app, screen, _what: painted.append(screen))
        ready = app.run_worker(app.rehearse(app._reading_screen(loaded)))
        while app._unseen is None:
            await asyncio.sleep(0)
        app.simulate_key("down")
        await ready.wait()
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
        assert app.screen.page.shown.articles.at == 1
        assert painted
        assert not any(isinstance(screen, ReadingScreen) for screen in painted)
        await pilot.press("c")
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.surface.shown == ("gazette", "courier")


async def rehearsed(app: ReaderApp) -> tuple[ReadingScreen, Worker[None]]:
    """The reading screen as it is made ready, on top and unseen; and what makes it ready."""
    loaded = app.shelf.read(0)
    assert not isinstance(loaded, Exception)
    screen = app._reading_screen(loaded)
    ready = app.run_worker(app.rehearse(screen))
    while not app.is_rehearsing:
        await asyncio.sleep(0)
    return screen, ready


async def test_a_key_does_not_wait_for_a_screen_that_is_made_ready(
    open_app: Open, bridge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.app.rehearsal._LAYOUTS", 3600)
    app = open_app(bridge)
    async with app.run_test(size=(120, 30)) as pilot:
        screen, ready = await rehearsed(app)
        for key in ("c", "n"):
            app.simulate_key(key)
            await pilot.pause()
        assert not ready.is_finished
        assert app.screen is screen
        assert screen.fact is not None
        ready.cancel()


async def test_a_window_made_too_small_and_large_again_while_a_screen_is_made_ready_shows_the_library(
    open_app: Open, bridge: Path
) -> None:
    app = open_app(bridge)
    async with app.run_test(size=(120, 30)) as pilot:
        screen, ready = await rehearsed(app)
        app.simulate_key("down")
        await pilot.resize_terminal(30, 8)
        assert isinstance(app.screen, TooSmall)
        await ready.wait()
        assert isinstance(app.screen, TooSmall)
        await pilot.resize_terminal(120, 30)
        assert isinstance(app.screen, LibraryScreen)
        assert app.screen_stack == [app.screen]
        await pilot.press("c")
        assert app.screen is screen
        assert screen.surface.shown == ("gazette", "courier")


async def test_nothing_is_opened_over_the_sentence_that_asks_for_a_larger_window(
    open_app: Open, bridge: Path
) -> None:
    async with open_app(bridge).run_test(size=(30, 8)) as pilot:
        await pilot.press("ctrl+p", "f1", "question_mark")
        assert isinstance(pilot.app.screen, TooSmall)
        await pilot.resize_terminal(80, 24)
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_below_40_by_12_the_window_is_asked_to_be_larger(open_app: Open, bridge: Path) -> None:
    async with open_app(bridge).run_test(size=(39, 12)) as pilot:
        assert "make the window larger" in screen_text(pilot.app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "make the window larger" not in screen_text(pilot.app)
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert pilot.app.screen.query(LibraryPage)
