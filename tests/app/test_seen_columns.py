"""Which columns are seen while one steps through facts, and what the line above says of the fact."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from seen import Open, screen_text

from reader.app.app import ReaderApp
from reader.app.layout import window, with_one_of
from reader.app.screens.reading import ReadingScreen

STORIES = Path(__file__).parent.parent / "stories"


def desk(app: ReaderApp) -> ReadingScreen:
    assert isinstance(app.screen, ReadingScreen)
    return app.screen


def above(app: ReaderApp) -> str:
    return screen_text(app).splitlines()[0]


@given(data=st.data(), count=st.integers(1, 12), fit=st.integers(1, 6))
def test_the_focus_is_seen_and_with_room_for_two_a_wanted_column_too(
    data: st.DataObject, count: int, fit: int
) -> None:
    order = data.draw(st.permutations(range(count)))
    focus, first = data.draw(st.sampled_from(order)), data.draw(st.sampled_from(order))
    wanted = data.draw(st.lists(st.sampled_from(order), unique=True))
    before = data.draw(st.lists(st.sampled_from(order), unique=True))
    neighbours = window(order, focus, first, fit)
    seen = with_one_of(wanted, neighbours, order, focus, before)
    assert focus in seen
    assert len(seen) == len(neighbours)
    assert list(seen) == sorted(seen, key=order.index)
    assert not wanted or len(seen) == 1 or set(seen) & set(wanted)
    if not wanted or set(neighbours) & set(wanted):
        assert seen == neighbours


@pytest.mark.parametrize("width", [80, 120])
async def test_some_column_that_is_seen_tells_of_every_fact_one_comes_to(open_app: Open, width: int) -> None:
    app = open_app(STORIES / "storm")
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.press("c")
        seen = desk(app).surface.shown
        for _ in desk(app).comparison.rows:
            await pilot.press("n")
            fact = desk(app).fact
            assert fact is not None
            claims = desk(app).comparison.row(fact).fact.claims
            assert set(desk(app).surface.shown) & set(claims)
            assert desk(app).surface.focus_article in desk(app).surface.shown
        await pilot.press("escape")
        assert desk(app).surface.shown == seen


async def test_the_number_of_a_fact_says_of_which_facts_it_is(open_app: Open) -> None:
    app = open_app(STORIES / "storm")
    async with app.run_test(size=(160, 24)) as pilot:
        await pilot.press("c", "n")
        fact = desk(app).fact
        for article in desk(app).story.articles:
            assert desk(app).surface.focus_article == article.id
            told = [row for row in desk(app).comparison.rows if article.id in row.fact.claims]
            if any(row.fact.id == fact for row in told):
                assert f" of {len(told)} in {article.outlet} · " in above(app)
            else:
                others = len(desk(app).comparison.rows) - len(told)
                assert f" of {others} not in {article.outlet} · " in above(app)
            await pilot.press("tab")
            assert desk(app).fact == fact
        await pilot.press("a")
        assert " in " not in above(app).split(" · ")[0].split("fact ")[1]


async def test_a_fact_that_only_hidden_columns_tell_is_said_to_be(open_app: Open) -> None:
    app = open_app(STORIES / "bridge")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("c", "x", "space", "escape")
        hidden = desk(app).hidden
        assert "1 hidden" in above(app)
        for row in desk(app).comparison.rows:
            desk(app).select(row.fact.id)
            await pilot.pause()
            assert ("told by hidden columns" in above(app)) == (set(row.fact.claims) <= hidden)


@pytest.mark.parametrize("keys", [("tab",), ("tab", "tab"), ("tab", "tab", "shift+tab")])
async def test_one_article_alone_and_all_again_are_the_columns_that_were_seen(
    open_app: Open, keys: tuple[str, ...]
) -> None:
    app = open_app(STORIES / "storm")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", *keys)
        before = desk(app).surface.shown
        assert len(before) == 2
        await pilot.press("a")
        assert len(desk(app).surface.shown) == 1
        await pilot.press("a")
        assert desk(app).surface.shown == before


async def test_the_list_of_columns_tells_its_keys(open_app: Open) -> None:
    app = open_app(STORIES / "bridge")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("c", "x")
        await pilot.pause()
        assert "? help" in screen_text(app).splitlines()[-1]
        await pilot.press("question_mark")
        await pilot.pause()
        text = screen_text(app)
        assert "Show or hide this column." in text
        assert "Take what was chosen." in text
        await pilot.press("escape")
        await pilot.pause()
        assert "The columns from left to right." in screen_text(app)
