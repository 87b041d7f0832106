"""Whatever is pressed, in whatever order: nothing ends the app, nobody is shut in, no answer is lost.

A dozen short walks in the usual run; 150 long ones with READER_LONG=1. `tests/fuzz/keys.py` goes on as many as you like.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from holding import Broken
from running import guarded
from walking import walked

from reader.app.widgets.prompt import Prompt

LONG = bool(os.environ.get("READER_LONG"))
WALKS, STEPS = (150, 150) if LONG else (12, 12)


@pytest.mark.parametrize("seed", range(WALKS))
async def test_a_walk_by_random_keys_leads_back(seed: int, tmp_path: Path) -> None:
    with guarded():
        await walked(seed, tmp_path, STEPS)


async def test_the_gate_sees_a_line_that_keeps_the_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kept(prompt: Prompt) -> None:
        prompt.kind = ""

    async def walks() -> None:
        for seed in range(16, 24):
            await walked(seed, tmp_path / str(seed), 12)

    monkeypatch.setattr(Prompt, "done", kept)
    with pytest.raises(Broken, match="a line has the keys and is not open"):
        await walks()
