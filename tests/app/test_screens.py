"""The app as a person uses it: keys pressed, what is shown looked at."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from answers import answer
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, Static

from reader.app.app import ReaderApp
from reader.app.screens.help import HelpScreen
from reader.app.screens.library import LibraryScreen
from reader.app.screens.quiz import QuizScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.screens.sheet import ArticleSheet, FactSheet
from reader.app.widgets.key_bar import KeyBar, keys_of
from reader.app.widgets.line_list import LineList
from reader.app.widgets.parallel_text import ParallelText
from reader.app.widgets.prompt import Prompt
from reader.story.library import find_stories

Open = Callable[..., ReaderApp]


@pytest.fixture
def open_app(tmp_path: Path) -> Open:
    """An app on a folder, its answers in a file of the test."""

    def make(folder: Path, **options: object) -> ReaderApp:
        return ReaderApp(find_stories(folder), progress=tmp_path / "progress.sqlite3", seed=1, **options)  # type: ignore[arg-type]

    return make


def screen_text(app: ReaderApp) -> str:
    """What stands on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def settle(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


class TestLibrary:
    async def test_one_story_is_open_already_with_what_each_article_brings(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(100, 30)) as pilot:
            text = screen_text(pilot.app)
            assert "Two banks of one river" in text
            assert "12 facts · 5 agreed · 5 close · 1 disputed · 1 told by one outlet only" in text
            line = next(line for line in text.splitlines() if "The Courier" in line)
            assert line.split()[:7] == ["The", "Courier", "70", "1", "11", "0", "1"]

    async def test_several_stories_stand_beside_one_another_and_a_broken_one_is_told(
        self, open_app: Open, bridge: Path, write_story: Callable[[dict[str, str]], Path]
    ) -> None:
        broken = write_story({"a.md": "Text.", "facts.toml": "[[fact]]\n"})
        (broken.parent / "bridge").symlink_to(bridge)
        async with open_app(broken.parent).run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            assert "Two banks of one river" in screen_text(pilot.app)
            await pilot.press("down")
            text = screen_text(pilot.app)
            assert "This story can't be opened: 5 problems." in text
            assert 'fact 1: "id" is missing' in text
            await pilot.press("enter", "c", "t")
            assert isinstance(pilot.app.screen, LibraryScreen)

    async def test_enter_reads_the_article_and_escape_comes_back(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 30)) as pilot:
            await pilot.press("down", "enter")
            assert isinstance(pilot.app.screen, ReadingScreen)
            assert pilot.app.screen.surface.shown == ("courier",)
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, LibraryScreen)

    async def test_what_does_not_fit_of_an_article_is_told_with_the_key_that_shows_it(
        self, open_app: Open, shipped: Path
    ) -> None:
        async with open_app(shipped).run_test(size=(60, 20)) as pilot:
            assert "… i shows all that is known of it" in screen_text(pilot.app)
            await pilot.resize_terminal(80, 30)
            await pilot.pause()
            assert "… i shows all" not in screen_text(pilot.app)

    async def test_all_that_is_known_of_an_article(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(80, 24)) as pilot:
            await pilot.press("i")
            assert isinstance(pilot.app.screen, ArticleSheet)
            assert "credits   the town council" in screen_text(pilot.app)


