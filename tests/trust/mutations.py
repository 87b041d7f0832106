"""Good stories spoilt at random: bytes and lines changed, lost, doubled, moved, hostile words put in."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from random import Random

from inputs import GOOD

from reader.plain.comparing.as_json import compare_json
from reader.plain.comparing.chosen import asked
from reader.plain.questions import questions_json
from reader.plain.streams import json_bytes
from reader.quiz.questions import make_questions
from reader.story.check import check
from reader.story.load import Loaded, load
from reader.story.problems import StoryError

WORDS = (
    b"\x00", b"\x1b]52;c;AA\x07", b"\x9b", b"\xff", b"\xed\xa0\x80", "\u202e".encode(), "\u200d".encode(), b"\r", b"\n",
    b'"', b"'''", b'"""', b"[", b"]", b"[[", b"{", b"}", b"=", b".", b",", b"#", b"\\", b"\\u0000", b"+++\n", b"nan", b"-1",
    b"1e999", b"0x" + b"f" * 400, b"9" * 5000, b"[" * 500, b"a." * 1200, b"12 km", b"$3 million", "12,5 \u20ac".encode(),
    b"about", b"hundreds of millions", b"31 February 2024", b"second half of", b"%", b"- ", b"> ", b"# ", b"**", b"](", b"fact",
    b"claims", b"value", b"occurrence = 2\n", b'kind = "list"\n', b'of = "length"\n', b"[[fact]]\n", b"[fact.claims.courier]\n",
)  # fmt: skip
SLOW = 2.0
"""Seconds of the processor that no story so small may take."""

Files = dict[str, bytes]


def seeds(corpus: Path, stories: Path) -> list[Files]:
    """The stories that are spoilt: those of the tests, and those that once were trouble."""
    found = [{name: text.encode() if isinstance(text, str) else text for name, text in GOOD.items()}]
    for folder in sorted([*stories.iterdir(), *corpus.iterdir()]):
        if folder.is_dir():
            found.append(
                {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
            )
    return found


def mutated(files: Files, rng: Random) -> Files:
    """The same files with a few things changed in one or two of them."""
    spoilt = dict(files)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        name = rng.choice(sorted(spoilt))
        spoilt[name] = _changed(spoilt[name], rng)
    return spoilt


def _changed(data: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    to = min(len(data), at + rng.choice((0, 1, 1, 2, 8, 60)))
    lines = data.split(b"\n")
    row, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    way = rng.randrange(8)
    if way == 0:
        return data[:at] + bytes([rng.randrange(256)]) + data[min(len(data), at + 1) :]
    if way == 1:
        return data[:at] + data[to:]
    if way in (2, 3):
        return data[:at] + rng.choice(WORDS) + data[to if way == 3 else at :]
    if way == 4:
        return data[:to] + data[at:]
    if way == 5:
        lines[row], lines[other] = lines[other], lines[row]
    elif way == 6:
        lines.insert(other, lines[row])
    else:
        del lines[row]
    return b"\n".join(lines)


def tried(files: Files, folder: Path, *, deep: bool = False) -> str:
    """Reads the files as a story, and everything that is made of it; says what was wrong, or nothing.

    Args:
        files: the story.
        folder: where it is written to; emptied first.
        deep: also make its questions, which takes its time.

    Raises:
        Exception: any but the one for what a person can mend is a bug.
        AssertionError: it took too long.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    start = time.process_time()
    try:
        loaded = load(folder)
        _read_out(loaded, deep)
    except StoryError as error:
        lines = error.lines
    else:
        lines = ()
    assert all(line.startswith(f"{folder}") and "\n" not in line for line in lines), lines
    assert time.process_time() - start < SLOW, "slow"
    return "\n".join(lines)


def _read_out(loaded: Loaded, deep: bool) -> None:
    check(loaded.story.path)
    if deep:
        json_bytes(questions_json(make_questions(loaded.comparison, Random(0)), loaded.comparison))
    json_bytes(compare_json(asked(loaded.comparison, None, None, None, "")))
