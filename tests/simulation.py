"""A student of 60 days in three ways of learning, at the same number of answers: what is known on exam day?

    python tests/simulation.py [--trials 200] [--days 60] [--count 10] [--spread 0.3] [--reading 1] [--once]

The student forgets by another model than the scheduler's own (`forgetting.py`). They read all articles once, then
learn every day as long as a sitting is. The three ways: sittings as the program plans them with the exam's date; a
Leitner box of cards; reading the facts again in the order of the story, round and round. The first one says how
many answers a day has, the others get as many. Only the facts themselves are asked, so that all learn the same.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
from collections.abc import Callable, Iterator
from dataclasses import InitVar, dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from forgetting import ANSWER, DAY, Trace
from reader.quiz.asked_of import asked_of
from reader.quiz.grade import RIGHT, WRONG
from reader.quiz.log import Review
from reader.quiz.memory import KNOWING_OF, Key, Memory, key_of, step
from reader.quiz.plans import Maker, learn
from reader.quiz.schedule import Aims
from reader.quiz.score import Outcome, waiting
from reader.quiz.student import Student
from reader.story.comparison import Comparison, compare
from reader.story.load import load
from reader.story.model import Story

TOP = Path(__file__).parent.parent
BEGIN = date(2024, 1, 1)
PACE = 4.0
"""Words read in a second."""
BOXES = (1, 2, 4, 8, 16, 32)
"""Days until a card of each box of Leitner's is asked again."""


@dataclass
class Course:
    """What all three ways share: the story, its facts, how long, how much a day at most."""

    story: InitVar[Story]
    days: int
    count: int
    reading: float = 1.0
    """What reading a fact again is worth, against answering and being told."""
    once: bool = False
    """Whether what is wrong does not come back within the sitting, as it does when learning."""
    comparison: Comparison = field(init=False)
    """Of those facts alone that can be asked for themselves."""
    maker: Maker = field(init=False)
    facts: list[str] = field(init=False)
    others: frozenset[str] = field(init=False)
    """Ids of the questions that ask for more than the fact itself: they are not asked."""

    def __post_init__(self, story: Story) -> None:
        asked = asked_of(compare(story))
        facts = tuple(fact for fact in story.facts if "fact" in asked.get(fact.id, ()))
        self.comparison = compare(msgspec.structs.replace(story, facts=facts))
        self.facts = [fact.id for fact in facts]
        self.maker = Maker(self.comparison, seed=1)
        made = [question for row in self.comparison.rows for question in self.maker.of(row)]
        self.others = frozenset(each.id for each in made if KNOWING_OF.get(each.kind) != "fact")

    @property
    def exam(self) -> float:
        """When the exam begins, in seconds of the model."""
        return self.days * DAY

    def mind(self, rng: random.Random, spread: float) -> dict[str, Trace]:
        """A mind that has read all articles once; facts differ in strength by `spread`."""
        traces = {fact: Trace(rng.gauss(0.0, spread)) for fact in self.facts}
        read = 0
        for article in self.comparison.story.articles:
            claims = [(row.fact.claims.get(article.id), row.fact.id) for row in self.comparison.rows]
            told = [(claim.said.start, fact) for claim, fact in claims if claim and fact in traces]
            for start, fact in sorted(told):
                traces[fact].meet((read + len(article.text[:start].split())) / PACE)
            read += article.words
        return traces

    def clock(self, day: int) -> Iterator[float]:
        """The times of the answers of a day, the first an hour after the reading."""
        at = day * DAY + 3600
        while True:
            at += ANSWER
            yield at


def sittings(course: Course, mind: dict[str, Trace], rng: random.Random) -> list[int]:
    """Learns as the program plans it; returns the number of answers of each day."""
    aims = Aims(exam=BEGIN + timedelta(days=course.days))
    memories: dict[Key, Memory] = {}
    answers = []
    for day in range(course.days):
        on, clock = BEGIN + timedelta(days=day), course.clock(day)
        student = Student(memories, aims, flagged=course.others)
        asked = learn(course.maker, student, on, course.count, rng)
        outcomes: list[Outcome] = []
        while queue := waiting(asked, outcomes, "exam" if course.once else "learn"):
            right = _recalls(mind[queue[0].fact], next(clock), rng)
            outcomes.append(Outcome(queue[0], None, RIGHT if right else WRONG))
            _remember(memories, course.comparison.story.id, outcomes[-1], on)
        answers.append(len(outcomes))
    return answers


def _remember(memories: dict[Key, Memory], story: str, outcome: Outcome, on: date) -> None:
    """Puts an answer into memory as the log would."""
    question, grade, at = outcome.question, outcome.grade, datetime.combine(on, time(12), UTC)
    review = Review(
        story, question.fact, question.id, question.kind, (), None, "", grade.outcome, grade.share, "", at
    )
    key = key_of(review)
    assert key is not None
    memories[key] = step(memories.get(key), review)


