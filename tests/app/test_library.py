"""A library of many stories: listed from the index, brought up to date beside the app, searched as one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path
from shutil import rmtree

import pytest
from rich.cells import cell_len
from rich.color import Color
from textual.app import App
from textual.events import Key
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widget import Widget

from reader.app.app import ReaderApp
from reader.app.building import progress_line
from reader.app.library_layout import Areas, areas
from reader.app.screens.find import FindScreen
from reader.app.screens.library import LibraryScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.shelf import Shelf
from reader.app.themes import DARK, LIGHT
from reader.app.widgets.cursor import Cursor
from reader.app.widgets.library_page import LibraryPage
from reader.app.widgets.line_list import LineList, fit
from reader.indexing.index import Index

STORIES = 60
Opened = Callable[[], ReaderApp]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Sixty stories of two articles."""
    for number in range(STORIES):
        story = tmp_path / "library" / f"story-{number:02}"
        story.mkdir(parents=True)
        (story / "story.toml").write_text(f'title = "Tale {number}"\n')
        for outlet in ("Post", "Wire"):
            text = f"A café burnt in street {number}.\n\nThe {outlet} says so of number {number}."
            (story / f"{outlet}.md").write_text(f'+++\noutlet = "The {outlet}"\n+++\n{text}\n')
    return tmp_path / "library"


@pytest.fixture
def opened(library: Path, tmp_path: Path) -> Opened:
    """The app on the library, its index where it was left."""

    def make() -> ReaderApp:
        shelf = Shelf.opened(library, Index(tmp_path / "cache" / "index.sqlite3"))
        return ReaderApp(shelf, progress=tmp_path / "p.sqlite3", seed=1)

    return make


def screen_lines(app: ReaderApp) -> list[str]:
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


class TestManyStories:
    async def test_stories_that_are_all_gone_stay_listed_and_are_told_when_opened(
        self, opened: Opened, library: Path
    ) -> None:
        app = opened()
        for story in library.iterdir():
            rmtree(story)
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            await pilot.press("enter", "c", "i", "t", "p")
            await settle(pilot)
            assert app.bug is None
            assert isinstance(app.screen, LibraryScreen)
            await pilot.press("q")
        assert not app.return_code

    async def test_names_are_listed_at_once_and_titles_when_they_are_read(self, opened: Opened) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            assert [entry.title for entry in app.shelf.entries][1] in ("story-01", "Tale 1")
            await settle(pilot)
            text = "\n".join(screen_lines(app))
            assert "Tale 1 " in text
            assert text.count("2 articles") > 20
            assert "stories read" not in text
        app = opened()
        assert [entry.title for entry in app.shelf.entries] == [f"Tale {n}" for n in range(STORIES)]

    async def test_moving_shows_each_story_and_memory_keeps_only_what_is_open(self, opened: Opened) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            await pilot.press("G")
            assert any("street 59" in line for line in screen_lines(app))
            await pilot.press("pageup", "g", "down", "down")
            assert any("▸ Tale 2 " in line for line in screen_lines(app))
            assert set(app.shelf._read) == {0}
            for number in range(8):
                app.shelf.read(number)
            assert len(app.shelf._read) == 4

    async def test_tab_and_enter_go_to_the_articles_and_open_the_right_one(self, opened: Opened) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            await pilot.press("down", "enter", "down", "enter")
            assert isinstance(app.screen, ReadingScreen)
            assert app.screen.story.title == "Tale 1"
            assert app.screen.surface.shown == ("Wire",)
            await pilot.press("escape", "tab", "down", "c")
            assert isinstance(app.screen, ReadingScreen)
            assert app.screen.story.title == "Tale 2"

    async def test_a_story_that_comes_or_goes_is_listed_when_the_library_is_looked_through(
        self, opened: Opened, library: Path
    ) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            await pilot.press("down", "down")
            for file in (library / "story-01").iterdir():
                file.unlink()
            (library / "story-01").rmdir()
            (library / "story-000").mkdir()
            (library / "story-000" / "a.md").write_text("A new one.")
            assert isinstance(app.screen, LibraryScreen)
            app.screen.bring_up_to_date()
            await settle(pilot)
            titles = [entry.title for entry in app.shelf.entries]
            assert titles[:4] == ["Tale 0", "story-000", "Tale 2", "Tale 3"]
            assert any("▸ Tale 2 " in line for line in screen_lines(app))

    async def test_a_click_selects_and_a_second_one_opens(self, opened: Opened) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            await pilot.click(offset=(5, 4))
            assert any("▸ Tale 3 " in line for line in screen_lines(app))
            line = next(y for y, text in enumerate(screen_lines(app)) if "The Wire" in text)
            await pilot.click(offset=(60, line))
            await pilot.double_click(offset=(60, line))
            await pilot.pause()
            assert isinstance(app.screen, ReadingScreen)
            assert app.screen.surface.shown == ("Wire",)


