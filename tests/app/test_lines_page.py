"""The page of lines that the quiz is shown on: it scrolls, and words of it can be selected with the mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from surfaces import drag
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Region

from reader.app.themes import DARK
from reader.app.widgets.lines_page import LinesPage


class Paged(App[None]):
    """A page of so many lines."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.register_theme(DARK)
        self.theme = DARK.name

    def compose(self) -> ComposeResult:
        yield LinesPage()

    def on_mount(self) -> None:
        self.page.show(
            lambda _width: [Content.styled(f"line {n} of them", "bold $agreed") for n in range(self.count)]
        )

    @property
    def page(self) -> LinesPage:
        return self.query_one(LinesPage)

    def drawn(self) -> list[str]:
        return [strip.text for strip in self.page.render_lines(Region(0, 0, *self.page.size))]

    def grounds(self, y: int) -> list[object]:
        """The background of each cell of a line."""
        (strip,) = self.page.render_lines(Region(0, y, self.page.size.width, 1))
        return [segment.style.bgcolor for segment in strip for _ in segment.text if segment.style]


async def test_words_are_selected_where_the_mouse_was_drawn_over_them_and_are_seen_to_be() -> None:
    async with Paged(3).run_test(size=(30, 8)) as pilot:
        app = pilot.app
        assert isinstance(app, Paged)
        ground = app.grounds(1)[0]
        assert await drag(pilot, (7, 1), (7, 2)) == "0 of them\nline 1"
        first, second = app.grounds(1), app.grounds(2)
        assert [cell for cell, colour in enumerate(first) if colour != ground] == list(range(7, 29))
        assert [cell for cell, colour in enumerate(second) if colour != ground] == list(range(8))
        assert set(app.grounds(3)) == {ground}


@pytest.mark.parametrize(
    ("keys", "top"),
    [
        (lambda page: page.move(3), "line 2"),
        (lambda page: page.turn(1), "line 5"),
        (lambda page: page.to_end(1), "line 12"),
        (lambda page: page.move(-1), ""),
        (lambda page: page.reveal(10, 12), "line 4"),
    ],
)
async def test_it_scrolls_and_never_past_its_ends(keys: Callable[[LinesPage], None], top: str) -> None:
    async with Paged(20).run_test(size=(30, 8)) as pilot:
        app = pilot.app
        assert isinstance(app, Paged)
        keys(app.page)
        lines = app.drawn()
        assert lines[0].rstrip(" ▐").strip().removesuffix(" of them") == top
        assert any(line.endswith("▐") for line in lines)


async def test_a_page_that_fits_has_no_bar() -> None:
    async with Paged(5).run_test(size=(30, 8)) as pilot:
        assert isinstance(pilot.app, Paged)
        assert not any("▐" in line for line in pilot.app.drawn())
