"""The quiz: from the key that answers to the feedback painted, the answer on the disk before; and on."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator

from measuring import SHIPPED, Bench, Row, Spec, bare_app, times
from rows_store import filled

_WAIT: Spec = {"wait": 0.15}
_STEPS: list[Spec] = [
    {"wait": 1.0},
    *(
        step
        for _ in range(8)
        for step in ({"name": "answer", "key": "1"}, _WAIT, {"name": "next question", "key": "enter"}, _WAIT)
    ),
]
"""Choices only, so that one key is an answer."""


def rows(bench: Bench) -> Iterator[Row]:
    """With nothing kept yet, and with ten thousand answers in the log."""
    full = filled(bench.place / "full.sqlite3")
    shutil.copy(full, bench.place / "quiz.sqlite3")
    for told, file in (("a new log", "$$.sqlite3"), ("10,000 answers in the log", "quiz.sqlite3")):
        run = (
            f"exec {sys.executable} -m reader quiz {SHIPPED} --kind choice --count 12 --seed 3"
            f" --progress {bench.place}/{file}"
        )
        ours = bench.ours(None, _STEPS) | {"cmd": ["/bin/sh", "-c", run], "paint": "1 of "}
        hello, quiz = bench.with_hello(ours, bare_app())
        key = hello["key.last_ms"]["median"]
        yield Row(f"{told}:", f"key {key:.2f} ms")
        yield times("  an answer to its feedback, settled", quiz["answer.last_ms"]["median"], key, 4)
        yield times("  the next question, settled", quiz["next question.last_ms"]["median"], key, None)
