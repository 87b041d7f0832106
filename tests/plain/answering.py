"""The lines that answer a question in the quiz without a full screen, right or wrong."""

from __future__ import annotations

from reader.plain.quiz.pointing import sentences_of
from reader.quiz.shape import Question
from reader.story.model import Story


def lines(question: Question, story: Story, *, right: bool) -> list[str]:
    """What to type; where it is to be wrong, it is a fair answer of the same form."""
    texts = [option.text for option in question.options]
    answer = [question.answer] if isinstance(question.answer, str) else list(question.answer)
    if question.asks == "one":
        at = texts.index(answer[0])
        return [str((at if right else (at + 1) % len(texts)) + 1)]
    if question.asks in ("text", "recall"):
        told = answer if right else ["nonsense"]
        return [*told, ""] if question.asks == "recall" else told
    if question.asks == "evidence":
        return [*_first(question, texts, answer), str(_sentence(question, story, answer[-1], right=right))]
    numbers = [texts.index(text) + 1 for text in answer]
    if not right:
        wrong = [at for at in range(1, len(texts) + 1) if at not in numbers]
        numbers = {"several": wrong, "order": numbers[::-1], "match": numbers[1:] + numbers[:1]}[
            question.asks
        ]
    return list(map(str, numbers)) if question.asks == "match" else [" ".join(map(str, numbers))]


def _first(question: Question, texts: list[str], answer: list[str]) -> list[str]:
    if len(answer) == 1:
        return []
    return [str(texts.index(answer[0]) + 1) if texts else answer[0]]


def _sentence(question: Question, story: Story, proof: str, *, right: bool) -> int:
    sentences = sentences_of(question, story)
    at = sentences.index(proof)
    return (at if right else (at + 3) % len(sentences)) + 1
