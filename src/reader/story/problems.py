"""What is wrong with a story, told so that a person can mend it: file, line, what, and what was expected."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import msgspec

from reader.story.text import one_line

_LONGEST, _LONGEST_NAME = 2000, 300
"""So many characters of what a file says are told again, at most: its author may have written a million."""
_MANY, _LIKEST = 100, 20
"""Of more names than these, so many that share most letters with a misspelt one are held against it."""


class Problem(msgspec.Struct, frozen=True, order=True):
    """One thing that is wrong, or, as a warning, doubtful. Of endless words only the beginning is kept."""

    file: str
    line: int
    where: str
    """What it is about, such as `fact "sum"`; may be empty."""
    what: str
    expected: str = ""

    def __post_init__(self) -> None:
        for part in ("where", "what", "expected"):
            if len(words := getattr(self, part)) > _LONGEST:
                msgspec.structs.force_setattr(self, part, _cut(words, _LONGEST))

    def __str__(self) -> str:
        about = f"{self.where}: " if self.where else ""
        expected = f", expected {self.expected}" if self.expected else ""
        return one_line(f"{self.file}:{self.line}: {about}{self.what}{expected}")


class Mendable(Exception):
    """What a person can mend: where, what is wrong, what to do. Any other exception is a bug."""

    @property
    def lines(self) -> tuple[str, ...]:
        """What is told, a line for each cause."""
        return (str(self),)


class StoryError(Mendable):
    """A story that can't be opened. Everything wrong with it is gathered in `problems`.

    They are told by file and line, the files in the order in which they come: causes first.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        found = tuple(problems)
        places = {file: place for place, file in enumerate(dict.fromkeys(each.file for each in found))}
        self.problems = tuple(sorted(found, key=lambda problem: (places[problem.file], problem)))
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def lines(self) -> tuple[str, ...]:
        """A line for each problem."""
        return tuple(map(str, self.problems))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean "…"?` for a misspelt word, or nothing if no known one is near."""
    from difflib import get_close_matches

    names = _likest(word, list(known)) if len(word) <= _LONGEST_NAME else []
    short = [name for name in names if len(name) <= _LONGEST_NAME]
    near = get_close_matches(word, short, n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


def _likest(word: str, names: list[str]) -> list[str]:
    """Those of many names that can be near: what is near by blocks of letters is no farther by letters."""
    if len(names) <= _MANY:
        return names
    from rapidfuzz import fuzz, process

    return [
        name for name, *_ in process.extract(word, names, scorer=fuzz.ratio, limit=_LIKEST, score_cutoff=60)
    ]


def one_of(known: Iterable[str], most: int = 12) -> str:
    """A short list of what is allowed, for the end of a message."""
    names = [f'"{_cut(name, _LONGEST_NAME)}"' for name in islice(known, most + 1)]
    shown = ", ".join(names[:most])
    return (
        f"one of {shown}, …"
        if len(names) > most
        else f"one of {shown}"
        if names
        else "none, for there is none"
    )


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"
