"""Writes a month of answers, as a student who forgets (`forgetting.py`) would give them in sittings of learning.

    python tests/month.py FILE [--story FOLDER] [--days 30] [--until DAY]

Then `reader progress STORY --progress FILE` tells of it, and `reader STORY --progress FILE`, key p, shows it.
"""

from __future__ import annotations

import argparse
import random
from datetime import datetime, timedelta
from pathlib import Path

from forgetting import ANSWER, DAY, Trace
from reader.progress.store import Store
from reader.quiz.session import Session
from reader.quiz.shape import Given, Question
from reader.quiz.starting import begin
from reader.story.comparison import Comparison
from reader.story.load import load

_FREE = 0.2
"""So many days bring no sitting."""


def write_month(store: Store, comparison: Comparison, until: datetime, days: int = 30, seed: int = 1) -> None:
    """Writes the answers of `days` days, the last of them the day before `until`."""
    rng = random.Random(seed)
    mind = {row.fact.id: Trace(rng.gauss(1.0, 0.3)) for row in comparison.rows}
    for trace in mind.values():
        trace.meet(0.0)
    for number in range(days):
        if rng.random() < _FREE:
            continue
        at = until - timedelta(days=days - number)
        student = store.student(comparison.story.id)
        session = begin("learn", comparison, student, rng=rng, at=at, log=store)
        _answer_all(session, comparison, mind, number * DAY + 3600, at, rng)


def _answer_all(
    session: Session,
    comparison: Comparison,
    mind: dict[str, Trace],
    began: float,
    at: datetime,
    rng: random.Random,
) -> None:
    for place, question in enumerate(iter(lambda: session.current, None), 1):
        trace, when = mind[question.fact], began + place * ANSWER
        chance = trace.chance(when)
        trace.meet(when)
        differs = comparison.row(question.fact).agreement in ("disputed", "close")
        sure = True if rng.random() < max(0.5 * differs, chance - 0.3) else None if chance > 0.4 else False
        given = question.answer if rng.random() < chance else _wrong(question)
        session.answer(given, at + timedelta(seconds=15 * place), sure=sure, seconds=rng.uniform(3, 20))


def _wrong(question: Question) -> Given:
    """Another option, or "don't know"."""
    if question.asks != "one":
        return None
    return next(option.text for option in question.options if option.text != question.answer)


def main() -> None:
    """Writes the month into a file that is not there yet."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument(
        "--story", type=Path, default=Path(__file__).parent.parent / "articles" / "zhipu-funding"
    )
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--until", type=datetime.fromisoformat, default=datetime.now().astimezone())
    given = parser.parse_args()
    if given.file.exists():
        parser.error(f"{given.file} is there already")
    with Store.open(given.file) as store:
        write_month(store, load(given.story).comparison, given.until.astimezone(), given.days)


if __name__ == "__main__":
    main()
