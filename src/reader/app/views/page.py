"""What the list views share: entries, the block that one is drawn as, and what a page must give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from reader.app.flow import Line
from reader.app.views.inks import Inks
from reader.comparing.study import Study
from reader.story.comparison import Row

GUTTER = 2
"""Cells left of every block, where the selected one has its bar."""


class Entry(NamedTuple):
    """One line of a list: a fact, or only a heading, and the heading that stands above it."""

    row: Row | None
    heading: str = ""
    also: tuple[Row, ...] = ()
    """Further facts that the same line tells."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """All facts of the line."""
        return (self.row, *self.also) if self.row else ()


class Target(NamedTuple):
    """Cells of a block, from `start` up to `end` of one line, that speak for an outlet: for the mouse."""

    line: int
    start: int
    end: int
    article: str


class Block(NamedTuple):
    """The lines of one entry, and where in them which outlet is spoken for."""

    lines: list[Line]
    targets: Sequence[Target] = ()
    foot: int = 0
    """How many of the last lines are the foot of the page, which speaks of no fact."""


class Setting(NamedTuple):
    """What a page is drawn with."""

    width: int
    """Cells of a block, the gutter not counted."""
    height: int
    """Lines of the surface."""
    focus: str
    """The article in focus."""
    inks: Inks
    initials: Mapping[str, str]
    study: Study


class Page(Protocol):
    """A view that is a list: what stands above it, and what each entry is drawn as."""

    def head(self, setting: Setting) -> list[Line]:
        """Lines that stay above the list; none unless a page has some."""
        return []

    def block(self, entry: Entry, setting: Setting, *, chosen: bool) -> Block:
        """An entry, its heading left to the list."""
        ...

    def foot(self, setting: Setting) -> list[Line]:
        """Lines at the end of the list; none unless a page has some."""
        return []


def entries(groups: Iterable[Sequence[Row]], heading: Callable[[Row], str]) -> list[Entry]:
    """The facts as entries, those of a group on one line, each first one of a heading with that."""
    found: list[Entry] = []
    before = ""
    for row, *also in groups:
        title = heading(row)
        found.append(Entry(row, title if title != before else "", tuple(also)))
        before = title
    return found
