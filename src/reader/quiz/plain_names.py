"""Names as they stand among options: a "Judge" there would answer "which judge" by itself."""

from __future__ import annotations

from collections.abc import Callable

_WORDS = (
    "mr mrs ms miss dr doctor prof professor sir dame lord lady rev reverend father sister bishop"
    " archbishop cardinal pope rabbi imam king queen prince princess emperor president premier chancellor"
    " minister secretary senator governor mayor councillor ambassador judge justice magistrate"
    " chief general colonel major captain lieutenant sergeant admiral commander inspector constable"
    " officer coach chairman chairwoman first prime deputy vice"
)
_TITLES = frozenset(_WORDS.split())
_FORMS = frozenset(["corp", "inc", "ltd", "limited", "co", "llc", "plc", "ag", "gmbh", "sa", "nv"])


def without_title(name: str) -> str:
    """ "Honor Blythe" for "Judge Honor Blythe"; a name that is all title stays as it is."""
    words = name.split()
    at = 0
    while at < len(words) and words[at].rstrip(".").lower() in _TITLES:
        at += 1
    return " ".join(words[at:]) or name


def without_form(name: str) -> str:
    """ "Microsoft" for "Microsoft Corp."; a name that is nothing else stays as it is."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".,").lower() in _FORMS:
        words.pop()
    return " ".join(words).rstrip(",")


PLAIN: dict[str, Callable[[str], str]] = {"person": without_title, "organisation": without_form}
"""How a name of a kind stands among options."""
