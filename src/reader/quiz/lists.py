"""Typed lists: which names of a list were given, however they are set apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from reader.quiz.naming import bare, singular, without_tail
from reader.quiz.typos import is_slip
from reader.story.values import Aliases, Unreadable, fold_words
from reader.story.values.names import read_names

_JOINTS = frozenset(("and", "or", "with", "plus"))
_MARKED = re.compile(r"\A\s*both\s+|(?:(?<=\s)|(?<=,)|\A)(?:\d\d?[.)]|[-*•–])\s+", re.IGNORECASE)
"""What marks an item of a list, and is no part of it: "1. Alma", "- Alma", "both Alma and Berta"."""
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
    typos: list[tuple[str, str]]
    """Names with a typo, as they were typed and as they are."""


def compared(wanted: Iterable[str], given: str, names: Names) -> Found:
    """Hold a typed list against the wanted names."""
    missing, false, typos = list(wanted), [], []
    for name in parts(given, names):
        hit, typo = _hit(name, missing, names)
        if hit:
            missing.remove(hit)
            typos += [(name, hit)] if typo else []
        else:
            false.append(name)
    return Found(missing, false, typos)


def parts(given: str, names: Names) -> Iterator[str]:
    """The names of a typed list: apart by commas, semicolons, strokes or "and", known ones by spaces too."""
    given = _MARKED.sub(", ", given)
    if not any("/" in name for name in names.known):
        given = given.replace("/", ", ")
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
    longest = 1 + max((len(name.split()) for name in names.known), default=0)
    found: list[str] = []
    while at < len(words):
        if found and fold_words(words[at]) in _JOINTS | {""}:
            at += 1
            continue
        ends = (
            end
            for end in range(min(len(words), at + longest), at, -1)
            if _is_known(" ".join(words[at:end]), names)
        )
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
