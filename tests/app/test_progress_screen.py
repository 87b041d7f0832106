"""The progress screen: what to do next, plots that can be read without colour, and keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from month import write_month
from reader.app.app import ReaderApp
from reader.app.plots import plot_lines, shared
from reader.app.screens.library import LibraryScreen
from reader.app.screens.progress import ProgressScreen, progress_lines
from reader.app.widgets.laid_out import LaidOut
from reader.progress.plots import RIGHT, Bar, Bars, Column, Columns
from reader.progress.report import Report, report
from reader.progress.store import Store
from reader.quiz.schedule import Aims
from reader.quiz.student import Student
from reader.story.library import find_stories
from reader.story.load import load

NOON = datetime(2024, 6, 1, 12, 0, tzinfo=UTC)
TODAY = NOON.date()
BRIDGE = Path(__file__).parent.parent / "stories" / "bridge"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine days of answers on the bridge."""
    path = tmp_path_factory.mktemp("kept") / "progress.sqlite3"
    with Store.open(path) as store:
        write_month(store, load(BRIDGE).comparison, NOON, days=9)
    return path


@pytest.fixture(scope="module")
def told(kept: Path) -> Report:
    with Store.open(kept) as store:
        return report(load(BRIDGE).comparison, store.student("bridge"), store.answers("bridge"), TODAY)


@pytest.fixture
def app(kept: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ReaderApp]:
    """An app on the bridge, on the day after those answers; what is answered now is another test's no more."""
    monkeypatch.setattr(ReaderApp, "now", lambda _app: NOON)
    copy = kept.with_name("copy.sqlite3")
    copy.write_bytes(kept.read_bytes())
    yield ReaderApp(find_stories(BRIDGE), progress=copy, seed=1)
    copy.unlink()


async def shown(pilot: Pilot[None]) -> str:
    """What stands on the page, once it is counted."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    page = pilot.app.screen.query_one(LaidOut)
    return "\n".join(line.plain for line in page.lines(page.size.width))


class TestPlots:
    @given(st.lists(st.integers(0, 10_000), min_size=1, max_size=4), st.integers(4, 60))
    def test_a_bar_is_shared_out_whole_and_shows_every_part(self, parts: list[int], cells: int) -> None:
        found = shared(parts, cells)
        assert sum(found) == (cells if any(parts) else 0)
        assert all(bool(part) == bool(cell) for part, cell in zip(parts, found, strict=True))

    @pytest.mark.parametrize("ascii_signs", [False, True])
    def test_the_parts_of_a_bar_differ_without_colour(self, ascii_signs: bool) -> None:
        plot = Bars("T", ("a", "b", "c"), (Bar("name", (1, 1, 1), "words"),))
        _, line = plot_lines(plot, 60, ascii_signs=ascii_signs)
        bar = line.plain.removeprefix("name").removesuffix("words").strip()
        assert len(bar) == 40
        assert len(set(bar)) == 3

    def test_a_bar_stands_below_its_words_where_there_is_no_room_beside_them(self) -> None:
        plot = Bars("T", RIGHT, (Bar("a name of some length", (1, 1), "and words of some length"),))
        lines = [line.plain for line in plot_lines(plot, 50)]
        assert lines[1] == "a name of some length: and words of some length"
        assert lines[2] == "━" * 20 + "─" * 20

    def test_columns_are_as_high_as_their_figures_and_what_is_there_is_seen(self) -> None:
        numbers = [24, 12, 1, 0]
        days = tuple(Column(TODAY + timedelta(days=n), number) for n, number in enumerate(numbers))
        top, middle, low = (line.plain for line in plot_lines(Columns("T", days, "note"), 60)[1:4])
        assert [top[at] for at in (0, 4, 8, 12)] == ["█", " ", " ", " "]
        assert [middle[at] for at in (0, 4, 8, 12)] == ["█", "▄", " ", " "]
        assert [low[at] for at in (0, 4, 8, 12)] == ["█", "█", "▁", "·"]

    def test_nothing_in_any_column_draws_none(self) -> None:
        plot = Columns("T", (Column(TODAY, 0),), "nothing")
        assert [line.plain for line in plot_lines(plot, 60)] == ["T", "nothing"]

    @pytest.mark.parametrize("width", [34, 55, 75, 100, 150])
    @pytest.mark.parametrize("ascii_signs", [False, True])
    def test_no_line_is_wider_than_the_page_and_every_figure_stands_in_words(
        self, told: Report, width: int, ascii_signs: bool
    ) -> None:
        lines = progress_lines(told, width, ascii_signs=ascii_signs)
        assert all(line.cell_length <= width for line in lines)
        text = " ".join(" ".join(line.plain.split()) for line in lines)
        known = told.standings.facts
        assert f"{known.known} known, {known.learning} learning, {known.new} new" in text
        assert f"{told.forecast.now} now" in text
        assert not ascii_signs or text.isascii()

    def test_the_exam_is_told_below_what_to_do(self) -> None:
        comparison = load(BRIDGE).comparison
        aims = Aims(exam=date(2024, 6, 11))
        lines = progress_lines(report(comparison, Student(aims=aims), [], TODAY), 80)
        assert [line.plain for line in lines[2:4]] == [
            "Nothing has been learnt yet, and 12 facts wait: t learns them.",
            "The exam is in 10 days, on 11 June 2024.",
        ]


class TestTheScreen:
    @pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 45)])
    async def test_p_shows_what_to_do_next_and_escape_goes_back(
        self, app: ReaderApp, told: Report, size: tuple[int, int]
    ) -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.press("p")
            text = await shown(pilot)
            assert isinstance(pilot.app.screen, ProgressScreen)
            assert f"{told.forecast.now} facts are due" in text.splitlines()[2]
            assert "t learns them." in text
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, LibraryScreen)

    async def test_it_scrolls_to_its_end(self, app: ReaderApp) -> None:
        async with app.run_test(size=(60, 20)) as pilot:
            await pilot.press("p")
            await shown(pilot)
            page = pilot.app.screen.query_one(LaidOut).parent
            await pilot.press("end")
            await pilot.pause()
            assert page.scroll_y == page.max_scroll_y > 0  # type: ignore[union-attr]

    async def test_t_leads_to_the_sittings_and_what_was_answered_is_counted_on_the_way_back(
        self, app: ReaderApp, told: Report
    ) -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("p")
            assert f"{told.answers:,} in all." in await shown(pilot)
            await pilot.press("t")
            await pilot.pause()
            assert not isinstance(pilot.app.screen, ProgressScreen)
            store = app.store()
            assert store is not None
            store.append(store.answers("bridge")[-1])
            app.pop_screen()
            assert f"{told.answers + 1:,} in all." in await shown(pilot)

    async def test_the_palette_finds_it(self, app: ReaderApp) -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("c", "ctrl+p", *"progress two")
            await shown_hits(pilot)
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(pilot.app.screen, ProgressScreen)

    async def test_without_a_fact_table_there_is_none(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("One text.")
        app = ReaderApp(find_stories(tmp_path), progress=tmp_path / "p.sqlite3")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("p")
            assert isinstance(pilot.app.screen, LibraryScreen)


async def shown_hits(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def test_it_looks_as_it_did(snap_compare: Any, app: ReaderApp) -> None:
    async def counted(pilot: Pilot[None]) -> None:
        await pilot.press("p")
        await shown(pilot)

    assert snap_compare(app, run_before=counted, terminal_size=(80, 40))
