"""Every bad input is told in one line with file and line, or accepted and cleaned; nothing ever crashes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from inputs import GOOD, ROWS, Row
from running import ran

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