class TestDrawing:
    @pytest.mark.parametrize("size", [(120, 30), (80, 24)])
    async def test_all_that_changes_is_drawn_again_and_nothing_else(
        self, opened: Opened, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
    ) -> None:
        app = opened()
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            page = app.screen.query_one(LibraryPage)
            whole = Region(0, 0, *page.size)
            asked: set[int] = set()
            refresh = Widget.refresh

            def noted(widget: Widget, *regions: Region, **options: bool) -> Widget:
                if widget is page:
                    asked.update(y for region in regions or [whole] for y in region.line_range)
                return refresh(widget, *regions, **options)

            monkeypatch.setattr(Widget, "refresh", noted)
            before = page.render_lines(whole)
            for key in ("down", "pagedown", "down", "tab", "down", "tab", "up", "G", "g"):
                asked.clear()
                await pilot.press(key)
                await pilot.pause()
                after = page.render_lines(whole)
                lines = enumerate(zip(before, after, strict=True))
                assert asked == {y for y, (old, new) in lines if old != new}, key
                before = after

    async def test_what_is_told_in_the_last_line_is_drawn_and_taken_away(self, opened: Opened) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            page = app.screen.query_one(LibraryPage)
            before = screen_lines(app)
            for foot in ("1 of 60 stories read", "2 of 60 stories read"):
                page.tell(foot)
                await pilot.pause()
                assert any(foot in line for line in screen_lines(app))
            page.tell("")
            await pilot.pause()
            assert screen_lines(app) == before

    async def test_colours_follow_the_theme(self, opened: Opened) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            for theme in (LIGHT, DARK):
                app.action_light_or_dark()
                await pilot.pause()
                page = app.screen.query_one(LibraryPage)
                lines = page.render_lines(Region(0, 0, *page.size))
                grounds = {segment.style.bgcolor for line in lines for segment in line if segment.style}
                allowed = (theme.background or "", theme.panel or "", theme.variables["here-background"])
                assert grounds == {Color.parse(each) for each in allowed}, theme.name


class TestPalette:
    async def test_articles_and_facts_of_stories_that_are_not_open_are_found(
        self, opened: Opened, library: Path
    ) -> None:
        fact = '[[fact]]\nid = "street"\ntopic = "Fire"\nkind = "statement"\nquestion = "Which lane burnt?"\n'
        claim = '[fact.claims.Post]\nevidence = "café burnt in street 7"\n'
        (library / "story-07" / "facts.toml").write_text(fact + claim)
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            assert app.shelf.known(7) is None
            await pilot.press("ctrl+p", *"which lane")
            await settle(pilot)
            await pilot.press("down", "enter")
            await settle(pilot)
            assert isinstance(app.screen, ReadingScreen)
            assert (app.screen.story.title, app.screen.fact) == ("Tale 7", "street")


