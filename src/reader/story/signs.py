"""The signs of agreement and relation, and what they are called in plain words. One place for all rooms."""

from __future__ import annotations

from reader.story.model import Agreement, Reason

AGREEMENT_SIGNS: dict[Agreement, tuple[str, str]] = {
    "agreed": ("═", "="),
    "close": ("≈", "~"),
    "disputed": ("≠", "!"),
    "single": ("·", "."),
}
"""For each agreement its sign, and the sign where only ASCII can be shown."""

REASON_WORDS: dict[Reason, str] = {
    "same": "the same",
    "rounding": "rounded",
    "conversion": "converted",
    "approximation": "approximate",
    "fewer": "more or fewer names",
    "wording": "other words",
    "later": "at another time",
    "scope": "another scope",
    "conflict": "conflict",
    "undecided": "not comparable",
}
"""What a reason is called where a reader sees it."""


def agreement_sign(agreement: Agreement, *, ascii_only: bool = False) -> str:
    """The sign of a fact's agreement, one cell wide."""
    return AGREEMENT_SIGNS[agreement][ascii_only]


def relation_agreement(reason: Reason) -> Agreement:
    """The agreement whose sign and colour a relation borrows: same, conflict, or the rest."""
    return "agreed" if reason == "same" else "disputed" if reason == "conflict" else "close"


def relation_sign(reason: Reason, *, ascii_only: bool = False) -> str:
    """The sign of a claim's relation to the reference value."""
    return agreement_sign(relation_agreement(reason), ascii_only=ascii_only)
