"""Text that looks like a link of Textual's markup: a click on any of it runs nothing, on any screen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hostile_story import write
from textual.pilot import Pilot

from reader.app.app import ReaderApp
from reader.story.library import find_stories

LONG = bool(os.environ.get("READER_LONG"))
LINKS = (
    "[@click=app.pwned]xyz[/]",
    *(
        ("[@click='app.pwned()']xyz[/]", "[@click=screen.pwned]xyz[/]", "[@click=pwned]xyz[/]", "[on click=app.pwned]xyz[/]")
        if LONG
        else ()
    ),
)  # fmt: skip
WAYS = {
    "library": (),
    "about an article": ("i",),
    "progress": ("p",),
    "one article": ("enter",),
    "side by side": ("c",),
    "a fact": ("c", "n"),
    "the whole fact": ("c", "n", "enter"),
    "ledger": ("c", "n", "2"),
    "matrix": ("c", "n", "3"),
    "recomposed": ("c", "n", "4"),
    "differences": ("c", "n", "5"),
    "columns": ("c", "x"),
    "a notice": ("c", "n", "s"),
    "a prompt": ("c", "n", "w"),
    "a refusal": ("c", "f", *"topic:zz", "enter"),
    "notes": ("c", "n", "s", "S"),
    "found": ("ctrl+p", "l", "a", "m", "p", "s"),
    "sittings": ("t",),
    "practice": ("t", "down", "enter"),
    "quiz": ("t", "enter"),
    "feedback": ("t", "enter", "0", "enter"),
}
MOST = 6
"""So many places a screen are clicked; each on a screen of its own, since a click may lead away."""


class Watched(ReaderApp):
    """The app with an action that nothing but a hostile text would run."""

    ran = 0

    def action_pwned(self) -> None:
        Watched.ran += 1


def places(app: ReaderApp) -> list[tuple[int, int]]:
    """Where the words stand that a link would be made of."""
    lines = ["".join(s.text for s in strip) for strip in app.screen._compositor.render_strips()]
    return [(line.index("xyz") + 1, y) for y, line in enumerate(lines) if "xyz" in line]


async def clicked(pilot: Pilot[None]) -> int:
    """Clicks on each place, and gives how many there were."""
    await pilot.pause()
    screen, found = pilot.app.screen, places(pilot.app)  # type: ignore[arg-type]
    for place in found[:MOST]:
        if pilot.app.screen is screen:
            await pilot.click(offset=place)
    return len(found)


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("way", WAYS)
async def test_a_click_on_a_text_runs_nothing(way: str, link: str, tmp_path: Path) -> None:
    Watched.ran = 0
    entries = find_stories(write(tmp_path / "story", link))
    app = Watched(entries, progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        await pilot.press(*WAYS[way])
        await pilot.app.workers.wait_for_complete()
        assert await clicked(pilot) > 0, "the text has to be seen to be clicked on"
    assert (Watched.ran, app.bug) == (0, None)


async def test_the_gate_sees_a_link_that_is_obeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A `str` handed to a widget would be read as markup."""
    from textual.app import ComposeResult
    from textual.widgets import Static

    from reader.app.screens.library import LibraryScreen

    compose = LibraryScreen.compose

    def careless(screen: LibraryScreen) -> ComposeResult:
        yield Static(screen._shelf.entries[0].title)
        yield from compose(screen)

    monkeypatch.setattr(LibraryScreen, "compose", careless)
    Watched.ran = 0
    app = Watched(find_stories(write(tmp_path / "story", LINKS[0])), progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(160, 45)) as pilot:
        assert await clicked(pilot) > 0
    assert Watched.ran > 0