class TestFind:
    async def test_words_are_found_in_all_articles_and_enter_opens_one_there(self, opened: Opened) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            await pilot.press("slash", *"CAFE burnt in street 5")
            await settle(pilot)
            lines = screen_lines(app)
            assert "“CAFE burnt in street 5”: in 22 articles · 120 searched" in lines[1]
            assert lines[3].split()[:3] == ["▸", "The", "Post"]
            assert "Tale 5 " in lines[3]
            assert "A café burnt in street 5." in lines[3]
            assert "Tale 50" in lines[5]
            await pilot.press("down", "down", "down", "enter")
            assert isinstance(app.screen, ReadingScreen)
            assert app.screen.story.title == "Tale 50"
            assert app.screen.surface.shown == ("Wire",)
            assert "1 of 1 hit here, 2 in all articles" in "\n".join(screen_lines(app))
            await pilot.press("escape", "escape")
            assert isinstance(app.screen, FindScreen)
            await pilot.press("backspace", "7")
            await settle(pilot)
            assert "in 2 articles" in screen_lines(app)[1]
            await pilot.press("escape")
            assert isinstance(app.screen, LibraryScreen)

    async def test_escape_gives_the_library_back_as_it_was_and_finding_begins_anew(
        self, opened: Opened
    ) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            await pilot.press("down", "down", "tab", "down")
            await pilot.pause()
            before = screen_lines(app)
            for _ in range(2):
                await pilot.press("slash")
                await pilot.pause()
                lines = screen_lines(app)
                assert not any(lines[:-1])
                assert "words, in all articles of the library" in lines[-1]
                await pilot.press(*"street 5")
                await settle(pilot)
                assert "in 22 articles" in screen_lines(app)[1]
                await pilot.press("escape")
                await pilot.pause()
                assert screen_lines(app) == before

    @pytest.mark.parametrize("before", [(), ("slash", *"street", "escape")])
    async def test_once_made_ready_it_opens_in_one_frame(
        self, opened: Opened, monkeypatch: pytest.MonkeyPatch, before: tuple[str, ...]
    ) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            await pilot.press(*before)
            await settle(pilot)
            await app.rehearse(app.find_screen())
            await settle(pilot)
            painted: list[object] = []

            def noted(_app: object, screen: object, what: object) -> None:
                if what is not None:
                    painted.append(screen)

            monkeypatch.setattr(App, "_display", noted)
            await pilot.press("slash")
            await settle(pilot)
            assert painted == [app.find_screen()]
            assert app.screen is app.find_screen()

    @pytest.mark.parametrize("ready", [False, True])
    async def test_what_is_typed_in_one_go_with_its_key_is_all_of_it_looked_for(
        self, opened: Opened, ready: bool
    ) -> None:
        app = opened()
        async with app.run_test(size=(120, 30)) as pilot:
            await settle(pilot)
            if ready:
                await app.rehearse(app.find_screen())
                await settle(pilot)
            for key, character in (("slash", "/"), *zip("street", "street", strict=True)):
                app.post_message(Key(key, character))
            await settle(pilot)
            assert app.find_screen().prompt.value == "street"
            assert app.screen is app.find_screen()
            assert app.find_screen().found.words == "street"

    async def test_a_single_letter_is_looked_for_after_enter_and_nothing_found_is_said(
        self, opened: Opened
    ) -> None:
        app = opened()
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await pilot.press("slash", "z")
            await settle(pilot)
            assert "searched" not in "\n".join(screen_lines(app))
            await pilot.press("enter")
            await settle(pilot)
            assert "“z” stands in no article · 120 searched" in screen_lines(app)[1]
            await pilot.press("enter")
            assert isinstance(app.screen, FindScreen)

    async def test_text_of_a_stranger_is_shown_as_it_is(self, opened: Opened, library: Path) -> None:
        (library / "story-00" / "Post.md").write_text(
            "[bold red]Look[/] at \x1b[31mthis: [@click=app.quit]x[/]"
        )
        app = opened()
        async with app.run_test(size=(120, 24)) as pilot:
            await settle(pilot)
            await pilot.press("slash", *"look[/]")
            await settle(pilot)
            assert any(
                "[bold red]Look[/] at �[31mthis: [@click=app.quit]x[/]" in line for line in screen_lines(app)
            )

    @pytest.mark.parametrize("width", [40, 60, 80, 120])
    async def test_rows_name_their_story_and_the_chosen_one_is_marked(
        self, opened: Opened, width: int
    ) -> None:
        app = opened()
        async with app.run_test(size=(width, 24)) as pilot:
            await settle(pilot)
            await pilot.press("slash", *"street 5")
            await settle(pilot)
            await pilot.press("down")
            await pilot.pause()
            rows = [line for line in screen_lines(app)[3:] if "×" in line]
            assert "Tale 5" in rows[0]
            assert [row.startswith(" ▸ ") for row in rows] == [False, True, *[False] * (len(rows) - 2)]

    async def test_a_click_chooses_a_row_while_one_types_and_a_second_opens_it(self, opened: Opened) -> None:
        app = opened()
        async with app.run_test(size=(120, 24)) as pilot:
            await settle(pilot)
            await pilot.press("slash", *"street")
            await settle(pilot)
            rows = app.screen.query_one(LineList)
            await pilot.click(rows, offset=(8, 2))
            await pilot.press("space", "5", "q")
            await settle(pilot)
            assert "street 5q" in screen_lines(app)[-1]
            await pilot.press("backspace")
            await settle(pilot)
            await pilot.click(rows, offset=(8, 3), times=2)
            await settle(pilot)
            assert isinstance(app.screen, ReadingScreen)
            assert app.screen.story.title == "Tale 50"

    async def test_one_story_alone_is_searched_too(self, bridge: Path, tmp_path: Path) -> None:
        app = ReaderApp(Shelf.opened(bridge, Index(None)), progress=tmp_path / "p.sqlite3")
        async with app.run_test(size=(100, 24)) as pilot:
            await settle(pilot)
            await pilot.press("slash", *"footbridge")
            await settle(pilot)
            assert "in 2 articles" in screen_lines(app)[1]


