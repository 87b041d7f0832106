"""How a quiz by lines hears and speaks: stdin and stdout, one line at a time, at once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from reader.plain.comparing.printing import in_ascii


class Voice(NamedTuple):
    """Ears, mouth and clock of a dialogue."""

    hear: Callable[[], str | None]
    """The next line; None when there is none any more."""
    say: Callable[[str], None]
    now: Callable[[], datetime]
    """The time, in the person's own zone: its day counts for what is due."""
    waits: bool
    """Whether a person is at the other end, who goes on when ready; a pipe gives answer upon answer."""


def standard_streams(*, ascii_only: bool) -> Voice:
    """The voice of a command. Lines are read as they come: no line editor, which would write escapes."""
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")

    def hear() -> str | None:
        return sys.stdin.readline() or None

    def say(line: str) -> None:
        print(in_ascii(line) if ascii_only else line, flush=True)

    return Voice(hear, say, lambda: datetime.now().astimezone(), sys.stdin.isatty())
