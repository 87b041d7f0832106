"""Measures the program against its anchors and prints one table. Not a test: figures depend on the machine.

    python tests/bench/run.py [--reps 9]

Needs the `bench` extra (pyte). Terminal figures are taken from outside by `tui_bench.py`, interleaved with
the bare Textual app of `hello_app.py`; the ratio to that app's own key is what counts, not the milliseconds.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import tui_bench
from made_story import make_story

HERE = Path(__file__).parent


def median_ms(work: Callable[[], object], reps: int) -> float:
    """The median duration of a piece of work, in ms, after one run to warm up."""
    work()
    times = []
    for _ in range(reps):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


def loading(folder: Path, reps: int) -> list[tuple[str, str, str]]:
    """Load, clean and compare, in a process that has imported everything already."""
    from reader.story.load import load

    once = subprocess.run(
        [sys.executable, "-c", f"import time; from reader.story.load import load; from pathlib import Path\n"
         f"t = time.perf_counter(); load(Path({str(folder)!r})); print((time.perf_counter() - t) * 1e3)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    warm = median_ms(lambda: load(folder), reps)
    return [
        ("load, clean, compare: 5 articles of 4 KB, 80 facts", f"{warm:.1f} ms", "≤ 15 ms"),
        ("… the first time in a process, after import", f"{float(once.stdout):.1f} ms", ""),
    ]


def reading(folder: Path, place: Path, reps: int) -> list[tuple[str, str, str]]:
    """Opening five columns and the next fact, each as a multiple of a key of the bare app."""
    size = [210, 50]
    hello = {
        "cmd": [sys.executable, str(HERE / "hello_app.py")],
        "size": size,
        "paint": "HELLO-READY",
        "steps": [{"wait": 0.3}, {"name": "key", "key": "j", "repeat": 20}],
        "quit": ["q"],
    }
    ours = {
        # A file of its own for each run: a remembered position would change what the keys do.
        "cmd": ["/bin/sh", "-c", f"exec {sys.executable} -m reader {folder} --progress {place}/$$.sqlite3"],
        "size": size,
        "paint": "Outlet",
        "steps": [
            {"wait": 0.3},
            {"name": "from the library", "key": "c"},
            {"wait": 0.3},
            {"name": "one article", "key": "v", "repeat": 1},
            {"wait": 0.1},
            {"name": "open five", "key": "v", "repeat": 1},
            {"wait": 0.1},
            {"name": "back", "key": "escape"},
            {"wait": 0.1},
            {"name": "again", "key": "c"},
            {"wait": 0.3},
            {"name": "page", "key": "pagedown", "repeat": 1},
            {"name": "line", "key": "k", "repeat": 5},
            {"name": "next fact", "key": "n", "repeat": 20},
            {"name": "next difference", "key": "d", "repeat": 10},
        ],
        "quit": ["q"],
    }
    report = tui_bench.measure({"hello": hello, "reader": ours}, reps, 1, False, lambda _: None)
    programs = report["programs"]
    for name, program in programs.items():
        if not program["ok"]:
            raise SystemExit(f"{name}: {program['errors']}\n{program['dumps'].get('final', '')}")
    metrics = {name: program["metrics"] for name, program in programs.items()}
    key = metrics["hello"]["key.last_ms"]["median"]
    rows = [("a key of the bare app, settled", f"{key:.2f} ms", "")]
    for step in ("from the library", "again", "open five", "next fact", "next difference", "page", "line"):
        settled = metrics["reader"][f"{step}.last_ms"]["median"]
        rows.append((f"{step}, settled", f"{settled:.2f} ms = {settled / key:.1f} ×", "≤ 6 ×"))
    for metric, name in (
        ("first_paint_ms", "start to first useful screen"),
        ("settled_ms", "… settled"),
        ("peak_rss_mb", "peak memory"),
    ):
        if metric in metrics["reader"]:
            ratio = metrics["reader"][metric]["median"] / metrics["hello"][metric]["median"]
            rows.append((name, f"{metrics['reader'][metric]['median']:.0f} = {ratio:.2f} ×", ""))
    return rows


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reps", type=int, default=5)
    reps = parser.parse_args().reps
    with tempfile.TemporaryDirectory() as place:
        folder = make_story(Path(place) / "made", articles=5, size=4_000, facts=80)
        rows = loading(folder, max(9, reps * 3)) + reading(folder, Path(place), reps)
    width = max(len(name) for name, _, _ in rows)
    for name, figure, goal in rows:
        print(f"{name:<{width}}  {figure:>22}  {goal}")


if __name__ == "__main__":
    main()
