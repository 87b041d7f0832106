"""What is shown after an answer, as plain data: every option explained, every outlet in its own sentence."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from reader.comparing.ledger import sentence_of
from reader.comparing.told import further_sentences, told_value
from reader.quiz.grade import Grade
from reader.quiz.grading import grade
from reader.quiz.parts import Part, parts_of
from reader.quiz.reason_sentences import NOT_SO
from reader.quiz.shape import Given, Option, Question
from reader.quiz.wording import claim_text, join_words, owner, the_outlet
from reader.story.comparison import Comparison, Row
from reader.story.model import Kind, Span
from reader.story.values import Names, fold_words

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
    told: str = ""
    """What the article says, in short."""
    further: tuple[str, ...] = ()
    """Of a list, the other sentences that hold names of it."""
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
    """Every article on the fact; none where several facts are joined."""
    note: str
    why: str
    """The author's reason for the fact's agreement, where one was given. Like the note, none where several
    facts are joined.
    """
    parts: tuple[Part, ...] = ()
    """An answer of several parts, part by part."""


def article_of(fact: str, asked: Question | None, comparison: Comparison) -> str:
    """The id of the article to be looked at first for a fact: that which was asked about, else one of those
    that tell the reference value."""
    row = comparison.row(fact)
    return (asked.article if asked else "") or (*row.reference_articles, *row.relations)[0]


def feedback(question: Question, given: Given, comparison: Comparison) -> Feedback:
    """What to show after `given` was answered to `question`."""
    row = comparison.row(question.fact)
    return Feedback(
        grade=grade(question, given, comparison),
        given=_text(given),
        answer=_text(question.answer),
        options=()
        if question.asks in ("order", "match")
        else tuple(_line(option, question, given, comparison) for option in question.options),
        witnesses=()
        if question.facts
        else tuple(_witness(row, article.id, comparison) for article in comparison.story.articles),
        note="" if question.facts else row.fact.note,
        why="" if question.facts else row.fact.why,
        parts=parts_of(question, given, comparison),
    )


def _text(given: Given) -> str:
    return join_words(given) if isinstance(given, tuple) else given or ""


def _line(option: Option, question: Question, given: Given, comparison: Comparison) -> OptionLine:
    answer = question.answer if isinstance(question.answer, tuple) else (question.answer,)
    chosen = {fold_words(text) for text in ((given,) if isinstance(given, str) else given or ())}
    mark: Mark = "right" if option.text in answer else ""
    if not mark and fold_words(option.text) in chosen:
        mark = "chosen"
    told = told_of(option, question, comparison)
    if mark == "right" and question.asks == "several" and given is not None:
        told = "; ".join(filter(None, ("you missed it" * (fold_words(option.text) not in chosen), told)))
    return OptionLine(option.text, mark, told)


def told_of(option: Option, question: Question, comparison: Comparison) -> str:
    """What an option really is, in a few words; nothing for a right one that all outlets give."""
    fact = comparison.story.fact(question.fact)
    outlets = [the_outlet(comparison.story.article(each).outlet) for each in option.articles]
    if option.origin in _SIMPLE:
        return _SIMPLE[option.origin]
    if option.origin == "outlet":
        return f"it says {option.tells}" if option.tells else _SIMPLE["silent"]
    if option.origin == "other":
        return f"it answers another question: {comparison.story.fact(option.fact).question}"
    if option.origin == "slip":
        return f"no outlet gives this {_FIGURES.get(fact.kind, 'answer')}"
    if option.origin == "reason":
        return NOT_SO.get(option.text, "")
    if option.origin == "fixed":
        return _stated(option, question, comparison)
    if question.kind in _RIGHT:
        return _RIGHT[question.kind]
    return _whose(outlets, _FIGURES.get(fact.kind, ""))


_SIMPLE = {"silent": "it is silent on this"}
_RIGHT = {
    "outlet": "right: it alone says this",
    "silent": "right: it says nothing of it",
    "leads": "right: it opens with it",
    "outlets": "right: it says this",
    "differ": "",
    "stated": "",
}
"""What is said of the right option, where there is more to say than whose it is."""


def _stated(option: Option, question: Question, comparison: Comparison) -> str:
    """Why one of the three verdicts holds or does not: what the outlet itself says."""
    claim = comparison.story.fact(question.fact).claims.get(question.article)
    if claim is None:
        return "it says nothing of it"
    article = comparison.story.article(question.article)
    return f"it says {claim_text(claim, article)}"


def _whose(outlets: list[str], noun: str) -> str:
    """ "it is the Echo's figure", "the Echo and the Post say this"."""
    if len(outlets) == 1:
        return f"it is {owner(outlets[0])} {noun}" if noun else f"{outlets[0]} says this"
    return f"{join_words(outlets)} say this"


def _witness(row: Row, article_id: str, comparison: Comparison) -> Witness:
    article = comparison.story.article(article_id)
    claim = row.fact.claims.get(article_id)
    if claim is None:
        return Witness(article_id, article.outlet, "silent")
    relation = row.relations[article_id]
    sentence, said = sentence_of(article, claim)
    return Witness(
        article_id,
        article.outlet,
        relation.reason,
        relation.detail,
        sentence,
        told_value(article, claim),
        further_sentences(article, claim) if isinstance(claim.value, Names) else (),
        said,
        claim.evidence,
    )
