"""What has to hold of the app after whatever was pressed: nobody is ever shut in, or types where nothing listens."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from reader.app.app import ReaderApp
from reader.app.screens.desk import Desk
from reader.app.screens.library import LibraryScreen
from reader.app.screens.too_small import TooSmall, is_too_small
from reader.app.widgets.line_list import LineList
from reader.app.widgets.prompt import Prompt
from reader.progress.line import UNDO
from reader.progress.store import Store

_ESCAPES = 80
"""So many times at most leads back to the library: two for each screen that a walk has put on another."""


class Broken(AssertionError):
    """Something does not hold."""


def holds(app: ReaderApp) -> None:
    """Looks at the screen that is seen. Raises Broken."""
    if app.bug is not None:
        raise app.bug
    _see(app.is_running, "the app ended")
    _see(isinstance(app.screen, TooSmall) == is_too_small(app.size), "too small, or not")
    _typing(app)
    for rows in app.screen.query(LineList):
        _see(0 <= rows.cursor < max(1, rows.count), f"row {rows.cursor} of {rows.count} in {rows!r}")
    if isinstance(app.screen, LibraryScreen):
        _library(app.screen)
    if isinstance(app.screen, Desk):
        _desk(app.screen)


def _see(right: bool, told: str) -> None:
    if not right:
        raise Broken(told)


def _typing(app: ReaderApp) -> None:
    """The keys go to what is seen, and a line that is open has them."""
    focused = app.focused
    if focused is not None:
        _see(focused.is_attached and focused.screen is app.screen, f"{focused!r} has the keys and is gone")
        _see(focused.focusable and focused.display, f"{focused!r} has the keys and takes none")
    for prompt in app.screen.query(Prompt):
        _see(
            not prompt.kind or prompt.has_focus, f"the line {prompt.kind!r} is open, {focused!r} has the keys"
        )
        _see(bool(prompt.kind) or not prompt.has_focus, "a line has the keys and is not open")
    for field in app.screen.query("QuizFace.-typed #field").results(Input):
        here = field.has_focus or any(each.kind for each in app.screen.query(Prompt))
        _see(here, f"an answer is typed, {focused!r} has the keys")


def _library(screen: LibraryScreen) -> None:
    shown = screen.page.shown
    _see(0 <= shown.stories.at < max(1, shown.stories.count), "no such story")
    _see(0 <= shown.articles.at < max(1, len(screen.summary.articles)), "no such article")


def _desk(screen: Desk) -> None:
    """The fact that is selected is one of those that are shown, and the same one everywhere."""
    roll = screen.surface.roll
    _see((roll is None) == (screen.choice.view == "columns"), f"{screen.choice.view} shows another view")
    _see(screen.surface.focus_article in screen.surface.order, "the article in focus is hidden")
    if screen.fact is None:
        return
    _see(screen.fact in screen.comparison.by_id, f"no fact {screen.fact}")
    if roll is not None:
        _see(roll.index_of.get(screen.fact) == roll.chosen, f"{screen.fact} is selected, {roll.fact} shown")
        _see(screen.fact in screen.order(), f"{screen.fact} is selected and not listed")


class Log:
    """What was kept stays kept."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lines: Counter[str] = Counter()
        self._answers = 0

    def holds(self, store: Store | None) -> None:
        """The log only grows, and what counts as answered shrinks only where an answer was taken back."""
        if store is None:
            return
        lines, answers = Counter(line.kind for line in store.lines()), len(store.answers())
        _see(lines >= self._lines, f"the log was {self._lines}, and is {lines}")
        undone = lines[UNDO] > self._lines[UNDO]
        _see(answers >= self._answers or undone, f"{self._answers} answers were kept, {answers} are")
        self._lines, self._answers = lines, answers


async def leaves(app: ReaderApp, pilot: Pilot[None]) -> None:
    """Goes back to the library by escape, and quits. Raises Broken."""
    for _ in range(_ESCAPES):
        if isinstance(app.screen, LibraryScreen):
            break
        await pilot.press("escape")
        if app.bug is not None:
            raise app.bug
    _see(isinstance(app.screen, LibraryScreen), f"escape does not lead out of {app.screen!r}")
    holds(app)
    await pilot.press("q")
    await pilot.pause()
    _see(not app.is_running or app._exit, "q does not quit")
    _see(app.return_code == 0, f"it quits with {app.return_code}")
