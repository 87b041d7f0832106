"""Draws the picture of the README: five outlets side by side at the fact that tells most.

python tests/pictures.py
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from reader.app.app import ReaderApp
from reader.app.picture import by_itself
from reader.story.library import find_stories, shipped_library

TOP = Path(__file__).parent.parent
SIZE = (212, 46)


async def draw(target: Path) -> None:
    """Opens the shipped story side by side at a fact, and saves the screen as an SVG."""
    [entry, *_] = find_stories(shipped_library())
    with tempfile.TemporaryDirectory() as place:
        app = ReaderApp([entry], progress=Path(place) / "progress.sqlite3")
        async with app.run_test(size=SIZE) as pilot:
            loaded = app.shelf.read(0)
            assert not isinstance(loaded, Exception)
            app.open_reading(loaded, None, "sum-dollars")
            await pilot.pause()
            await pilot.pause()
            target.write_text(by_itself(app.export_screenshot(title="reader")), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw(TOP / "docs" / "side-by-side.svg"))