class TestReading:
    async def test_columns_fit_the_width_and_tab_brings_the_others(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(100, 30)) as pilot:
            await pilot.press("c")
            surface = pilot.app.screen.query_one(ParallelText)
            assert surface.shown == ("gazette", "courier")
            await pilot.press("tab", "tab")
            assert surface.shown == ("courier", "herald")
            await pilot.resize_terminal(60, 20)
            await pilot.pause()
            assert surface.shown == ("herald",)
            await pilot.resize_terminal(160, 45)
            await pilot.pause()
            assert surface.shown == ("gazette", "courier", "herald")

    async def test_the_next_fact_stands_on_one_line_in_every_column_and_the_panel_tells_it(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(160, 30)) as pilot:
            await pilot.press("c", "n")
            text = screen_text(pilot.app)
            line = next(line for line in text.splitlines() if "1.2 km≈" in line)
            assert "three-quarter-mile≈" in line
            assert "1,200 metres≈" in line
            assert "≈ How long is the footbridge over the Lune?" in text
            assert "three-quarter-mile  converted" in text
            assert "fact 1 of 12" in text

    async def test_d_goes_from_difference_to_difference_and_a_silent_column_says_so(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(160, 30)) as pilot:
            await pilot.press("c")
            told = []
            for _ in range(6):
                await pilot.press("d")
                assert isinstance(pilot.app.screen, ReadingScreen)
                told.append(pilot.app.screen.fact)
            assert told == ["length", "crowd", "cost", "steel", "judgement", "lamps"]
            assert "silent on this" in screen_text(pilot.app)
            await pilot.press("D")
            assert pilot.app.screen.fact == "judgement"  # type: ignore[attr-defined]

    async def test_enter_shows_the_whole_fact_with_every_sentence(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("c", "n", "enter")
            assert isinstance(pilot.app.screen, FactSheet)
            text = screen_text(pilot.app)
            assert "“It spans 1,200 metres and cost £7.4 million, or $12.6 million.”" in text
            assert "Three quarters of a mile are 1.207 km" in text

    async def test_escape_lets_go_of_the_fact_and_then_leaves(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test() as pilot:
            await pilot.press("c", "n", "escape")
            assert isinstance(pilot.app.screen, ReadingScreen)
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, LibraryScreen)

    async def test_a_changes_between_one_article_and_all(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(160, 30)) as pilot:
            await pilot.press("enter")
            surface = pilot.app.screen.query_one(ParallelText)
            assert surface.shown == ("gazette",)
            await pilot.press("a")
            assert len(surface.shown) == 3
            await pilot.press("a")
            assert surface.shown == ("gazette",)

    async def test_the_position_is_remembered(self, open_app: Open, shipped: Path) -> None:
        async with open_app(shipped).run_test(size=(80, 24)) as pilot:
            await pilot.press("enter", "pagedown", "down")
            offset = pilot.app.screen.query_one(ParallelText).first_visible(0)
            assert offset > 0
            await pilot.press("q")
        async with open_app(shipped).run_test(size=(80, 24)) as pilot:
            await pilot.press("enter")
            await settle(pilot)
            assert pilot.app.screen.query_one(ParallelText).first_visible(0) == offset

    async def test_plain_texts_are_shown_side_by_side_without_facts(
        self, open_app: Open, write_story: Callable[..., Path]
    ) -> None:
        folder = write_story(
            {"a.txt": "One text.", "b.txt": "Another text.", "c.md": "# Third\n\nA third one."}
        )
        async with open_app(folder).run_test(size=(160, 30)) as pilot:
            assert "There is no fact table yet" in screen_text(pilot.app)
            await pilot.press("c", "n", "d", "t")
            text = screen_text(pilot.app)
            assert "One text." in text
            assert "Another text." in text
            assert "no fact table yet" in text


class TestQuiz:
    async def test_a_quiz_of_ten_by_keys_with_score_and_what_to_reread(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("t")
            for number in range(10):
                await answer(pilot, right=number != 4)
                await pilot.pause()
                text = screen_text(pilot.app)
                assert ("Not right." if number == 4 else "Right.") in text
                assert f"question {number + 1} of 10" in text
                await pilot.press("enter")
            text = screen_text(pilot.app)
            assert "9 of 10 right." in text
            assert "To reread" in text
            await pilot.press("enter")
            assert isinstance(pilot.app.screen, ReadingScreen)
            await pilot.press("escape")
            assert "9 of 10 right." in screen_text(pilot.app)

    async def test_one_key_shows_it_side_by_side_and_one_comes_back_to_the_same_question(
        self, open_app: Open, bridge: Path
    ) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("t")
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
            await pilot.press("t")
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
            await pilot.press("t")
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
            await pilot.press("t")
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
    @pytest.mark.parametrize("keys", [(), ("c",), ("c", "n"), ("t",), ("p",), ("enter",)])
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
                ((), ("side by side", "Start a quiz")),
                (("c", "n"), ("Go to the next fact on which the outlets differ.", "Show the whole fact")),
            ):
                await pilot.press(*keys, "question_mark")
                assert isinstance(pilot.app.screen, HelpScreen)
                text = screen_text(pilot.app)
                assert all(sentence in text for sentence in expected)
                await pilot.press("escape")
            await pilot.press("escape", "escape", "t")
            while pilot.app.screen.session.current.asks != "text":  # type: ignore[attr-defined]
                await pilot.press("0", "enter")
            await pilot.press("question_mark", "f1")
            assert isinstance(pilot.app.screen, HelpScreen)
            await pilot.press("escape")
            assert pilot.app.screen.query_one("#field", Input).value == "?"

    async def test_the_palette_finds_facts_articles_and_commands(self, open_app: Open, bridge: Path) -> None:
        async with open_app(bridge).run_test(size=(100, 40)) as pilot:
            await pilot.press("ctrl+p", *"lamps")
            await settle(pilot)
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(pilot.app.screen, ReadingScreen)
            assert pilot.app.screen.fact == "lamps"


class TestHostileText:
    PAYLOADS = "[@click=app.quit]x[/] [/] [b]y[/i] [bold \x1b]52;c;AAAA\x07 \x9b2J \u202eevil $x"

    async def test_text_of_a_story_is_shown_and_never_obeyed(
        self, open_app: Open, write_story: Callable[..., Path]
    ) -> None:
        payload = self.PAYLOADS.replace("\\", "")
        quoted = payload.replace("\x1b", "\\u001b").replace("\x07", "\\u0007").replace("\x9b", "\\u009b")
        facts = (
            f'[[fact]]\nid = "f"\ntopic = "{quoted}"\nkind = "number"\nquestion = "How many? {quoted}"\nnote = "{quoted}"\n'
            '[fact.claims.a]\nevidence = "12 lamps"\n[fact.claims.b]\nevidence = "13 lamps"\n'
        )
        article = f'+++\noutlet = "{{}} {quoted}"\nheadline = "{quoted}"\nnote = "{quoted}"\n+++\n12 lamps and {payload}'
        files = {
            "a.md": article.format("A"),
            "b.md": article.format("B").replace("12", "13"),
            "facts.toml": facts,
            "story.toml": f'title = "{quoted}"\nsummary = "{quoted}"\n',
        }
        folder = write_story(files)
        for keys in (
            (),
            ("i",),
            ("enter",),
            ("c", "n"),
            ("c", "n", "enter"),
            ("t",),
            ("t", "1"),
            ("t", "0"),
            ("p",),
            ("question_mark",),
        ):
            async with open_app(folder).run_test(size=(120, 40), notifications=True) as pilot:
                await pilot.press(*keys)
                await pilot.pause()
                text = screen_text(pilot.app)
                assert not any(
                    (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c == "\u202e" for c in text
                ), keys
                if keys != ("question_mark",):
                    assert "[/] [b]y[/i] [bold" in text, keys
        async with open_app(folder).run_test(size=(120, 40)) as pilot:
            await pilot.press("ctrl+p", *"How many")
            await settle(pilot)
            assert "How many? [@click=app.quit]x[/]" in screen_text(pilot.app)


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
        assert app.screen.query_one("#articles", LineList).cursor == 1
        assert painted
        assert not any(isinstance(screen, ReadingScreen) for screen in painted)
        await pilot.press("c")
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.surface.shown == ("gazette", "courier")


async def test_below_40_by_12_the_window_is_asked_to_be_larger(open_app: Open, bridge: Path) -> None:
    async with open_app(bridge).run_test(size=(39, 12)) as pilot:
        assert "make the window larger" in screen_text(pilot.app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "make the window larger" not in screen_text(pilot.app)
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert pilot.app.screen.query(Static)
