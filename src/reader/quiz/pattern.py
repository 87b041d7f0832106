"""What most of the mistakes in a sitting have in common, in one plain sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.quiz.memory import KNOWING_OF, Knowing
from reader.quiz.score import Outcome
from reader.quiz.shape import Option
from reader.quiz.stated import NOT_STATED
from reader.quiz.wording import claim_text, owner
from reader.story.comparison import Comparison
from reader.story.values import fold_words

_LEAST = 2
"""Once is chance; a pattern takes as many."""
_OFTEN = 0.5


class Line(NamedTuple):
    """How many were right, of one topic or one kind."""

    name: str
    right: int
    asked: int


def lines_of(told: Iterable[tuple[str, bool]]) -> tuple[Line, ...]:
    """A line for each name, from names with whether it was right."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for name, ok in told:
        asked[name] += 1
        right[name] += ok
    return tuple(Line(name, right[name], asked[name]) for name in asked)


def pattern(outcomes: Sequence[Outcome], comparison: Comparison) -> str:
    """The one thing that most of the mistakes have in common, as a plain sentence; empty if there is none."""
    wrong = [outcome for outcome in outcomes if outcome.grade.outcome == "wrong"]
    return (
        _one_outlets_word(wrong, comparison)
        or _not_stated(wrong)
        or _sure(outcomes)
        or _one_knowing(outcomes)
        or _one_topic(outcomes, comparison)
        or _unsure(outcomes)
    )


def _one_outlets_word(wrong: Sequence[Outcome], comparison: Comparison) -> str:
    """One outlet's figures are given to others."""
    given = Counter(article for outcome in wrong for article in set(_lent(outcome, comparison)))
    article, times = given.most_common(1)[0] if given else ("", 0)
    if times < _LEAST:
        return ""
    return f"You give {owner(comparison.story.article(article).outlet)} word to others ({times} times)."


def _lent(outcome: Outcome, comparison: Comparison) -> Iterable[str]:
    """The articles whose word a wrong answer is, where that of another was asked for."""
    question = outcome.question
    given = {fold_words(text) for text in _texts(outcome)}
    if question.asks == "match":
        told = _texts(outcome)
        for option in question.options:
            place = told.index(option.text) if option.text in told else -1
            if place >= 0 and question.answer[place] != option.text:
                yield from option.articles
    elif question.options:
        yield from (
            each for option in question.options if _is_rival(option, given) for each in option.articles
        )
    elif question.article:
        for article_id, claim in comparison.story.fact(question.fact).claims.items():
            text = claim_text(claim, comparison.story.article(article_id))
            if article_id != question.article and fold_words(text) in given:
                yield article_id


def _is_rival(option: Option, given: set[str]) -> bool:
    return option.origin == "rival" and fold_words(option.text) in given


def _texts(outcome: Outcome) -> tuple[str, ...]:
    given = outcome.given
    return (given,) if isinstance(given, str) else given or ()


def _not_stated(wrong: Sequence[Outcome]) -> str:
    """What an outlet leaves open is taken for said."""
    taken = [outcome for outcome in wrong if outcome.question.answer == NOT_STATED]
    if len(taken) < _LEAST:
        return ""
    return f"You take as said what an outlet leaves open ({len(taken)} times): silence is neither yes nor no."


def _sure(outcomes: Sequence[Outcome]) -> str:
    sure = [outcome for outcome in outcomes if outcome.sure]
    wrong = sum(not outcome.grade.right for outcome in sure)
    if wrong < _LEAST or wrong < _OFTEN * len(sure):
        return ""
    return f"You were sure {len(sure)} times and wrong {wrong} times: look twice where it seems plain."


def _unsure(outcomes: Sequence[Outcome]) -> str:
    unsure = [outcome for outcome in outcomes if outcome.sure is False]
    right = sum(outcome.grade.right for outcome in unsure)
    if right < _LEAST or right <= _OFTEN * len(unsure):
        return ""
    return (
        f"You know more than you think: {right} of {len(unsure)} answers that you were unsure of were right."
    )


_WEAK: dict[Knowing, str] = {
    "fact": "You know better who says it than what is said.",
    "outlet": "You know the facts; who said them is what slips.",
    "evidence": "You know the facts; where the text proves them is what slips.",
}


def _one_knowing(outcomes: Sequence[Outcome]) -> str:
    """One kind of knowing is behind the others."""
    shares: dict[Knowing, Line] = {}
    for line in lines_of((KNOWING_OF.get(o.question.kind, ""), o.grade.right) for o in outcomes):
        if line.name and line.asked >= _LEAST:
            shares[line.name] = line  # type: ignore[index]
    if len(shares) < 2:
        return ""
    weakest = min(shares, key=lambda name: shares[name].right / shares[name].asked)
    line = shares[weakest]
    others_are_good = all(
        other.right > _OFTEN * other.asked for name, other in shares.items() if name != weakest
    )
    if line.right > _OFTEN * line.asked or line.asked - line.right < _LEAST or not others_are_good:
        return ""
    return _WEAK[weakest]


def _one_topic(outcomes: Sequence[Outcome], comparison: Comparison) -> str:
    topics = lines_of((comparison.story.fact(o.question.fact).topic, o.grade.right) for o in outcomes)
    missed = sum(line.asked - line.right for line in topics)
    for line in topics:
        if len(topics) > 1 and line.asked - line.right >= max(_LEAST, _OFTEN * missed + 0.5):
            return f"Most of what you missed is of one topic: {line.name}."
    return ""
