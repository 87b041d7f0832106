"""What all groups of rows share: a row, the bare app that is the anchor, and how programs are run in turns."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import tui_bench
from made_story import make_story

HERE = Path(__file__).parent
SHIPPED = HERE.parent.parent / "articles" / "zhipu-funding"
SIZE = [210, 50]
"""Cells: wide enough for five columns of text."""

Spec = dict[str, object]
"""A program to drive, as `tui_bench.py` takes it."""
Metrics = dict[str, dict[str, float]]
"""What it gives of one program: min, median, p95 and max of each metric."""


@dataclass(frozen=True)
class Row:
    """One line of the table: a figure, and the goal that it must not pass (None: only told)."""

    what: str
    figure: str
    goal: str = ""
    holds: bool | None = None


def times(what: str, ours: float, anchor: float, most: float | None, unit: str = "ms") -> Row:
    """A figure as a multiple of its anchor's."""
    ratio = ours / anchor
    digits = 0 if ours >= 100 else 1 if ours >= 20 else 2
    figure = f"{ours:.{digits}f} {unit} = {ratio:.2f} ×"
    return Row(
        what, figure, f"≤ {most} ×" if most is not None else "", None if most is None else ratio <= most
    )


def at_most(what: str, ours: float, most: float | None, unit: str = "ms") -> Row:
    """A figure by itself."""
    digits = 0 if ours >= 100 else 1 if ours >= 1 else 2
    figure = f"{ours:.{digits}f} {unit}"
    return Row(
        what, figure, f"≤ {most:g} {unit}" if most is not None else "", None if most is None else ours <= most
    )


@dataclass(frozen=True)
class Bench:
    """One run of the benchmarks.

    Args:
        reps: how often each program is run, in turns with the others.
        place: an empty folder for stories, progress and caches.
        quiet: the greatest share of a core, in percent, that other programs may use during a run
            before it is taken again; None takes every run as it is.
    """

    reps: int
    place: Path
    quiet: float | None = None

    def story(self, name: str, articles: int, size: int, facts: int) -> Path:
        """A made story, written once."""
        folder = self.place / name
        return folder if folder.exists() else make_story(folder, articles=articles, size=size, facts=facts)

    def ours(self, folder: Path | None, steps: Sequence[Spec], **others: object) -> Spec:
        """How the program is driven. A home for answers of its own each run: a remembered position would matter."""
        where = "" if folder is None else f" {folder}"
        run = f"XDG_DATA_HOME={self.place}/$$ exec {sys.executable} -m reader{where}"
        return {
            "cmd": ["/bin/sh", "-c", run],
            "size": SIZE,
            "env": {"XDG_CACHE_HOME": str(self.place / "cache")},
            "paint": "Outlet",
            "steps": list(steps),
            "quit": ["\x11"],
            **others,
        }

    def in_turns(self, programs: dict[str, Spec]) -> dict[str, Metrics]:
        """The figures of several programs, run one after the other, again and again, after a run to warm up."""
        report = tui_bench.measure(programs, self.reps, 1, False, lambda _: None, self.quiet)
        for name, program in report["programs"].items():
            if not program["ok"]:
                raise SystemExit(f"{name}: {program['errors']}\n{program['dumps'].get('final', '')}")
        return {name: program["metrics"] for name, program in report["programs"].items()}

    def with_hello(self, ours: Spec, hello: Spec | None = None) -> tuple[Metrics, Metrics]:
        """The figures of the bare app, and of ours."""
        figures = self.in_turns({"hello": hello or bare_app(), "reader": ours})
        return figures["hello"], figures["reader"]


def bare_app(
    steps: Sequence[Spec] = ({"wait": 0.3}, {"name": "key", "key": "j", "repeat": 20}), **others: object
) -> Spec:
    """How the anchor, the least that a Textual app can be, is driven."""
    return {
        "cmd": [sys.executable, str(HERE / "hello_app.py")],
        "size": SIZE,
        "paint": "HELLO-READY",
        "steps": list(steps),
        "quit": ["q"],
        **others,
    }


def median_ms(work: Callable[[], object], reps: int) -> float:
    """The median duration of a piece of work, in ms, after one run to warm up."""
    work()
    spent = []
    for _ in range(reps):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1e3)
    return statistics.median(spent)


def walls_ms(commands: dict[str, Sequence[str]], reps: int, **env: str) -> dict[str, float]:
    """The median time that commands take from start to exit, in ms, run in turns after one run to warm up."""
    spent: dict[str, list[float]] = {name: [] for name in commands}
    # Without compiled modules every start would be one of a program just installed.
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | env
    for turn in range(reps + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if turn:
                spent[name].append((time.perf_counter() - start) * 1e3)
    return {name: statistics.median(each) for name, each in spent.items()}


def printed(rows: Iterator[Row]) -> int:
    """Prints rows as they come; returns how many miss their goal."""
    missed = 0
    for row in rows:
        word = {None: "", True: "holds", False: "MISSES"}[row.holds]
        print(f"{row.what:<60} {row.figure:>22}  {row.goal:<12} {word}".rstrip(), flush=True)
        missed += row.holds is False
    return missed
