"""What sort of person, organisation or place a question asks for: a lure of another sort tempts nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.story.model import Fact, Kind

_FIRM = "firm"
_TRADES = (
    "firm company business corporation giant retailer chain brand",
    "startup",
    "maker manufacturer supplier producer",
    "builder contractor developer",
    "operator airline carrier",
    "bank insurer lender",
    "investor fund venture backer",
)
"""Firms: a question that only asks for a firm may be lent any of them, one for a maker only makers."""
_ORGANISATIONS = (
    *_TRADES,
    "university college school institute academy",
    "site newspaper paper magazine broadcaster channel outlet publisher portal station",
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
_PERSONS = (
    "president minister premier chancellor senator governor mayor king queen politician lawmaker councillor",
    "academic professor scientist researcher scholar lecturer",
    "founder billionaire entrepreneur chairman chairwoman tycoon",
    "player striker goalkeeper scorer captain coach referee footballer",
    "journalist reporter author writer columnist",
    "judge magistrate barrister lawyer solicitor prosecutor",
)
_SORTS: dict[Kind, tuple[str, ...]] = {
    "organisation": _ORGANISATIONS,
    "place": _PLACES,
    "person": _PERSONS,
}
_OF_KIND = {
    kind: {word: words.split()[0] for words in sorts for word in words.split()}
    for kind, sorts in _SORTS.items()
}
"""Each word with the sort that it tells; a sort goes by its first word."""
_OF_NAMES = {
    word: sort
    for sort, words in (
        ("investor", "capital ventures partners investments"),
        ("bank", "bank lending"),
        ("university", "university college institute academy"),
        ("site", "times post news herald gazette tribune"),
        ("ministry", "ministry department council court"),
    )
    for word in words.split()
}
"""What the last word of an organisation's name tells, whatever the question calls it: "Alfa Capital"."""
_COMMERCIAL = frozenset(words.split()[0] for words in _TRADES)
_WORD: re.Pattern[str] = re.compile(r"[a-z]+")
_VERBS = "is|are|was|were|be|do|does|did|has|have|had|can|could|will|would|may|might|should"
_ASKED = re.compile(rf"\b(?:which|what)((?: +(?!(?:of|in|for|with|by|{_VERBS})\b)[\w-]+){{1,5}})")
"""The thing asked for, told right after "which"; further on in the question others are spoken of."""


def class_word(fact: Fact, kind: Kind | None = None) -> str:
    """The word in a fact's question that tells what sort of thing is asked for: "firm"; empty if none does.

    The first such word is taken, for it follows "which". `kind`: as what it is lent, if not its own.
    """
    kind = kind or fact.kind
    return _class_word(kind, fact.question, kind == "person") if kind in _OF_KIND else ""


@lru_cache(maxsize=4096)  # every fact is held against its neighbours
def _class_word(kind: Kind, question: str, only_asked: bool) -> str:
    known, asked = _OF_KIND[kind], question.lower()
    if only_asked:
        match = _ASKED.search(asked)
        asked = match[1] if match else ""
    return next(filter(None, (_known(word, known) for word in _WORD.findall(asked))), "")


def _known(word: str, known: dict[str, str]) -> str:
    forms = (word, word.removesuffix("s"), f"{word.removesuffix('ies')}y")
    return next((form for form in forms if form in known), "")


def kind_of_items(fact: Fact) -> Kind | None:
    """Of which kind the names in a list are, as far as its question tells; None where it does not."""
    return next((kind for kind in _OF_KIND if _class_word(kind, fact.question, True)), None)


def sort_of(kind: Kind, question: str, name: str = "") -> str:
    """The sort of what a question asks for, or of a name that answers it; empty if nothing tells."""
    if kind not in _OF_KIND:
        return ""
    last = name.rpartition(" ")[2].lower()
    by_name = _OF_NAMES.get(last, "") if kind == "organisation" else ""
    return by_name or _OF_KIND[kind].get(_class_word(kind, question, kind == "person"), "")


def can_be_lent(asked: str, lent: str) -> bool:
    """Whether a name of one sort could answer a question for another, as far as their words tell."""
    return not asked or not lent or asked == lent or (asked == _FIRM and lent in _COMMERCIAL)
