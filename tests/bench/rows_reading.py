"""Reading: columns, facts, views and find, each as a multiple of a key of the bare app."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from measuring import SHIPPED, Bench, Row, Spec, times

COLUMNS: list[Spec] = [
    {"wait": 0.3},
    {"name": "from the library", "key": "c"},
    {"wait": 0.3},
    {"name": "one article", "key": "a"},
    {"wait": 0.1},
    {"name": "open five", "key": "a"},
    {"wait": 0.1},
    {"name": "back", "key": "escape"},
    {"wait": 0.1},
    {"name": "again", "key": "c"},
    {"wait": 0.3},
    {"name": "page", "key": "pagedown"},
    {"name": "line", "key": "k", "repeat": 5},
    {"name": "next fact", "key": "n", "repeat": 20},
    {"name": "next difference", "key": "d", "repeat": 10},
]
VIEWS: list[Spec] = [
    {"wait": 1.0},
    {"name": "from the library", "key": "c"},
    {"wait": 0.5},
    {"name": "next fact", "key": "n", "repeat": 10},
    {"wait": 0.1},
    *(
        step
        for number, name in (("2", "ledger"), ("3", "matrix"), ("4", "story"), ("5", "differences"))
        for step in (
            {"name": f"to the {name}", "key": number},
            {"wait": 0.1},
            {"name": f"next fact in the {name}", "key": "n", "repeat": 5},
        )
    ),
    {"wait": 0.1},
    {"name": "to the columns", "key": "1"},
    {"wait": 0.1},
    {"name": "open find", "key": "/"},
    {"wait": 0.1},
    {"name": "type in find", "key": "e"},
    {"name": "type on in find", "key": "r"},
    {"wait": 0.1},
    {"name": "take it", "key": "enter"},
    {"wait": 0.1},
    {"name": "next hit", "key": "n", "repeat": 5},
    {"wait": 0.1},
    {"name": "end find", "key": "escape"},
    {"wait": 0.1},
    {"name": "line, linked", "key": "down", "repeat": 5},
]
"""What the views and find cost, in any story."""


def rows(bench: Bench) -> Iterator[Row]:
    """A made story of the usual size, the one that ships, and a large one."""
    made = bench.story("made", articles=5, size=4_000, facts=80)
    large = bench.story("large", articles=12, size=50_000, facts=1_000)
    yield from _told(bench, "5 articles of 4 KB, 80 facts", made, COLUMNS, 6)
    yield from _told(bench, "the story that ships", SHIPPED, VIEWS, 6)
    yield from _told(bench, "12 articles of 50 KB, 1,000 facts", large, VIEWS, 15)


def _told(bench: Bench, name: str, folder: Path, steps: list[Spec], most: int) -> Iterator[Row]:
    """Every named step, settled."""
    hello, ours = bench.with_hello(bench.ours(folder, steps))
    key = hello["key.last_ms"]["median"]
    yield Row(f"{name}:", f"key {key:.2f} ms")
    for step in steps:
        if "name" in step:
            # After an escape Textual waits 100 ms, in case it begins a sequence.
            goal = None if step["key"] == "escape" else most
            yield times(f"  {step['name']}, settled", ours[f"{step['name']}.last_ms"]["median"], key, goal)
