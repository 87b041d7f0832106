"""The command line run inside the tests' own process, with a guard against hanging."""

from __future__ import annotations

import contextlib
import io
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

GUARD = 60
"""Seconds after which a command that hangs is given up: far more than any takes on a busy machine."""


class Ran(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str


class _Stream(io.TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)

    def text(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8", "replace")  # type: ignore[attr-defined]


def ran(*args: str | Path) -> Ran:
    """Runs `reader ARGS` as `main` would, streams in memory. An exception that escapes is the test's failure."""
    from reader import cli

    out, err, argv = _Stream(), _Stream(), sys.argv
    sys.argv = ["reader", *map(str, args)]
    try:
        with guarded(), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                cli.main()
                code = 0
            except SystemExit as ended:
                code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    finally:
        sys.argv = argv
    return Ran(code, out.text(), err.text())


@contextlib.contextmanager
def guarded() -> Iterator[None]:
    """Ends what hangs, where the system has an alarm."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def give_up(*_: object) -> None:
        raise AssertionError(f"it hangs: no end after {GUARD} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(GUARD)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
