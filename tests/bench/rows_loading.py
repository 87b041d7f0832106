"""Loading a story: no screen, in a process that has imported what it needs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from measuring import Bench, Row, at_most, median_ms


def rows(bench: Bench) -> Iterator[Row]:
    """Load, clean and compare; and from the files to columns ready to be drawn."""
    from reader.app.highlight import columns
    from reader.app.widgets.parallel_text import ParallelText
    from reader.story.load import load

    made = bench.story("made", articles=5, size=4_000, facts=80)
    once = subprocess.run(
        [sys.executable, "-c", f"import time; from reader.story.load import load; from pathlib import Path\n"
         f"t = time.perf_counter(); load(Path({str(made)!r})); print((time.perf_counter() - t) * 1e3)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    reps = max(9, bench.reps * 3)
    yield at_most(
        "load, clean, compare: 5 articles of 4 KB, 80 facts", median_ms(lambda: load(made), reps), 15
    )
    yield at_most("… the first time in a process, after import", float(once.stdout), None)
    large = bench.story("large", articles=12, size=50_000, facts=1_000)
    opened = median_ms(lambda: ParallelText(columns(load(large).comparison)), bench.reps)
    yield at_most("open 12 articles of 50 KB, 1,000 facts", opened, 1_000)
