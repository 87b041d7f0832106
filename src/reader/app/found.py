"""What was found in a library, as rows: outlet, story, how often, the words and what is around them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from rich.cells import cell_len
from textual.content import Content

from reader.app.cells import ellipsis
from reader.app.pens import Cell
from reader.app.widgets.line_list import fit
from reader.indexing.finding import Hit, Place, article_of, place
from reader.story.telling import counted

_OUTLET, _TITLE, _COUNT = 20, 24, 6
"""Cells for each, the blank behind it with it; the outlet takes at most a third of a line, or a fifth
beside a title, which takes a quarter."""
_BEFORE = 3
"""One part in so many of the room for words is for those before them."""


class Row:
    """An article in which the words stand; the place is read when it is first to be seen."""

    def __init__(self, hit: Hit) -> None:
        self.hit = hit
        self._place: Place | None = None
        self._read = False

    def read(self, words: str) -> Place | None:
        """The first place in the article; None if it has been changed and they stand there no more."""
        if not self._read:
            article = article_of(self.hit)
            self._place = place(article, words) if article else None
            self._read = True
        return self._place

    def cells(self, words: str, width: int, *, titled: bool) -> list[Cell]:
        """The row in so many cells; `titled` if it is to name its story."""
        cells: list[Cell] = [
            (fit(self.hit.outlet, min(_OUTLET, width // (5 if titled else 3)) - 1) + " ", "")
        ]
        if titled:
            cells.append((fit(self.hit.title, min(_TITLE, width // 4) - 1) + " ", "muted"))
        cells.append((fit(f"{self.hit.often:,} ×", _COUNT, right=True) + "  ", "muted"))
        room = max(0, width - sum(cell_len(text) for text, _ in cells))
        return cells + _around(self.read(words), room)


def _around(found: Place | None, room: int) -> list[Cell]:
    """The words with what is around them, in so many cells."""
    if found is None:
        return [(fit("changed since it was read", room), "muted")]
    most = max(0, room - cell_len(found.words)) // _BEFORE
    before = found.before
    if cell_len(before) > most:
        more = ellipsis()
        before = more + before[len(before) - most + len(more) :] if most > len(more) else ""
    rest = max(0, room - cell_len(before))
    words = fit(found.words, min(rest, cell_len(found.words)))
    return [(before, "muted"), (words, "strong"), (fit(found.after, rest - cell_len(words)), "muted")]


class _Rows(Sequence[list[Cell]]):
    """Rows that are made when they are seen."""

    def __init__(self, found: FoundList, width: int) -> None:
        self._found, self._width = found, width

    def __len__(self) -> int:
        return len(self._found.rows)

    @overload
    def __getitem__(self, at: int) -> list[Cell]: ...
    @overload
    def __getitem__(self, at: slice) -> list[list[Cell]]: ...
    def __getitem__(self, at: int | slice) -> list[Cell] | list[list[Cell]]:
        if isinstance(at, slice):
            return [self[index] for index in range(*at.indices(len(self)))]
        return self._found.rows[at].cells(self._found.words, self._width, titled=self._found.titled)


class FoundList:
    """The articles of a library in which words stand, as far as it has been searched."""

    def __init__(self, words: str, *, titled: bool = False) -> None:
        self.words, self.titled = words, titled
        self.rows: list[Row] = []
        self.articles = 0
        """In how many articles they stand; more than there are rows where there are very many."""
        self.searched = 0
        self.done = False

    def fill(self, width: int) -> tuple[Sequence[Cell], Sequence[Sequence[Cell]]]:
        """No header, and the rows."""
        return (), _Rows(self, width)

    def told(self, width: int) -> list[Content]:
        """One line: in how many articles the words stand."""
        if not self.words.strip():
            return [Content("")]
        among = f"{self.searched:,} searched" if self.done else f"{self.searched:,} searched so far"
        if not self.articles and self.done:
            told = f"“{self.words}” stands in no article · {among}"
        else:
            told = f"“{self.words}”: in {counted(self.articles, 'article')} · {among}"
        return [Content(fit(told, width).rstrip())]
