"""An answer of several parts, part by part: what was given, what is right, and whether they meet."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from reader.quiz.grading import judge_said
from reader.quiz.proof import on_one_line, proofs
from reader.quiz.shape import Given, Question
from reader.quiz.ticking import ticked
from reader.quiz.wording import claim_text
from reader.story.comparison import Comparison
from reader.story.values import fold_words


class Part(NamedTuple):
    """One part of an answer."""

    label: str
    given: str
    """Empty where nothing was given, or where only whether it was told counts."""
    right: str
    ok: bool
    told: str = ""
    """What else there is to know of what is right: the date of what stands at this place in time."""


def parts_of(question: Question, given: Given, comparison: Comparison) -> tuple[Part, ...]:
    """The parts of an answer in order, for the ways of asking that have several; else none."""
    told = (given,) if isinstance(given, str) else given or ()
    if question.asks == "order":
        places = [f"{place}." for place in range(1, len(question.answer) + 1)]
        dates = _dates(question, comparison)
        return tuple(
            part._replace(told=dates[part.right]) for part in _side_by_side(places, told, question.answer)
        )
    if question.asks == "match":
        return _side_by_side(question.rows, told, question.answer)
    if question.asks == "evidence":
        return _proof(question, told, comparison)
    if question.asks == "recall":
        found = ticked(question, "\n".join(told), comparison)
        return tuple(
            Part(comparison.row(fact).fact.question, "", right, fact in found)
            for fact, right in zip(question.facts, question.answer, strict=True)
        )
    return ()


def _dates(question: Question, comparison: Comparison) -> dict[str, str]:
    """When each of what is put in order was, as the outlets that tell the reference value have it."""
    dates = {}
    for option in question.options:
        row = comparison.row(option.fact)
        first = row.reference_articles[0]
        dates[option.text] = claim_text(row.fact.claims[first], comparison.story.article(first))
    return dates


def missed_facts(question: Question, given: Given, comparison: Comparison) -> tuple[str, ...]:
    """Ids of the facts that an answer which is not right did not know: of free recall, what was not told."""
    if question.asks != "recall":
        return (question.fact,)
    told = given if isinstance(given, str) else "\n".join(given or ())
    found = ticked(question, told, comparison)
    return tuple(fact for fact in question.facts if fact not in found)


def _side_by_side(
    labels: tuple[str, ...] | list[str], told: tuple[str, ...], right: tuple[str, ...] | str
) -> tuple[Part, ...]:
    given = (*told, *[""] * len(right))
    return tuple(
        Part(label, said, wanted, fold_words(said) == fold_words(wanted))
        for label, said, wanted in zip(labels, given, right, strict=False)
    )


def _proof(question: Question, told: tuple[str, ...], comparison: Comparison) -> tuple[Part, ...]:
    article = comparison.story.article(question.article)
    claim = comparison.row(question.fact).fact.claims[question.article]
    proving = [on_one_line(article, span) for span in proofs(article, claim, question.sentences)]
    pointed = told[-1] if told else ""
    proved = fold_words(pointed) in set(map(fold_words, proving))
    parts = [Part("sentence", pointed, pointed if proved else question.answer[-1], proved)]
    if len(question.answer) > 1:
        said = told[0] if len(told) > 1 else ""
        ok = bool(said) and judge_said(first_of(question), said, comparison).right
        parts.insert(0, Part("answer", said, question.answer[0], ok))
    return tuple(parts)


def first_of(question: Question) -> Question:
    """The first half of an evidence question, as a question of its own."""
    return msgspec.structs.replace(
        question, asks="one" if question.options else "text", answer=question.answer[0]
    )
