"""The line that a filter is typed in, and the list of what can be written above it."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len
from seen import Open, at_once, screen_text

from reader.app.app import ReaderApp
from reader.app.screens.reading import ReadingScreen
from reader.app.widgets.fact_panel import terms_lines
from reader.comparing.completing import TERMS

STORIES = Path(__file__).parent.parent / "stories"


def desk(app: ReaderApp) -> ReadingScreen:
    assert isinstance(app.screen, ReadingScreen)
    return app.screen


def typed(app: ReaderApp) -> str:
    return desk(app).prompt.value


@pytest.mark.parametrize(("width", "height"), [(36, 4), (58, 8), (78, 8), (198, 14)])
def test_every_word_of_the_list_can_be_read_by_walking_through_it(width: int, height: int) -> None:
    seen = set()
    for chosen in (None, *range(len(TERMS))):
        lines = terms_lines(TERMS, chosen, width, height)
        assert len(lines) == height
        assert all(cell_len(line.plain) <= width for line in lines)
        assert sum(line.plain.startswith("▸ ") for line in lines) == (chosen is not None)
        seen.update(word for line in lines for word in line.plain[2:].split())
    assert {word for term, sentence in TERMS for word in f"{term} {sentence}".split()} <= seen


async def test_up_and_down_walk_through_the_terms_and_back_to_what_was_typed(open_app: Open) -> None:
    app = open_app(STORIES / "bridge")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", "f", "d")
        walked = []
        for _ in range(4):
            await pilot.press("down")
            walked.append(typed(app))
            await pilot.pause()
            assert f"▸ {typed(app)}" in screen_text(app)
        assert walked == ["disputed", "differs", "doubtful", "doubtful:"]
        await pilot.press("down")
        assert typed(app) == "doubtful:"
        await pilot.press("up", "up", "up")
        await pilot.press("enter")
        assert desk(app).choice.filter is not None
        assert desk(app).choice.filter.text == "disputed"
        await pilot.press("f", "space", "d", "pagedown", "pageup")
        assert typed(app) == "disputed d"


async def test_after_a_colon_every_name_is_listed_and_tab_goes_on_to_the_next(open_app: Open) -> None:
    app = open_app(STORIES / "storm")
    outlets = [
        f'outlet:"{article.outlet}"' for article in open_app(STORIES / "storm").shelf.read(0).story.articles
    ]  # type: ignore[union-attr]
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.press("c", "f", *"outlet:")
        await pilot.pause()
        for outlet in outlets:
            assert outlet.replace('"', "") in screen_text(app).replace('"', "")
        walked = []
        for _ in [*outlets, 0]:
            await pilot.press("tab")
            walked.append(typed(app).replace('"', ""))
        assert walked == [outlet.replace('"', "") for outlet in [*outlets, outlets[0]]]


async def test_what_is_wrong_with_a_filter_is_told_in_a_sentence(open_app: Open) -> None:
    app = open_app(STORIES / "bridge")
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.press("c", "f", *"disputd", "enter")
        await pilot.pause()
        told = " ".join(screen_text(app).replace("▌", " ").split())
        assert "No fact has the word “disputd”; did you mean “disputed”?" in told


async def test_a_filter_that_was_taken_back_can_be_typed_again(open_app: Open) -> None:
    app = open_app(STORIES / "bridge")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", "f", *"disputed", "enter", "escape")
        assert desk(app).choice.filter is None
        await pilot.press("f", "d")
        assert typed(app) == "d"
        await pilot.press("escape", "f", *"close", "enter")
        assert desk(app).choice.filter is not None
        assert desk(app).choice.filter.text == "close"


@pytest.mark.parametrize("keys", ["f", "/", "w"])
async def test_a_line_that_is_left_before_the_app_has_painted_it_gives_the_keys_back(
    open_app: Open, keys: str
) -> None:
    app = open_app(STORIES / "bridge")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await at_once(app, keys, "escape")
        await pilot.pause()
        assert app.focused is None
        await pilot.press("n")
        assert desk(app).fact is not None
        await at_once(app, keys, "escape", keys)
        await pilot.pause()
        assert desk(app).prompt.kind, "left and opened again, it is open"
        assert desk(app).prompt.has_focus
        await pilot.press("x")
        assert typed(app) == "x"
