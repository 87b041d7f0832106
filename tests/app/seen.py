"""What a test sees of the app, and how it waits for it."""

from __future__ import annotations

from collections.abc import Callable
from unittest.mock import patch

from textual.pilot import Pilot

from reader.app.app import ReaderApp

Open = Callable[..., ReaderApp]
"""Opens an app on a folder: the fixture `open_app`."""


def screen_text(app: ReaderApp) -> str:
    """What stands on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def settle(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def at_once(app: ReaderApp, *keys: str) -> None:
    """Presses keys before the app has seen the first of them."""

    async def not_at_all(*_: float) -> None:
        pass

    with patch("textual.app.wait_for_idle", not_at_all):
        await app._press_keys(keys)
