"""Whether each fact is asked in ways enough; where it is not, why, in words for its author."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from reader.quiz.differ import MOST_SAYINGS
from reader.quiz.matter import Matter
from reader.quiz.proof import LEAST_SENTENCES
from reader.quiz.shape import Question
from reader.quiz.stock import Stock
from reader.story.comparison import Comparison

_NO_PROOF = f"no article that tells it has {LEAST_SENTENCES} sentences to choose from"
_KINDS_OF_ONE, _KINDS_OF_SEVERAL = 2, 3


def shortfalls(comparison: Comparison, quizzes: Sequence[Sequence[Question]]) -> list[tuple[str, str]]:
    """The facts that are not asked in ways enough in every one of some quizzes: (fact id, what and why).

    A fact of two outlets or more is asked in three kinds, any other in two. One on which they differ is asked
    of an outlet by name, whether and why they differ, and for its proof. A fact that is never asked is left
    to `unasked`.
    """
    stock = Stock(comparison)
    asked = [_by_fact(quiz) for quiz in quizzes]
    found: list[tuple[str, str]] = []
    for row in comparison.rows:
        of = [quiz.get(row.fact.id, []) for quiz in asked]
        if all(of):
            matter = Matter(row, stock, random.Random(0))
            found += [(row.fact.id, what) for what in _lacking(matter, of)]
    return found


def _by_fact(quiz: Sequence[Question]) -> dict[str, list[Question]]:
    found: dict[str, list[Question]] = {}
    for question in quiz:
        found.setdefault(question.fact, []).append(question)
    return found


def _lacking(matter: Matter, quizzes: Sequence[Sequence[Question]]) -> Iterator[str]:
    row = matter.row
    kinds = min(({question.kind for question in quiz} for quiz in quizzes), key=len)
    wanted = _KINDS_OF_SEVERAL if len(row.fact.claims) > 1 else _KINDS_OF_ONE
    if len(kinds) < wanted:
        yield f"asked in {len(kinds)} of {wanted} kinds: {'; '.join(_why_few(matter, kinds))}"
    if row.agreement not in ("close", "disputed"):
        return
    if not all(any(_is_by_name(question, matter) for question in quiz) for quiz in quizzes):
        yield f"not asked by “according to” an outlet: {_why_not_by_name(matter)}"
    if "differ" not in kinds:
        yield f"not asked whether the outlets disagree: {_why_not_differ(matter)}"
    if "evidence" not in kinds:
        yield f"not asked for its proof: {_NO_PROOF}"


def _is_by_name(question: Question, matter: Matter) -> bool:
    """Whether a question asks what an outlet that it names says of the fact."""
    return question.prompt.startswith("According to") and question.article in matter.row.fact.claims


def _why_few(matter: Matter, kinds: set[str]) -> Iterator[str]:
    """What stands against the kinds that any fact could be asked in."""
    if all(matter.gives_away(right) for right in matter.rights()):
        yield "its question holds the answer"
        return
    reasons = {
        "choice": "it has no two fitting lures",
        "typed": "its answer is too long to be typed",
        "cloze": "no sentence has a fair gap for it",
        "outlet": "no outlet tells it alone among others that could",
        "silent": "no outlet is silent on it beyond doubt while two others tell it",
        "evidence": _NO_PROOF,
    }
    yield from (why for kind, why in reasons.items() if kind not in kinds)


def _why_not_by_name(matter: Matter) -> str:
    if all(matter.gives_away(right) for right in matter.rights()):
        return "its question holds the answer"
    return "what they say is too long to stand in a question, and has no two fitting lures"


def _why_not_differ(matter: Matter) -> str:
    sayings = len(matter.groups())
    if matter.row.by_author and sayings > MOST_SAYINGS:
        return f"the author's word is on {sayings} different sayings, and a stem holds {MOST_SAYINGS}"
    if sayings == 1:
        return "by the rule all say the same"
    return "the reason has no two others beside it that are surely wrong"
