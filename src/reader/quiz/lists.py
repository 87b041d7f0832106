"""Typed lists: which names of a list were given, however they are set apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from reader.quiz.typos import is_slip
from reader.story.values import Aliases, Unreadable, fold_words
from reader.story.values.names import read_names

_TAILS = frozenset(
    (
        *("ag", "bank", "capital", "co", "company", "corp", "corporation"),
        *("gmbh", "group", "holding", "holdings", "inc", "limited", "llc"),
        *("ltd", "partners", "plc", "technologies", "technology", "ventures", "education"),
    )
)
"""Last words of a company's name that people leave out."""
_JOINTS = frozenset(("and", "or", "with", "plus"))
_SHORTEST_PART = 3


class Names(NamedTuple):
    """What is known about names while a list is judged."""

    aliases: Aliases
    known: tuple[str, ...]
    """Every name that an outlet gives for the fact, to tell names apart that nothing stands between."""
    is_word: Callable[[str], bool]


class Found(NamedTuple):
    """How a typed list stands to the wanted one."""

    missing: list[str]
    false: list[str]
    typos: int


def bare(text: str) -> str:
    """A text for comparing, without its spaces."""
    return fold_words(text).replace(" ", "")


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


def without_tail(name: str) -> str:
    """A company's folded name without "Group", "Capital" and their like at its end."""
    words = fold_words(name).split()
    while len(words) > 1 and words[-1] in _TAILS:
        words.pop()
    return " ".join(words)


def compared(wanted: Iterable[str], given: str, names: Names) -> Found:
    """Hold a typed list against the wanted names."""
    missing, false, typos = list(wanted), [], 0
    for name in parts(given, names):
        hit, typo = _hit(name, missing, names)
        if hit:
            missing.remove(hit)
            typos += typo
        else:
            false.append(name)
    return Found(missing, false, typos)


def parts(given: str, names: Names) -> Iterator[str]:
    """The names of a typed list: apart by commas, semicolons or "and", known ones by spaces too."""
    for part in items(given.replace(";", ",") if "," in given else given):
        yield from [part] if _is_known(part, names) else _known_in(part, names) or [part]


def items(text: str) -> tuple[str, ...]:
    """The names of a list in words; none if there are none."""
    try:
        return read_names(text).items
    except Unreadable:
        return ()


def _is_known(part: str, names: Names) -> bool:
    return any(_is_name(part, name, names) for name in names.known)


def _is_name(given: str, name: str, names: Names) -> bool:
    """Whether what was typed is this name: as it is, by an alias, in the plural, or without its tail."""
    if names.aliases.canonical(given) == names.aliases.canonical(name) or bare(given) == bare(name):
        return True
    if singular(given) == singular(name):
        return True
    short = fold_words(given)
    if len(short) < _SHORTEST_PART or short != without_tail(name):
        return False
    alike = {names.aliases.canonical(other) for other in names.known if without_tail(other) == short}
    return len(alike) <= 1


def _known_in(part: str, names: Names) -> list[str]:
    """The known names that a part consists of, one after the other; none if anything else is in it."""
    words, at = part.split(), 0
    found: list[str] = []
    while at < len(words):
        if found and fold_words(words[at]) in _JOINTS | {""}:
            at += 1
            continue
        ends = (end for end in range(len(words), at, -1) if _is_known(" ".join(words[at:end]), names))
        end = next(ends, 0)
        if not end:
            return []
        found.append(" ".join(words[at:end]))
        at = end
    return found


def _hit(name: str, missing: list[str], names: Names) -> tuple[str, bool]:
    """Which of the missing names it is, and whether only but for a typo."""
    for text in missing:
        if _is_name(name, text, names):
            return text, False
    given = fold_words(name)
    return next((text for text in missing if is_slip(given, fold_words(text), names.is_word)), ""), True
