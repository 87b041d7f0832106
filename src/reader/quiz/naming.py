"""How a person, a firm or a thing can fairly be named: titles, surnames, initials, tails left out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.quiz.typos import differ_by_one
from reader.story.values import fold_words

TITLES = frozenset(
    (
        *(
            "mr",
            "mrs",
            "ms",
            "mx",
            "miss",
            "dr",
            "doctor",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
        ),
        *("rev", "reverend", "father", "sister", "bishop", "archbishop", "cardinal", "pope", "rabbi", "imam"),
        *("king", "queen", "prince", "princess", "emperor", "president", "premier", "chancellor"),
        *("minister", "secretary", "senator", "governor", "mayor", "councillor", "ambassador"),
        *("judge", "justice", "magistrate", "chief", "general", "colonel", "major", "captain", "lieutenant"),
        *("sergeant", "admiral", "commander", "inspector", "constable", "officer", "coach"),
        *("chairman", "chairwoman", "first", "prime", "deputy", "vice"),
    )
)
"""First words of a name that tell an office or a form of address: a person is the same without them."""
LEGAL = frozenset(
    (
        *("ab", "ag", "co", "company", "corp", "corporation", "fc", "gmbh", "inc"),
        *("limited", "llc", "ltd", "nv", "oy", "plc", "sa"),
    )
)
"""Last words that tell a firm's or a club's form: it is the same with or without them."""
_TAILS = LEGAL | frozenset(
    (
        *("bank", "capital", "group", "holding", "holdings", "partners"),
        *("technologies", "technology", "ventures", "education"),
    )
)
"""Last words of a company's name that people leave out."""
_LEAD = re.compile(
    r"(?:(?:it|he|she|that|this) (?:is|was) |they (?:are|were) )?(?:(?:in|at|on|by|of|from|to|for|with) )?"
    r"(?:(?:city|town|village|country) of )?"
)
_NOUN = 4
"""Letters of a last word that can be what is asked for; "out" in "spin-out" is not."""
_BETWEEN = re.compile(r"(?<!\d) +| +(?!\d)")


def bare(text: str) -> str:
    """A text for comparing, without its spaces, save between figures: "4-3" is not "43"."""
    return _BETWEEN.sub("", fold_words(text.replace("&", " and ")))


def singular(text: str) -> str:
    """A folded text with its last word in the singular, so that both numbers compare as one."""
    folded = fold_words(text)
    for ending, other in (("ies", "y"), ("ches", "ch"), ("sses", "ss"), ("s", "")):
        if (
            folded.endswith(ending)
            and not folded.endswith(("ss", "us", "is"))
            and not folded[-2:-1].isdigit()
        ):
            return folded.removesuffix(ending) + other
    return folded


def without_lead(text: str) -> str:
    """A folded text without "it was", a preposition or "the town of" before it: "in Wexcombe"."""
    folded = fold_words(text)
    return folded[_LEAD.match(folded).end() :] or folded  # type: ignore[union-attr]


def without_tail(name: str) -> str:
    """A company's folded name without "Group", "Capital" and their like at its end."""
    return _without_last(fold_words(name), _TAILS)


def is_firm(given: str, name: str) -> bool:
    """Whether a firm is named, with or without its form, and perhaps without the tail of its name."""
    short = _without_last(fold_words(given), LEGAL)
    return short in (_without_last(fold_words(name), LEGAL), without_tail(name))


def _without_last(folded: str, tails: frozenset[str]) -> str:
    words = folded.split()
    while len(words) > 1 and words[-1] in tails:
        words.pop()
    return " ".join(words)


def without_asked(name: str, question: str) -> str:
    """A folded name without its last word, where the question has it: "Which bridge …?", "Fenwick"."""
    *first, last = fold_words(name).split() or [""]
    asked = {singular(word) for word in fold_words(question).split()}
    return " ".join(first) if len(last) >= _NOUN and singular(last) in asked else ""


def without_title(name: str) -> str:
    """A person's folded name without "Mr" and its like, the surname last: "Lund, Ida" is "ida lund"."""
    parts = name.split(",")
    words = fold_words(" ".join(reversed(parts)) if len(parts) == 2 else name).split()
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    return " ".join(words)


def is_person(given: str, name: str, others: Iterable[str]) -> bool:
    """Whether a person is named: in full, by initial and surname, or by a surname that no other of them has.

    Args:
        given: what was typed.
        name: who is meant.
        others: the other people of the story.
    """
    theirs, ours = without_title(given).split(), without_title(name).split()
    if not theirs or not ours or theirs[-1] != ours[-1]:
        return False
    if theirs == ours:
        return True
    if len(theirs) == 1:
        return len(ours) > 1 and all(without_title(other).split()[-1:] != ours[-1:] for other in others)
    pairs = list(zip(theirs[:-1], ours[:-1], strict=False))
    return len(theirs) <= len(ours) and all(len(one) == 1 and one == two[:1] for one, two in pairs)


def is_misspelt_person(given: str, name: str) -> bool:
    """Whether the surname is right, and a slip is in the one first name."""
    theirs, ours = without_title(given).split(), without_title(name).split()
    return len(theirs) == len(ours) == 2 and theirs[1] == ours[1] and differ_by_one(theirs[0], ours[0])
