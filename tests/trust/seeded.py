"""Runs the program with one thing taken out, to see that a gate fails: `seeded.py FAULT ARGS…`."""

from __future__ import annotations

import sys
from collections.abc import Callable


class SeededError(Exception):
    """A bug put in on purpose."""


def _bug_on_n() -> None:
    from reader.app.screens.reading import ReadingScreen

    def action_fact(screen: ReadingScreen, by: int) -> None:
        raise SeededError(screen.story.articles[0].text)

    ReadingScreen.action_fact = action_fact  # type: ignore[method-assign]


FAULTS: dict[str, Callable[[], None]] = {"a bug on n": _bug_on_n}

if __name__ == "__main__":
    FAULTS[sys.argv[1]]()
    del sys.argv[1]
    from reader.cli import main

    main()
