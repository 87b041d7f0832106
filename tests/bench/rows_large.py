"""A story at the limit of what is read, and one of many long articles: the first time, with nothing known of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from measuring import Bench, Metrics, Row, Spec, at_most

_NO_INDEX = {"XDG_CACHE_HOME": "/dev/null"}
_OPENED: list[Spec] = [{"wait": 0.3}, {"name": "open", "key": "enter", "until": "fact"}, {"wait": 0.3}]
_SIDE_BY_SIDE: list[Spec] = [{"name": "open", "key": "c", "until": "1/12"}, {"wait": 0.3}]
LIMIT = 2_050_000
"""So many characters of text are asked for; what is made is a little more, and has to stay within 2 MB."""


def rows(bench: Bench) -> Iterator[Row]:
    """From the start to the library, from its key to the text, and the most memory until the end."""
    long = _measured(bench, bench.story("limit", articles=1, size=LIMIT, facts=1_000), _OPENED)
    yield at_most("an article of 2 MB, 1,000 facts: start to library", long["first_paint_ms"]["median"], 1000)
    yield at_most("… and from its key to its text", long["open.until_ms"]["median"], 1000)
    yield at_most("… peak memory", long["peak_rss_mb"]["median"], 150, "MB")
    many = _measured(bench, bench.story("large", articles=12, size=50_000, facts=1_000), _SIDE_BY_SIDE)
    yield at_most(
        "12 articles of 50 KB, 1,000 facts: start to library", many["first_paint_ms"]["median"], 1000
    )
    yield at_most("… and from its key to all of them side by side", many["open.until_ms"]["median"], 1000)
    yield at_most("… peak memory", many["peak_rss_mb"]["median"], 150, "MB")


def _measured(bench: Bench, folder: Path, steps: list[Spec]) -> Metrics:
    return bench.in_turns({"reader": bench.ours(folder, steps, env=_NO_INDEX, quiet_ms=150)})["reader"]
