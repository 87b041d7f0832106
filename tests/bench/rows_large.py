"""A story at the limit of what is read, and one of many long articles: the first time, with nothing known of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from measuring import Bench, Row, Spec, at_most, bare_app

_NO_INDEX = {"XDG_CACHE_HOME": "/dev/null"}
_OPENED: list[Spec] = [{"wait": 0.3}, {"name": "open", "key": "enter", "until": "fact"}, {"wait": 0.3}]
_SIDE_BY_SIDE: list[Spec] = [{"name": "open", "key": "c", "until": "1/12"}, {"wait": 0.3}]
LIMIT = 2_050_000
"""So many characters of text are asked for; what is made is a little more, and has to stay within 2 MB."""


def rows(bench: Bench) -> Iterator[Row]:
    """From the start to the library, from its key to the text, and the most memory until the end."""
    for what, facts in (("100 facts", 100), ("1,000 facts", 1_000)):
        folder = bench.story(f"limit-{facts}", articles=1, size=LIMIT, facts=facts)
        yield from _opened(bench, f"an article of 2 MB, {what}", folder, _OPENED)
    folder = bench.story("large", articles=12, size=50_000, facts=1_000)
    yield from _opened(bench, "12 articles of 50 KB, 1,000 facts", folder, _SIDE_BY_SIDE)


def _opened(bench: Bench, what: str, folder: Path, steps: list[Spec]) -> Iterator[Row]:
    hello, ours = bench.with_hello(bench.ours(folder, steps, env=_NO_INDEX, quiet_ms=150), bare_app())
    yield Row(f"{what}:", f"the bare app starts in {hello['first_paint_ms']['median']:.0f} ms")
    yield at_most("  start to library, nothing known", ours["first_paint_ms"]["median"], 1000)
    yield at_most("  from its key to the text", ours["open.until_ms"]["median"], 1000)
    yield at_most("  peak memory", ours["peak_rss_mb"]["median"], 150, "MB")
