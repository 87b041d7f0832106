"""Names as they stand among options: a "Judge" there would answer "which judge" by itself."""

from __future__ import annotations

from collections.abc import Callable

from reader.quiz.naming import LEGAL, TITLES


def without_title(name: str) -> str:
    """ "Honor Blythe" for "Judge Honor Blythe"; a name that is all title stays as it is."""
    words = name.split()
    at = 0
    while at < len(words) and words[at].rstrip(".").lower() in TITLES:
        at += 1
    return " ".join(words[at:]) or name


def without_form(name: str) -> str:
    """ "Alfa" for "Alfa Corp."; a name that is nothing else stays as it is."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".,").lower() in LEGAL:
        words.pop()
    return " ".join(words).rstrip(",")


PLAIN: dict[str, Callable[[str], str]] = {"person": without_title, "organisation": without_form}
"""How a name of a kind stands among options."""