def _recalls(trace: Trace, at: float, rng: random.Random) -> bool:
    """Whether a fact is recalled when it is asked; then it is told, and so met again."""
    right = rng.random() < trace.chance(at)
    trace.meet(at)
    return right


def leitner(course: Course, mind: dict[str, Trace], rng: random.Random, answers: list[int]) -> None:
    """Learns with a box of cards: right moves a card on by a box, wrong moves it back to the first.

    As many answers a day as there are: cards that are due, those of the lower boxes first, then new ones.
    """
    boxes: dict[str, int] = {}
    due: dict[str, int] = {}
    new = iter(course.facts)
    for day, number in enumerate(answers):
        clock = course.clock(day)
        waits = sorted((fact for fact in due if due[fact] <= day), key=lambda fact: (boxes[fact], due[fact]))
        asked = [*waits[:number], *islice(new, max(0, number - len(waits)))]
        for fact in asked:
            right = _recalls(mind[fact], next(clock), rng)
            boxes[fact] = min(boxes.get(fact, 0) + 1, len(BOXES) - 1) if right else 0
            due[fact] = day + BOXES[boxes[fact]]


def rereading(course: Course, mind: dict[str, Trace], rng: random.Random, answers: list[int]) -> None:
    """Reads the facts again in the order of the story, as many a day as there are answers, round and round."""
    facts = cycle(course.facts)
    for day, number in enumerate(answers):
        for fact, at in zip(islice(facts, number), course.clock(day), strict=False):
            mind[fact].meet(at, course.reading)


WAYS: dict[str, Callable[[Course, dict[str, Trace], random.Random, list[int]], None]] = {
    "Leitner": leitner,
    "rereading": rereading,
}


class Outcomes(NamedTuple):
    """What came out: by way of learning, the retention of each trial; and the answers of each."""

    retention: dict[str, list[float]]
    answers: list[int]


def simulate(course: Course, trials: int, spread: float, seed: int = 1) -> Outcomes:
    """Runs the trials; the same seed gives the same figures.

    Args:
        course: what is learnt.
        trials: students; each learns in all three ways from the same beginning.
        spread: standard deviation of the facts' strength, in units of activation.
        seed: of chance.
    """
    retention: dict[str, list[float]] = {"sittings": [], **{name: [] for name in WAYS}}
    totals = []
    for trial in range(trials):

        def begin(trial: int = trial) -> tuple[dict[str, Trace], random.Random]:
            rng = random.Random(f"{seed} {trial}")
            return course.mind(rng, spread), rng

        mind, rng = begin()
        answers = sittings(course, mind, rng)
        totals.append(sum(answers))
        retention["sittings"].append(known(course, mind))
        for name, way in WAYS.items():
            mind, rng = begin()
            way(course, mind, rng, answers)
            retention[name].append(known(course, mind))
    return Outcomes(retention, totals)


def known(course: Course, mind: dict[str, Trace]) -> float:
    """The part of all facts that the mind recalls when the exam begins, from 0 to 1."""
    return statistics.mean(trace.chance(course.exam) for trace in mind.values())


def table(found: Outcomes) -> Iterator[str]:
    """What came out, as lines."""
    answers = found.answers
    yield f"{len(answers)} trials, {statistics.mean(answers):.0f} answers each ({min(answers)} to {max(answers)})"
    ours = found.retention["sittings"]
    for name, shares in found.retention.items():
        better = sum(one > other for one, other in zip(ours, shares, strict=True))
        told = "" if name == "sittings" else f"  sittings are above it in {better} of {len(ours)}"
        yield (
            f"{name:10} {statistics.mean(shares):6.1%} known on exam day, "
            f"standard deviation {statistics.pstdev(shares):.1%}{told}"
        )


def main() -> int:
    """Prints what comes out; 1 if learning as planned is not above both of the others."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--count", type=int, default=10, help="questions of a sitting")
    parser.add_argument("--spread", type=float, default=0.3, help="of the facts' strength")
    parser.add_argument(
        "--reading", type=float, default=1.0, help="what reading again is worth: 1 = an answer"
    )
    parser.add_argument("--once", action="store_true", help="nothing comes back within a sitting")
    parser.add_argument("--story", type=Path, default=TOP / "articles" / "zhipu-funding")
    given = parser.parse_args()
    course = Course(load(given.story).story, given.days, given.count, given.reading, given.once)
    found = simulate(course, given.trials, given.spread)
    print(f"{len(course.facts)} facts, {given.days} days, at most {given.count} questions a day")
    print("\n".join(table(found)))
    means = {name: statistics.mean(shares) for name, shares in found.retention.items()}
    return int(means["sittings"] < max(means.values()))


if __name__ == "__main__":
    sys.exit(main())
