"""One picture a screen. After a change that is meant: look at the new ones, then `pytest --snapshot-update`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.app.app import ReaderApp
from reader.story.library import find_stories

SEED = 1
"""With it the first question of the test story is a choice."""
SCREENS: list[tuple[str, tuple[str, ...], tuple[int, int]]] = [
    ("library", (), (80, 24)),
    ("article", ("enter",), (80, 24)),
    ("side by side", ("c", "n"), (120, 40)),
    ("side by side, narrow", ("c", "d"), (60, 20)),
    ("whole fact", ("c", "n", "enter"), (80, 24)),
    ("sittings", ("t",), (80, 24)),
    ("question", ("t", "enter"), (80, 24)),
    ("feedback", ("t", "enter", "1"), (80, 24)),
    ("ledger", ("c", "d", "2"), (100, 30)),
    ("matrix", ("c", "d", "3"), (80, 24)),
    ("recomposed story", ("c", "d", "4"), (80, 24)),
    ("differences", ("c", "d", "5"), (60, 20)),
    ("find", ("c", "slash", *"metre", "enter", "n"), (120, 30)),
    ("help", ("c", "question_mark"), (80, 24)),
]


@pytest.mark.parametrize(("name", "keys", "size"), SCREENS, ids=[name for name, _, _ in SCREENS])
def test_the_screen_looks_as_it_did(
    snap_compare: Any, bridge: Path, tmp_path: Path, name: str, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    app = ReaderApp(find_stories(bridge), progress=tmp_path / "progress.sqlite3", seed=SEED)
    assert snap_compare(app, press=keys, terminal_size=size), name
