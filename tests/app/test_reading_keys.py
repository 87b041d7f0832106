"""The keys of reading and comparing, in all views."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.widgets import Input

from reader.app.app import ReaderApp
from reader.app.screens.library import LibraryScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.widgets.prompt import Prompt
from reader.progress.store import Store
from reader.story.library import find_stories

STORIES = Path(__file__).parent.parent / "stories"
TOUR = [
    "c",
    "n",
    "n",
    "d",
    "D",
    "v",
    "v",
    "v",
    "v",
    "v",
    "V",
    "2",
    "j",
    "j",
    "k",
    "pagedown",
    "pageup",
    "G",
    "g",
    "o",
    "o",
    "o",
    "n",
    "tab",
    "3",
    "j",
    "tab",
    "enter",
    "5",
    "d",
    "4",
    "j",
    "1",
    "[",
    "]",
    "]",
    "l",
    "j",
    "l",
    "x",
    "down",
    "space",
    "<",
    "a",
    "enter",
    "a",
    "tab",
    "a",
    "slash",
    "y",
    "u",
    "a",
    "n",
    "enter",
    "n",
    "N",
    "escape",
    "f",
    "d",
    "i",
    "s",
    "p",
    "u",
    "t",
    "e",
    "d",
    "enter",
    "n",
    "n",
    "2",
    "3",
    "4",
    "5",
    "1",
    "f",
    "x",
    "x",
    "escape",
    "f",
    "-",
    "a",
    "g",
    "tab",
    "enter",
    "escape",
    "s",
    "s",
    "w",
    "h",
    "e",
    "y",
    "enter",
    "S",
    "escape",
    "y",
    "Y",
    "i",
    "escape",
    "enter",
    "escape",
]
KEYS = {"[": "left_square_bracket", "]": "right_square_bracket", "<": "less_than_sign", "-": "minus"}


@contextmanager
def opened(tmp_path: Path, story: str) -> Iterator[ReaderApp]:
    yield ReaderApp(find_stories(STORIES / story), progress=tmp_path / "p.sqlite3", seed=1)


def text_of(app: ReaderApp) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def desk(app: ReaderApp) -> ReadingScreen:
    assert isinstance(app.screen, ReadingScreen)
    return app.screen


@pytest.mark.parametrize(
    ("story", "size"),
    [("bridge", (40, 12)), ("bridge", (160, 45)), ("bridge", (300, 80)), ("storm", (60, 20))],
)
async def test_a_tour_of_all_keys_at_any_size(tmp_path: Path, story: str, size: tuple[int, int]) -> None:
    with opened(tmp_path, story) as app:
        async with app.run_test(size=size) as pilot:
            for key in TOUR:
                await pilot.press(KEYS.get(key, key))
            assert isinstance(app.screen, ReadingScreen)
            assert app.clipboard


async def test_the_same_fact_stays_selected_through_all_views(tmp_path: Path) -> None:
    with opened(tmp_path, "storm") as app:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("c", "d", "d", "d")
            fact = desk(app).fact
            question = desk(app).comparison.row(fact or "").fact.question
            for key in ("2", "3", "5", "4", "1", "v", "v", "V", "V"):
                await pilot.press(key)
                assert desk(app).fact == fact, key
                assert question[:30] in text_of(app), key


async def test_a_filter_limits_every_view_and_a_poor_one_is_told(tmp_path: Path) -> None:
    with opened(tmp_path, "bridge") as app:
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            await pilot.press("c", "f", *"disputd", "enter")
            await pilot.pause()
            assert desk(app).prompt.kind == "filter"
            assert "disputed" in text_of(app)
            desk(app).prompt.value = "disp"
            await pilot.press("tab", "enter")
            await pilot.pause()
            disputed = tuple(r.fact.id for r in desk(app).comparison.rows if r.agreement == "disputed")
            assert set(desk(app).order()) == set(disputed)
            assert "filter: disputed" in text_of(app).splitlines()[0]
            await pilot.press("3")
            assert desk(app).surface.roll is not None
            assert len(desk(app).surface.roll.entries) == len(disputed)  # type: ignore[union-attr]
            await pilot.press("escape")
            assert desk(app).choice.filter is None


async def test_find_counts_hits_in_all_articles_and_goes_back_where_it_began(tmp_path: Path) -> None:
    with opened(tmp_path, "bridge") as app:
        async with app.run_test(size=(160, 40)) as pilot:
            await pilot.press("c", "2", "slash", *"lamps")
            await pilot.pause()
            found = desk(app).search.found
            assert found is not None
            assert found.total == sum(
                article.text.casefold().count("lamps") for article in desk(app).story.articles
            )
            assert desk(app).choice.view == "columns"
            await pilot.press("enter")
            await pilot.pause()
            assert " n hit " in text_of(app).splitlines()[-1]
            first = desk(app).search.current
            await pilot.press("n")
            assert desk(app).search.current != first
            await pilot.press("N")
            assert desk(app).search.current == first
            assert f"1 of {found.total} hits" in text_of(app).splitlines()[0]
            await pilot.press("escape")
            await pilot.pause()
            assert desk(app).choice.view == "ledger"
            assert not desk(app).search.active
            assert " n fact " in text_of(app).splitlines()[-1]


async def test_columns_are_hidden_reordered_and_read_alone(tmp_path: Path) -> None:
    with opened(tmp_path, "bridge") as app:
        async with app.run_test(size=(160, 40)) as pilot:
            await pilot.press("c")
            shown = desk(app).surface.shown
            await pilot.press("x", "x")
            assert desk(app).surface.shown == shown
            await pilot.press("x", "space", "x")
            await pilot.pause()
            assert desk(app).surface.shown == shown[1:]
            assert "1 hidden" in text_of(app).splitlines()[0]
            await pilot.press("x", "a", "G", "left", "left", "enter")
            await pilot.pause()
            assert desk(app).surface.shown == (shown[2], shown[0], shown[1])
            assert desk(app).surface.focus_article == shown[2]
            await pilot.press("a")
            assert desk(app).surface.shown == (shown[2],)
            await pilot.press("l")
            assert not desk(app).surface.linked


async def test_marks_are_kept_and_shown_again(tmp_path: Path) -> None:
    with opened(tmp_path, "bridge") as app:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("c", "d", "s", "w", *"why", "enter", "y")
            fact = desk(app).fact
            assert "your note: why" in text_of(app)
            assert "★" in text_of(app)
            assert desk(app).story.articles[0].outlet in app.clipboard
            await pilot.press("Y")
            assert "| Outlet |" in app.clipboard
            await pilot.press("S")
            assert "why" in text_of(app)
    with Store.open(tmp_path / "p.sqlite3") as store:
        [mark] = store.marks("bridge")
    assert (mark.target, mark.starred, mark.note) == (fact, True, "why")


async def test_a_note_that_cannot_be_kept_stays_to_be_typed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.quiz.log import NotSaved

    def full(*_: object) -> None:
        raise NotSaved("not saved: the disk is full")

    monkeypatch.setattr(Store, "append_note", full)
    with opened(tmp_path, "bridge") as app:
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            await pilot.press("c", "d", "w", *"why", "enter")
            await pilot.pause()
            assert desk(app).query_one(Prompt).value == "why"
            assert isinstance(app.focused, Input)
            assert "the disk is full" in text_of(app)


async def test_escape_goes_back_layer_by_layer(tmp_path: Path) -> None:
    with opened(tmp_path, "bridge") as app:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("c", "n", "3", "f", *"lead", "enter", "slash", "x")
            for left in ("prompt", "filter", "view", "fact"):
                await pilot.press("escape")
                assert isinstance(app.screen, ReadingScreen), left
            assert desk(app).fact is None
            await pilot.press("escape")
            assert isinstance(app.screen, LibraryScreen)


async def test_the_matrix_opens_the_words_and_a_click_finds_its_cell(tmp_path: Path) -> None:
    with opened(tmp_path, "bridge") as app:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("c", "d", "3", "tab")
            article, fact = desk(app).surface.focus_article, desk(app).fact
            assert article in desk(app).comparison.row(fact or "").fact.claims
            await pilot.press("enter")
            assert desk(app).choice.view == "columns"
            assert (desk(app).surface.focus_article, desk(app).fact) == (article, fact)
            await pilot.press("2")
            await pilot.click(desk(app).surface, offset=(8, 8))
            await pilot.pause()
            assert desk(app).fact is not None


async def test_screens_that_answer_to_all_keys_themselves_focus_nothing(tmp_path: Path) -> None:
    with opened(tmp_path, "bridge") as app:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            assert app.focused is None
            await pilot.press("c", "n", "tab", "2")
            assert app.focused is None
            await pilot.press("slash", "escape", "escape", "escape", "escape")
            assert isinstance(app.screen, LibraryScreen)
            assert app.focused is None


@pytest.mark.parametrize("key", ["slash", "f"])
async def test_a_click_into_the_text_ends_typing(tmp_path: Path, key: str) -> None:
    with opened(tmp_path, "bridge") as app:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("c", key, "s", "t")
            assert desk(app).prompt.kind
            await pilot.click(desk(app).surface, offset=(8, 8))
            await pilot.pause()
            assert not desk(app).prompt.kind
            await pilot.press("d")
            assert desk(app).fact is not None


async def test_keys_that_would_do_nothing_are_not_offered(tmp_path: Path) -> None:
    with opened(tmp_path, "bridge") as app:
        async with app.run_test(size=(200, 40)) as pilot:
            await pilot.press("c", "n")
            bar = text_of(app).splitlines()[-1]
            assert "l link" in bar
            assert "o order" not in bar
            await pilot.press("2")
            await pilot.pause()
            bar = text_of(app).splitlines()[-1]
            assert "l link" not in bar
            assert "o order" in bar
