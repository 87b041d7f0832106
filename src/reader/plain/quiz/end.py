"""What is read out at the end of a sitting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from shlex import quote

from reader.plain.quiz.told import answer_lines, prompt_of
from reader.quiz.debrief import Debrief, debrief
from reader.quiz.feedback import feedback
from reader.quiz.pattern import Line
from reader.quiz.score import counting
from reader.quiz.session import Session
from reader.quiz.sitting_words import NOTHING_TO_REREAD, reread_words, score_words, sure_words, weakest_first
from reader.quiz.titles import KIND_TITLES
from reader.story.comparison import Comparison
from reader.story.telling import counted


def end_lines(session: Session, comparison: Comparison, story: str, options: str) -> Iterator[str]:
    """The score, what was sure but wrong, a pattern, what to reread, with the commands that go on from here.

    Args:
        session: whose end it is; one that tells nothing before its end has come to it.
        comparison: of its story.
        story: what the story was called on the command line.
        options: what stands behind a command that goes on from here.
    """
    told = debrief(session, comparison)
    if session.mode == "predict":
        yield from _predicted(session, comparison, told, story, options)
        return
    if told.answered or session.time_is_up:
        yield score_words(session, told)
    if not told.answered:
        return
    score = session.score
    if score.share > score.right:
        yield f"With the parts that were right: {score.share:.1f} of {score.answered}."
    yield from filter(None, (sure_words(told), told.pattern))
    if session.mode == "exam":
        yield from _report("By topic", told.topics)
        yield from _report("By kind", [line._replace(name=KIND_TITLES[line.name]) for line in told.kinds])
        yield from _answers(session, comparison)
    yield from _to_reread(told, comparison, story)


def left_lines(session: Session, comparison: Comparison, story: str, options: str) -> Iterator[str]:
    """What is said to somebody who leaves: the same, unless only the end tells it; how to go on."""
    if session.tells or session.current is None:
        yield from end_lines(session, comparison, story, options)
    if session.sitting is not None and session.current is not None:
        yield f"To go on with it: reader quiz {quote(story)} --plain --resume{options}"


def _predicted(
    session: Session, comparison: Comparison, told: Debrief, story: str, options: str
) -> Iterator[str]:
    """What was predicted, and what comes of it."""
    yield f"{counted(told.answered, 'prediction')} kept. Now read what became of these:"
    yield from _facts(dict.fromkeys(question.fact for question in session.questions), comparison)
    yield f"To see them side by side: reader compare {quote(story)} --filter predicted{options}"
    yield f"Then to be asked the same again: reader quiz {quote(story)} --plain --mode again{options}"


def _report(name: str, lines: Sequence[Line]) -> Iterator[str]:
    """How many were right, of each topic or kind, the weakest first."""
    told = (f"{line.name or 'no topic'}: {line.right} of {line.asked}" for line in weakest_first(lines))
    yield f"{name}: {'; '.join(told)}."


def _answers(session: Session, comparison: Comparison) -> Iterator[str]:
    """Every answer of an exam with its verdict and what is right."""
    yield "Your answers:"
    for number, outcome in enumerate(counting(session.outcomes), 1):
        told = feedback(outcome.question, outcome.given, comparison)
        yield from ("", f"{number}. {prompt_of(outcome.question)}", *answer_lines(told, outcome))
    yield ""


def _to_reread(told: Debrief, comparison: Comparison, story: str) -> Iterator[str]:
    if not told.reread:
        yield NOTHING_TO_REREAD
        return
    yield f"{reread_words(told)}:"
    yield from _facts(told.reread, comparison)
    yield f"To read one of them whole: reader compare {quote(story)} --fact {told.reread[0]}"


def _facts(facts: Sequence[str] | dict[str, None], comparison: Comparison) -> Iterator[str]:
    yield from (f"{comparison.story.fact(fact).question} ({fact})" for fact in facts)
