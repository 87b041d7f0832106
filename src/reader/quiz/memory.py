"""What a student knows of a fact, in each of three kinds of knowing it, as FSRS models it.

A memory is a fold over the answers in the order of replay (`step`), exact and without chance, so that the
same log always gives the same memory. How many days pass between two answers is what counts; a day is
the student's own, by the zone that the answer was given in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

import msgspec

from reader.quiz.log import Review
from reader.story.comparison import Comparison
from reader.story.values import fold_words

if TYPE_CHECKING:
    from fsrs import Scheduler

Knowing: TypeAlias = Literal["fact", "outlet", "evidence"]
"""The fact itself; who said it; where it is said."""
KNOWINGS: tuple[Knowing, ...] = get_args(Knowing)

KNOWING_OF: Mapping[str, Knowing] = {
    **dict.fromkeys(("choice", "typed", "cloze"), "fact"),
    **dict.fromkeys(("outlet", "outlets", "silent", "leads", "match", "stated", "differ"), "outlet"),
    "evidence": "evidence",
}
"""What a kind of question shows. Order and recall ask for several facts at once, and so are evidence of none:
they are kept, and change no memory."""

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
"""FSRS's ratings."""

SCHEME = "fsrs-6/2"
"""Names the rules by which answers become memory. Change it with them: what was cached is then replayed."""


class Key(NamedTuple):
    """What a memory is of. It hangs on the fact's id, which its author never changes."""

    story: str
    fact: str
    knowing: Knowing


class Memory(msgspec.Struct, frozen=True):
    """What the scheduler knows of one fact and one kind of knowing it."""

    stability: float
    """Days until the chance of knowing it has fallen to 90 % (FSRS)."""
    difficulty: float
    """From 1 to 10 (FSRS)."""
    last: date
    """The day of the last answer."""
    answers: int
    lapses: int
    """Answers on a later day that showed it forgotten."""
    right_days: int
    """Days on which it was answered right."""
    last_right: date | None
    right: bool
    """Whether the last answer was right."""
    misjudged: date | None
    """A day on which the student was sure and wrong, and that no later day has made up for yet."""
    truth: str
    """What the outlets said of the fact when it was last asked."""


def key_of(review: Review) -> Key | None:
    """What an answer is evidence of; None if it changes no memory.

    What was predicted before reading is a guess, and shows nothing of what is remembered.
    """
    knowing = KNOWING_OF.get(review.kind)
    if knowing is None or review.mode == "predict":
        return None
    return Key(review.story, review.fact, knowing)


def rating(review: Review, *, overruled: bool = False) -> int:
    """FSRS's rating from behaviour: a student is never asked to grade themselves.

    Wrong or not known: again. Right with a typo, or unsure: hard. Right: good. Right, sure, and typed within
    the student's own median time for that kind: easy. What the student overruled was right.
    """
    if review.outcome != "right" and not overruled:
        return AGAIN
    if review.typo or review.sure is False:
        return HARD
    return EASY if review.sure and review.quick else GOOD


def step(before: Memory | None, review: Review, *, overruled: bool = False) -> Memory:
    """The memory after one more answer.

    Args:
        before: the memory as it was; None if there was none.
        review: the answer. A day before the last one's counts as that one: clocks jump, time does not.
        overruled: whether the student said that the answer was right.
    """
    grade = rating(review, overruled=overruled)
    day = review.at.date() if before is None else max(review.at.date(), before.last)
    stability, difficulty = _fsrs(before, grade, day)
    right = grade != AGAIN
    was = before or _NOTHING
    misjudged = was.misjudged if was.misjudged is not None and was.misjudged >= day else None
    if not right and review.sure:
        misjudged = day
    return Memory(
        stability=stability,
        difficulty=difficulty,
        last=day,
        answers=was.answers + 1,
        lapses=was.lapses + (not right and before is not None and day > was.last),
        right_days=was.right_days + (right and was.last_right != day),
        last_right=day if right else was.last_right,
        right=right,
        misjudged=misjudged,
        truth=review.truth or was.truth,
    )


_NOTHING = Memory(0.0, 0.0, date.min, 0, 0, 0, None, False, None, "")


def is_overruled(review: Review, overruled: Mapping[str, Collection[str]]) -> bool:
    """Whether the student said, of that question and what was typed, that it was right.

    Args:
        review: an answer.
        overruled: what was typed and said to be right, by the question's id.
    """
    if not isinstance(review.given, str) or review.question not in overruled:
        return False
    return fold_words(review.given) in map(fold_words, overruled[review.question])


def fold(reviews: Iterable[tuple[Review, bool]]) -> dict[Key, Memory]:
    """All memories, from answers in the order of replay, each with whether it was overruled."""
    found: dict[Key, Memory] = {}
    for review, overruled in reviews:
        key = key_of(review)
        if key is not None:
            found[key] = step(found.get(key), review, overruled=overruled)
    return found


def _fsrs(before: Memory | None, grade: int, day: date) -> tuple[float, float]:
    """Stability and difficulty after an answer on a day, by FSRS-6 with its published weights.

    No learning steps: what is relearnt within a day goes by FSRS's own rule for the same day.
    """
    from fsrs import Card, Rating, State

    card = Card(card_id=1, due=_noon(day))  # without an id it would sleep to find one
    if before is not None:
        card.state, card.step = State.Review, None
        card.stability, card.difficulty = before.stability, before.difficulty
        card.last_review = _noon(before.last)
    card, _ = scheduler().review_card(card, Rating(grade), _noon(day))
    assert card.stability is not None
    assert card.difficulty is not None
    return card.stability, card.difficulty


@cache
def scheduler() -> Scheduler:
    """FSRS as it is used here: no steps within a day, no fuzz, since a replay has to be exact."""
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def _noon(day: date) -> datetime:
    """A day as the library wants it: it counts whole days between two times in UTC."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def truth_of(fact_id: str, comparison: Comparison) -> str:
    """A digest of what all outlets say of a fact: another one means that its answer has changed."""
    # Whoever only reads does without: half a megabyte of OpenSSL, and the words of questions.
    import hashlib

    from reader.quiz.wording import claim_text

    fact = comparison.story.fact(fact_id)
    told = (
        f"{article_id}={fold_words(claim_text(claim, comparison.story.article(article_id)))}"
        for article_id, claim in sorted(fact.claims.items())
    )
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]
