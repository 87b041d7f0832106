"""The rule of the outlets' own evidence: no option is wrong, and no answer refused, that it bears out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from reader.quiz.borne_out import is_borne_out, told_again
from reader.quiz.grading import grade
from reader.quiz.lures import reason_between
from reader.quiz.majority import MOST_SAY
from reader.quiz.matter import teller
from reader.quiz.shape import SHOWING, Question
from reader.quiz.wording import hedged, option_text, words_of
from reader.story.comparison import Comparison, Row
from reader.story.values import Unreadable, read_value

_ONE_ANSWER = ("same", "wording")


def borne_out(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """What an outlet's evidence holds is neither a wrong option nor a wrong answer for that outlet."""
    yield from _OF_KIND.get(question.kind, _nothing)(question, row, comparison)


def _nothing(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    yield from ()


def _values(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """Another fact's value is known to answer another question; any other might be meant."""
    if not question.options:
        yield from _typed(question, row, comparison)
        return
    right = question.article or teller(row)
    told = list(row.fact.claims)
    if question.article or question.prompt.startswith(MOST_SAY):
        told = [each for each in told if reason_between(row, right, each) in _ONE_ANSWER]
    for option in question.options:
        if option.origin in ("right", "other"):
            continue
        try:
            value = read_value(row.fact.kind, option.text, near=comparison.story.article(right).date)
        except Unreadable:
            continue
        if any(is_borne_out(value, row.fact, comparison.story.article(each)) for each in told):
            yield f"the evidence holds “{option.text}” as well"


def _outlets(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    value = hedged(row.fact.claims[question.claims[0]])
    for option in question.options:
        for article_id in row.fact.claims.keys() & set(option.articles) if option.origin != "right" else ():
            if is_borne_out(value, row.fact, comparison.story.article(article_id)):
                yield f"the evidence of “{option.text}” holds it as well"


def _match(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    for one in question.claims:
        for other in question.claims:
            value, article = hedged(row.fact.claims[one]), comparison.story.article(other)
            if one != other and is_borne_out(value, row.fact, article):
                yield f"the evidence of “{article.outlet}” holds another's figure"


def _typed(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """What an outlet says, word for word, and the same amount in its other money are right."""
    if not isinstance(question.answer, str):
        if len(question.answer) == 1:
            return  # of an evidence question that asks for the sentence alone
        question = msgspec.structs.replace(question, answer=question.answer[0], asks="text", sentences=())
    for article_id in question.claims:
        article, claim = comparison.story.article(article_id), row.fact.claims[article_id]
        again = () if question.kind in SHOWING else told_again(row.fact, article)
        beside = [option_text(each, "", named=True) for each in again]
        for text in (words_of(claim, article), *beside):
            if not grade(question, text, comparison).right:
                yield f"“{text}” is judged wrong, though the outlet says it"


_OF_KIND: dict[str, Callable[[Question, Row, Comparison], Iterator[str]]] = {
    "choice": _values,
    "evidence": _values,
    "outlet": _outlets,
    "outlets": _outlets,
    "match": _match,
    "typed": _typed,
    "cloze": _typed,
}
