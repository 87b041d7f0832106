"""The reasons of the comparison in plain words: the answers to "do these disagree?", and why one is not."""

from __future__ import annotations

from reader.story.model import Agreement, Reason
from reader.story.values import Quantity, Value

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
"""What a reason is called where it is an answer, of two outlets."""
CONVERTED_AND_ROUNDED = "No: it is one amount, converted and rounded"


def reason_sentence(reason: str, one: Value, other: Value) -> str:
    """What a reason for two values is called; empty for one that is no answer.

    What is rounded only after it was converted is both: "rounded" alone would leave half of it out.
    """
    are_two = isinstance(one, Quantity) and isinstance(other, Quantity) and one.unit != other.unit
    if reason == "rounding" and are_two:
        return CONVERTED_AND_ROUNDED
    return next((told for each, told in REASON_SENTENCES.items() if each == reason), "")


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

RULINGS: dict[bool, dict[Agreement, str]] = {
    False: {
        "disputed": REASON_SENTENCES["conflict"],
        "close": "No: they differ, but both can be right",
        "agreed": REASON_SENTENCES["same"],
    },
    True: {
        "disputed": "Yes: some of them contradict others",
        "close": "No: they differ, but all can be right",
        "agreed": "No: all of them say exactly the same",
    },
}
"""What an author's word on a whole fact is called, of two outlets and (True) of more."""

NOT_SO = {
    **{REASON_SENTENCES[reason]: told for reason, told in _NOT_SO.items()},
    CONVERTED_AND_ROUNDED: _NOT_SO["conversion"],
    RULINGS[False]["close"]: "they can't both be right",
    RULINGS[True]["disputed"]: "all of them can be right",
    RULINGS[True]["close"]: "they can't all be right",
    RULINGS[True]["agreed"]: "they do not say the same",
}
"""Why an answer does not hold, by its sentence."""

_FIGURES: tuple[Reason, ...] = ("conflict", "rounding", "conversion", "approximation", "later")
_DATES: tuple[Reason, ...] = ("conflict", "approximation", "later", "same")
_LISTS: tuple[Reason, ...] = ("conflict", "fewer", "same", "later")
_WORDS: tuple[Reason, ...] = ("conflict", "wording", "later", "same")
_OF_KIND: dict[str, tuple[Reason, ...]] = {
    **dict.fromkeys(("money", "number", "percent", "duration"), _FIGURES),
    "date": _DATES,
    "list": _LISTS,
}


def reasons_of(kind: str) -> tuple[Reason, ...]:
    """The reasons that can come up for a kind: others would tempt nobody."""
    return _OF_KIND.get(kind, _WORDS)


ARGUABLE: dict[Reason, frozenset[str]] = {
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
