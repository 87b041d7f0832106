"""Starting, staying and leaving, as multiples of the bare app's; commands, as multiples of an empty Python."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from measuring import SHIPPED, SIZE, Bench, Metrics, Row, at_most, bare_app, times, walls_ms

WAIT = 1.0
"""Seconds until everything that is made ready after the first paint is ready."""


def starting(
    what: str,
    hello: Metrics,
    ours: Metrics,
    settled: float | None,
    memory: float | None,
    paint: float | None = 1.15,
) -> Iterator[Row]:
    """The first useful screen, when nothing more is drawn, and the most memory until the end."""
    for metric, name, unit, most in (
        ("first_paint_ms", f"start to first useful screen, {what}", "ms", paint),
        ("settled_ms", "… settled", "ms", settled),
        ("peak_rss_mb", f"… peak memory, {WAIT:.0f} s later", "MB", memory),
    ):
        yield times(name, ours[metric]["median"], hello[metric]["median"], most, unit)


def rows(bench: Bench) -> Iterator[Row]:
    """The story that ships, as it opens without a word, and the commands on it."""
    steps = [{"wait": WAIT}, {"idle": 2.0}]
    figures = bench.in_turns(
        {"hello": bare_app(steps), "reader": bench.ours(None, steps), "left": bench.ours(None, [])}
    )
    hello, reader = figures["hello"], figures["reader"]
    yield from starting("shipped story", hello, reader, 1.2, 1.2)
    at_once = figures["left"]["peak_rss_mb"]["median"]
    yield times("… left at once", at_once, hello["peak_rss_mb"]["median"], 1.2, "MB")
    yield times("exit", reader["exit_ms"]["median"], hello["exit_ms"]["median"], 1.1)
    yield at_most("idle, written", reader["idle_bytes_per_s"]["median"], 0, "bytes a second")
    yield at_most("idle, CPU", reader["idle_cpu_ms_per_s"]["median"], 1, "ms a second")
    yield from _cold(bench)
    yield from _commands(bench)
    yield from _large(bench)


def _cold(bench: Bench) -> Iterator[Row]:
    """The first start ever: there is no index yet."""
    ours = bench.ours(None, [{"wait": WAIT}], env={"XDG_CACHE_HOME": "/dev/null"})
    hello, reader = bench.with_hello(ours, bare_app([{"wait": WAIT}]))
    yield from starting("no index", hello, reader, None, None, None)


def _commands(bench: Bench) -> Iterator[Row]:
    run = [sys.executable, "-m", "reader"]
    spent = walls_ms(
        {
            "pass": [sys.executable, "-c", "pass"],
            "--version": [*run, "--version"],
            "list": [*run, "list"],
            "check": [*run, "check", str(SHIPPED)],
        },
        bench.reps,
    )
    most = 3 * spent["pass"] + 60
    yield Row("python -c pass", f"{spent['pass']:.0f} ms")
    for name in ("--version", "list", "check"):
        yield at_most(f"reader {name} (3 × that + 60 ms)", spent[name], round(most))


def _large(bench: Bench) -> Iterator[Row]:
    """A story of 50 articles of 20 KB and 1,000 facts: from the key to all of it side by side, nothing ready."""
    folder = bench.story("fifty", articles=50, size=20_000, facts=1_000)
    ours = bench.ours(
        folder.parent / "shelf",
        [{"name": "open", "key": "c", "until": "1/50"}],
        size=SIZE,
    )
    shelf = folder.parent / "shelf"
    if not shelf.exists():
        shelf.mkdir()
        (shelf / "fifty").symlink_to(folder)
    reader = bench.in_turns({"reader": ours})["reader"]
    yield at_most(
        "50 articles of 20 KB, 1,000 facts: start to list", reader["first_paint_ms"]["median"], 1500
    )
    yield at_most("… and from its key to all of them side by side", reader["open.until_ms"]["median"], 1500)
