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


SIZE = [210, 50]
HELLO = {
    "cmd": [sys.executable, str(HERE / "hello_app.py")],
    "size": SIZE,
    "paint": "HELLO-READY",
    "steps": [{"wait": 0.3}, {"name": "key", "key": "j", "repeat": 20}],
    "quit": ["q"],
}
VIEWS = [
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


def ours_on(folder: Path, place: Path, steps: list[dict[str, object]]) -> dict[str, object]:
    """How the program is driven. A file of its own for each run: a remembered position would matter."""
    return {
        "cmd": ["/bin/sh", "-c", f"exec {sys.executable} -m reader {folder} --progress {place}/$$.sqlite3"],
        "size": SIZE,
        "paint": "Outlet",
        "steps": steps,
        "quit": ["\x11"],
    }


def measured(ours: dict[str, object], reps: int) -> dict[str, dict[str, dict[str, float]]]:
    """The figures of the bare app and of ours, taken in turns."""
    report = tui_bench.measure({"hello": HELLO, "reader": ours}, reps, 1, False, lambda _: None)
    for name, program in report["programs"].items():
        if not program["ok"]:
            raise SystemExit(f"{name}: {program['errors']}\n{program['dumps'].get('final', '')}")
    return {name: program["metrics"] for name, program in report["programs"].items()}


def viewing(name: str, folder: Path, place: Path, reps: int, most: int) -> list[tuple[str, str, str]]:
    """The views, find and stepping in a story, each as a multiple of a key of the bare app."""
    steps = [{"wait": 1.0}, {"name": "from the library", "key": "c"}, {"wait": 0.5}, *VIEWS]
    metrics = measured(ours_on(folder, place, steps), reps)
    key = metrics["hello"]["key.last_ms"]["median"]
    rows = [(f"{name}:", f"key {key:.2f} ms", "")]
    for step in steps:
        if "name" in step:
            settled = metrics["reader"][f"{step['name']}.last_ms"]["median"]
            # After an escape Textual waits 100 ms, in case it begins a sequence.
            goal = "" if step.get("key") == "escape" else f"≤ {most} ×"
            rows.append((f"  {step['name']}", f"{settled:.2f} ms = {settled / key:.1f} ×", goal))
    return rows


def opening(folder: Path, reps: int) -> list[tuple[str, str, str]]:
    """From the files to columns ready to be drawn, in a process that has imported what it needs."""
    from reader.app.highlight import columns
    from reader.app.widgets.parallel_text import ParallelText
    from reader.story.load import load

    def work() -> None:
        ParallelText(columns(load(folder).comparison))

    return [("open 12 articles of 50 KB, 1,000 facts", f"{median_ms(work, reps):.0f} ms", "< 1,000 ms")]


def reading(folder: Path, place: Path, reps: int) -> list[tuple[str, str, str]]:
    """Opening five columns and the next fact, each as a multiple of a key of the bare app."""
    ours = ours_on(
        folder,
        place,
        [
            {"wait": 0.3},
            {"name": "from the library", "key": "c"},
            {"wait": 0.3},
            {"name": "one article", "key": "a", "repeat": 1},
            {"wait": 0.1},
            {"name": "open five", "key": "a", "repeat": 1},
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
    )
    metrics = measured(ours, reps)
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
        large = make_story(Path(place) / "large", articles=12, size=50_000, facts=1_000)
        shipped = HERE.parent.parent / "articles" / "zhipu-funding"
        rows = [
            *loading(folder, max(9, reps * 3)),
            *opening(large, reps),
            *reading(folder, Path(place), reps),
            *viewing("the story that ships", shipped, Path(place), reps, 6),
            *viewing("12 articles of 50 KB, 1,000 facts", large, Path(place), reps, 15),
        ]
    width = max(len(name) for name, _, _ in rows)
    for name, figure, goal in rows:
        print(f"{name:<{width}}  {figure:>22}  {goal}")


if __name__ == "__main__":
    main()
