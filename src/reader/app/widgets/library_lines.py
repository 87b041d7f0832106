"""The lines of the library: what stands on each of them, every piece drawn once for as long as it is seen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from typing import Any, Literal, TypeAlias, TypeVar

from rich.segment import Segment
from textual.content import Content

from reader.app.article_table import about_article, about_story, article_rows, story_row
from reader.app.cells import ellipsis, filled
from reader.app.library_layout import Area, Areas, areas, story_width
from reader.app.pens import Cell, Pens
from reader.app.shelf import Shelf
from reader.app.widgets.cursor import Cursor
from reader.app.widgets.whole_lines import Parts
from reader.indexing.summary import Summary

Pane: TypeAlias = Literal["stories", "articles"]
Piece: TypeAlias = Sequence[Segment]
"""A line, or the part of it that has a column of its own; as wide as that."""
Made = TypeVar("Made")

_INDENT = 2
"""Cells before every text, in which a list has its cursor."""
_WIDEST = 100
_MORE = "i shows all that is known of it"


class LibraryLines:
    """Two lists, each with a cursor, and what is known of what they select."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.stories, self.articles = Cursor(), Cursor()
        self.pane: Pane = "articles"
        """The list that keys move in."""
        self.summary: Summary | None = None
        """What is known of the selected story."""
        self.foot = ""
        """What the last line says, while there is anything to be said."""
        self._pens: Pens | None = None
        self._made: dict[Hashable, Any] = {}
        self._before: dict[Hashable, Any] = {}
        """The pieces of the lines that were asked for last, and of those before, by all that they say."""

    @property
    def cursor(self) -> Cursor:
        """The cursor of the list that keys move in."""
        return self.stories if self.pane == "stories" else self.articles

    def draw_with(self, pens: Pens) -> None:
        """Takes other styles: everything is drawn anew."""
        self._pens = pens
        self._made, self._before = {}, {}

    @property
    def pens(self) -> Pens:
        """The styles that were given."""
        assert self._pens is not None
        return self._pens

    def areas(self, width: int, height: int) -> Areas:
        """Where the parts stand in a room of so many cells."""
        height -= 2 if self.foot else 0
        about = len(self._about(story_width(width, self.stories.count)))
        return areas(width, height, self.stories.count, about, self.articles.count)

    def lines(self, width: int, height: int) -> list[Parts]:
        """What each line in a room of so many cells is made of."""
        self._made, self._before = {}, self._made
        here = self.areas(width, height)
        edge = here.about.x
        stories = here.stories, self._stories(here.stories, edge or width)
        others = [
            (here.about, self._about(width - edge)),
            (here.articles, self._table(here.articles)),
            (here.article, self._article(here.article)),
        ]
        lines: list[Parts]
        if edge:
            beside = self._column(height, width - edge, others)
            lines = list(zip(self._column(height, edge, [stories]), beside, strict=True))
        else:
            lines = [(piece,) for piece in self._column(height, width, [stories, *others])]
        if self.foot and lines:
            lines[-1] = (self._indented([self.pens.cell((self.foot, "muted"))], width),)
        return lines

    def _once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made for this key, the same object for as long as it is asked for."""
        if key not in self._made:
            self._made[key] = self._before[key] if key in self._before else make()
        found: Made = self._made[key]
        return found

    def _column(self, height: int, width: int, parts: Iterable[tuple[Area, Sequence[Piece]]]) -> list[Piece]:
        """Pieces one below the other: those of each part in its area, and air elsewhere."""
        found = [self._once(("air", width), lambda: self._indented([], width))] * height
        for area, pieces in parts:
            for y, piece in zip(range(area.y, min(height, area.y + area.height)), pieces, strict=False):
                found[y] = piece
        return found

    # The parts

    def _stories(self, area: Area, width: int) -> list[Piece]:
        """A row for each story that is seen."""
        found: list[Piece] = []
        for at in self.stories.seen(area.height) if area.height else ():
            title, known = self._shelf.entries[at].title, self._shelf.row(at)
            state = self._state("stories", at == self.stories.at)
            row = partial(self._row, partial(story_row, title, known, area.width - _INDENT), state, width)
            found.append(self._once(("story", title, known, state, area.width, width), row))
        return found

    def _about(self, width: int) -> list[Piece]:
        """What is told of the selected story."""
        if (summary := self.summary) is None:
            return []
        told = max(8, width - 2 * _INDENT)
        return self._once(("about", summary, width), lambda: self._text(about_story(summary, told), width))

    def _table(self, area: Area) -> list[Piece]:
        """The names of the columns, and a row for each article that is seen."""
        summary, width = self.summary, area.width
        if summary is None or not area.height:
            return []
        key = (summary, width)
        names, rows = self._once(("rows", key), lambda: article_rows(summary, width - _INDENT))
        found = [self._once(("names", key), lambda: self._indented(map(self.pens.cell, names), width))]
        for at in self.articles.seen(area.height - 1):
            state = self._state("articles", at == self.articles.at)
            row = partial(self._row, partial(rows.__getitem__, at), state, width, to_the_end=True)
            found.append(self._once(("article", at, state, key), row))
        return found

    def _article(self, area: Area) -> list[Piece]:
        """What is told of the selected article, as far as there is room."""
        if self.summary is None or not self.articles.count:
            return []
        line, width = self.summary.articles[self.articles.at], area.width
        told = max(8, min(_WIDEST, width - 2 * _INDENT))
        pieces = self._once(("told", line, width), lambda: self._text(about_article(line, told), width))
        if len(pieces) > area.height > 0:
            last = Content.styled(f"{ellipsis()} {_MORE}", "$text-muted")
            more = self._once(("more", width), lambda: self._text([last], width))
            return [*pieces[: area.height - 1], *more]
        return pieces

    # Their pieces

    def _state(self, pane: Pane, here: bool) -> str:
        return "" if not here else "here" if self.pane == pane else "blurred"

    def _row(
        self, cells: Callable[[], Sequence[Cell]], state: str, width: int, *, to_the_end: bool = False
    ) -> Piece:
        """A row of a list; the style of its last cell may go on to the end."""
        lead = Segment("▸ " if state == "here" else "  ", self.pens.of("", state))
        row = [lead, *(self.pens.cell(cell, state) for cell in cells())]
        return filled(row, width, row[-1].style or self.pens.plain if to_the_end else self.pens.plain)

    def _text(self, lines: Iterable[Content], width: int) -> list[Piece]:
        return [self._indented(self.pens.line(line), width) for line in lines]

    def _indented(self, segments: Iterable[Segment], width: int) -> Piece:
        plain = self.pens.plain
        return filled([Segment(" " * _INDENT, plain), *segments], width, plain)
