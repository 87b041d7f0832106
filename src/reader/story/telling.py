"""Small things that every room says in the same way."""

from __future__ import annotations

import re


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 fact", "12 facts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def as_sentence(line: str) -> str:
    """A line of the kind that a command prints, as a sentence: a capital, round quotes, a full stop."""
    told = re.sub(r'"([^"]*)"', r"“\1”", line)
    return f"{told[:1].upper()}{told[1:]}{'' if told.endswith(('.', '?', '!')) else '.'}"


def cleaned_away(number: int) -> str:
    """What was done to so many characters that a terminal could obey; empty where there were none."""
    if not number:
        return ""
    were, are = ("was", "is") if number == 1 else ("were", "are")
    return f"{counted(number, 'control or direction character')} {were} removed, or {are} shown as \ufffd."
