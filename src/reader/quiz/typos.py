"""Typed words against right ones: what counts as a slip of the finger, and how it is shown.

A slip is forgiven by the length of the word it is in, word by word: "North Korea" is no slip of "South
Korea", though in the whole line only two letters differ. Never where a digit is involved, never in the
first letter of a word, and never where the slip makes another word of the story.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

Diff: TypeAlias = tuple[tuple[Literal["same", "missing", "extra"], str], ...]
"""Stretches of an answer: as it should be, what was left out, what was too much."""

_FORGIVEN = ((10, 2), (5, 1))
"""From that many letters on, so many slips in a word; shorter words must be right."""
_SHORTEST = 4
"""Letters of a first name in which a slip is forgiven, where the surname is right."""
_MOST = 3
"""Slips forgiven in a whole answer, however long."""


def is_slip(given: str, right: str, is_word: Callable[[str], bool]) -> bool:
    """Whether `given` is `right` but for small typos. Both are folded; equal texts are no slip.

    Args:
        given: what was typed.
        right: what it is compared with.
        is_word: whether a word is one of the story's own, and so no slip of another.
    """
    theirs, ours = given.split(), right.split()
    if given == right or any(c.isdigit() for c in given + right):
        return False
    if len(theirs) != len(ours):
        joined, whole = "".join(theirs), "".join(ours)
        # the space that is too much or wanting is a slip itself: none is left for a word of one slip
        slips = _slips(joined, whole, is_word) if len(whole) >= _FORGIVEN[0][0] else None
        return joined == whole or slips == 1
    total = 0
    for word, wanted in zip(theirs, ours, strict=True):
        slips = _slips(word, wanted, is_word)
        if slips is None:
            return False
        total += slips
    return total <= _MOST


def _slips(word: str, wanted: str, is_word: Callable[[str], bool]) -> int | None:
    """How many slips part one word from the wanted one; None where that is no slip any more."""
    if word == wanted:
        return 0
    allowed = next((most for length, most in _FORGIVEN if min(len(word), len(wanted)) >= length), 0)
    if not allowed or word[0] != wanted[0]:
        return None
    from rapidfuzz.distance import OSA

    slips = int(OSA.distance(word, wanted, score_cutoff=allowed))
    if slips > allowed or (is_word(word) and not _same_stem(word, wanted)):
        return None
    return slips


def differ_by_one(word: str, wanted: str) -> bool:
    """Whether one slip, not in the first letter, parts two words of four letters or more: "Mark", "Marek"."""
    from rapidfuzz.distance import OSA

    if word[:1] != wanted[:1] or min(len(word), len(wanted)) < _SHORTEST:
        return False
    return int(OSA.distance(word, wanted, score_cutoff=1)) == 1


def _same_stem(word: str, wanted: str) -> bool:
    """Singular and plural of one word: forgiven though both stand in the story."""
    shorter, longer = sorted((word, wanted), key=len)
    return longer in (f"{shorter}s", f"{shorter}es")


def diff(given: str, right: str) -> Diff:
    """What was typed beside what is right, stretch by stretch, letters compared without their case."""
    from rapidfuzz.distance import Levenshtein

    parts: list[tuple[Literal["same", "missing", "extra"], str]] = []
    theirs, ours = ([letter.casefold() for letter in text] for text in (given, right))
    for step in Levenshtein.opcodes(theirs, ours):
        extra, missing = given[step.src_start : step.src_end], right[step.dest_start : step.dest_end]
        if step.tag == "equal":
            parts.append(("same", missing))
            continue
        if extra:
            parts.append(("extra", extra))
        if missing:
            parts.append(("missing", missing))
    return tuple(parts)
