"""However the app ends, it ends soon, says how in its exit code, and leaves the terminal as it found it."""

from __future__ import annotations

import os
import select
import signal
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from terminal import GUARD, Terminal

SEEDED = [sys.executable, str(Path(__file__).with_name("seeded.py"))]
SHELL = [sys.executable, str(Path(__file__).with_name("shell.py"))]


@pytest.fixture
def terminal(bridge: Path, tmp_path: Path) -> Iterator[Terminal]:
    with Terminal(
        bridge, "--progress", tmp_path / "progress.sqlite3", XDG_CACHE_HOME=str(tmp_path)
    ) as opened:
        opened.wait_for("Two banks")
        yield opened


@pytest.mark.parametrize(
    ("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130), ("SIGQUIT", 131)]
)
def test_a_signal_ends_it_in_good_order(terminal: Terminal, name: str, code: int) -> None:
    terminal.signal(name)
    assert terminal.end() == code
    assert terminal.faults_left() == []
    assert b"Traceback" not in terminal.output


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
def test_a_signal_in_the_first_moment_leaves_no_mode_on(bridge: Path, tmp_path: Path, name: str) -> None:
    with Terminal(bridge, "--progress", tmp_path / "p") as opened:
        opened.read_until(b"\x1b[?1049h")
        opened.signal(name)
        assert opened.end() == 128 + getattr(signal, name)
        assert opened.faults_left() == []


def test_ctrl_q_leaves_no_mode_on(terminal: Terminal) -> None:
    terminal.press("c\x11")
    assert terminal.end() == 0
    assert terminal.faults_left() == []


def test_modes_that_only_some_terminals_have_are_off_as_well(terminal: Terminal) -> None:
    terminal.press(
        "\x1b[?2048;2$y"
    )  # what a terminal says that tells its size in band, and the mouse in pixels
    terminal.read_until(b"\x1b[?1016h")
    terminal.press("\x11")
    assert terminal.end() == 0
    assert terminal.faults_left() == []


def test_a_signal_ends_it_though_nobody_reads_what_it_writes(terminal: Terminal) -> None:
    """As where a connection has come to a standstill: what waits to be written keeps the whole app waiting."""
    _settle(terminal)
    for _ in range(200):
        terminal.press("\x1b[6~\x1b[5~")  # a page down, and up
        select.select([], [], [], 0.005)  # drawn each for itself
    terminal.signal("SIGTERM")
    assert terminal.ends_within(GUARD)
    assert terminal.process.returncode == 143
    assert not [fault for fault in terminal.faults_left() if "discipline" in fault]


@pytest.mark.parametrize("signals", ["SIGTERM SIGCONT", "SIGCONT SIGTERM", "SIGHUP SIGCONT"])
def test_stopped_and_in_the_background_it_ends_when_it_is_told_to(
    signals: str, bridge: Path, tmp_path: Path
) -> None:
    """As by `kill %1`, which has the job go on: asking for the terminal then, it was stopped for good."""
    program = [*SHELL, signals, sys.executable, "-m", "reader"]
    with Terminal(bridge, "--progress", tmp_path / "p", command=program) as opened:
        opened.wait_for("Two banks")
        opened.press("\x1a")
        assert opened.end() == (129 if "HUP" in signals else 143), opened.output[-200:]
        assert opened.faults_left() == []


def test_a_bug_is_told_in_one_line_with_a_report_and_the_terminal_restored(
    bridge: Path, tmp_path: Path
) -> None:
    with Terminal(
        "a bug on n", bridge, "--progress", tmp_path / "p", command=SEEDED,
        HOME=str(tmp_path), XDG_CACHE_HOME=str(tmp_path / "cache"),
    ) as opened:  # fmt: skip
        opened.wait_for("Two banks")
        opened.press("c")
        opened.wait_for("1/3")
        opened.press("n")
        assert opened.end() == 70
        assert opened.faults_left() == []
        told = opened.output.rsplit(b"\x1b[", 1)[1].split(b"l", 1)[1].decode().strip()
        assert told.count("\n") == 0
        assert told.startswith("reader: a bug in reader: SeededError at ")
        assert told.endswith("is in ~/cache/reader/bug-report.txt")
    _is_clean(tmp_path / "cache" / "reader" / "bug-report.txt", tmp_path)


def _is_clean(report: Path, home: Path) -> None:
    """No text of an article, no path of a home, nobody else may read it, and it is short."""
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    text = report.read_text()
    assert "SeededError" in text
    assert "reader/app/" in text
    assert "Lune" not in text
    assert str(home) not in text
    assert "/home/" not in text
    assert str(Path.home()) not in text
    assert len(text) < 20_000


@pytest.mark.parametrize("deaf", [True, False])
def test_a_lost_terminal_ends_it_soon_and_at_no_cost(deaf: bool, bridge: Path, tmp_path: Path) -> None:
    """Also where no SIGHUP tells of it, as under `nohup`. Without the watch it would take a whole processor."""
    fault = "deaf to HUP" if deaf else "nothing"
    with Terminal(fault, bridge, "--progress", tmp_path / "p", command=SEEDED) as opened:
        opened.wait_for("Two banks")
        opened.press("cn")
        opened.wait_for("How long is")
        before = opened.processor()
        opened.hang_up()
        used = opened.end_without_terminal()
        assert opened.process.returncode == 129
        assert used - before < 0.5 + 1  # a second for a machine that is busy


def test_bytes_that_are_no_utf_8_are_no_key_and_no_bug(terminal: Terminal) -> None:
    terminal.press(b"\xff\xe9(")
    terminal.read_for(0.5)  # what comes in one piece with such bytes is lost with them
    terminal.press("c")
    if not terminal.read_for(5, "1/3"):
        terminal.press("c")
        terminal.wait_for("1/3")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("name", ["SIGTSTP", "\x1a"])
def test_stopped_it_gives_the_terminal_back_and_continued_it_draws_again(
    name: str, terminal: Terminal
) -> None:
    _settle(terminal)
    written = len(terminal.output)
    if name.startswith("SIG"):
        terminal.signal(name)
    else:
        terminal.press(name)  # ctrl+z
    terminal.read_until(b"\x1b[?1004l", written)
    _, status = os.waitpid(terminal.process.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    assert terminal.faults_left() == []
    _goes_on(terminal)


@pytest.mark.parametrize("name", ["SIGSTOP", "SIGCONT"])
def test_stopped_unasked_or_not_at_all_it_goes_on_as_well(name: str, terminal: Terminal) -> None:
    """With Textual's own handlers a second thread read keys, and the program never ended."""
    _settle(terminal)
    terminal.signal(name)
    if name == "SIGSTOP":
        os.waitpid(terminal.process.pid, os.WUNTRACED)
    _goes_on(terminal)


def _settle(terminal: Terminal) -> None:
    """Waits until all that a start brings has been drawn: what comes later was asked for."""
    terminal.press("c")
    terminal.wait_for("1/3")
    terminal.read_for(1)


def _goes_on(terminal: Terminal) -> None:
    """Continued, it draws all of the screen, answers to keys, and ends in good order."""
    written = len(terminal.output)
    terminal.signal("SIGCONT")
    terminal.read_until(b"Two banks", written)
    terminal.press("n")
    terminal.wait_for("How long is")
    terminal.signal("SIGTERM")
    assert terminal.end() == 143
    assert terminal.faults_left() == []
