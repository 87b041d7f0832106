"""A disk that is full while one is asked: the answer waits until there is room, and is kept once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from answers import answer
from seen import screen_text

from reader.app.app import ReaderApp
from reader.progress.store import Store
from reader.quiz.log import NotSaved

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


def limited(store: Store, pages: int) -> None:
    store._database._connection.execute(f"PRAGMA max_page_count = {pages}")


def filled(store: Store) -> None:
    """Takes what room there is in the pages that there are."""
    for number in range(1000):
        store.append_star("bridge", f"fact-{number}", True, NOON)


async def test_enter_tries_again_and_the_answer_is_kept_once(
    open_app: Callable[..., ReaderApp], bridge: Path
) -> None:
    async with open_app(bridge).run_test(size=(100, 40)) as pilot:
        await pilot.press("t", "enter")
        store = pilot.app.store()  # type: ignore[attr-defined]
        [(pages,)] = store._database._connection.execute("PRAGMA page_count").fetchall()
        limited(store, pages)
        with pytest.raises(NotSaved):
            filled(store)
        await answer(pilot, right=True)
        await pilot.press("enter")
        await pilot.pause()
        assert "Not saved: the disk is full" in screen_text(pilot.app)
        assert "Right." not in screen_text(pilot.app)
        assert store.answers() == []
        limited(store, 1_000_000)
        await pilot.press("enter")
        await pilot.pause()
        assert "Right." in screen_text(pilot.app)
        [kept] = store.answers()
        assert kept.outcome == "right"
