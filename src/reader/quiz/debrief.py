"""What is told at the end of a sitting: score, what was sure and wrong, what to reread, a pattern."""

from __future__ import annotations

import msgspec

from reader.quiz.parts import missed_facts
from reader.quiz.pattern import Line, lines_of, pattern
from reader.quiz.score import counting
from reader.quiz.session import Session
from reader.story.comparison import Comparison

REREAD = 3


class Debrief(msgspec.Struct, frozen=True):
    """The end of a sitting."""

    right: int
    answered: int
    asked: int
    after_unknown: int
    """How many of those that were right came back after "don't know"."""
    sure_but_wrong: tuple[str, ...]
    """Ids of facts."""
    reread: tuple[str, ...]
    """Ids of at most three facts: what was sure and wrong first, then the least known."""
    missed: int
    """How many facts there are to reread."""
    pattern: str
    """One plain sentence; empty where there is no pattern to see."""
    topics: tuple[Line, ...]
    kinds: tuple[Line, ...]


def debrief(session: Session, comparison: Comparison) -> Debrief:
    """What a sitting amounts to. A question counts once, by its first answer that was not "don't know"."""
    counted = counting(session.outcomes)
    missed = [outcome for outcome in counted if not outcome.grade.right]
    sure = [outcome for outcome in missed if outcome.sure and outcome.grade.outcome == "wrong"]
    least = sorted(missed, key=lambda outcome: (outcome not in sure, outcome.grade.share))
    facts = dict.fromkeys(fact for o in least for fact in missed_facts(o.question, o.given, comparison))
    unknown = {o.question.id for o in session.outcomes if o.grade.outcome == "unknown"}
    score = session.score
    return Debrief(
        right=score.right,
        answered=score.answered,
        asked=score.asked,
        after_unknown=sum(outcome.grade.right and outcome.question.id in unknown for outcome in counted),
        sure_but_wrong=tuple(dict.fromkeys(outcome.question.fact for outcome in sure)),
        reread=tuple(facts)[:REREAD],
        missed=len(facts),
        pattern=pattern(counted, comparison),
        topics=lines_of(
            (comparison.story.fact(outcome.question.fact).topic, outcome.grade.right) for outcome in counted
        ),
        kinds=lines_of((outcome.question.kind, outcome.grade.right) for outcome in counted),
    )
