"""The store with ten thousand answers in its log: opening it, starting a sitting, keeping an answer."""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from measuring import HERE, Bench, Row, at_most, median_ms, times

ANSWERS = 10_000
_STORY = HERE.parent / "stories" / "bridge"
_AT = datetime(2024, 3, 9, 12, tzinfo=UTC)


def rows(bench: Bench) -> Iterator[Row]:
    """Open, student and begin, an answer against the barest commit, undo, rebuild, backup."""
    from reader.progress.backups import back_up
    from reader.progress.store import Store
    from reader.quiz.log import Undo
    from reader.story.load import load

    file, story = filled(bench.place / "full.sqlite3"), load(_STORY).story.id
    reps = max(9, bench.reps * 3)
    store = Store.open(file)
    answers = store.answers()
    yield at_most(
        "open: quick_check and all, 10,000 answers", median_ms(lambda: Store.open(file).close(), reps), 50
    )
    yield at_most("start of a sitting: student + begin", _started(file), 100)
    yield at_most("… student alone, again", median_ms(lambda: store.student(story), reps), None)
    one = answers[-1]
    barest, kept = _in_turns(_barest_commit(bench.place / "bare.sqlite3"), lambda: store.append(one), reps)
    yield at_most("the barest commit: one row, synchronous=EXTRA", barest, None)
    yield times("an answer: line and memory, against the barest commit", kept, barest, 2)
    line = store.append(one)
    undone = median_ms(lambda: store.undo(Undo(one.story, one.fact, line, one.at)), reps)
    yield at_most(f"an undo: one of {len({each.fact for each in answers})} facts replayed", undone, None)
    yield at_most("all memories from the log: reader progress rebuild", median_ms(store.rebuild, 3), None)
    store.close()
    days = iter(range(1000))
    backup = median_ms(lambda: back_up(file, _AT.date() + timedelta(days=next(days))), 5)
    yield at_most("a backup, in a thread", backup, None)


def filled(file: Path) -> Path:
    """The file with ten thousand answers to the questions of a story, as a student of a year would have
    given them; made once.
    """
    if not file.exists():
        _fill(file)
    return file


def _fill(file: Path) -> None:
    from reader.progress.store import Store
    from reader.quiz.log import Review
    from reader.quiz.questions import make_questions
    from reader.story.load import load

    loaded, rng = load(_STORY), random.Random(1)
    questions = make_questions(loaded.comparison, rng)
    with Store.open(file) as store:
        store._database._connection.execute("PRAGMA synchronous = OFF")
        for number in range(ANSWERS):
            question = rng.choice(questions)
            right = rng.random() < 0.8
            store.append(
                Review(
                    story=loaded.story.id,
                    fact=question.fact,
                    question=question.id,
                    kind=question.kind,
                    claims=question.claims,
                    given=question.answer,
                    answer=question.answer,
                    outcome="right" if right else "wrong",
                    share=float(right),
                    why="",
                    at=_AT + timedelta(hours=number),
                    sure=rng.choice([True, False, None]),
                    seconds=rng.random() * 20,
                    truth="0123456789ab",
                    sitting=f"{number // 10:016x}",
                    mode="learn",
                )
            )


def _started(file: Path) -> float:
    """The first start of a sitting in a process that has imported what it needs, in ms; median of nine."""
    script = f"""
import random, time
from datetime import datetime, UTC
from pathlib import Path
from reader.progress.store import Store
from reader.quiz import plans, starting
from reader.quiz.memory import scheduler
from reader.story.load import load
import reader.quiz.questions
loaded, store = load(Path({str(_STORY)!r})), Store.open(Path({str(file)!r}))
scheduler()
begun = time.perf_counter()
student = store.student(loaded.story.id)
starting.begin("learn", loaded.comparison, student, rng=random.Random(1), at=datetime(2025, 6, 1, tzinfo=UTC), log=store)
print((time.perf_counter() - begun) * 1e3)
"""
    spent = sorted(
        float(
            subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
        )
        for _ in range(9)
    )
    return spent[4]


def _barest_commit(file: Path) -> Callable[[], object]:
    """One row into a table of its own, with the store's settings: what the disk asks."""
    import sqlite3

    db = sqlite3.connect(file, isolation_level=None)
    db.execute("PRAGMA synchronous = EXTRA")
    db.execute("CREATE TABLE bare (x TEXT)")
    return lambda: db.execute("INSERT INTO bare VALUES ('x')")


def _in_turns(anchor: Callable[[], object], ours: Callable[[], object], reps: int) -> tuple[float, float]:
    """The median of each in ms, taken in turns: how long a disk takes to sync changes from second to second."""
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(reps):
        for work, times_of_it in zip((anchor, ours), spent, strict=True):
            begun = time.perf_counter()
            work()
            times_of_it.append((time.perf_counter() - begun) * 1e3)
    return statistics.median(spent[0]), statistics.median(spent[1])
