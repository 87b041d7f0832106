"""Measures the program against its anchors and prints one table. Not a test: figures depend on the machine.

    python tests/bench/run.py [GROUP …] [--reps 9] [--quiet 20]

Needs the `bench` extra. Terminal figures are taken from outside by `tui_bench.py`, interleaved with
the bare Textual app of `hello_app.py`; the ratio to that app's own figure is what counts, not the milliseconds.
Each group of rows is a module `rows_GROUP.py` with a function `rows`; without a name all are measured.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
from pathlib import Path

from measuring import HERE, Bench, printed

GROUPS = sorted(path.stem.removeprefix("rows_") for path in HERE.glob("rows_*.py"))


def main() -> int:
    """Prints the table; 1 if a goal is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"any of {', '.join(GROUPS)}")
    parser.add_argument("--reps", type=int, default=9, help="runs of each program, taken in turns")
    parser.add_argument(
        "--quiet",
        type=float,
        metavar="PERCENT",
        help="take a run again during which other programs used more of a core",
    )
    given = parser.parse_args()
    if strange := set(given.groups) - set(GROUPS):
        parser.error(f"no group {', '.join(sorted(strange))}; there are {', '.join(GROUPS)}")
    missed = 0
    with tempfile.TemporaryDirectory() as place:
        bench = Bench(given.reps, Path(place), given.quiet)
        for group in given.groups or GROUPS:
            print(f"\n{group}")
            missed += printed(importlib.import_module(f"rows_{group}").rows(bench))
    print(f"\n{missed} miss their goal" if missed else "\nevery goal holds")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
