"""The app in a terminal of its own: how it ends, and that it leaves the terminal as it found it."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="needs a terminal of POSIX")
GUARD = 20.0
"""Seconds after which a program that hangs is given up."""


class Terminal:
    """A program in a pseudo-terminal, and all that it wrote."""

    def __init__(self, *args: str, size: tuple[int, int] = (100, 30), **environ: str) -> None:
        import fcntl
        import termios

        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "reader", *args],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm-256color", **environ},
            start_new_session=True,
        )
        os.close(slave)
        self.output = b""

    def read_until(self, wanted: bytes) -> None:
        """Reads until these bytes were written."""
        end = time.monotonic() + GUARD
        while wanted not in self.output:
            assert time.monotonic() < end, self.output[-300:]
            self._read(end)

    def _read(self, end: float) -> None:
        ready, _, _ = select.select([self.master], [], [], max(0.0, end - time.monotonic()))
        if ready:
            with contextlib.suppress(OSError):
                self.output += os.read(self.master, 65536)

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def end(self) -> int:
        """Reads to the end and gives the exit code."""
        end = time.monotonic() + GUARD
        while self.process.poll() is None:
            assert time.monotonic() < end, "it does not end"
            self._read(min(end, time.monotonic() + 0.05))
        self._read(time.monotonic() + 0.05)
        return self.process.returncode

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)


@pytest.fixture
def terminal(bridge: Path, tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(str(bridge), "--progress", str(tmp_path / "progress.sqlite3"))
    yield opened
    opened.close()


def restored(output: bytes) -> bool:
    """Whether the last word on each terminal mode that was switched on is off."""
    return all(
        output.rfind(f"\x1b[?{mode}l".encode()) > output.rfind(f"\x1b[?{mode}h".encode())
        for mode in (1049, 1000, 1003)
    )


def test_the_main_job_end_to_end(terminal: Terminal) -> None:
    terminal.read_until(b"Two banks")
    for keys, shown in (
        ("c", b"1/3"),
        ("d", b"How long is"),
        ("d", b"How many people"),
        ("d", b"What did the footbridge cost"),
    ):
        terminal.press(keys)
        terminal.read_until(shown)
    terminal.press("q")
    assert terminal.end() == 0
    assert restored(terminal.output)


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_a_signal_ends_it_in_good_order(terminal: Terminal, name: str, code: int) -> None:
    terminal.read_until(b"Two banks")
    terminal.process.send_signal(getattr(signal, name))
    assert terminal.end() == code
    assert restored(terminal.output)


@pytest.mark.parametrize("keys", ["?\x11", "\x10\x11", "c\x11", "t\x11"])
def test_ctrl_q_quits_wherever_one_is(terminal: Terminal, keys: str) -> None:
    terminal.read_until(b"Two banks")
    for key in keys:
        terminal.press(key)
    assert terminal.end() == 0


@pytest.mark.parametrize(("options", "environ"), [(["--ascii"], {}), ([], {"LC_ALL": "C"})])
def test_in_ascii_nothing_of_the_program_is_drawn_beyond_it(
    bridge: Path, tmp_path: Path, options: list[str], environ: dict[str, str]
) -> None:
    opened = Terminal(str(bridge), *options, "--progress", str(tmp_path / "progress.sqlite3"), **environ)
    try:
        opened.read_until(b"Two banks")
        opened.press("cd")
        opened.read_until(b"How long is")
        opened.press("q")
        assert opened.end() == 0
        beyond = {character for character in opened.output.decode() if not character.isascii()}
        assert beyond <= {"€", "£"}, "only what the articles themselves say"
    finally:
        opened.close()


def test_a_window_that_is_too_small_can_be_left(bridge: Path, tmp_path: Path) -> None:
    opened = Terminal(str(bridge), "--progress", str(tmp_path / "p.sqlite3"), size=(30, 8))
    try:
        opened.read_until(b"make the window larger")
        opened.press("q")
        assert opened.end() == 0
    finally:
        opened.close()
