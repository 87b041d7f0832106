"""Stopped by ctrl+z and continued: the time between is nobody's time of thinking."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.app.app import ReaderApp
from reader.app.screens.quiz import QuizScreen
from reader.story.library import find_stories


async def test_time_away_is_no_time_of_thinking(bridge: Path, tmp_path: Path) -> None:
    app = ReaderApp(find_stories(bridge), progress=tmp_path / "p", seed=1)
    clock = [datetime(2024, 5, 1, 12, tzinfo=UTC)]
    app.now = lambda: clock[0]  # type: ignore[method-assign]
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("c", "n", "t")
        screen = app.screen
        assert isinstance(screen, QuizScreen)
        began = screen.asked
        clock[0] += timedelta(seconds=5)
        app.app_suspend_signal.publish(app)
        await pilot.pause()
        clock[0] += timedelta(hours=8)
        app.app_resume_signal.publish(app)
        await pilot.pause()
        clock[0] += timedelta(seconds=2)
        assert app.now() - screen.asked == timedelta(seconds=7)
        assert began < screen.asked
