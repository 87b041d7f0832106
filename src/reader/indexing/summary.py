"""What the library shows of a story that is not open."""

from __future__ import annotations

from typing import NamedTuple

MOST_PROBLEMS = 50
"""So many problems of a story are told in the library; `reader check` tells all."""


class Line(NamedTuple):
    """One article: what it is, and what it brings to the story."""

    id: str
    outlet: str
    headline: str
    """Its headline, or its first words where it has none."""
    supplied: bool
    """Whether the headline is not the outlet's own."""
    byline: str
    date: str
    inferred: bool
    """Whether the date is inferred and not stated."""
    note: str
    replaced: int
    """How many control or direction characters were made visible while cleaning."""
    words: int
    minutes: int
    facts: int
    alone: int
    disputed: int
    file: bytes
    """The name of its file in the story's folder, as the file system has it."""


class Summary(NamedTuple):
    """One story: what it is and what its comparison amounts to; or why it can't be opened."""

    title: str
    about: str
    has_table: bool
    facts: int
    agreed: int
    close: int
    disputed: int
    single: int
    articles: tuple[Line, ...]
    problems: int
    """How many problems keep it shut; 0 if none."""
    told: tuple[str, ...]
    """The first of them, as lines."""

    @property
    def opens(self) -> bool:
        """Whether the story can be opened."""
        return not self.problems


class Known(NamedTuple):
    """One story in the list of a library."""

    name: bytes
    """That of its folder, as the file system has it; empty if the library's own folder is the story."""
    title: str
    articles: int
    problems: int


class Named(NamedTuple):
    """An article or a fact of a library, by its name."""

    folder: bytes
    """The folder of its story."""
    id: str
    name: str
    """Outlet and headline, or the fact's question."""
    agreement: str
    """A fact's; empty for an article."""


class Searched(NamedTuple):
    """One article as it is searched."""

    folder: bytes
    """The folder of its story."""
    title: str
    """What the story is called."""
    article: str
    """Its id."""
    outlet: str
    file: bytes
    """Its name in that folder."""
    words: bytes
    """All its words, folded, with one blank between them, in UTF-8."""
