"""With `--ascii` every screen is drawn in ASCII alone, boxes, scroll bars and what was cut too."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len
from seen import Open, screen_text, settle
from textual.pilot import Pilot

from reader.app.app import ReaderApp
from reader.app.cells import draw_ellipsis
from reader.app.screens.quiz import QuizScreen
from reader.app.widgets.line_list import fit

STORIES = Path(__file__).parent.parent / "stories"
SAID = {"€", "£", "é", "ó"}
"""What the articles themselves say stays."""


async def drawn(pilot: Pilot[None], *keys: str) -> str:
    """What stands on the screen after these keys; nothing of the program is beyond ASCII."""
    assert isinstance(pilot.app, ReaderApp)
    await pilot.press(*keys)
    await settle(pilot)
    text = screen_text(pilot.app)
    assert {character for character in text if not character.isascii()} <= SAID
    return text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 45)])
async def test_every_screen_is_drawn_in_ascii(open_app: Open, size: tuple[int, int]) -> None:
    app = open_app(STORIES / "bridge", ascii_signs=True)
    async with app.run_test(size=size, notifications=True) as pilot:
        await drawn(pilot)
        assert "> " in await drawn(pilot, "ctrl+p", *"ga")
        await drawn(pilot, "escape", "escape", "p")
        await drawn(pilot, "escape", "c", "question_mark")
        await drawn(pilot, "escape", "d")
        await drawn(pilot, "enter")
        await drawn(pilot, "escape", "2")
        await drawn(pilot, "3")
        await drawn(pilot, "4", "s", "f", "down")
        await drawn(pilot, "escape", "x")


async def test_the_line_of_a_typed_answer_has_a_box_of_ascii(open_app: Open) -> None:
    app = open_app(STORIES / "bridge", ascii_signs=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await drawn(pilot, "t", "enter")
        assert isinstance(app.screen, QuizScreen)
        field = app.screen.query_one("#field")
        field.display = True
        field.focus()
        assert "+---" in await drawn(pilot)


async def test_what_was_cut_ends_in_three_dots_everywhere(open_app: Open) -> None:
    app = open_app(STORIES / "storm", ascii_signs=True)
    async with app.run_test(size=(80, 24)) as pilot:
        lines = (await drawn(pilot, "c")).splitlines()
        assert "..." in lines[2]
        assert fit("Storm Ottoline", 8) == "Storm..."
    assert fit("Storm Ottoline", 8) == "Storm O…"


@pytest.mark.parametrize("ascii_only", [False, True])
def test_a_text_is_cut_to_its_cells_however_few(*, ascii_only: bool) -> None:
    draw_ellipsis(ascii_only=ascii_only)
    try:
        for text in ("Storm Ottoline", "暴风雨来了", "e\u0301a\u0301o\u0301u\u0301"):
            for width in range(6):
                assert cell_len(fit(text, width)) == width
    finally:
        draw_ellipsis(ascii_only=False)
