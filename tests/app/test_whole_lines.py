"""Lines that a widget draws itself, and only where they have changed, are those that Textual would draw."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.app.app import ReaderApp
from reader.app.guard import TrueColours
from reader.app.screens.reading import ReadingScreen
from reader.app.widgets.library_page import LibraryPage
from reader.app.widgets.whole_lines import WholeLines, joined
from reader.story.library import find_stories

STORIES = Path(__file__).parent.parent / "stories"
GROUND = Color.parse("#101010")
RED, BLUE, ANSI = Style(color="#ff0000"), Style(color="#0000ff"), Style(color="red")


def cells(strip: Strip) -> list[tuple[str, Style | None]]:
    """Each character with its style: what is seen, however it is cut into segments.

    Of air only the ground is seen, unless it is underlined or reversed.
    """
    return [(char, _seen(char, segment.style)) for segment in strip for char in segment.text]


def _seen(char: str, style: Style | None) -> Style | None:
    if style is None or char != " " or style.underline or style.reverse:
        return style and style.without_color + Style.from_color(style.color, style.bgcolor)
    return Style.from_color(bgcolor=style.bgcolor)


def opened(tmp_path: Path, story: str) -> ReaderApp:
    return ReaderApp(find_stories(STORIES / story), progress=tmp_path / "p.sqlite3", seed=1)


def desk(app: ReaderApp) -> ReadingScreen:
    assert isinstance(app.screen, ReadingScreen)
    return app.screen


class TestLines:
    def test_neighbours_of_one_style_are_one_segment(self) -> None:
        segments = [Segment("a", RED), Segment("b", RED), Segment("", BLUE), Segment("c", BLUE)]
        assert joined(segments) == [Segment("ab", RED), Segment("c", BLUE)]
        assert joined([]) == []

    def test_are_made_once_for_as_long_as_they_say_the_same(self) -> None:
        lines = WholeLines()
        lines.by(2, [], GROUND)
        first = lines.strip(0, [[Segment("ab", RED)]])
        assert lines.strip(0, [[Segment("ab", RED)]]) is first
        assert cells(lines.strip(0, [[Segment("ab", BLUE)]])) == [("a", BLUE), ("b", BLUE)]
        assert lines.strip(1, [[Segment("ab", RED)]]) is not first

    def test_are_made_anew_for_another_width_ground_or_filter(self) -> None:
        lines, parts = WholeLines(), [[Segment("ab", RED)]]
        lines.by(2, [], GROUND)
        seen = [lines.strip(0, parts)]
        for width, filters, ground in (
            (3, [], GROUND),
            (3, [], Color.parse("#fff")),
            (3, [TrueColours(ANSIToTruecolor(ReaderApp([]).ansi_theme))], Color.parse("#fff")),
        ):
            lines.by(width, filters, ground)
            seen.append(lines.strip(0, parts))
        assert len({id(strip) for strip in seen}) == 4


def test_colours_of_the_terminal_become_true_ones_and_true_ones_stay() -> None:
    textual = ANSIToTruecolor(ReaderApp([]).ansi_theme)
    ours = TrueColours(textual)
    for _ in range(2):
        for styles in ([RED], [ANSI], [RED, ANSI, None], [BLUE + Style(dim=True)], [None]):
            segments = [Segment("x", style) for style in styles]
            assert ours.apply(segments, GROUND) == textual.apply(segments, GROUND)


@pytest.mark.parametrize("size", [(60, 20), (120, 40), (200, 50)])
@pytest.mark.parametrize("light", [False, True])
async def test_the_panel_is_drawn_as_textual_draws_it(
    tmp_path: Path, size: tuple[int, int], light: bool
) -> None:
    app = opened(tmp_path, "storm")
    async with app.run_test(size=size) as pilot:
        if light:
            app.action_light_or_dark()
        await pilot.press("c")
        for key in ("n", "d", "d", "s", "f", "x", "escape"):
            await pilot.press(key)
            await pilot.pause()
            panel = desk(app).panel
            whole = Region(0, 0, *panel.outer_size)
            ours, textual = panel.render_lines(whole), Widget.render_lines(panel, whole)
            assert list(map(cells, ours)) == list(map(cells, textual)), key
            part = Region(3, 1, 20, 3)
            cut = [strip.crop(3, 23) for strip in textual[1:4]]
            assert list(map(cells, panel.render_lines(part))) == list(map(cells, cut)), key


@pytest.mark.parametrize("linked", [True, False])
async def test_all_that_changes_is_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    app = opened(tmp_path, "storm")
    async with app.run_test(size=(210, 40)) as pilot:
        await pilot.press("c", *([] if linked else ["l"]))
        surface = desk(app).surface
        whole = Region(0, 0, *surface.size)
        asked: list[Region] = []
        refresh = Widget.refresh

        def noted(widget: Widget, *regions: Region, **options: bool) -> Widget:
            if widget is surface:
                asked.extend(regions or [whole])
            return refresh(widget, *regions, **options)

        monkeypatch.setattr(Widget, "refresh", noted)
        before = list(map(cells, surface.render_lines(whole)))
        for key in (
            "n",
            "n",
            "tab",
            "d",
            "down",
            "tab",
            "pagedown",
            "n",
            "up",
            "]",
            "tab",
            "[",
            "N",
            "escape",
            "G",
        ):
            asked.clear()
            await pilot.press({"]": "right_square_bracket", "[": "left_square_bracket"}.get(key, key))
            after = list(map(cells, surface.render_lines(whole)))
            for y, (old, new) in enumerate(zip(before, after, strict=True)):
                changed = [x for x, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
                missed = [x for x in changed if not any(region.contains(x, y) for region in asked)]
                assert not missed, (key, y, missed)
            before = after


async def test_what_is_covered_is_not_laid_out_with_the_window(tmp_path: Path) -> None:
    app = opened(tmp_path, "bridge")
    async with app.run_test(size=(120, 40)) as pilot:
        table = app.screen.query_one(LibraryPage)
        await pilot.press("c")
        await pilot.resize_terminal(90, 30)
        await pilot.pause()
        assert table.size.width == 120 - 2
        await pilot.press("escape")
        await pilot.pause()
        assert table.size.width == 90 - 2
