"""Every bad input is told in one line with file and line, or accepted and cleaned; nothing ever crashes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from inputs import GOOD, ROWS, Row
from running import ran

LONG = bool(os.environ.get("READER_LONG"))
MEGABYTES = 300
SECONDS = 2.0
"""Of the processor. The slowest row, which has 200,000 faults, takes 1.4; nearly all take a tenth of a second."""
MEASURE = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_maxrss, used.ru_utime + used.ru_stime)
"""
"""A small process between: what is measured of a process begins with all that its parent held."""
Write = Callable[[dict[str, str | bytes]], Path]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_manifest(row: Row, write_story: Write) -> None:
    folder = write_story(GOOD | row.files)
    checked, shown = ran("check", folder), ran("show", folder, "gazette")
    assert "Traceback" not in checked.err + shown.err
    if row.told is None:
        assert (checked.code, checked.out, shown.code) == (0, "", 0), checked.out
        assert row.shown in shown.out
        return
    where, why = row.told
    assert (checked.code, shown.code, shown.out) == (1, 2, "")
    named = [line for line in checked.out.splitlines() if line.startswith(f"{folder}/{where}: ")]
    assert any(why in line for line in named), checked.out[:2000]
    assert shown.err.splitlines() == [f"reader: {line}" for line in checked.out.splitlines()]


@pytest.mark.skipif(not LONG, reason="a process for each row: READER_LONG=1")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_by_itself_is_quick_and_small(row: Row, write_story: Write) -> None:
    folder = write_story(GOOD | row.files)
    measured = [sys.executable, "-c", MEASURE, sys.executable, "-m", "reader", "check", str(folder)]
    run = subprocess.run(measured, capture_output=True, text=True, check=True)
    code, kilobytes, seconds = run.stdout.split()
    assert int(code) == (0 if row.told is None else 1)
    assert "Traceback" not in run.stderr
    assert int(kilobytes) < MEGABYTES * 1024
    assert float(seconds) < SECONDS
