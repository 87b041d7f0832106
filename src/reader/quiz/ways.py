"""Judging answers that are more than one word or one option: by parts, each worth its share."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import msgspec

from reader.quiz.grade import RIGHT, WRONG, Grade
from reader.quiz.proof import on_one_line, proofs
from reader.quiz.shape import Question
from reader.quiz.ticking import ticked
from reader.quiz.wording import join_words
from reader.story.comparison import Comparison
from reader.story.values import fold_words

ENOUGH = 0.6
"""The part of a topic's facts from which free recall counts as right."""
Judge = Callable[[Question, str, Comparison], Grade]
"""Judges the first half of an answer that needs a proof."""


def judge_several(question: Question, given: tuple[str, ...], comparison: Comparison) -> Grade:
    """Options in any order: hits less false alarms, never below nothing."""
    wanted = {fold_words(text): text for text in question.answer}
    chosen = {fold_words(text): text for text in given}
    missing = [text for folded, text in wanted.items() if folded not in chosen]
    false = [text for folded, text in chosen.items() if folded not in wanted]
    if not missing and not false:
        return RIGHT
    share = max(0, len(wanted) - len(missing) - len(false)) / len(wanted)
    told = [f"missing: {join_words(missing)}"] if missing else []
    told += [f"not among them: {join_words(false)}"] if false else []
    return Grade("wrong", share, "; ".join(told))


def judge_order(question: Question, given: tuple[str, ...], comparison: Comparison) -> Grade:
    """All options in order: the part of all pairs that stand as they should."""
    places = {fold_words(text): place for place, text in enumerate(question.answer)}
    order = [places[folded] for text in given if (folded := fold_words(text)) in places]
    if len(set(order)) < len(places):
        return Grade("wrong", 0.0, "not all of them are placed")
    if order == sorted(order):
        return RIGHT
    pairs = list(combinations(order, 2))
    good = sum(one < other for one, other in pairs)
    return Grade("wrong", good / len(pairs), f"{good} of {len(pairs)} pairs stand in the right order")


def judge_match(question: Question, given: tuple[str, ...], comparison: Comparison) -> Grade:
    """An option for each row: the part of the rows that have their own."""
    rows = len(question.rows)
    good = [fold_words(a) == fold_words(b) for a, b in zip(question.answer, given, strict=False)]
    if len(given) == rows and all(good):
        return RIGHT
    wrong = [row for row, ok in zip(question.rows, [*good, *[False] * rows], strict=False) if not ok]
    told = f"{sum(good)} of {rows} right; not so: {join_words(wrong)}"
    return Grade("wrong", sum(good) / rows, told)


def judge_evidence(question: Question, given: tuple[str, ...], comparison: Comparison, judge: Judge) -> Grade:
    """An answer and the sentence that proves it: only both together are right, each is worth a half."""
    article = comparison.story.article(question.article)
    claim = comparison.row(question.fact).fact.claims[question.article]
    proving = {fold_words(on_one_line(article, span)) for span in proofs(article, claim, question.sentences)}
    proved = bool(given) and fold_words(given[-1]) in proving
    if len(question.answer) == 1:
        return RIGHT if proved else Grade("wrong", 0.0, "another sentence says it")
    half = msgspec.structs.replace(
        question, asks="one" if question.options else "text", answer=question.answer[0]
    )
    said = judge(half, given[0], comparison) if len(given) > 1 else WRONG
    if said.right and proved:
        return Grade("right", 1.0, said.why, said.diff)
    if said.right:
        return Grade("wrong", 0.5, "the answer is right, but that sentence does not prove it")
    why = "the sentence is the right one, but the answer is not" if proved else ""
    return Grade("wrong", 0.5 if proved else 0.0, "; ".join(filter(None, (why, said.why))))


def judge_recall(question: Question, given: str, comparison: Comparison) -> Grade:
    """Free recall: the part of the facts that what was written tells."""
    found = ticked(question, given, comparison)
    share = len(found) / len(question.facts)
    told = f"{len(found)} of {len(question.facts)} facts"
    if len(found) == len(question.facts):
        return Grade("right", 1.0, told)
    return Grade("right" if share >= ENOUGH else "wrong", share, told)
