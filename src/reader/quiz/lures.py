"""Wrong options: plausible, of the right one's kind, unit and form, and never true under their stem.

First what other outlets really say on the same fact, then values of other facts of the story, then one
value near the right one. The order follows the research on distractors (Haladyna, Downing & Rodriguez
2002; Rodriguez 2005: three options are enough).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from reader.quiz.bearing import bears, too_near
from reader.quiz.days import grain
from reader.quiz.matter import Matter, Right, teller
from reader.quiz.shape import OptionIs
from reader.quiz.slips import slips
from reader.quiz.stems import stands_in
from reader.quiz.wording import hedged, with_hedge, words_of
from reader.story.comparison import Row
from reader.story.text import sentence_at
from reader.story.values import Aliases, Dates, Hedge, Name, Names, Quantity, Unreadable, Value, read_value

_SAME_ANSWER = frozenset(("same", "wording"))
_ONLY_RIVALS = frozenset(("statement", "quotation", "term", "list"))
"""Kinds that hold anything: what answers one of their questions makes no sense under another."""
_OPENING = 3
"""Of kind `name` (a ship, a currency) only a question that begins with the same words asks the like."""
_NAMES = frozenset(("person", "organisation", "place", "name", "list"))
_NEAREST = 5
_FARTHEST = Decimal(100)
"""A figure that many times larger or smaller tempts nobody."""


class Lure(msgspec.Struct, frozen=True):
    """A value that could stand beside the right one, and where it comes from."""

    value: Value
    said: str
    origin: OptionIs
    articles: tuple[str, ...] = ()
    fact: str = ""


def reason_between(row: Row, one: str, other: str) -> str:
    """The reason that the comparison gave for two articles' claims on a fact."""
    wanted = {one, other}
    return next((pair.reason for pair in row.pairs if {pair.left, pair.right} == wanted), "same")


def form(value: Value) -> tuple[str, ...]:
    """What two values must share to stand side by side as options: type, unit, precision."""
    if isinstance(value, Quantity):
        shape = "vague" if value.hedge is Hedge.VAGUE else "range" if value.low is not None else "figure"
        return ("quantity", value.unit, shape)
    if isinstance(value, Dates):
        return ("dates", grain(value))
    return (type(value).__name__,)


def rivals(matter: Matter, right: Right) -> list[Lure]:
    """What other outlets say on the same fact and the right outlet does not; one lure for each value.

    None where the stem names no outlet: there every outlet's word is right.
    """
    found: list[Lure] = []
    if right.asked is None:
        return found
    allowed = accepted_values(matter)
    for article_id, claim in matter.row.fact.claims.items():
        value = hedged(claim)
        reason = reason_between(matter.row, right.claim.article, article_id)
        barred = (right.value, *allowed)
        if reason in _SAME_ANSWER or any(bears(each, value, matter.aliases) for each in barred):
            continue
        lure = Lure(value, words_of(claim, matter.article(article_id)), "rival", (article_id,))
        at = next((n for n, other in enumerate(found) if _one(other.value, value, matter.aliases)), None)
        if at is None:
            found.append(lure)
        else:
            found[at] = _joined(found[at], lure)
    return found


def _one(value: Value, other: Value, aliases: Aliases) -> bool:
    return bears(value, other, aliases) and bears(other, value, aliases)


def _joined(lure: Lure, other: Lure) -> Lure:
    """Two outlets with one value: shown as the one that says it without a hedge."""
    plain = other if isinstance(other.value, Quantity | Dates) and not other.value.hedge else lure
    return Lure(plain.value, plain.said, "rival", lure.articles + other.articles)


def others(matter: Matter, right: Right) -> list[Lure]:
    """Values of other facts of the story, the nearest ones, in an order that chance decides."""
    if matter.row.fact.kind in _ONLY_RIVALS:
        return []
    barred = _barred_words(matter)
    found = []
    for other in matter.comparison.rows:
        lure = _in_our_form(matter, right.value, other) if _alike(matter.row, other) else None
        if lure and _tempts(right.value, lure.value) and not _could_be_right(matter, lure.value, barred):
            found.append(lure)
    nearest = sorted(found, key=lambda lure: _distance(right.value, lure.value))[:_NEAREST]
    matter.rng.shuffle(nearest)
    return nearest


def _alike(row: Row, other: Row) -> bool:
    """Whether another fact asks for the like, and is not the same amount in another unit."""
    family = {row.fact.id, row.fact.of} - {""}
    if other.fact.kind != row.fact.kind or family & {other.fact.id, other.fact.of}:
        return False
    opening, theirs = (fact.question.casefold().split()[:_OPENING] for fact in (row.fact, other.fact))
    return row.fact.kind != "name" or opening == theirs


def _in_our_form(matter: Matter, ours: Value, other: Row) -> Lure | None:
    """Another fact's value at the right one's arm's length; None where its form is another."""
    claim = other.fact.claims[teller(other)]
    value = hedged(claim)
    if form(value) != form(ours):
        return None
    if (
        isinstance(ours, Quantity | Dates)
        and isinstance(value, Quantity | Dates)
        and value.hedge != ours.hedge
    ):
        value = with_hedge(value, ours.hedge)
    return Lure(value, words_of(claim, matter.article(claim.article)), "other", fact=other.fact.id)


def _tempts(ours: Value, value: Value) -> bool:
    if not isinstance(ours, Quantity) or not isinstance(value, Quantity):
        return True
    if not ours.figure or not value.figure:
        return False
    return 1 / _FARTHEST <= value.figure / ours.figure <= _FARTHEST


def _distance(ours: Value, value: Value) -> float:
    if isinstance(ours, Quantity) and isinstance(value, Quantity):
        return abs(math.log(float(value.figure / ours.figure)))
    if isinstance(ours, Dates) and isinstance(value, Dates):
        return abs((value.start - ours.start).days)
    return 0.0


def _could_be_right(matter: Matter, value: Value, sentences: str) -> bool:
    """Whether a value from elsewhere is, or could pass for, a right answer on this fact."""
    told = (hedged(claim) for claim in matter.row.fact.claims.values())
    if any(too_near(each, value, matter.aliases) for each in (*told, *accepted_values(matter))):
        return True
    names = value.items if isinstance(value, Names) else (value.text,) if isinstance(value, Name) else ()
    return any(stands_in(name, sentences) for name in names)


def _barred_words(matter: Matter) -> str:
    """The sentences that bear the fact: a name that stands beside the right one may be true as well."""
    return " | ".join(_sentences(matter)) if matter.row.fact.kind in _NAMES else ""


def _sentences(matter: Matter) -> Iterator[str]:
    for article_id, claim in matter.row.fact.claims.items():
        text = matter.article(article_id).text
        start, end = sentence_at(text, *claim.evidence)
        yield text[start:end]


def accepted_values(matter: Matter) -> list[Value]:
    """The author's further right answers, read as the fact's kind; those that can't be are left out."""
    found: list[Value] = []
    near = matter.article(teller(matter.row)).date
    for text in matter.row.fact.accept:
        try:
            found.append(read_value(matter.row.fact.kind, text, near=near))
        except Unreadable:
            continue
    return found


def near_values(matter: Matter, right: Right) -> list[Lure]:
    """Values by a real slip that no outlet gives, nor anything that could pass for one that it gives."""
    told = [*(hedged(claim) for claim in matter.row.fact.claims.values()), *accepted_values(matter)]
    found = slips(right.value, matter.rng)
    return [
        Lure(each, "", "slip") for each in found if not any(too_near(t, each, matter.aliases) for t in told)
    ]
