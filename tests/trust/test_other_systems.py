"""What only Linux and its like have is asked for where it is used: nothing else of the program needs it."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import asyncio, importlib, pkgutil, subprocess, sys, tempfile, textual.app  # what is theirs asks for itself
for name in ("termios", "fcntl", "pwd", "grp", "resource", "pty", "tty", "curses", "readline", "syslog"):
    sys.modules[name] = None
import os, select, signal
for module, names in ((os, "fork getuid geteuid O_NOFOLLOW O_NONBLOCK O_CLOEXEC"), (select, "poll"),
                      (signal, "SIGHUP SIGQUIT SIGKILL SIGTSTP SIGCONT SIGALRM SIGPIPE")):
    for name in names.split():
        if hasattr(module, name):
            delattr(module, name)
import reader
missed = []
for each in pkgutil.walk_packages(reader.__path__, "reader."):
    if each.name != "reader.__main__":
        try:
            importlib.import_module(each.name)
        except (ImportError, AttributeError) as error:
            missed.append(each.name)
print(*missed)
"""


def test_all_but_the_driver_of_a_terminal_loads_without_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["reader.app.terminal"]
