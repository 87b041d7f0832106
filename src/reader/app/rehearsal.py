"""Screens made ready unseen, so that they open in one frame.

A screen that is pushed for the first time is laid out three times over three frames: forty milliseconds
and more. Textual lays out only what is on top, so the only way to have that done before a key asks for
it is to put the screen on top for a moment, without showing it.
"""

from __future__ import annotations

import asyncio
from typing import Any

from rich.console import RenderableType
from textual.app import App
from textual.events import Event, InputEvent, Key
from textual.screen import Screen

_LAYOUTS = 0.06
"""Seconds after which a new screen has been laid out for good."""


class RehearsingApp(App[None]):
    """An app that can make a screen ready while another one is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._unseen: Screen[None] | None = None
        self._held: list[InputEvent] = []

    @property
    def is_rehearsing(self) -> bool:
        """Whether a screen is on top that is not seen."""
        return self._unseen is not None

    async def rehearse(self, screen: Screen[None]) -> None:
        """Lays out a screen that stays mounted once it is left, and shows nothing of it.

        A key that comes meanwhile ends it; the mouse waits for its end. What was done with either then goes
        to the screen that it was meant for.
        """
        self._unseen = screen
        await self.push_screen(screen)
        await asyncio.sleep(_LAYOUTS)
        self.end_rehearsal()

    def end_rehearsal(self) -> None:
        """Takes the unseen screen away, if there is one: also early, for what has to be seen on top.

        Left below that, it would be seen as soon as that goes. What is not laid out by then is when it opens.
        """
        if self._unseen is not None and self.screen is self._unseen:
            self.pop_screen()
        self._unseen = None
        held, self._held = self._held, []
        for event in held:
            self.post_message(event)

    async def on_event(self, event: Event) -> None:
        """Holds back what a person does while a screen is on top that they don't see."""
        if self._unseen is not None and isinstance(event, InputEvent):
            self._held.append(event)
            if isinstance(event, Key):
                self.end_rehearsal()
        else:
            await super().on_event(event)

    @property
    def _background_screens(self) -> list[Screen[Any]]:
        """The screens that are seen behind the one on top: none behind one that covers them all.

        Textual counts the one below as seen whatever covers it, lays it out anew with every change of the
        window, and then paints the one on top again. There is no public way to tell it otherwise; should it
        rename this, that would be back, and nothing else.
        """
        return super()._background_screens if self.screen.styles.background.a < 1 else []

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Writes nothing to the terminal for a screen that is being made ready.

        There is no public way to keep a screen from being painted. Should Textual rename this method,
        the screen would be seen for a moment: nothing else would break.
        """
        if screen is not self._unseen:
            super()._display(screen, renderable)
