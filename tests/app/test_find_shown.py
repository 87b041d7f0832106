"""Finding words in the articles of a story: what is counted, and what becomes of words that stand nowhere."""

from __future__ import annotations

from pathlib import Path

from seen import Open, screen_text

from reader.app.app import ReaderApp
from reader.app.screens.reading import ReadingScreen

STORIES = Path(__file__).parent.parent / "stories"


def desk(app: ReaderApp) -> ReadingScreen:
    assert isinstance(app.screen, ReadingScreen)
    return app.screen


def above(app: ReaderApp) -> str:
    return screen_text(app).splitlines()[0]


def keys(app: ReaderApp) -> str:
    return screen_text(app).splitlines()[-1]


async def test_one_article_alone_counts_its_own_hits_and_names_the_rest(open_app: Open) -> None:
    app = open_app(STORIES / "bridge")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("G", "enter", "slash", *"bridge", "enter")
        await pilot.pause()
        found = desk(app).search.found
        assert found is not None
        [here] = desk(app).surface.order
        mine = found.counts[here]
        assert 1 < mine < found.total
        for number in (*range(1, mine + 1), 1):
            assert f": {number} of {mine} hits here, {found.total} in all articles" in above(app)
            await pilot.press("n")


async def test_another_article_alone_has_hits_of_its_own(open_app: Open) -> None:
    app = open_app(STORIES / "bridge")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("enter", "slash", *"council", "enter", "n")
        for _ in desk(app).story.articles:
            await pilot.press("tab")
            await pilot.pause()
            [here] = desk(app).surface.order
            mine = desk(app).search.here([here])
            assert (f" {mine} hit" in above(app)) == (mine > 0)
            assert ("n hit" in keys(app)) == (mine > 0)
            assert ("n fact" in keys(app)) == (mine == 0)
            await pilot.press("n")
            assert (f"1 of {mine} hit" in above(app)) == (mine > 0)


async def test_hidden_columns_are_not_counted_with_those_that_are_shown(open_app: Open) -> None:
    app = open_app(STORIES / "bridge")
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("c", "x", "space", "escape", "slash", *"bridge", "enter")
        await pilot.pause()
        found, shown = desk(app).search.found, desk(app).surface.order
        assert found is not None
        here = sum(found.counts[article] for article in shown)
        assert len(shown) > 1
        assert here < found.total
        assert f"1 of {here} hits here, {found.total} in all articles · " in above(app)


async def test_words_that_stand_nowhere_stay_to_be_mended(open_app: Open) -> None:
    app = open_app(STORIES / "bridge")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c", "slash", *"bridgx", "enter")
        await pilot.pause()
        assert "“bridgx” stands in no article" in above(app)
        assert desk(app).prompt.kind == "find"
        await pilot.press("backspace", "e", "enter")
        await pilot.pause()
        assert not desk(app).prompt.kind
        assert "n hit" in keys(app)
