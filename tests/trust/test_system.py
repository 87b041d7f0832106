"""What the program asks of the system: no connection, ever; nothing written but what is the user's to have."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from terminal import GUARD, Terminal

READER = (sys.executable, "-m", "reader")
STRACE = shutil.which("strace")
pytestmark = pytest.mark.skipif(
    STRACE is None, reason="strace is not here: what is asked of the system goes unseen"
)
_CALLS = "connect,sendto,bind,openat,open,creat,rename,renameat,renameat2,mkdir,mkdirat,unlink,unlinkat,link,linkat,symlink,symlinkat,truncate,execve"  # fmt: skip
_WRITES = re.compile(
    r'openat?\([^"]*"([^"]*)", [^)]*O_(?:WRONLY|RDWR|CREAT)'
    r'|(?:creat|rename\w*|mkdir\w*|link\w*|symlink\w*|truncate|unlink\w*)\([^"]*"([^"]*)"(?:[^"]*"([^"]*)")?'
)
_NETWORK = re.compile(r"(?:connect|bind)\(|sendto\(.*sa_family")


class Traced:
    """What a run asked for: connections, and every path that it wrote, made, renamed or removed."""

    def __init__(self, log: Path) -> None:
        lines = [line for line in log.read_text(errors="replace").splitlines() if "= -1 " not in line]
        every = log.read_text(errors="replace").splitlines()
        self.connections = [line for line in every if _NETWORK.search(line)]
        self.programs = [line for line in lines if "execve(" in line]
        self.written = {
            path for line in lines if (found := _WRITES.search(line)) for path in found.groups() if path
        }


def home_of(folder: Path) -> dict[str, str | None]:
    """A user's home of its own, with nothing in it."""
    (folder / "home").mkdir()
    xdg: dict[str, str | None] = dict.fromkeys(
        ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    )
    return {**xdg, "HOME": str(folder / "home"), "PYTHONDONTWRITEBYTECODE": "1"}


def strace(log: Path) -> list[str]:
    assert STRACE is not None
    return [STRACE, "-f", "-qq", "-s", "4096", "-e", f"trace={_CALLS}", "-o", str(log)]


def judged(log: Path, home: Path) -> None:
    """Nothing but the user's data and cache, and the terminal itself."""
    traced = Traced(log)
    assert len(traced.programs) == 1, "no other program is run"
    assert traced.connections == []
    mine = tuple(str(home / each) for each in (".local/share", ".local", ".cache", ".config"))
    devices = ("/dev/tty", "/dev/null", "/dev/pts/")
    assert {path for path in traced.written if not path.startswith((*mine, *devices))} == set()


def test_the_app_asks_for_no_network_and_writes_only_what_is_the_users(bridge: Path, tmp_path: Path) -> None:
    environ = home_of(tmp_path)
    log = tmp_path / "calls"
    with Terminal(bridge, command=[*strace(log), *READER], **environ) as opened:
        for keys, shown in (
            ("", "c side by side"), ("c", "1/3"), ("n", "How long is"), ("s", "Starred"), ("y", "Copied"),
            ("/", "find    words"), ("Lune\r", "hits"), ("\x1b", "fact"), ("t", r"1 of 1 ·(.|\n)*esc leave"), ("0", "."),
        ):  # fmt: skip
            opened.press(keys)
            opened.wait_for(shown)
        opened.press("\x11")
        assert opened.end() == 0
    judged(log, tmp_path / "home")
    assert (tmp_path / "home/.local/share/reader/progress.sqlite3").exists()


@pytest.mark.parametrize(
    "words",
    [
        "list",
        "check zhipu-funding",
        "facts zhipu-funding",
        "compare zhipu-funding",
        "notes",
        "progress",
        "due zhipu-funding",
        "questions zhipu-funding",
        "nowhere",
        "--help",
    ],
)
def test_a_command_asks_for_no_network_and_writes_nothing(words: str, tmp_path: Path) -> None:
    environ = {
        name: value for name, value in {**os.environ, **home_of(tmp_path)}.items() if value is not None
    }
    log = tmp_path / "calls"
    command = [*strace(log), *READER, *words.split()]
    done = subprocess.run(
        command, env=environ, capture_output=True, timeout=GUARD * 2, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode in (0, 1, 2)
    judged(log, tmp_path / "home")
    assert list((tmp_path / "home").rglob("*")) == []


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "connect"),
        ("open('seeded.txt', 'w')", "seeded.txt"),
        ("import os; os.mkdir('seeded')", "seeded"),
        ("import subprocess; subprocess.run(['true'])", "no other program"),
    ],
)
def test_the_gate_sees_a_connection_a_file_and_a_program(fault: str, told: str, tmp_path: Path) -> None:
    log = tmp_path / "calls"
    command = [*strace(log), sys.executable, "-c", fault]
    subprocess.run(command, cwd=tmp_path, timeout=GUARD, check=False, capture_output=True)
    with pytest.raises(AssertionError, match=told):
        judged(log, tmp_path / "home")
