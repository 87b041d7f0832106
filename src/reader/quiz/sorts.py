"""What sort of organisation or place a question asks for: a lure of another sort tempts nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.story.model import Fact

_ORGANISATIONS = (
    "university college school institute academy",
    "site newspaper paper magazine broadcaster channel outlet publisher portal station",
    "firm company business maker manufacturer startup developer operator corporation builder contractor"
    " chain retailer brand supplier airline carrier bank insurer lender investor fund group",
    "ministry department government authority agency council court regulator commission office police army",
    "club team side squad",
    "party union charity church institution association federation foundation society crew",
)
_PLACES = (
    "country nation state republic kingdom",
    "city town village capital port municipality suburb district",
    "hill mountain headland cape island river lake sea bay coast valley peninsula",
    "ground stadium arena hall building court theatre church museum airport",
)
_OF_KIND: dict[str, dict[str, int]] = {
    kind: {word: at for at, words in enumerate(sorts) for word in words.split()}
    for kind, sorts in (("organisation", _ORGANISATIONS), ("place", _PLACES))
}
_WORD: re.Pattern[str] = re.compile(r"[a-z]+")


def class_word(fact: Fact) -> str:
    """The word in a fact's question that tells what sort of thing is asked for: "firm"; empty if none does.

    The first such word is taken, for it follows "which".
    """
    return _class_word(fact.kind, fact.question) if fact.kind in _OF_KIND else ""


@lru_cache(maxsize=4096)  # every fact is held against its neighbours
def _class_word(kind: str, question: str) -> str:
    known = _OF_KIND[kind]
    for match in _WORD.finditer(question.lower()):
        word = match.group()
        singular = word.removesuffix("s")
        if word in known or singular in known:
            return word if word in known else singular
    return ""


def is_of_one_sort(fact: Fact, other: Fact) -> bool:
    """Whether what answers one question could answer the other, as far as their words tell."""
    known = _OF_KIND.get(fact.kind, {})
    one, two = class_word(fact), class_word(other)
    return not one or not two or known[one] == known[two]
