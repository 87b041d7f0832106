"""The rules that every question keeps, checked from the outside: from the question and the comparison alone.

They follow the item-writing guidelines of Haladyna, Downing & Rodriguez (2002), and the rule of this
program that a lure is never true under its stem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import msgspec

from reader.quiz.bearing import bears
from reader.quiz.choice import is_told_by_length, rank
from reader.quiz.grading import grade
from reader.quiz.hedging import evenly_hedged, is_allowed
from reader.quiz.lures import reason_between, unit_of
from reader.quiz.majority import MOST_SAY, has_majority
from reader.quiz.matter import teller
from reader.quiz.plain_names import PLAIN
from reader.quiz.questions import KINDS
from reader.quiz.rules_of_evidence import borne_out
from reader.quiz.rules_of_kinds import ABOUT_OUTLETS, OF_KIND, OF_VALUES, TOLD_IN_STEM, first_half
from reader.quiz.rules_of_quotes import verbatim
from reader.quiz.shape import Option, Question
from reader.quiz.stems import LOWERED, stands_in
from reader.quiz.stock import form
from reader.quiz.typed import MOST_WORDS
from reader.quiz.wording import claim_text, hedged, the_outlet
from reader.story.comparison import Comparison, Row
from reader.story.model import Claim
from reader.story.values import Aliases, Dates, Names, Quantity, Unreadable, Value, fold_words, read_value

_ONE_ANSWER = ("same", "wording")
_END_MARKS = frozenset(".!?")
_WITHIN = frozenset(("term", "statement"))
_CAPITALS = frozenset(word.capitalize() for word in LOWERED)
_ALL_OR_NONE = ("all of", "none of", "all the above", "both of")


def broken_rules(question: Question, comparison: Comparison) -> list[str]:
    """Which rules a question breaks, in words; an empty list for a good one."""
    row = comparison.row(question.fact)
    checks = (*_OF_ALL, *_OF_ASKS[question.asks], *OF_KIND.get(question.kind, ()))
    return [told for check in checks for told in check(question, row, comparison)]


def _identity(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    named = [question.fact, question.kind, *([question.article] if question.article else [])]
    if question.id != ":".join(named):
        yield "the id does not tell fact, kind and article"
    if question.kind not in KINDS:
        yield "unknown kind"
    if not question.claims or not set(question.claims) <= set(row.fact.claims):
        yield "rests on claims that are none"
    if not question.explanation:
        yield "has no explanation"
    if not grade(question, question.answer, comparison).right:
        yield "its own answer is not right"


def _stem(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    outlets = [
        the_outlet(article.outlet) for article in comparison.story.articles if article.id == question.article
    ]
    pinned = any(outlet in question.prompt for outlet in outlets)
    of_most = question.prompt.startswith(MOST_SAY)
    if of_most and not has_majority(row):
        yield "no clear majority of named origins"
    if question.kind not in ABOUT_OUTLETS and row.agreement != "agreed" and not (pinned or of_most):
        yield "the outlets differ and the stem names none"
    if question.kind in TOLD_IN_STEM:
        return
    said = first_half(question)
    if any(stands_in(text, question.prompt) for text in (*said, *question.accepted)):
        yield "the answer is in the stem"
    if any(stands_in(option.text, question.prompt) for option in question.options):
        yield "an option is in the stem"


def _number_of_options(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    lures = _lures(question)
    if len(question.options) not in (3, 4):
        yield "neither three options nor four"
    if len(question.options) == 4 and not all(_is_rival(lure, row) for lure in lures):
        yield "four options, and not every lure is what an outlet says"
    [answer] = first_half(question)
    if any(option.origin == "right" and option.text != answer for option in question.options):
        yield "another option is kept as the right one"
    if [option.text for option in question.options].count(answer) != 1 or len(lures) + 1 != len(
        question.options
    ):
        yield "not exactly one right option"
    if sum(option.origin == "slip" for option in lures) > 1:
        yield "more than one lure that nobody gives"


def _is_rival(lure: Option, row: Row) -> bool:
    return lure.origin == "rival" or (lure.origin == "outlet" and lure.articles[0] in row.fact.claims)


def _texts(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    texts = [option.text for option in question.options]
    if len({fold_words(text) for text in texts}) < len(texts) or _are_one(question, row, comparison):
        yield "two options are one"
    if any(fold_words(text).startswith(_ALL_OR_NONE) for text in texts):
        yield "an option is all or none of the others"
    if question.kind in OF_VALUES and is_told_by_length(first_half(question)[0], texts):
        yield "the right option stands out by its length"


def _are_one(question: Question, row: Row, comparison: Comparison) -> bool:
    """Whether two lures are one value, written in two ways."""
    if question.kind not in OF_VALUES:
        return False
    aliases = Aliases(comparison.story.aliases)
    values = [value for lure in _lures(question) if (value := _read(lure.text, row, comparison))]
    return any(
        bears(one, other, aliases) and bears(other, one, aliases) for one, other in combinations(values, 2)
    )


def _grammar(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """Every option goes on from the stem as the right one does: end marks, capitals, how many names."""
    if question.kind not in OF_VALUES:
        return
    texts = [option.text for option in question.options]
    if row.fact.kind in _WITHIN and len({text[-1:] in _END_MARKS for text in texts}) > 1:
        yield "only some options end like a sentence"
    if row.fact.kind in _WITHIN and any(text.partition(" ")[0] in _CAPITALS for text in texts):
        yield "an option begins like a sentence"
    counts = {len(value.items) for text in texts if isinstance(value := _read_list(text, row), Names)}
    if len(counts) > 1 and any(stands_in(str(count), question.prompt) for count in counts):
        yield "the stem asks for another number of names"


def _read_list(text: str, row: Row) -> Value | None:
    return read_value("list", text) if row.fact.kind == "list" else None


def _values(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """Kind, unit, form and order of the options, read back from their texts."""
    if question.kind not in OF_VALUES:
        return
    values = {option.text: _read(option.text, row, comparison) for option in question.options}
    if None in values.values():
        yield f"an option is no {row.fact.kind}"
        return
    ours = values.get(first_half(question)[0])
    for option in _lures(question):
        theirs = values[option.text]
        alike = unit_of if option.origin == "rival" else form
        if ours and theirs and alike(theirs) != alike(ours):
            yield f"“{option.text}” is of another unit or form"
    told = [ours, *(values[option.text] for option in _lures(question))]
    known = [value for value in told if value is not None]
    if evenly_hedged(known) != known:
        yield "a hedge tells one option from the others"
    ranked = [rank(value) for value in values.values() if isinstance(value, Quantity | Dates)]
    if ranked != sorted(ranked):
        yield "numbers or dates out of order"


def _right(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """The answer is what the outlet says that the stem names, or else what the reference value is."""
    if question.kind not in (*OF_VALUES, "typed", "cloze") or not first_half(question):
        return
    claim = row.fact.claims[question.article or teller(row)]
    article, plain = comparison.story.article(claim.article), PLAIN.get(row.fact.kind, str)
    answer = fold_words(first_half(question)[0])
    texts = {claim_text(claim, article, named=named) for named in (False, True)}
    if answer in {fold_words(told) for text in texts for told in (text, plain(text))}:
        return
    value = _read(first_half(question)[0], row, comparison)
    if value is None or not bears(hedged(claim), value, Aliases(comparison.story.aliases)):
        yield "the answer is not what is said"


def _truth(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """A lure is never true under its stem."""
    if question.kind not in OF_VALUES:
        return
    aliases = Aliases(comparison.story.aliases)
    right = row.fact.claims[question.article or teller(row)]
    told = list(row.fact.claims.values())
    if question.article or question.prompt.startswith(MOST_SAY):
        told = [each for each in told if reason_between(row, right.article, each.article) in _ONE_ANSWER]
    for lure in _lures(question):
        value = _read(lure.text, row, comparison)
        if value is not None and any(bears(hedged(claim), value, aliases) for claim in told):
            yield f"“{lure.text}” is true as well"
        elif value is not None and is_allowed(hedged(right), value):
            yield f"“{lure.text}” is no conflict with what is said under a hedge"
        if any(fold_words(lure.text) == fold_words(text) for text in row.fact.accept):
            yield f"“{lure.text}” is accepted as right"
        if any(reason_between(row, right.article, each) in _ONE_ANSWER for each in lure.articles):
            yield f"“{lure.text}” says the same"


def _alone(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """Exactly one outlet says what an `outlet` question quotes."""
    if question.kind != "outlet":
        return
    aliases = Aliases(comparison.story.aliases)
    right = row.fact.claims[question.article]
    if comparison.story.article(question.article).outlet != question.answer:
        yield "another outlet's claim"
    for article_id, claim in row.fact.claims.items():
        if article_id != question.article and _says(claim, right, row, aliases):
            yield f"“{article_id}” says it too"


def _says(claim: Claim, right: Claim, row: Row, aliases: Aliases) -> bool:
    same = reason_between(row, right.article, claim.article) == "same"
    return same or row.agreement == "agreed" or bears(hedged(claim), hedged(right), aliases)


def _short(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    value = hedged(row.fact.claims[question.article or teller(row)])
    if not isinstance(value, Quantity | Dates) and len(first_half(question)[0].split()) > MOST_WORDS:
        yield "the answer is too long to be typed"
    if not all(grade(question, text, comparison).right for text in question.accepted):
        yield "an accepted answer is judged wrong"


def _lures(question: Question) -> list[Option]:
    return [option for option in question.options if option.origin != "right"]


def _read(text: str, row: Row, comparison: Comparison) -> Value | None:
    """The value of an option's text; money and dates as they are read anywhere."""
    try:
        return read_value(row.fact.kind, text, near=comparison.story.article(teller(row)).date)
    except Unreadable:
        return None


_Check = Callable[[Question, Row, Comparison], Iterator[str]]
_OF_ALL: tuple[_Check, ...] = (_identity, _stem, verbatim, borne_out)
_OF_CHOICES: tuple[_Check, ...] = (_number_of_options, _texts, _grammar, _values, _right, _truth, _alone)
_OF_TYPED: tuple[_Check, ...] = (_short, _right)


def _first_half(question: Question, row: Row, comparison: Comparison) -> Iterator[str]:
    """The half of an evidence question before the sentence is a choice, typed, or not asked at all."""
    if len(question.answer) > 1:
        half = msgspec.structs.replace(question, answer=question.answer[0], asks="text", sentences=())
        for check in _OF_CHOICES if question.options else _OF_TYPED:
            yield from check(half, row, comparison)


_OF_ASKS: dict[str, tuple[_Check, ...]] = {
    "one": _OF_CHOICES,
    "text": _OF_TYPED,
    "evidence": (_first_half,),
    "several": (_texts,),
    "order": (_texts,),
    "match": (_texts,),
    "recall": (),
}
