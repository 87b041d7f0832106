"""Walks through the app by random keys, clicks and changes, and what has to hold after each of them.

What a walk does hangs on its seed alone. Which key comes next is drawn from those that the screen takes, the rarer
ones first, so that a short walk gets about; some keys are drawn from all there are.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from unittest.mock import patch

from changing import CHANGES, library
from holding import Broken, Log, holds, leaves
from pressed import KEYS, OPENERS, SELDOM, SIZES, TOO_SMALL, TYPING, WAYS, WORDS
from textual.events import (
    AppBlur,
    AppFocus,
    MouseDown,
    MouseMove,
    MouseScrollDown,
    MouseScrollUp,
    MouseUp,
    Paste,
)
from textual.pilot import OutOfBounds, Pilot
from textual.widgets import Input

from reader.app.app import ReaderApp
from reader.app.shelf import Shelf
from reader.indexing.index import Index
from reader.progress.store import Store

_NOT_DONE = ("quit", "suspend_process", "save_picture")
"""Actions of the app that would end or stop it, or write elsewhere: they do nothing until the walk is over."""


class Walk:
    """One walk, of so many steps; `pressed` tells what was done."""

    def __init__(self, seed: int, folder: Path, *, shipped: Path | None = None) -> None:
        self.rng = Random(seed)
        self.seed = seed
        self.pressed: list[str] = []
        self.reached: Counter[str] = Counter()
        self._late = timedelta()
        self.library = library(folder, self.rng, shipped)
        self._read_only = self.rng.random() < 0.1
        self._log = Log(folder / "progress.sqlite3")
        if self._read_only:
            Store.open(self._log.path).close()
        self.app = ReaderApp(
            Shelf.opened(self.library, Index(None)),
            progress=self._log.path,
            seed=seed,
            ascii_signs=self.rng.random() < 0.1,
        )
        self.app.now = self._now  # type: ignore[method-assign]
        for action in _NOT_DONE:
            setattr(self.app, f"action_{action}", lambda: None)

    def _now(self) -> datetime:
        """A clock that can be put on: an exam runs out, facts come due."""
        return datetime.now().astimezone() + self._late

    async def go(self, steps: int) -> None:
        """Walks, and leaves at the end; raises what broke."""
        size = self.rng.choice(SIZES)
        self.pressed.append(f"size {size}")
        writable = patch("reader.progress.opening._writable", lambda _: not self._read_only)
        with writable:
            await self._walk(size, steps)

    async def _walk(self, size: tuple[int, int], steps: int) -> None:
        async with self.app.run_test(size=size) as pilot:
            await self._press(pilot, *self.rng.choice(WAYS).split())
            for _ in range(steps):
                await self._step(pilot)
                self.reached[type(self.app.screen).__name__] += 1
                holds(self.app)
                self._log.holds(self.app._store)
            await self._leave(pilot)

    async def _leave(self, pilot: Pilot[None]) -> None:
        self.pressed.append("leave")
        del self.app.action_quit
        await pilot.resize_terminal(120, 40)
        self.app.post_message(AppFocus())
        await pilot.pause()
        await leaves(self.app, pilot)

    async def _step(self, pilot: Pilot[None]) -> None:
        draw = self.rng.random()
        if self.app.size == TOO_SMALL and draw < 0.5:
            await self._resize(pilot)
        elif draw < 0.86:
            await (self._type(pilot) if isinstance(self.app.focused, Input) else self._key(pilot))
        elif draw < 0.95:
            await self._mouse(pilot)
        elif draw < 0.97:
            await self._resize(pilot)
        else:
            await self._elsewhere(pilot)

    # Keys

    async def _press(self, pilot: Pilot[None], *keys: str) -> None:
        """Presses keys one by one; some, told in brackets, before the app has seen the first of them."""
        if len(keys) == 1 or self.rng.random() < 0.7:
            self.pressed += keys
            await pilot.press(*keys)
        else:
            self.pressed += ("(", *keys, ")")
            with patch("textual.app.wait_for_idle", _not_at_all):
                await self.app._press_keys(keys)
            await pilot.pause()

    async def _key(self, pilot: Pilot[None]) -> None:
        if self.rng.random() < 0.15:
            key = self.rng.choice(KEYS)
            return await self._press(pilot, key)
        name = type(self.app.screen).__name__
        keys: dict[str, list[str]] = {}
        for key, active in sorted(self.app.screen.active_bindings.items()):
            if active.enabled:
                keys.setdefault(active.binding.action, []).append(key)
        action = self.rng.choices(list(keys), [self._weight(name, action) for action in keys])[0]
        if action in OPENERS and self.rng.random() < 0.3:
            return await self._line(pilot, self.rng.choice(keys[action]))
        self.reached[f"{name} {action}"] += 1
        often = self.rng.randrange(2, 5) if self.rng.random() < 0.1 else 1
        return await self._press(pilot, *[self.rng.choice(keys[action])] * often)

    def _weight(self, screen: str, action: str) -> float:
        """What was done often becomes rare; what only moves, or leaves the screen, is rare from the first."""
        slow = 0.3 if action.split("(")[0].removeprefix("screen.") in SELDOM else 1.0
        return slow / (1 + self.reached[f"{screen} {action}"])

    async def _line(self, pilot: Pilot[None], key: str) -> None:
        """Opens a line, writes in it, enters or leaves it, and opens it again: what it forgot shows then."""
        for _ in range(self.rng.randrange(2, 4)):
            more = self.rng.choices(["tab", "up", "down", "backspace", "x", "enter", "escape"], k=3)
            ends = self.rng.choices(["enter", "escape"], k=self.rng.randrange(1, 3))
            word = self._word() if self.rng.random() < 0.5 else ""
            await self._press(pilot, key, *word, *more, *ends)

    async def _type(self, pilot: Pilot[None]) -> None:
        what = self.rng.choice(TYPING)
        if what == "word":
            await self._press(pilot, *self._word())
        elif what == "letter":
            await self._press(pilot, self.rng.choice("abcdefgnotxyz: 01"))
        elif what == "paste" and self.app.focused is not None:
            self.pressed.append("paste")
            self.app.focused.post_message(
                Paste(self.rng.choice(["some [b]words\nx", "", "\n", "12", "ż" * 3000]))
            )
            await pilot.pause()
        elif what == "click":
            await self._mouse(pilot)
        elif what == "other":
            await self._press(pilot, self.rng.choice(KEYS))
        elif what != "paste":
            await self._press(pilot, what)

    def _word(self) -> str:
        """A word; where a question is asked, now and then what is right."""
        current = getattr(getattr(self.app.screen, "session", None), "current", None)
        answer = current.answer if current is not None else ()
        if answer and self.rng.random() < 0.5:
            return "".join(letter for letter in str(self.rng.choice(answer)) if letter.isprintable())
        return self.rng.choice(WORDS)

    # All but keys

    async def _mouse(self, pilot: Pilot[None]) -> None:
        width, height = self.app.size
        at = self.rng.randrange(width), self.rng.randrange(height)
        what = self.rng.choice(["click", "click", "double", "drag", "wheel"])
        self.pressed.append(f"{what} {at}")
        try:
            if what == "wheel":
                event = self.rng.choice([MouseScrollUp, MouseScrollDown])
                await pilot._post_mouse_events([event], offset=at, button=0)
            elif what == "drag":
                to = self.rng.randrange(width), self.rng.randrange(height)
                await pilot._post_mouse_events([MouseDown], offset=at, button=1)
                await pilot._post_mouse_events([MouseMove], offset=to, button=1)
                await pilot._post_mouse_events([MouseUp], offset=to, button=1)
            else:
                await pilot.click(offset=at, times=2 if what == "double" else 1)
        except OutOfBounds:
            pass  # the screen has another size by now

    async def _resize(self, pilot: Pilot[None]) -> None:
        size = TOO_SMALL if self.rng.random() < 0.1 else self.rng.choice(SIZES)
        self.pressed.append(f"size {size}")
        await pilot.resize_terminal(*size)

    async def _elsewhere(self, pilot: Pilot[None]) -> None:
        """What happens outside: the clock goes on, another window has the keys, files are changed."""
        what = self.rng.choice([self._later, self._blurred, self._changed, self._changed])
        self.pressed.append(what.__name__.strip("_"))
        what()
        await pilot.pause()

    def _later(self) -> None:
        self._late += self.rng.choice([timedelta(minutes=11), timedelta(days=3)])

    def _blurred(self) -> None:
        self.app.post_message(AppBlur())
        self.app.post_message(AppFocus())

    def _changed(self) -> None:
        """The files of a story are others."""
        stories = sorted(path.parent for path in self.library.rglob("facts.toml"))
        if stories:
            change, story = self.rng.choice(CHANGES), self.rng.choice(stories)
            self.pressed[-1] = f"{change.__name__} {story.name}"
            change(story)


async def _not_at_all(*_: float) -> None:
    """In place of waiting until the app is idle."""


async def walked(seed: int, folder: Path, steps: int, shipped: Path | None = None) -> Walk:
    """Goes on a walk; what broke is raised with what was pressed.

    Raises:
        Broken: with the seed and the keys; its cause is the bug, where there is one.
    """
    walk = Walk(seed, folder, shipped=shipped)
    try:
        await walk.go(steps)
    except (asyncio.CancelledError, KeyboardInterrupt):
        raise
    except BaseException as error:
        found = walk.app.bug or error
        told = f"seed {seed}: {type(found).__name__}: {found}\n{' '.join(walk.pressed)}"
        raise Broken(told) from found
    return walk
