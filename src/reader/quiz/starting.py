"""Beginning a sitting, and taking one up again at its question."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Collection, Sequence
from datetime import datetime

from reader.quiz.answered import OVERRULED, said
from reader.quiz.grade import Grade
from reader.quiz.log import LineId, Log, Mode, NotSaved, Review, Sitting
from reader.quiz.plans import PREDICTED, Maker, Wish, exam, learn, practise, predict
from reader.quiz.score import Outcome, waiting_ids
from reader.quiz.session import Session
from reader.quiz.shape import Question
from reader.quiz.student import Student, changed
from reader.story.comparison import Comparison
from reader.story.model import Story
from reader.story.values import fold_words

COUNT = 10
"""Questions of a sitting, if nobody says otherwise."""
NOTHING_DUE = "nothing is due, and nothing is new: come back tomorrow"
_CHANCES = 2**32


def begin(
    mode: Mode,
    comparison: Comparison,
    student: Student,
    *,
    rng: random.Random,
    at: datetime,
    log: Log,
    count: int = COUNT,
    wish: Wish | None = None,
    minutes: int | None = None,
    seed: int | None = None,
    guessed: Collection[str] = (),
) -> Session:
    """A new sitting, kept before its first question is asked; without questions it is not kept.

    Args:
        mode: what it is for.
        comparison: of the story.
        student: what is known of them.
        rng: where its id comes from, and its seed if none is given.
        at: when it begins, with its zone.
        log: where it and its answers are kept.
        count: how many questions at most; a prediction has `PREDICTED`.
        wish: what to practise.
        minutes: how long an exam may take.
        seed: with it the same story, student and wish give the same questions; None for one by chance.
        guessed: ids of the facts that were predicted before; a prediction is of others.
    """
    seed = seed_by(rng) if seed is None else seed
    name = f"{rng.randrange(_CHANCES * _CHANCES):016x}"
    maker = Maker(comparison, seed)
    questions = _planned(mode, maker, student, at, count, wish or Wish(), random.Random(seed), guessed)
    ids = tuple(question.id for question in questions)
    sitting = Sitting(comparison.story.id, name, mode, seed, ids, at, minutes if mode == "exam" else None)
    return _begun(sitting, questions, comparison, student, log)


def seed_by(rng: random.Random) -> int:
    """A seed by chance."""
    return rng.randrange(_CHANCES)


def why_none(story: Story, mode: Mode | None = None) -> str:
    """Why a sitting on a story has no questions, in a few words; of that mode, if one was begun."""
    if not story.has_table:
        return "there is no fact table yet"
    if mode == "predict" and story.facts:
        return "all that can be guessed was predicted or learnt before"
    return NOTHING_DUE if mode == "learn" and story.facts else "nothing can be asked well here"


def again_after_reading(
    before: Sitting, comparison: Comparison, student: Student, *, rng: random.Random, at: datetime, log: Log
) -> Session:
    """What was predicted, asked again now that the text has been read."""
    questions = Maker(comparison, before.seed).again(before.questions)
    name = f"{rng.randrange(_CHANCES * _CHANCES):016x}"
    ids = tuple(question.id for question in questions)
    sitting = Sitting(comparison.story.id, name, "learn", before.seed, ids, at, after=before.id)
    return _begun(sitting, questions, comparison, student, log)


def _begun(
    sitting: Sitting, questions: Sequence[Question], comparison: Comparison, student: Student, log: Log
) -> Session:
    if questions:
        # What can't be kept now can't be taken up later, and no more: each answer tells if it is not kept.
        with contextlib.suppress(NotSaved):
            log.begin(sitting)
    return _session(sitting, questions, comparison, student, log, ())


def take_up(
    sitting: Sitting,
    reviews: Sequence[tuple[LineId, Review]],
    comparison: Comparison,
    student: Student,
    *,
    log: Log,
) -> Session:
    """A sitting that was left, at the question that waits.

    Questions that the story no longer gives are passed over: a story may have been edited meanwhile.

    Args:
        sitting: how it began.
        reviews: its answers that were not taken back, in order, with their lines.
        comparison: of the story as it is now.
        student: what is known of them.
        log: where its further answers are kept.
    """
    questions = Maker(comparison, sitting.seed).again(sitting.questions)
    by_id = {question.id: question for question in questions}
    outcomes = [
        Outcome(by_id[review.question], review.given, _grade(review, student), review.sure, line)
        for line, review in reviews
        if review.question in by_id
    ]
    return _session(sitting, questions, comparison, student, log, outcomes)


def is_over(sitting: Sitting, reviews: Sequence[tuple[LineId, Review]], student: Student) -> bool:
    """Whether all of a sitting was answered, as its lines tell: for that no question has to be made again."""
    answered = [(review.question, _grade(review, student)) for _, review in reviews]
    return not waiting_ids(sitting.questions, answered, sitting.mode)


def _session(
    sitting: Sitting,
    questions: Sequence[Question],
    comparison: Comparison,
    student: Student,
    log: Log,
    outcomes: Sequence[Outcome],
) -> Session:
    return Session(
        questions,
        comparison,
        log,
        sitting=sitting,
        outcomes=outcomes,
        overruled=student.overruled,
        paces=student.paces,
        changed=changed(comparison, student),
    )


def _grade(review: Review, student: Student) -> Grade:
    """How an answer was judged, from its line; what the student overruled since was right."""
    overruled = {fold_words(text) for text in student.overruled.get(review.question, ())}
    if review.outcome == "wrong" and fold_words(said(review.given)) in overruled:
        return OVERRULED
    return Grade(review.outcome, review.share, review.why)  # type: ignore[arg-type]


def _planned(
    mode: Mode,
    maker: Maker,
    student: Student,
    at: datetime,
    count: int,
    wish: Wish,
    rng: random.Random,
    guessed: Collection[str],
) -> list[Question]:
    if mode == "learn":
        return learn(maker, student, at.date(), count, rng)
    if mode == "practise":
        return practise(maker, student, wish, count, rng)
    if mode == "exam":
        return exam(maker, student, count, rng)
    return predict(maker, student, PREDICTED, rng, guessed)
