"""What is shown after an answer, as plain data: every option explained, every outlet in its own sentence."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from reader.quiz.grading import Grade, grade
from reader.quiz.shape import Given, Option, Question
from reader.quiz.wording import join_words, the_outlet
from reader.story.comparison import Comparison, Row
from reader.story.model import Kind, Span
from reader.story.text import sentence_at
from reader.story.values import fold_words

Standing: TypeAlias = str
"""The reason of a claim's relation to the reference value, or `silent`."""

_FIGURES: dict[Kind, str] = {
    "money": "figure",
    "number": "figure",
    "percent": "figure",
    "duration": "figure",
    "date": "date",
    "list": "list",
}
Mark: TypeAlias = Literal["right", "chosen", ""]


class OptionLine(msgspec.Struct, frozen=True):
    """An option after the answer. `told` says what it is: "it is the Echo's figure"."""

    text: str
    mark: Mark
    """`right` for the right one, `chosen` for a wrong one that was chosen."""
    told: str


class Witness(msgspec.Struct, frozen=True):
    """What one article has to say about the fact."""

    article: str
    outlet: str
    standing: Standing
    detail: str = ""
    """The comparison's words for the relation, with the arithmetic."""
    sentence: str = ""
    """The sentence or sentences that hold the evidence; empty where the article is silent."""
    said: Span | None = None
    """Where in `sentence` the words stand that carry the value."""
    passage: Span | None = None
    """Where in the article's text the evidence stands: to go there."""


class Feedback(msgspec.Struct, frozen=True):
    """All that is told about an answer."""

    grade: Grade
    given: str
    answer: str
    options: tuple[OptionLine, ...]
    witnesses: tuple[Witness, ...]
    note: str
    why: str
    """The author's reason for the fact's agreement, where one was given."""


def feedback(question: Question, given: Given, comparison: Comparison) -> Feedback:
    """What to show after `given` was answered to `question`."""
    row = comparison.row(question.fact)
    return Feedback(
        grade=grade(question, given, comparison),
        given=_text(given),
        answer=_text(question.answer),
        options=tuple(_line(option, question, given, comparison) for option in question.options),
        witnesses=tuple(_witness(row, article.id, comparison) for article in comparison.story.articles),
        note=row.fact.note,
        why=row.fact.why,
    )


def _text(given: Given) -> str:
    return join_words(given) if isinstance(given, tuple) else given or ""


def _line(option: Option, question: Question, given: Given, comparison: Comparison) -> OptionLine:
    mark: Mark = "right" if option.text == question.answer else ""
    if not mark and given is not None and fold_words(_text(given)) == fold_words(option.text):
        mark = "chosen"
    return OptionLine(option.text, mark, told_of(option, question, comparison))


def told_of(option: Option, question: Question, comparison: Comparison) -> str:
    """What an option really is, in a few words; nothing for a right one that all outlets give."""
    fact = comparison.story.fact(question.fact)
    outlets = [the_outlet(comparison.story.article(each).outlet) for each in option.articles]
    if option.origin == "outlet":
        return f"it says {option.tells}" if option.tells else "it is silent on this"
    if option.origin == "other":
        return f"it answers another question: “{comparison.story.fact(option.fact).question}”"
    if option.origin == "slip":
        return f"no outlet gives this {_FIGURES.get(fact.kind, 'answer')}"
    if question.kind == "outlet":
        return "right: it alone says this"
    return _whose(outlets, _FIGURES.get(fact.kind, ""))


def _whose(outlets: list[str], noun: str) -> str:
    """ "it is the Echo's figure", "the Echo and the Post say this"."""
    if len(outlets) == 1:
        owner = outlets[0] + ("'" if outlets[0].endswith("s") else "'s")
        return f"it is {owner} {noun}" if noun else f"{outlets[0]} says this"
    return f"{join_words(outlets)} say this"


def _witness(row: Row, article_id: str, comparison: Comparison) -> Witness:
    article = comparison.story.article(article_id)
    claim = row.fact.claims.get(article_id)
    if claim is None:
        return Witness(article_id, article.outlet, "silent")
    relation = row.relations[article_id]
    start, end = sentence_at(article.text, *claim.evidence)
    said = Span(claim.said.start - start, claim.said.end - start)
    return Witness(
        article_id,
        article.outlet,
        relation.reason,
        relation.detail,
        article.text[start:end],
        said,
        claim.evidence,
    )
