"""A program in a pseudo-terminal: what it wrote, what the screen shows, how it left the terminal."""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="needs a terminal of POSIX")
GUARD = 30.0
"""Seconds after which a program that hangs is given up."""
MODES = (1049, 1000, 1003, 1006, 1015, 1016, 1004, 2004, 2048)
"""Private modes that the driver switches on and has to switch off again."""


def _heed() -> None:
    """Heeds signals, whoever runs the tests: a job in the background has those of the keys ignored, nohup HUP."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


class Terminal:
    """`python -m reader ARGS`, or another command, in a terminal of its own.

    Args:
        args: the program's arguments.
        command: the program instead of `python -m reader`.
        size: columns, lines.
        environ: variables to set; None takes one away.
    """

    def __init__(
        self,
        *args: str | Path,
        command: Sequence[str] = (sys.executable, "-m", "reader"),
        size: tuple[int, int] = (100, 30),
        **environ: str | None,
    ) -> None:
        import fcntl
        import termios

        self.size = size
        self.master, slave = pty.openpty()
        self.attributes = termios.tcgetattr(self.master)
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        # What runs the tests may have the size of its own terminal in the environment.
        env = {**os.environ, "COLUMNS": None, "LINES": None, "TERM": "xterm-256color", **environ}
        self.process = subprocess.Popen(
            [*command, *map(str, args)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={name: value for name, value in env.items() if value is not None},
            start_new_session=True,
            preexec_fn=_heed,
        )
        os.close(slave)
        self.output = b""
        self._drawn = 0
        self._emulated: object = None

    def read_until(self, wanted: bytes, start: int = 0) -> None:
        """Reads until these bytes were written, after the first `start` bytes."""
        end = time.monotonic() + GUARD
        while wanted not in self.output[start:]:
            assert time.monotonic() < end, (wanted, self.output[-300:])
            assert self.process.poll() is None, (wanted, self.output[-1000:])
            self._read(end)

    def wait_for(self, wanted: str) -> str:
        """Reads until the screen shows this (a regular expression); gives the screen."""
        end = time.monotonic() + GUARD
        while not re.search(wanted, shown := self.screen()):
            assert time.monotonic() < end, f"{wanted!r} is not shown:\n{shown}"
            assert self.process.poll() is None, self.output[-1000:]
            self._read(min(end, time.monotonic() + 1))
        return shown

    def screen(self) -> str:
        """What a terminal shows of all that was written so far."""
        from tui_bench import Terminal as Emulator

        if self._emulated is None:
            self._emulated = Emulator(*self.size)
        emulated: Emulator = self._emulated  # type: ignore[assignment]
        emulated.feed(self.output[self._drawn :])
        self._drawn = len(self.output)
        return emulated.screen.text()

    def read_for(self, seconds: float, wanted: str | None = None) -> bool:
        """Reads for so long, or until the screen shows what is wanted; says whether it does."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if wanted is not None and re.search(wanted, self.screen()):
                return True
            self._read(end)
        return False

    def _read(self, end: float) -> None:
        ready, _, _ = select.select([self.master], [], [], max(0.0, end - time.monotonic()))
        if ready:
            with contextlib.suppress(OSError):
                self.output += os.read(self.master, 65536)

    def press(self, keys: str | bytes) -> None:
        """Types. An escape is waited out: what follows at once would be taken for alt and a key."""
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)
        if keys in ("\x1b", b"\x1b"):
            self.read_for(0.25)

    def click(self, column: int, line: int) -> None:
        """Presses and lets go the left button there, counted from 0."""
        at = f"{column + 1};{line + 1}"
        self.press(f"\x1b[<0;{at}M\x1b[<0;{at}m")

    def signal(self, name: str) -> None:
        self.process.send_signal(getattr(signal, name))

    def end(self) -> int:
        """Reads to the end and gives the exit code."""
        end = time.monotonic() + GUARD
        while self.process.poll() is None:
            assert time.monotonic() < end, "it does not end"
            self._read(min(end, time.monotonic() + 0.05))
        while select.select([self.master], [], [], 0)[0]:
            before = len(self.output)
            self._read(time.monotonic())
            if len(self.output) == before:
                break
        return self.process.returncode

    def hang_up(self) -> None:
        """Takes the terminal away, as when a window is closed or a connection drops."""
        os.close(self.master)
        self.master = os.open(os.devnull, os.O_RDWR)

    def processor(self) -> float:
        """Seconds of the processor that the program has used; 0 where the system does not tell."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end_without_terminal(self) -> float:
        """Waits until the program has ended of itself, its terminal taken away; gives the CPU it used, in seconds."""
        end = time.monotonic() + GUARD
        while not (ended := os.wait4(self.process.pid, os.WNOHANG))[0]:
            assert time.monotonic() < end, "it does not end"
            select.select([], [], [], 0.01)
        self.process.returncode = os.waitstatus_to_exitcode(ended[1])
        return ended[2].ru_utime + ended[2].ru_stime

    def ends_within(self, seconds: float) -> bool:
        """Whether the program ends of itself in that time."""
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def faults_left(self) -> list[str]:
        """What is not as it was: private modes left on, the cursor hidden, the line discipline raw."""
        import termios

        left = [
            f"?{mode}h"
            for mode in MODES
            if self.output.rfind(f"\x1b[?{mode}h".encode()) > self.output.rfind(f"\x1b[?{mode}l".encode())
        ]
        if self.output.rfind(b"\x1b[?25l") > self.output.rfind(b"\x1b[?25h"):
            left.append("the cursor is hidden")
        if self.output.rfind(b"\x1b[>") > self.output.rfind(b"\x1b[<u"):
            left.append("the keyboard protocol is on")
        now = termios.tcgetattr(self.master)
        if not now[3] & termios.ICANON or not now[3] & termios.ECHO or now[:4] != self.attributes[:4]:
            left.append(f"the line discipline is {now[:4]}, was {self.attributes[:4]}")
        return left
