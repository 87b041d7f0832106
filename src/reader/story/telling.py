"""Small things that every room says in the same way."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 fact", "12 facts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