class TestLayout:
    @pytest.mark.parametrize("width", [40, 60, 99, 100, 210])
    def test_no_part_overlaps_another_or_leaves_the_window(self, width: int) -> None:
        for height, stories, articles in product([9, 17, 21, 47], [1, 2, 1000], [0, 1, 5, 200]):
            self._apart(width, height, areas(width, height, stories, 4, articles))

    @staticmethod
    def _apart(width: int, height: int, parts: Areas) -> None:
        cells: set[tuple[int, int]] = set()
        for part in parts:
            mine = {
                (x, y)
                for x in range(part.x, part.x + part.width)
                for y in range(part.y, part.y + part.height)
            }
            assert not mine & cells
            assert all(0 <= x < width and 0 <= y < height for x, y in mine)
            cells |= mine

    @pytest.mark.parametrize(
        "text", ["", "Two banks", "Zürich — “no”", "界é界", "e\u0301e\u0301e\u0301 a", "🇩🇪 flags"]
    )
    def test_a_text_fills_its_column_whatever_its_letters_take(self, text: str) -> None:
        for width in range(14):
            assert cell_len(fit(text, width)) == cell_len(fit(text, width, right=True)) == width
            assert fit(text, width).rstrip() == text or fit(text, width).rstrip().endswith("…") or width < 2

    def test_the_cursor_is_always_seen(self) -> None:
        cursor = Cursor()
        cursor.show(100)
        for to in (5, 99, 150, 50, 0, -3, 98):
            cursor.go(to)
            assert cursor.at in cursor.seen(10)
            assert len(cursor.seen(10)) == 10
        cursor.show(3)
        assert list(cursor.seen(10)) == [0, 1, 2]

    @pytest.mark.parametrize("width", [0, 10, 30, 60, 200])
    @pytest.mark.parametrize("done", [0, 1, 500, 1000])
    def test_the_bar_grows_and_never_leaves_the_line(self, width: int, done: int) -> None:
        line = progress_line(done, 1000, width, ascii_only=False)
        assert len(line) <= width
        assert progress_line(done, 1000, width, ascii_only=True).isascii()
        if width == 200:
            assert line.count("━") == done * 40 // 1000
            assert line.startswith(f"{done:,} of 1,000 stories read")
