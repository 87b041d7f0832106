"""How the app is left: by a signal, a key, a bug, or because its terminal is gone."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from measuring import HERE, Bench, Row, at_most

if TYPE_CHECKING:
    from terminal import Terminal

_SEEDED = str(HERE.parent / "trust" / "seeded.py")
_STORY = HERE.parent / "stories" / "bridge"
_WAYS = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "a bug", "ctrl+q")


class Left(NamedTuple):
    """How one run ended: after how long, in ms, with how much CPU since, in ms, and what was left switched on."""

    wall: float
    cpu: float
    faults: list[str]


def rows(bench: Bench) -> Iterator[Row]:
    """Six ways to leave, each with what the terminal is left as; two ways to lose the terminal."""
    sys.path.append(str(HERE.parent))
    for way in _WAYS:
        runs = [_left(bench.place, way) for _ in range(bench.reps)]
        yield at_most(f"{way}: to the end", _median(each.wall for each in runs), 1000)
        spoilt = sum(bool(each.faults) for each in runs)
        yield at_most(f"… of {len(runs)} terminals not as they were", spoilt, 0, "")
    for deaf in (False, True):
        runs = [_lost(bench.place, deaf) for _ in range(bench.reps)]
        how = "HUP ignored" if deaf else "with its HUP"
        yield at_most(f"the terminal is gone, {how}: to the end", _median(each.wall for each in runs), 2000)
        yield at_most("… CPU since then", _median(each.cpu for each in runs), 500)


def _median(values: Iterator[float]) -> float:
    return statistics.median(values)


def _opened(place: Path, fault: str) -> Terminal:
    from terminal import Terminal

    store = place / "leaving.sqlite3"
    opened = Terminal(
        fault, _STORY, "--progress", store, command=[sys.executable, _SEEDED], XDG_CACHE_HOME=str(place)
    )
    opened.wait_for("Two banks")
    opened.press("c")
    opened.wait_for("1/3")
    return opened


def _left(place: Path, way: str) -> Left:
    with _opened(place, "a bug on n" if way == "a bug" else "nothing") as opened:
        begun = time.perf_counter()
        if way.startswith("SIG"):
            opened.signal(way)
        else:
            opened.press("n" if way == "a bug" else "\x11")
        opened.end()
        return Left((time.perf_counter() - begun) * 1e3, 0, opened.faults_left())


def _lost(place: Path, deaf: bool) -> Left:
    with _opened(place, "deaf to HUP" if deaf else "nothing") as opened:
        before = opened.processor()
        begun = time.perf_counter()
        opened.hang_up()
        used = opened.end_without_terminal()
        return Left((time.perf_counter() - begun) * 1e3, (used - before) * 1e3, [])
