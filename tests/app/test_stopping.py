"""Stopped by ctrl+z and continued: the time between is nobody's time of thinking."""

from __future__ import annotations

import os
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.app.screens.quiz import QuizScreen
from reader.app.terminal import TerminalDriver
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


async def test_whatever_stops_it_the_driver_tells_the_app(
    bridge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By ctrl+z Textual tells of the stop as well; by a signal from outside nobody else does."""
    told: list[str] = []
    monkeypatch.setattr(os, "kill", lambda _pid, number: told.append(signal.Signals(number).name))
    for name in ("suspend_application_mode", "resume_application_mode"):
        monkeypatch.setattr(TerminalDriver, name, lambda _driver: None)
    monkeypatch.setattr(TerminalDriver, "_has_terminal", True)
    monkeypatch.setattr(TerminalDriver, "_in_background", False)
    app = ReaderApp(find_stories(bridge), progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(100, 30)):
        app.app_suspend_signal.subscribe(app, lambda _: told.append("stopped"), immediate=True)
        app.app_resume_signal.subscribe(app, lambda _: told.append("goes on"), immediate=True)
        driver = object.__new__(TerminalDriver)
        driver._app = app
        driver._stop()
        driver._go_on()
    assert told == ["stopped", "SIGSTOP", "goes on"]
