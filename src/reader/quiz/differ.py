"""The question whether two outlets disagree, and why: the reasons of the comparison in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from reader.quiz.choice import is_told_by_length
from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter, teller
from reader.quiz.outlet import quoted
from reader.quiz.shape import Option, Question
from reader.quiz.wording import hedged, the_outlet, words_of
from reader.story.comparison import Pair
from reader.story.model import Reason
from reader.story.values import Quantity

KIND = "differ"
REASON_SENTENCES: dict[Reason, str] = {
    "same": "No: the two say exactly the same",
    "rounding": "No: one has rounded the other's figure",
    "conversion": "No: it is one amount, converted",
    "approximation": "No: one is less exact than the other",
    "fewer": "No: one only names fewer of them",
    "wording": "No: they say it in other words",
    "later": "No: they speak of different times",
    "scope": "No: they do not speak of one thing",
    "conflict": "Yes: the two contradict each other",
}
"""What a reason is called where it is an answer."""

_NOT_SO: dict[Reason, str] = {
    "same": "they do not say the same",
    "rounding": "neither is the other rounded",
    "conversion": "they count in one unit, or the amounts differ in any unit",
    "approximation": "neither is vaguer than the other in a way that lets the other be right",
    "fewer": "neither list is a part of the other",
    "wording": "what they mean is not the same",
    "later": "neither names another time",
    "scope": "both speak of the same thing",
    "conflict": "both can be right",
}
NOT_SO = {REASON_SENTENCES[reason]: told for reason, told in _NOT_SO.items()}
"""Why a reason does not hold for two outlets, by its sentence."""

_FIGURES: tuple[Reason, ...] = ("conflict", "rounding", "conversion", "approximation", "later", "same")
_DATES: tuple[Reason, ...] = ("conflict", "approximation", "later", "same")
_LISTS: tuple[Reason, ...] = ("conflict", "fewer", "same", "later")
_WORDS: tuple[Reason, ...] = ("conflict", "wording", "later", "same", "fewer")
_OF_KIND: dict[str, tuple[Reason, ...]] = {
    **dict.fromkeys(("money", "number", "percent", "duration"), _FIGURES),
    "date": _DATES,
    "list": _LISTS,
}
"""The reasons that can come up for a kind: others would tempt nobody."""

_ARGUABLE: dict[Reason, frozenset[str]] = {
    "same": frozenset(("wording",)),
    "rounding": frozenset(("approximation", "same", "conversion")),
    "conversion": frozenset(("same", "rounding", "approximation")),
    "approximation": frozenset(("same", "rounding", "wording")),
    "fewer": frozenset(("same", "wording", "approximation")),
    "wording": frozenset(("same", "fewer", "approximation", "scope")),
    "later": frozenset(("approximation",)),
    "scope": frozenset(("conflict", "wording", "later", "approximation", "same")),
    "conflict": frozenset(("scope",)),
}
"""Which other reasons somebody could defend with good ground: they are no lures."""
_LURES = 2


def differ(matter: Matter) -> Iterator[Question]:
    """A question for each reason by which an outlet differs from the reference, asked of one outlet each."""
    if matter.row.agreement not in ("disputed", "close"):
        return
    first = teller(matter.row)
    asked: set[str] = set()
    pairs = [pair for pair in matter.row.pairs if first in (pair.left, pair.right) and pair.reason != "same"]
    matter.rng.shuffle(pairs)
    for pair in pairs:
        if pair.reason in REASON_SENTENCES and pair.reason not in asked:
            asked.add(pair.reason)
            yield from _asked(matter, first, pair)


def _asked(matter: Matter, first: str, pair: Pair) -> Iterator[Question]:
    other = matter.article(pair.right if pair.left == first else pair.left)
    options = [Option(REASON_SENTENCES[pair.reason], "right", (first, other.id))]
    options += [Option(REASON_SENTENCES[reason], "reason") for reason in _lures(matter, pair)]
    if len(options) <= _LURES or is_told_by_length(options[0].text, [option.text for option in options]):
        return
    one = matter.article(first)
    said = [
        f"{_capital(the_outlet(each.outlet))}: {quoted(words_of(matter.row.fact.claims[each.id], each))}."
        for each in (one, other)
    ]
    matter.rng.shuffle(options)
    yield Question(
        id=matter.question_id(KIND, other),
        fact=matter.row.fact.id,
        kind=KIND,
        prompt=f"{matter.row.fact.question} {' '.join(said)} Do these two disagree?",
        answer=REASON_SENTENCES[pair.reason],
        explanation=" ".join(filter(None, (_detail(matter, pair), explanation(matter)))),
        claims=(first, other.id),
        options=tuple(options),
        article=other.id,
        asks="one",
    )


def _detail(matter: Matter, pair: Pair) -> str:
    words = pair.detail or matter.row.fact.why
    return f"{_capital(words)}." if words and not words.endswith(".") else words


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lures(matter: Matter, pair: Pair) -> list[Reason]:
    """Two other reasons, surely wrong for the pair: not arguable, and not borne out by the values."""
    barred = _ARGUABLE[pair.reason] | {pair.reason}
    one, other = (hedged(matter.row.fact.claims[each]) for each in (pair.left, pair.right))
    if isinstance(one, Quantity) and isinstance(other, Quantity) and one.unit != other.unit:
        barred |= {"conversion", "same"}
    claims = matter.row.fact.claims
    if claims[pair.left].as_of or claims[pair.right].as_of:
        barred |= {"later"}
    found = [reason for reason in _OF_KIND.get(matter.row.fact.kind, _WORDS) if reason not in barred]
    # To contradict is the answer that everybody thinks of first: it is always among them.
    rest = [reason for reason in found if reason != "conflict"]
    matter.rng.shuffle(rest)
    return [*(reason for reason in found if reason == "conflict"), *rest][:_LURES]
