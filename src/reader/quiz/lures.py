"""Wrong options: plausible, of the right one's kind, unit and form, and never true under their stem.

First what other outlets really say on the same fact, then values of other facts of the story, then one
value near the right one. The order follows the research on distractors (Haladyna, Downing & Rodriguez
2002; Rodriguez 2005: three options are enough).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from reader.quiz.bearing import bears, too_near
from reader.quiz.days import grain
from reader.quiz.matter import Matter, Right
from reader.quiz.shape import OptionIs
from reader.quiz.slips import slips
from reader.quiz.sorts import class_word, is_of_one_sort
from reader.quiz.stems import stands_in
from reader.quiz.stock import Lent
from reader.quiz.wording import hedged, with_hedge, words_of
from reader.story.comparison import Row
from reader.story.text import sentence_at
from reader.story.values import Aliases, Dates, Name, Names, Quantity, Unreadable, Value, read_value

_SAME_ANSWER = frozenset(("same", "wording"))
_ONLY_RIVALS = frozenset(("statement", "quotation", "term", "list"))
"""Kinds that hold anything: what answers one of their questions makes no sense under another."""
_NAMES = frozenset(("person", "organisation", "place", "name", "list"))
_NEAREST = 5
_ALIKE = 3
"""A bare number is lent only by one at most so many times as large or as small: others count other things."""
_ROUND = 2
"""Digits up to which a figure is round enough to be hedged: "nearly 214,500" is nonsense."""


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


def unit_of(value: Value) -> str:
    """The unit or currency of an amount; options of one question share it. Empty for all else."""
    return value.unit if isinstance(value, Quantity) else ""


def rivals(matter: Matter, right: Right) -> list[Lure]:
    """What other outlets say on the same fact and the right outlet does not; one lure for each value.

    None where the stem asks for nobody's word: there every outlet's word is right. None in another unit or
    currency: it would stand out, and may be the same money.
    """
    found: list[Lure] = []
    if right.asked is None and not right.of_most:
        return found
    barred = (right.value, *matter.accepted)
    for article_id, claim in matter.row.fact.claims.items():
        value = hedged(claim)
        if unit_of(value) != unit_of(right.value):
            continue
        reason = matter.reason(right.claim.article, article_id)
        if reason in _SAME_ANSWER or any(bears(each, value, matter.aliases) for each in barred):
            continue
        if not _could_stand_beside(right.value, value, reason):
            continue
        lure = Lure(value, words_of(claim, matter.article(article_id)), "rival", (article_id,))
        at = next((n for n, other in enumerate(found) if _one(other.value, value, matter.aliases)), None)
        if at is None:
            found.append(lure)
        else:
            found[at] = _joined(found[at], lure)
    return found


def _could_stand_beside(ours: Value, theirs: Value, reason: str) -> bool:
    """Whether a rival is clearly another answer: "about 41,000" is not, beside 41,386; nor is "March" beside
    a day in March.
    """
    if isinstance(ours, Dates) and isinstance(theirs, Dates):
        return grain(ours) == grain(theirs)
    if isinstance(ours, Quantity) and isinstance(theirs, Quantity) and theirs.hedge and not ours.hedge:
        return reason != "approximation"
    return True


def _one(value: Value, other: Value, aliases: Aliases) -> bool:
    return bears(value, other, aliases) and bears(other, value, aliases)


def _alike(value: Value, other: Value, aliases: Aliases) -> bool:
    """Whether two lures would be one: the same value, or a name that is a part of the other."""
    names = isinstance(value, Name) and too_near(value, other, aliases)
    return names or _one(value, other, aliases)


def _joined(lure: Lure, other: Lure) -> Lure:
    """Two outlets with one value: shown as the one that says it without a hedge."""
    plain = other if isinstance(other.value, Quantity | Dates) and not other.value.hedge else lure
    return Lure(plain.value, plain.said, "rival", lure.articles + other.articles)


def others(matter: Matter, right: Right) -> list[Lure]:
    """Values of other facts of the story, the nearest ones, in an order that chance decides."""
    found: list[Lure] = []
    if matter.row.fact.kind in _ONLY_RIVALS:
        return found
    barred, window = _barred_words(matter), _window(matter, right)
    tried: set[Value] = set()
    for lent in matter.stock.nearest(matter.row, right.value):
        # A value that many facts share is weighed once: whether it is taken or not, it is not taken again.
        if lent.value in tried or not is_of_one_sort(matter.row.fact, lent.fact):
            continue
        tried.add(lent.value)
        lure = _in_our_form(matter, right.value, lent)
        is_fitting = (
            _begins_in(lure.value, window)
            and _is_alike(right.value, lure.value)
            and not _could_be_right(matter, lure.value, barred)
        )
        if is_fitting and not any(_alike(lure.value, other.value, matter.aliases) for other in found):
            found.append(lure)
        if len(found) == _NEAREST:
            break
    matter.rng.shuffle(found)
    # Those that are asked for by the very same word tempt most.
    word, row_of = class_word(matter.row.fact), matter.comparison.row
    found.sort(key=lambda lure: class_word(row_of(lure.fact).fact) != word)
    return found


def _is_alike(ours: Value, theirs: Value) -> bool:
    """Whether a figure from elsewhere could be thought to count what ours counts, told as it would be."""
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity):
        return True
    if theirs.hedge and len(theirs.figure.normalize().as_tuple().digits) > _ROUND:
        return False
    if ours.unit or not ours.figure or not theirs.figure:
        return True
    ratio = abs(theirs.figure / ours.figure)
    return ours.noun == theirs.noun != "" or (ratio * _ALIKE >= 1 and ratio <= _ALIKE)


def _in_our_form(matter: Matter, ours: Value, lent: Lent) -> Lure:
    """Another fact's value at the right one's arm's length."""
    value = lent.value
    if (
        isinstance(ours, Quantity | Dates)
        and isinstance(value, Quantity | Dates)
        and value.hedge != ours.hedge
    ):
        value = with_hedge(value, ours.hedge)
    return Lure(value, words_of(lent.claim, matter.article(lent.claim.article)), "other", fact=lent.fact.id)


def _could_be_right(matter: Matter, value: Value, sentences: str) -> bool:
    """Whether a value from elsewhere is, or could pass for, a right answer on this fact."""
    if any(too_near(each, value, matter.aliases) for each in matter.rightful):
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


def _window(matter: Matter, right: Right) -> tuple[date, date]:
    """Between which days a date that is lent must begin, so that it tempts.

    What had come by the day of the article can't be put off beyond it, since nobody reports what has not
    yet been; and what was still to come then can't have been before.
    """
    if not isinstance(right.value, Dates):
        return date.min, date.max
    try:
        told = read_value("date", matter.article(right.claim.article).date)
    except Unreadable:
        return date.min, date.max
    if not isinstance(told, Dates):
        return date.min, date.max
    return (date.min, told.end) if right.value.start <= told.end else (told.end, date.max)


def _begins_in(value: Value, window: tuple[date, date]) -> bool:
    return not isinstance(value, Dates) or window[0] <= value.start <= window[1]


def near_values(matter: Matter, right: Right) -> list[Lure]:
    """Values by a real slip that no outlet gives, nor anything that could pass for one that it gives."""
    window = _window(matter, right)
    return [
        Lure(each, "", "slip")
        for each in slips(right.value, matter.rng)
        if _begins_in(each, window) and not any(too_near(t, each, matter.aliases) for t in matter.rightful)
    ]
