"""Starting: the first useful screen, settled, and memory, as multiples of the bare app's."""

from __future__ import annotations

from collections.abc import Iterator

from measuring import Bench, Row, times


def rows(bench: Bench) -> Iterator[Row]:
    """The story that ships, as it opens without a word."""
    hello, ours = bench.with_hello(bench.ours(None, [{"wait": 1.0}]))
    for metric, name, unit, most in (
        ("first_paint_ms", "start to first useful screen", "ms", 1.15),
        ("settled_ms", "… settled", "ms", 1.2),
        ("peak_rss_mb", "peak memory", "MB", 1.2),
    ):
        yield times(name, ours[metric]["median"], hello[metric]["median"], most, unit)
