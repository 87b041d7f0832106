"""Terminals of every kind: no screen, no colours, few columns, another alphabet. It works, or says what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shlex import quote

import pytest
from wire import forbidden

from terminal import GUARD, Terminal

pty = pytest.importorskip("pty", reason="needs a terminal of POSIX")


def opened(bridge: Path, folder: Path, **options: object) -> Terminal:
    return Terminal(bridge, "--progress", folder / "p", **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("term", ["dumb", None, ""])
def test_a_terminal_without_a_full_screen_is_told_in_one_line(
    bridge: Path, tmp_path: Path, term: str | None
) -> None:
    with opened(bridge, tmp_path, TERM=term) as it:
        assert it.end() == 2
        assert it.output.count(b"\n") == 1
        assert b"reader needs a full-screen terminal" in it.output
        assert b"\x1b" not in it.output


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
@pytest.mark.parametrize("instead", ["null", "pipe", "closed"])
def test_a_stream_that_is_no_terminal_is_told_in_one_line(bridge: Path, stream: str, instead: str) -> None:
    master, slave = pty.openpty()
    streams: dict[str, int] = dict.fromkeys(("stdin", "stdout", "stderr"), slave)
    other = subprocess.DEVNULL if instead == "null" else subprocess.PIPE
    number = ("stdin", "stdout", "stderr").index(stream)
    command = [sys.executable, "-m", "reader", str(bridge)]
    if instead == "closed":
        command = ["sh", "-c", f'exec "$@" {number}{"<" if number == 0 else ">"}&-', "sh", *command]
    else:
        streams[stream] = other
    done = subprocess.Popen(command, **streams, env={**os.environ, "TERM": "xterm"}, start_new_session=True)  # type: ignore[call-overload]
    try:
        assert done.wait(GUARD) == 2
        told = (
            b""
            if (stream, instead) in (("stderr", "null"), ("stderr", "closed"))
            else b"full-screen terminal"
        )
        said = done.stderr.read() if stream == "stderr" and done.stderr else b""
        if stream != "stderr":
            said = os.read(master, 10_000)
        assert told in said
        assert b"\x1b" not in said
        assert b"Traceback" not in said
    finally:
        done.kill()
        done.wait()
        for each in (done.stdin, done.stdout, done.stderr):
            if each:
                each.close()
        os.close(slave)
        os.close(master)


@pytest.mark.parametrize(
    ("name", "environ", "size"),
    [
        ("vt100", {"TERM": "vt100"}, (100, 30)),
        ("NO_COLOR", {"NO_COLOR": "1"}, (100, 30)),
        ("C locale", {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, (100, 30)),
        ("latin-1", {"PYTHONIOENCODING": "latin-1"}, (100, 30)),
        ("ASCII", {"PYTHONIOENCODING": "ascii"}, (100, 30)),
        ("an unknown terminal", {"TERM": "nonsense"}, (100, 30)),
        ("a large window", {}, (300, 100)),
        ("a small window", {}, (60, 20)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_it_works_on(
    name: str, environ: dict[str, str], size: tuple[int, int], bridge: Path, tmp_path: Path
) -> None:
    with opened(bridge, tmp_path, size=size, **environ) as it:
        for keys, shown in (
            ("", "Two banks"),
            ("c", "Gazette"),
            ("d", "How long is"),
            ("d", "How many people"),
            ("\r", "esc close"),
        ):
            it.press(keys)
            it.wait_for(shown)
        assert b"\\u25" not in it.output, "a letter that can't be written is one sign, not its number"
        it.press("\x11")
        assert it.end() == 0
        assert forbidden(it.output) == []
        assert it.faults_left() == []


@pytest.mark.parametrize("size", [(1, 1), (500, 2), (20, 6), (2, 300)])
def test_a_window_too_small_to_read_in_harms_nothing(
    bridge: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    with opened(bridge, tmp_path, size=size) as it:
        it.read_until(b"\x1b[?2004h")
        it.press("cdn2345/x\x1b")
        it.press("\x11")
        assert it.end() == 0
        assert it.faults_left() == []
        assert b"Traceback" not in it.output


def test_without_colour_facts_are_told_apart_by_signs(bridge: Path, tmp_path: Path) -> None:
    with opened(bridge, tmp_path, NO_COLOR="1") as it:
        it.wait_for("Two banks")
        it.press("c")
        it.wait_for("═(.|\n)*≈(.|\n)*≠")


@pytest.mark.parametrize(
    "words", ["list", "facts", "compare", "show", "questions", "check", "notes", "progress", "due"]
)
def test_a_full_disk_is_told_in_one_line(words: str, bridge: Path, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    more = {
        "notes": ["--progress", str(tmp_path / "no")],
        "show": [str(bridge), "gazette"],
        "check": [str(bridge), "--json"],
    }
    command = [sys.executable, "-m", "reader", words, *more.get(words, [str(bridge)])]
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            command,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=GUARD,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "No space left" in done.stderr or "no such file" in done.stderr


@pytest.mark.parametrize(("words", "code"), [("check STORY", 0), ("check nowhere", 2), ("facts nowhere", 2)])
def test_where_nobody_can_be_told_the_exit_code_speaks(words: str, code: int, bridge: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    command = [
        sys.executable,
        "-m",
        "reader",
        *(word.replace("STORY", str(bridge)) for word in words.split()),
    ]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=full, timeout=GUARD, check=False)
    assert (done.returncode, done.stdout) == (code, b"")


def test_who_reads_only_the_beginning_hears_no_complaint(bridge: Path) -> None:
    command = f"{quote(sys.executable)} -m reader facts {quote(str(bridge))} | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=GUARD, check=False)
    assert (done.returncode, done.stderr, len(done.stdout.splitlines())) == (0, "", 1)
