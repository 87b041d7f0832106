"""Small things that every room says in the same way."""

from __future__ import annotations

import re
from collections.abc import Sequence


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 fact", "12 facts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def join_words(items: Sequence[str]) -> str:
    """Names in a row: "A", "A and B", "A, B and C"."""
    return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def the_outlet(outlet: str) -> str:
    """An outlet as one that is known: "the local blog" for "a local blog"."""
    article, _, rest = outlet.partition(" ")
    return f"the {rest}" if article in ("a", "an") and rest else outlet


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
