"""Every question of five stories keeps the rules of its kind; each rule catches a fault put in on purpose."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.quiz.questions import make_questions
from reader.quiz.reason_sentences import REASON_SENTENCES
from reader.quiz.rules import broken_rules
from reader.quiz.shape import Question
from reader.story.load import load

TOP = Path(__file__).parent.parent
FOLDERS = [TOP.parent / "articles" / "zhipu-funding", *sorted((TOP / "stories").iterdir())]
STORIES = {folder.name: load(folder).comparison for folder in FOLDERS}
STORM = STORIES["storm"]
QUESTIONS = make_questions(STORM, random.Random(1))


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("seed", range(4))
def test_every_question_keeps_every_rule(name: str, seed: int) -> None:
    comparison = STORIES[name]
    for question in make_questions(comparison, random.Random(seed)):
        assert broken_rules(question, comparison) == [], question


@pytest.mark.parametrize("name", STORIES)
def test_every_fact_is_asked_in_several_ways(name: str) -> None:
    comparison = STORIES[name]
    kinds: dict[str, set[str]] = {}
    pinned: set[str] = set()
    for question in make_questions(comparison, random.Random(0)):
        kinds.setdefault(question.fact, set()).add(question.kind)
        if question.prompt.startswith("According to"):
            pinned.add(question.fact)
    for row in comparison.rows:
        of = kinds.get(row.fact.id, set())
        assert len(of) >= (3 if len(row.fact.claims) > 1 else 2), (row.fact.id, of)
        if row.agreement in ("close", "disputed"):
            assert {"differ", "evidence"} <= of, row.fact.id


def first(kind: str, fact: str | None = None) -> Question:
    return next(q for q in QUESTIONS if q.kind == kind and fact in (None, q.fact))


def swapped(question: Question) -> Question:
    """The same question with another option called right."""
    other = next(option for option in question.options if option.text != question.answer)
    return replace(question, answer=other.text)


FAULTS: dict[str, tuple[Callable[[], Question], str]] = {
    "outlets": (
        lambda: replace(first("outlets"), answer=tuple(o.text for o in first("outlets").options)),
        "on the wrong side",
    ),
    "outlets, one right": (
        lambda: replace(first("outlets"), answer=first("outlets").answer[:1]),
        "not several right outlets",
    ),
    "silent": (
        lambda: replace(first("silent"), article=first("silent").claims[0]),
        "the outlet tells it",
    ),
    "leads": (lambda: swapped(first("leads")), "has it elsewhere"),
    "stated": (
        lambda: swapped(next(q for q in QUESTIONS if q.kind == "stated" and q.answer == "supported")),
        "on the wrong side",
    ),
    "stated, silent": (
        lambda: swapped(next(q for q in QUESTIONS if q.kind == "stated" and q.answer == "not stated")),
        "mixed up",
    ),
    "differ": (lambda: swapped(first("differ")), "another reason holds"),
    "cloze": (
        lambda: replace(first("cloze"), prompt=first("cloze").prompt.replace("the", "teh", 3)),
        "the sentence is not the article's",
    ),
    "cloze, no gap": (
        lambda: replace(first("cloze"), prompt=first("cloze").prompt.replace("____", "…")),
        "not one gap",
    ),
    "order": (lambda: replace(first("order"), answer=first("order").answer[::-1]), "do not follow"),
    "match, figures": (
        lambda: replace(first("match", "dead"), options=first("match", "dead").options[::-1]),
        "out of order",
    ),
    "match": (lambda: replace(first("match"), rows=first("match").rows[::-1]), "rows are not the outlets"),
    "evidence": (
        lambda: replace(first("evidence"), answer=(*first("evidence").answer[:-1], "Nothing of it.")),
        "proves nothing",
    ),
    "recall": (lambda: replace(first("recall"), facts=first("recall").facts[:2]), "not three facts"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_caught(name: str) -> None:
    make, told = FAULTS[name]
    assert any(told in broken for broken in broken_rules(make(), STORM)), broken_rules(make(), STORM)


def test_the_reasons_can_be_told_apart_and_none_stands_out_by_its_length() -> None:
    sentences = list(REASON_SENTENCES.values())
    assert len(set(sentences)) == len(sentences)
    assert max(map(len, sentences)) <= 1.3 * sum(map(len, sentences)) / len(sentences)
