"""Spoils good stories at random, many times. Not a part of the tests: it takes some minutes.

    python tests/fuzz/run.py [--count 100000] [--seed 0]

Every story has to be read, or refused with lines that a person can mend; what does neither, or is slow, is
kept in a folder beside the corpus, to be mended and then, made small, put into the corpus.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "trust")]

from mutations import Files, mutated, seeds, tried  # noqa: E402


def kept(files: Files, number: int) -> Path:
    """Where a story that is trouble is kept."""
    folder = HERE / "found" / str(number)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def main() -> int:
    """Runs it; 1 if anything was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    good = seeds(HERE / "corpus", HERE.parent / "stories")
    read = found = 0
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.count):
            rng = Random(f"{options.seed} {number}")
            files = mutated(rng.choice(good), rng)
            try:
                read += tried(files, Path(folder) / "story", deep=number % 100 == 0) == ""
            except Exception:
                found += 1
                print(f"{number}: {kept(files, number)}\n{traceback.format_exc(limit=-4)}", flush=True)
            if number % 5000 == 4999:
                print(
                    f"{number + 1:,} mutations, {read:,} read, {found} found, {time.monotonic() - start:.0f} s",
                    flush=True,
                )
    print(
        f"{options.count:,} mutations of {len(good)} stories: {read:,} read, {options.count - read - found:,} refused, {found} found"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
