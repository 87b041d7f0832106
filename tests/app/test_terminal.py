"""The app in a terminal of its own: how it ends, and that it leaves the terminal as it found it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from terminal import Terminal


@pytest.fixture
def terminal(bridge: Path, tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(str(bridge), "--progress", str(tmp_path / "progress.sqlite3"))
    yield opened
    opened.close()


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
    assert terminal.faults_left() == []


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


def test_quiz_opens_the_app_at_the_quiz_of_that_story(bridge: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "progress.sqlite3")
    opened = Terminal("quiz", str(bridge), "--count", "4", "--kind", "stated", "--progress", store)
    try:
        opened.read_until("1 of 4 ·".encode())
        opened.output = b""
        opened.press("\x1b")
        opened.read_until(b"Two banks")
        opened.press("q")
        assert opened.end() == 0
    finally:
        opened.close()


@pytest.mark.parametrize("how", [("--plain", "xterm-256color"), ("--ascii", "dumb")])
def test_the_plain_quiz_writes_no_escape_to_a_terminal_and_waits_for_enter(
    bridge: Path, tmp_path: Path, how: tuple[str, str]
) -> None:
    store = str(tmp_path / "progress.sqlite3")
    args = ("quiz", str(bridge), "--count", "1", "--kind", "choice", "--progress", store, how[0])
    opened = Terminal(*args, TERM=how[1])
    try:
        opened.read_until(b"Type one number")
        opened.press("1\n")
        opened.read_until(b"Enter goes on")
        opened.press("\n")
        assert opened.end() == 0
        opened.read_until(b"of 1 right.")
        assert b"\x1b" not in opened.output
    finally:
        opened.close()


def test_ctrl_c_leaves_the_plain_quiz_and_says_what_is_kept(bridge: Path, tmp_path: Path) -> None:
    opened = Terminal("quiz", str(bridge), "--plain", "--progress", str(tmp_path / "progress.sqlite3"))
    try:
        opened.read_until(b"Question 1 of")
        opened.read_until(b"Type ")
        opened.process.send_signal(signal.SIGINT)
        assert opened.end() == 130
        opened.read_until(b"You left.")
        assert b"Traceback" not in opened.output
    finally:
        opened.close()
