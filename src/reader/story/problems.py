"""What is wrong with a story, told so that a person can mend it: file, line, what, and what was expected."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reader.story.text import one_line


class Problem(msgspec.Struct, frozen=True, order=True):
    """One thing that is wrong, or, as a warning, doubtful."""

    file: str
    line: int
    where: str
    """What it is about, such as `fact "sum"`; may be empty."""
    what: str
    expected: str = ""

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

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


def one_of(known: Iterable[str], most: int = 12) -> str:
    """A short list of what is allowed, for the end of a message."""
    names = [f'"{name}"' for name in known]
    shown = ", ".join(names[:most])
    return (
        f"one of {shown}, …"
        if len(names) > most
        else f"one of {shown}"
        if names
        else "none, for there is none"
    )
