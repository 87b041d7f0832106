"""Wrong options: plausible, of the right one's kind, unit and form, and never true under their stem.

First what other outlets really say on the same fact, then values of other facts of the story, then one
value near the right one. The order follows the research on distractors (Haladyna, Downing & Rodriguez
2002; Rodriguez 2005: three options are enough).
"""

from __future__ import annotations

from datetime import date

import msgspec

from reader.comparing.days import grain
from reader.quiz.bearing import bears, too_near
from reader.quiz.matter import Matter, Right
from reader.quiz.shape import OptionIs
from reader.quiz.slips import slips
from reader.quiz.stems import stands_in
from reader.quiz.wording import hedged, words_of
from reader.story.comparison import Row
from reader.story.model import Article
from reader.story.values import Aliases, Dates, Quantity, Unreadable, Value, Words, read_value

_SAME_ANSWER = frozenset(("same", "wording"))


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
        if matter.is_borne_out(right, value):
            continue
        if not _could_stand_beside(right.value, value, reason) or _are_names_there(value, right.asked):
            continue
        lure = Lure(value, words_of(claim, matter.article(article_id)), "rival", (article_id,))
        at = next(
            (n for n, other in enumerate(found) if say_the_same(other.value, value, matter.aliases)), None
        )
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


def _are_names_there(value: Value, asked: Article | None) -> bool:
    """Whether words are nothing but names, all of which the outlet asked about has too: it may mean these."""
    if asked is None or not isinstance(value, Words):
        return False
    names = [word for word in value.text.replace(",", " ").split() if word not in ("and", "or", "&")]
    return all(word[:1].isupper() for word in names) and all(stands_in(word, asked.text) for word in names)


def say_the_same(value: Value, other: Value, aliases: Aliases) -> bool:
    """Whether two values could stand for each other: each bears the other."""
    return bears(value, other, aliases) and bears(other, value, aliases)


def _joined(lure: Lure, other: Lure) -> Lure:
    """Two outlets with one value: shown as the one that says it without a hedge."""
    plain = other if isinstance(other.value, Quantity | Dates) and not other.value.hedge else lure
    return Lure(plain.value, plain.said, "rival", lure.articles + other.articles)


def window_of(matter: Matter, right: Right) -> tuple[date, date]:
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


def begins_in(value: Value, window: tuple[date, date]) -> bool:
    """Whether a value is no date, or one that begins between two days."""
    return not isinstance(value, Dates) or window[0] <= value.start <= window[1]


def near_values(matter: Matter, right: Right) -> list[Lure]:
    """Values by a real slip that no outlet gives, nor anything that could pass for one that it gives."""
    window = window_of(matter, right)
    return [
        Lure(each, "", "slip")
        for each in slips(right.value, matter.rng)
        if begins_in(each, window)
        and not any(too_near(told, each, matter.aliases) for told in matter.rightful)
        and not matter.is_borne_out(right, each)
    ]
