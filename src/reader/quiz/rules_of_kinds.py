"""The rules of the kinds that ask for more than a value: who tells it, where, when, and on what ground.

Each looks at the question and the comparison alone, not at how the question was made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from reader.comparing.emphasis import emphasis_of
from reader.quiz.bearing import bears
from reader.quiz.choice import is_told_by_length, rank
from reader.quiz.cloze import GAP
from reader.quiz.proof import on_one_line, proofs
from reader.quiz.reason_sentences import CONVERTED_AND_ROUNDED, REASON_SENTENCES, RULINGS, reason_sentence
from reader.quiz.shape import Option, Question
from reader.quiz.silence import hinted
from reader.quiz.stated import CONTRADICTED, NOT_STATED, SUPPORTED
from reader.quiz.stems import stands_in
from reader.quiz.wording import claim_text, hedged
from reader.story.comparison import Comparison, Row
from reader.story.values import Aliases, Dates, Quantity, fold_words

OF_VALUES = frozenset(("choice", "evidence"))
"""Kinds whose options are values of the fact."""
ABOUT_OUTLETS = frozenset(
    ("outlet", "outlets", "silent", "leads", "match", "differ", "stated", "recall", "order")
)
"""Kinds whose stem may leave open whose word is asked for: that is the question, or they quote it."""
TOLD_IN_STEM = frozenset(("stated", "recall", "order"))
"""Kinds whose stem holds the options, or that have none to be given away."""
_LEAST = 3
_PAIR = 2

_Check = Callable[[Question, Row, Comparison], Iterator[str]]


def first_half(question: Question) -> tuple[str, ...]:
    """What is answered first: of an evidence question the value, if it is asked for; else all of it."""
    if question.asks == "evidence":
        return tuple(question.answer[:-1])
    return (question.answer,) if isinstance(question.answer, str) else question.answer


def _outlets(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    aliases = Aliases(comparison.story.aliases)
    first = row.fact.claims[question.claims[0]]
    if not 2 <= len(question.answer) < len(question.options):
        yield "not several right outlets and a wrong one"
    for option in question.options:
        claim = row.fact.claims.get(option.articles[0])
        right = option.text in question.answer
        same = claim is not None and (
            row.agreement == "agreed" or _reason(row, first.article, claim.article) == "same"
        )
        if right != same:
            yield f"“{option.text}” is on the wrong side"
        if claim is not None and not right and bears(hedged(claim), hedged(first), aliases):
            yield f"“{option.text}” says it too"
        yield from _sure(option, row, comparison)


def _sure(option: Option, row: Row, comparison: Comparison) -> Iterator[str]:
    """An outlet among the options that says nothing says it beyond doubt."""
    article_id = option.articles[0]
    if article_id not in row.fact.claims and _is_hinted(article_id, row, comparison):
        yield f"“{option.text}” is not surely silent"


def _is_hinted(article_id: str, row: Row, comparison: Comparison) -> bool:
    story = comparison.story
    return bool(hinted(row, story, story.article(article_id), Aliases(story.aliases)))


def _outlet(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    for option in question.options:
        yield from _sure(option, row, comparison)


def _silent(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    if question.article in row.fact.claims:
        yield "the outlet tells it"
    elif _is_hinted(question.article, row, comparison):
        yield "the silence is doubtful"
    for option in question.options:
        if option.text != question.answer and option.articles[0] not in row.fact.claims:
            yield f"“{option.text}” is silent too"


def _leads(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    for option in question.options:
        article = comparison.story.article(option.articles[0])
        place = emphasis_of(article, row.fact.claims[article.id])
        wanted = ("first", "lead") if option.text == question.answer else ("end",)
        if place not in wanted:
            yield f"“{option.text}” has it elsewhere"


def _stated(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    if {option.text for option in question.options} != {SUPPORTED, CONTRADICTED, NOT_STATED}:
        yield "not the three answers"
    claim = row.fact.claims.get(question.article)
    if (question.answer == NOT_STATED) != (claim is None):
        yield "told and not stated are mixed up"
    article = comparison.story.article(question.article)
    if claim is None and _is_hinted(article.id, row, comparison):
        yield "the silence is doubtful"
    if claim is not None:
        said = stands_in(claim_text(claim, article), question.prompt) or stands_in(
            claim_text(claim, article, named=True), question.prompt
        )
        if said != (question.answer == SUPPORTED):
            yield "the statement is on the wrong side"
    of_another = question.answer == CONTRADICTED and any(option.articles for option in question.options)
    if of_another and row.by_author and len(_sayings(row)) > _PAIR:
        yield "the author's word on three sayings tells nothing of two"


def _sayings(row: Row) -> list[str]:
    """An article for each different saying on a fact."""
    found: list[str] = []
    for article_id in row.fact.claims:
        if all(_reason(row, each, article_id) != "same" for each in found):
            found.append(article_id)
    return found


def _differ(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """The reason of two outlets by the rule; the author's word only of all that is said."""
    claims, two = question.claims, len(question.claims) == _PAIR
    known = {*REASON_SENTENCES.values(), CONVERTED_AND_ROUNDED}
    if row.by_author:
        known = set(RULINGS[not two].values())
        right = RULINGS[not two].get(row.agreement)
        if any(all(_reason(row, told, each) != "same" for told in claims) for each in row.fact.claims):
            yield "the author's word is asked of some outlets only"
    else:
        values = [row.fact.claims[each].value for each in claims]
        right = reason_sentence(_reason(row, *claims), *values) if two else None
    if question.answer != right:
        yield "another reason holds for them"
    texts = [option.text for option in question.options]
    if not known.issuperset(texts):
        yield "an option is no reason"
    if is_told_by_length(right or "", texts):
        yield "the right option stands out by its length"


