"""Reading: columns, facts, views and find, each as a multiple of what the bare app takes for a key or a resize."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from measuring import SHIPPED, SIZE, Bench, Metrics, Row, Spec, bare_app, times

_WAIT: Spec = {"wait": 0.3}
_PATIENT: Spec = {"quiet_ms": 150}
"""After so long a silence a screen has settled: resizing and long articles may pause for a while."""
_NARROW = [SIZE[0] - 10, SIZE[1] - 2]
_RESIZES: list[Spec] = [
    step for size in (_NARROW, SIZE, _NARROW, SIZE) for step in ({"name": "resize", "resize": size}, _WAIT)
]
COLUMNS: list[Spec] = [
    _WAIT,
    {"name": "open five columns", "key": "c"},
    _WAIT,
    {"name": "back to the library", "key": "escape"},
    _WAIT,
    {"name": "open them again", "key": "c"},
    _WAIT,
    {"name": "one article of them", "key": "a"},
    {"name": "all five again", "key": "a"},
    {"name": "one article", "key": "a"},
    {"name": "next article", "key": "tab", "repeat": 5},
    {"name": "all", "key": "a"},
    {"name": "change of column", "key": "tab", "repeat": 5},
    {"name": "page", "key": "pagedown"},
    {"name": "page", "key": "pageup"},
    {"name": "page", "key": "pagedown"},
    {"name": "line", "key": "k", "repeat": 5},
    {"name": "next fact", "key": "n", "repeat": 20},
    {"name": "next difference", "key": "d", "repeat": 10},
    {"name": "change of column at a fact", "key": "tab", "repeat": 5},
    *_RESIZES,
]
GOALS: dict[str, float] = {
    "open five columns": 5,
    "open them again": 5,
    "all five again": 5,
    "next article": 3.5,
    "change of column": 3.5,
    "change of column at a fact": 3.5,
    "page": 3.5,
    "line": 3.5,
    "next fact": 3.5,
    "next difference": 3.5,
    "resize": 1.3,
}
VIEWS: list[Spec] = [
    {"wait": 1.0},
    {"name": "from the library", "key": "c"},
    {"wait": 0.5},
    {"name": "next fact", "key": "n", "repeat": 10},
    {"name": "page", "key": "pagedown"},
    {"name": "page", "key": "pageup"},
    {"name": "change of column", "key": "tab", "repeat": 5},
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
LONG: list[Spec] = [
    {"wait": 1.0},
    {"name": "open", "key": "enter"},
    _WAIT,
    *({"name": "page", "key": key} for key in ("pagedown", "pageup") * 4),
    _WAIT,
    *_RESIZES,
]
"""One article alone, short or long: the two are compared."""
_HELLO: list[Spec] = [_WAIT, {"name": "key", "key": "j", "repeat": 20}, _WAIT, *_RESIZES]


def rows(bench: Bench) -> Iterator[Row]:
    """A made story of the usual size, the one that ships, a large one, and one with an article of 1 MB."""
    made = bench.story("made", articles=5, size=4_000, facts=80)
    large = bench.story("large", articles=12, size=50_000, facts=1_000)
    yield from _columns(bench, made)
    yield from _long(bench)
    yield from _viewed(bench, "the story that ships", SHIPPED, 6)
    yield from _viewed(bench, "12 articles of 50 KB, 1,000 facts", large, 15)


def _columns(bench: Bench, folder: Path) -> Iterator[Row]:
    """Reading side by side; each step settled."""
    hello, ours = bench.with_hello(bench.ours(folder, COLUMNS, **_PATIENT), bare_app(_HELLO, **_PATIENT))
    key, resize = _last(hello, "key"), _last(hello, "resize")
    yield Row("5 articles of 4 KB, 80 facts:", f"key {key:.2f}, resize {resize:.1f} ms")
    for name in _named(COLUMNS):
        if name in GOALS:
            anchor = resize if name == "resize" else key
            yield times(f"  {name}, settled", _last(ours, name), anchor, GOALS[name])


def _long(bench: Bench) -> Iterator[Row]:
    """An article of 1 MB, its page against that of one of 4 KB."""
    short = bench.ours(bench.story("one-short", articles=1, size=4_000, facts=10), LONG, **_PATIENT)
    long = bench.ours(bench.story("one-long", articles=1, size=1_000_000, facts=1_000), LONG, **_PATIENT)
    figures = bench.in_turns({"hello": bare_app(_HELLO, **_PATIENT), "short": short, "long": long})
    hello, brief, whole = figures["hello"], figures["short"], figures["long"]
    key, resize = _last(hello, "key"), _last(hello, "resize")
    yield Row("an article of 1 MB:", f"key {key:.2f}, resize {resize:.1f} ms")
    yield times("  open, settled", _last(whole, "open"), key, 50)
    yield times(
        "  page, settled, × that of an article of 4 KB", _last(whole, "page"), _last(brief, "page"), 1.2
    )
    yield times("  resize, settled", _last(whole, "resize"), resize, 1.4)
    yield times("  peak memory", whole["peak_rss_mb"]["median"], hello["peak_rss_mb"]["median"], None, "MB")


def _viewed(bench: Bench, name: str, folder: Path, most: float) -> Iterator[Row]:
    """Every named step in a story, settled."""
    hello, ours = bench.with_hello(bench.ours(folder, VIEWS))
    key = _last(hello, "key")
    yield Row(f"{name}:", f"key {key:.2f} ms")
    for step in _named(VIEWS):
        # After an escape Textual waits 100 ms, in case it begins a sequence.
        yield times(f"  {step}, settled", _last(ours, step), key, None if step == "end find" else most)


def _named(steps: Sequence[Spec]) -> list[str]:
    return list(dict.fromkeys(str(step["name"]) for step in steps if "name" in step))


def _last(metrics: Metrics, step: str) -> float:
    return metrics[f"{step}.last_ms"]["median"]
