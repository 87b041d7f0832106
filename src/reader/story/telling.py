"""Small things that every room says in the same way."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 fact", "12 facts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def cleaned_away(number: int) -> str:
    """What was done to so many characters that a terminal could obey; empty where there were none."""
    if not number:
        return ""
    were, are = ("was", "is") if number == 1 else ("were", "are")
    return f"{counted(number, 'control or direction character')} {were} removed, or {are} shown as \ufffd."
