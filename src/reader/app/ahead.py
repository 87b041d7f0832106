"""The code that opening a story asks for, loaded while nothing is pressed."""

from __future__ import annotations

import asyncio
from importlib import import_module

NEXT = (
    "msgspec",
    "tomli",
    "reader.story.text",
    "reader.story.values.shapes",
    "reader.story.values.units",
    "reader.story.values.pairs",
    "reader.story.values",
    "reader.story.schema",
    "reader.story.load",
    "reader.app.wrapping",
    "reader.comparing.copied",
    "reader.comparing.study",
    "reader.app.views.ledger",
    "reader.app.views.differences",
    "reader.comparing.finding",
    "reader.app.choice",
    "reader.app.widgets.surface",
    "reader.app.widgets.reading_surface",
    "reader.app.panel",
    "reader.app.screens.desk",
    "reader.app.screens.reading",
    "reader.progress.line",
    "reader.progress.kept",
    "reader.progress.store",
)
"""In the order in which they need one another, so that each takes a few milliseconds and no more."""
_BREATH = 0.001
"""Seconds between two of them, in which a key is heeded."""


async def load_ahead() -> None:
    """Loads all of it. In a thread it would take three quarters of a megabyte more, of a heap of its own."""
    for module in NEXT:
        import_module(module)
        await asyncio.sleep(_BREATH)
