"""Runs the program with one thing taken out, to see that a gate fails: `seeded.py FAULT ARGS…`."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable


class SeededError(Exception):
    """A bug put in on purpose."""


def _bug_on_n() -> None:
    from reader.app.screens.reading import ReadingScreen

    def action_fact(screen: ReadingScreen, by: int) -> None:
        raise SeededError(screen.story.articles[0].text)

    ReadingScreen.action_fact = action_fact  # type: ignore[method-assign]


def _no_cleaning_at_load() -> None:
    import reader.app.guard
    import reader.story.articles
    import reader.story.text

    real = reader.story.text.clean  # the second wall looks the function up when it needs it
    reader.app.guard._cleaned = lambda text: real(text)[0].replace("\n", " ").replace("\t", " ")
    for module in (reader.story.articles, reader.story.text):
        module.clean = lambda text: (text, 0)  # type: ignore[attr-defined]


def _no_cleaning_of_lines() -> None:
    from reader.app.guard import CleanLines

    CleanLines.apply = lambda _self, segments, _background: segments  # type: ignore[method-assign]


def _no_cleaning() -> None:
    _no_cleaning_at_load()
    _no_cleaning_of_lines()


def _no_signals() -> None:
    import reader.app.terminal

    reader.app.terminal._ENDING = ()


def _no_restoring() -> None:
    from textual.drivers.linux_driver import LinuxDriver

    LinuxDriver.stop_application_mode = lambda driver: driver.disable_input()  # type: ignore[method-assign]


def _deaf() -> None:
    _no_signals()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


def _deaf_and_blind() -> None:
    from reader.app.terminal import TerminalDriver

    _deaf()
    TerminalDriver._watch = lambda _self, _loop: None  # type: ignore[method-assign]


def _any_terminal() -> None:
    import reader.commands.opening

    reader.commands.opening.has_full_screen = lambda: True


def _all_signs() -> None:
    import reader.commands.opening

    reader.commands.opening.shows_utf8 = lambda: True


def _nothing_placed() -> None:
    import reader.app.terminal

    reader.app.terminal.placed = lambda data: data


FAULTS: dict[str, Callable[[], None]] = {
    "nothing": lambda: None,
    "a bug on n": _bug_on_n,
    "no cleaning at load": _no_cleaning_at_load,
    "no cleaning of lines": _no_cleaning_of_lines,
    "no cleaning at all": _no_cleaning,
    "no signals": _no_signals,
    "no restoring": _no_restoring,
    "deaf to HUP": _deaf,
    "deaf to HUP, no watch": _deaf_and_blind,
    "any terminal will do": _any_terminal,
    "every terminal shows every sign": _all_signs,
    "nothing is placed": _nothing_placed,
}

if __name__ == "__main__":
    FAULTS[sys.argv[1]]()
    del sys.argv[1]
    from reader.cli import main

    main()
