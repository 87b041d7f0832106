"""The door: it opens the app, or hands the words of a command to the parser."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TextIO

from reader.commands.deferring import defer_unused
from reader.commands.names import COMMANDS

_COMPLETION = "_READER_COMPLETE"
"""The variable by which a shell asks the parser what could be typed next."""


def main() -> None:
    """Runs the command line; what it can't do is told in one line, and so is a bug."""
    defer_unused()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        try:
            _run(sys.argv[1:])
        finally:
            if sys.stdout is not None:  # it may have been closed before the start
                sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        _say_no_more(sys.stdout)
    except Exception as error:
        from reader.commands.ending import ended

        code = ended(error)
        if isinstance(error, OSError):
            _say_no_more(sys.stdout)
        sys.exit(code)
    finally:
        try:
            if sys.stderr is not None:
                sys.stderr.flush()
        except OSError:
            # The exit code is all that can still speak; Python would put 120 in its place.
            _say_no_more(sys.stderr)


def _run(words: Sequence[str]) -> None:
    """Opens the app, which most starts are for: no path needs a parser. Whatever has options does."""
    path = words[0] if len(words) == 1 and words[0] not in COMMANDS and words[0][:1] != "-" else None
    if (path is not None or not words) and _COMPLETION not in os.environ:
        from reader.commands.opening import open_stories

        open_stories(path)
    else:
        from reader.commands.door import enter

        enter(words)


def _say_no_more(stream: TextIO) -> None:
    """Nothing more is written, not even what waits: who read us has had enough, like `head`, or can't."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
