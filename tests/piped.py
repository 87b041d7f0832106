"""Runs the command as scripts do: in a fresh interpreter, with its streams in pipes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def reader(*args: str | Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Runs `reader` in pipes; `environ` changes the environment."""
    command = [sys.executable, "-m", "reader", *map(str, args)]
    env = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **environ}
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env=env,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
