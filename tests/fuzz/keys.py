"""Presses keys at random, in many walks. Not a part of the tests: it takes some minutes.

    python tests/fuzz/keys.py [--count 200] [--seed 0] [--steps 150] [--reached]

What breaks is told with its seed and all that was pressed until then: that seed alone (`--seed N --count 1`) does
the same again.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
sys.path.remove(str(HERE))  # this file has the name of a module
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "trust")]

import textual.app  # noqa: E402
import textual.pilot  # noqa: E402
from holding import Broken  # noqa: E402
from running import guarded  # noqa: E402
from walking import walked  # noqa: E402

from idle import until_idle  # noqa: E402

SHIPPED = HERE.parent.parent / "articles"


def main() -> int:
    """Runs it; 1 if anything was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0, help="of the first walk; the next ones count on")
    parser.add_argument("--steps", type=int, default=150, help="of each walk")
    parser.add_argument("--reached", action="store_true", help="tell which screens and actions were reached")
    options = parser.parse_args()
    textual.app.wait_for_idle = textual.pilot.wait_for_idle = until_idle
    reached: Counter[str] = Counter()
    pressed = found = 0
    start = time.monotonic()
    for seed in range(options.seed, options.seed + options.count):
        with tempfile.TemporaryDirectory() as folder:
            try:
                with guarded():
                    walk = asyncio.run(walked(seed, Path(folder), options.steps, SHIPPED))
            except Broken as broken:
                found += 1
                print(broken, flush=True)
                traceback.print_exception(broken.__cause__, limit=-6)
                continue
        reached += walk.reached
        pressed += len(walk.pressed)
        if seed % 10 == 9:
            print(f"{seed}: {pressed:,} keys, {found} found, {time.monotonic() - start:.0f} s", flush=True)
    if options.reached:
        print(*(f"{times:7,} {what}" for what, times in sorted(reached.items())), sep="\n")
    print(f"{options.count:,} walks, {pressed:,} keys, {found} found, {time.monotonic() - start:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
