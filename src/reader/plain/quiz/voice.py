"""How a quiz by lines hears and speaks: stdin and stdout, one line at a time, at once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from shutil import get_terminal_size
from textwrap import wrap
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


def folded(line: str, width: int) -> list[str]:
    """A line as rows that fit a terminal of that width, broken between words, under its own indent."""
    indent = " " * (len(line) - len(line.lstrip(" ")))
    return wrap(line, width, subsequent_indent=indent, break_long_words=False) or [line]


def standard_streams(*, ascii_only: bool) -> Voice:
    """The voice of a command. Lines are read as they come: no line editor, which would write escapes."""
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")

    def hear() -> str | None:
        return sys.stdin.readline() or None

    def say(line: str) -> None:
        line = in_ascii(line) if ascii_only else line
        print("\n".join(folded(line, get_terminal_size().columns)) if on_screen else line, flush=True)

    on_screen = sys.stdout.isatty()

    return Voice(hear, say, lambda: datetime.now().astimezone(), sys.stdin.isatty())
