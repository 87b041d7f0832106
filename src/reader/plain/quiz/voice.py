"""How a quiz by lines hears and speaks: stdin and stdout, one line at a time, at once."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from select import select
from shutil import get_terminal_size
from textwrap import wrap
from typing import NamedTuple, TextIO

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


class Ears:
    """Lines from a terminal of POSIX; no interrupt is missed, whenever it comes.

    Python raises KeyboardInterrupt between two steps of its own. One that comes after the last step before
    `read` waits there for the next key, and to the person ctrl+c has done nothing. So we sleep in `select`,
    where the signal's byte in a pipe wakes us too (the self-pipe, as in `signal.set_wakeup_fd`).
    """

    def __init__(self, terminal: TextIO) -> None:
        """Listens to a terminal from here on; in the main thread, which alone has signals."""
        self._terminal, self._encoding = terminal.fileno(), terminal.encoding
        self._typed = b""
        self._interrupted, wakes = os.pipe()
        os.set_blocking(wakes, False)
        signal.set_wakeup_fd(wakes, warn_on_full_buffer=False)

    def line(self) -> str | None:
        """The next line, or what was typed before the end; None when there is nothing any more."""
        while b"\n" not in self._typed:
            ready, _, _ = select([self._terminal, self._interrupted], [], [])
            if self._interrupted in ready:
                os.read(self._interrupted, 1)
            elif more := os.read(self._terminal, 8192):
                self._typed += more
            else:
                break
        line, end, self._typed = self._typed.partition(b"\n")
        return (line + end).decode(self._encoding, "replace") or None


def standard_streams(*, ascii_only: bool) -> Voice:
    """The voice of a command. Lines are read as they come: no line editor, which would write escapes."""
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    waits = sys.stdin.isatty()
    hear = Ears(sys.stdin).line if waits and os.name == "posix" else lambda: sys.stdin.readline() or None

    def say(line: str) -> None:
        line = in_ascii(line) if ascii_only else line
        print("\n".join(folded(line, get_terminal_size().columns)) if on_screen else line, flush=True)

    on_screen = sys.stdout.isatty()

    return Voice(hear, say, lambda: datetime.now().astimezone(), waits)
