"""The end of a sitting as lines: the score, a pattern, and a list of what can be looked at again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from reader.app.asking import MARKS
from reader.app.lines import wrapped
from reader.app.pens import Cell
from reader.app.widgets.line_list import fit
from reader.quiz.debrief import Debrief, debrief
from reader.quiz.feedback import article_of
from reader.quiz.pattern import Line
from reader.quiz.score import Outcome, counting
from reader.quiz.session import Session
from reader.quiz.sitting_words import NOTHING_TO_REREAD, reread_words, score_words, sure_words, weakest_first
from reader.quiz.titles import KIND_TITLES
from reader.story.comparison import Comparison
from reader.story.signs import agreement_sign
from reader.story.telling import counted


class Ending(NamedTuple):
    """What is told at the end, and what its list leads to."""

    session: Session
    comparison: Comparison
    told: Debrief
    facts: tuple[str, ...]
    """What the list is of: facts to be read again, or predicted …"""
    outcomes: tuple[Outcome, ...]
    """… or answers to be looked at, after an exam."""

    def article(self, fact: str) -> str:
        """The id of the article to be looked at first for one of these facts."""
        asked = next((each for each in self.session.questions if each.fact == fact), None)
        return article_of(fact, asked, self.comparison)


def ending(session: Session, comparison: Comparison) -> Ending:
    """The end of a sitting: after an exam all answers can be looked at, else the facts worth rereading."""
    told = debrief(session, comparison)
    if session.mode == "exam":
        return Ending(session, comparison, told, (), tuple(counting(session.outcomes)))
    if session.mode == "predict":
        return Ending(session, comparison, told, tuple(q.fact for q in session.questions), ())
    return Ending(session, comparison, told, told.reread, ())


def end_lines(end: Ending, width: int) -> list[Content]:
    """What is told before the list."""
    if end.session.mode == "predict":
        told = (
            f"{counted(end.told.answered, 'prediction')} kept. Now read: these facts are marked in the texts,"
            " and the filter “predicted” (f) steps through them. Then t asks you the same again."
            " Enter shows a fact side by side:"
        )
        return wrapped(Content(told), width)
    lines = wrapped(Content.styled(score_words(end.session, end.told), "bold"), width)
    if told := sure_words(end.told):
        lines += wrapped(Content.styled(told, "$disputed"), width)
    if end.told.pattern:
        lines += wrapped(Content(end.told.pattern), width)
    if end.session.mode == "exam":
        lines += _report("by topic", end.told.topics, width)
        named = [line._replace(name=KIND_TITLES[line.name]) for line in end.told.kinds]
        lines += _report("by kind", named, width)
        return [*lines, *wrapped(Content("Your answers (enter shows why):"), width)]
    if end.facts:
        return [*lines, *wrapped(Content(f"{reread_words(end.told)} (enter shows it side by side):"), width)]
    return [*lines, *wrapped(Content(NOTHING_TO_REREAD), width)]


def _report(name: str, told: Sequence[Line], width: int) -> list[Content]:
    """How many were right, of each topic or kind, the weakest first."""
    parts = " · ".join(f"{line.name} {line.right}/{line.asked}" for line in weakest_first(told))
    return wrapped(Content.assemble((f"{name}  ", "$text-muted"), parts), width, len(name) + 2)


def end_rows(end: Ending, width: int, *, ascii_signs: bool) -> tuple[list[Cell], list[list[Cell]]]:
    """No header, and a row for each answer or fact."""
    if end.outcomes:
        return [], [_answered(outcome, width, ascii_signs) for outcome in end.outcomes]
    rows: list[list[Cell]] = []
    for fact_id in end.facts:
        row = end.comparison.row(fact_id)
        sign = agreement_sign(row.agreement, ascii_only=ascii_signs)
        rows.append([(f"{sign} ", row.agreement), (fit(row.fact.question, max(0, width - 2)), "")])
    return [], rows


def _answered(outcome: Outcome, width: int, ascii_signs: bool) -> list[Cell]:
    mark, role = ("right", "agreed") if outcome.grade.right else ("chosen", "disputed")
    return [(f"{MARKS[mark][ascii_signs]} ", role), (fit(outcome.question.prompt, max(0, width - 2)), "")]
