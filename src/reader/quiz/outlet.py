"""The question which outlet said it: asked where exactly one outlet bears the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from reader.quiz.bearing import bears
from reader.quiz.choice import is_told_by_length
from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter, Right
from reader.quiz.quoting import quoted_or_told
from reader.quiz.shape import Option, Question
from reader.quiz.silence import surely_silent
from reader.quiz.stems import stands_in
from reader.quiz.wording import claim_text, hedged, option_text, words_of
from reader.story.values import Quantity, Unreadable, Value, Words, fold_words, read_value

KIND = "outlet"
_LONGEST = 120
_MOST_OTHERS = 6
"""Out of hundreds of outlets, so many are weighed against one another."""


def outlet(matter: Matter) -> Iterator[Question]:
    """A question for each claim that one outlet alone makes, where enough others could have made it."""
    rights = [matter.right(matter.article(article_id)) for article_id in matter.row.fact.claims]
    rights = [right for right in rights if is_alone(matter, right) and len(right.text) <= _LONGEST]
    for right in rights:
        yield from _asked(matter, right)


def is_alone(matter: Matter, right: Right) -> bool:
    """Whether no other outlet says this too, or more exactly, or in a longer list.

    What is close only by its wording is apart: there the question quotes the words.
    """
    if matter.row.agreement == "agreed" and len(matter.row.fact.claims) > 1:
        return False
    others = (claim for claim in matter.row.fact.claims.values() if claim is not right.claim)
    return not any(
        matter.reason(right.claim.article, claim.article) == "same"
        or bears(hedged(claim), right.value, matter.aliases)
        or _holds(hedged(claim), right.value)
        for claim in others
    )


def _holds(value: Value, other: Value) -> bool:
    """Whether words hold all the words of others: who says "long overdue" has said "overdue" as well."""
    if not isinstance(value, Words) or not isinstance(other, Words):
        return False
    return set(fold_words(other.text).split()) <= set(fold_words(value.text).split())


def _asked(matter: Matter, right: Right) -> Iterator[Question]:
    value = own_form(matter, right)
    if not value:
        return
    article = matter.article(right.claim.article)
    told = quoted_or_told(matter, [article.id], value)
    prompt = f"{matter.row.fact.question} Which outlet's answer is{told}?"
    options = _options(matter, right)
    if options and not any(stands_in(option.text, prompt) for option in options):
        yield Question(
            id=matter.question_id(KIND, article),
            fact=matter.row.fact.id,
            kind=KIND,
            prompt=prompt,
            answer=article.outlet,
            explanation=explanation(matter),
            claims=(article.id,),
            options=options,
            asks="one",
            article=article.id,
        )


def own_form(matter: Matter, right: Right) -> str:
    """The answer as it can be quoted without naming its outlet; empty where its currency names it.

    A currency that one outlet alone counts in would: there the outlet's own words are quoted, if a bare "$"
    or nothing at all stands in them for the currency.
    """
    article, value = matter.article(right.claim.article), right.value
    told = option_text(value, right.text)
    if not isinstance(value, Quantity) or not matter.stock.is_currency_of_one(value.unit):
        return told
    said = words_of(right.claim, article)
    abroad = next(each for each in ("USD", "CAD") if each != value.unit)
    try:
        read = read_value(matter.row.fact.kind, said, dollar=abroad, near=article.date)
    except Unreadable:
        return ""
    return said if isinstance(read, Quantity) and read.unit != value.unit else ""


def _options(matter: Matter, asked: Right) -> tuple[Option, ...]:
    """The right outlet among two or three others: those that say something else, then silent ones.

    No outlet whose evidence holds the answer beside its own: it would be as right.
    """
    article = matter.article(asked.claim.article)
    others = (each for each in matter.row.fact.claims if each != article.id)
    speaking = [_option(matter, each) for each in others if not matter.bears_out(each, asked.value)]
    matter.rng.shuffle(speaking)
    speaking = speaking[:_MOST_OTHERS]
    right = Option(article.outlet, "right", (article.id,))
    shown = _chosen(right, [*combinations(speaking, 3), *combinations(speaking, 2)])
    if not shown or is_told_by_length(article.outlet, [option.text for option in shown]):
        # Only now: to know that an outlet is silent its whole text is searched.
        silent = [_option(matter, other) for other in _quiet(matter)]
        shown = _chosen(right, [*combinations(speaking, 3), *combinations([*speaking, *silent], 2)])
    matter.rng.shuffle(shown)
    return tuple(shown)


def _chosen(right: Option, lures: Sequence[tuple[Option, ...]]) -> list[Option]:
    """The first of these groups that goes with the right outlet; none if there is none.

    The cast of outlets is known and the same in every question, so the length of a name tells little; where
    a choice can be made, it is made so that it tells nothing.
    """
    groups = [(right, *group) for group in lures]
    groups = [group for group in groups if len({option.text.casefold() for option in group}) == len(group)]
    groups.sort(key=lambda group: is_told_by_length(right.text, [option.text for option in group]))
    return list(groups[0]) if groups else []


def _quiet(matter: Matter) -> list[str]:
    """Some articles, by chance, that are silent on the fact beyond doubt."""
    silent = list(matter.row.silent)
    matter.rng.shuffle(silent)
    return list(islice((each for each in silent if surely_silent(matter, each)), _MOST_OTHERS))


def _option(matter: Matter, article_id: str) -> Option:
    article, claim = matter.article(article_id), matter.row.fact.claims.get(article_id)
    tells = claim_text(claim, article, named=matter.has_other_dollars()) if claim else ""
    return Option(article.outlet, "outlet", (article_id,), tells=tells)