def _cloze(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    article, claim = comparison.story.article(question.article), row.fact.claims[question.article]
    if question.prompt.count(GAP) != 1:
        yield "not one gap"
        return
    # Of "six billion parameters" only the figure is taken out, so any beginning of the words may be.
    words = article.text[claim.said.start : claim.said.end].split()
    sentence = " ".join(question.prompt.partition(": “")[2].rpartition("”")[0].split())
    taken = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    text = " ".join(article.text.split())
    fitting = [each for each in taken if sentence.replace(GAP, each) in text]
    if not fitting:
        yield "the sentence is not the article's"
    if any(stands_in(each, question.prompt) for each in fitting):
        yield "the words of the gap stand in the sentence"


def _order(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    by_question = {comparison.row(each).fact.question: comparison.row(each) for each in question.facts}
    rows = [by_question[text] for text in question.answer]
    dates = [hedged(each.fact.claims[each.reference_articles[0]]) for each in rows]
    if len(rows) < _LEAST:
        yield "too few to be put in order"
    if any(each.agreement not in ("agreed", "single") for each in rows):
        yield "a date is disputed"
    for one, other in pairwise(dates):
        if not (isinstance(one, Dates) and isinstance(other, Dates) and one.end < other.start):
            yield "the dates do not follow each other"
    if [option.text for option in question.options] == list(question.answer):
        yield "they stand in order already"


def _match(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    if len(question.rows) < _LEAST or len(question.rows) != len(question.options):
        yield "not three rows with a figure each"
    aliases = Aliases(comparison.story.aliases)
    values = [hedged(row.fact.claims[each]) for each in question.claims]
    for at, one in enumerate(values):
        if any(bears(one, other, aliases) for other in (*values[:at], *values[at + 1 :])):
            yield "two figures are one"
    ranked = [rank(hedged(row.fact.claims[each.articles[0]])) for each in question.options]
    if all(isinstance(each, Quantity | Dates) for each in values) and ranked != sorted(ranked):
        yield "numbers or dates out of order"
    outlets = tuple(comparison.story.article(each).outlet for each in question.claims)
    if question.rows != outlets:
        yield "the rows are not the outlets"


def _evidence(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    article, claim = comparison.story.article(question.article), row.fact.claims[question.article]
    proving = {fold_words(on_one_line(article, span)) for span in proofs(article, claim, question.sentences)}
    if fold_words(question.answer[-1]) not in proving:
        yield "the sentence proves nothing"
    if len(question.sentences) < _LEAST:
        yield "too few sentences to choose from"


def _recall(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    topics = {comparison.row(each).fact.topic for each in question.facts}
    if len(topics) != 1 or len(question.facts) < _LEAST:
        yield "not three facts of one topic"


def _reason(row: Row, one: str, other: str) -> str:
    wanted = {one, other}
    return next((pair.reason for pair in row.pairs if {pair.left, pair.right} == wanted), "same")


OF_KIND: dict[str, tuple[_Check, ...]] = {
    "outlet": (_outlet,),
    "outlets": (_outlets,),
    "silent": (_silent,),
    "leads": (_leads,),
    "stated": (_stated,),
    "differ": (_differ,),
    "cloze": (_cloze,),
    "order": (_order,),
    "match": (_match,),
    "evidence": (_evidence,),
    "recall": (_recall,),
}
"""What each kind has to keep besides the rules for how it asks."""
