"""Answers to the question that a quiz shows, given by keys, whatever its way of asking."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Input

from reader.app.screens.quiz import QuizScreen
from reader.quiz.proof import proofs
from reader.quiz.shape import Question


async def answer(pilot: Pilot[None], *, right: bool) -> None:
    """Answers the question that is shown by keys, whatever its way of asking."""
    screen = pilot.app.screen
    assert isinstance(screen, QuizScreen)
    question = screen.session.current
    assert question is not None
    texts = [option.text for option in question.options]
    if question.asks == "one":
        good = texts.index(str(question.answer))
        await pilot.press(str((good if right else (good + 1) % len(texts)) + 1))
    elif question.asks in ("text", "recall"):
        told = [question.answer] if isinstance(question.answer, str) else question.answer
        for line in told if right else ["nonsense"]:
            screen.query_one("#field", Input).value = str(line)
            await pilot.press("enter")
        if question.asks == "recall":
            await pilot.press("enter")
    elif question.asks == "evidence":
        await point(pilot, question, right=right)
    else:
        answer = list(question.answer) if right else list(question.answer)[::-1][:-1] or ["x"]
        numbers = [texts.index(text) + 1 for text in answer if text in texts]
        if question.asks == "several" and not right:
            numbers = [at + 1 for at, text in enumerate(texts) if text not in question.answer]
        if question.asks == "match" and not right:
            numbers = [texts.index(text) + 1 for text in (*question.answer[1:], question.answer[0])]
        if question.asks == "order" and not right:
            numbers = [texts.index(text) + 1 for text in reversed(question.answer)]
        if question.asks == "order":
            numbers = numbers[:-1]
        await pilot.press(*map(str, numbers), "enter")


async def point(pilot: Pilot[None], question: Question, *, right: bool) -> None:
    """Answers the first half and points at a sentence: the one that proves it, or one that does not."""
    screen = pilot.app.screen
    if len(question.answer) > 1 and question.options:
        texts = [option.text for option in question.options]
        await pilot.press(str(texts.index(question.answer[0]) + 1))
    elif len(question.answer) > 1:
        screen.query_one("#field", Input).value = question.answer[0]
        await pilot.press("enter")
    story = screen.loaded.story  # type: ignore[attr-defined]
    text = story.article(question.article).text
    said = [" ".join(text[start:end].split()) for start, end in question.sentences]
    claim = story.fact(question.fact).claims[question.article]
    proving = proofs(story.article(question.article), claim, question.sentences)
    beside = next(at for at, span in enumerate(question.sentences) if span not in proving)
    await pilot.press(*["down"] * (1 + (said.index(question.answer[-1]) if right else beside)), "enter")
