"""From a drawn text to rows of a given width, with no screen in sight."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size

from reader.app.cells import one_cell_each
from reader.app.drawn import Drawn
from reader.story.model import Block

_SPACE = " \t\n\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
"""White space a row may end at: all but the no-break spaces (00A0, 2007, 202F)."""
_IDEOGRAPH = (
    "\u2e80-\u2fdf\u3041-\u30ff\u3105-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_OPENER = "「『（【〈《〔［｛“‘\ufdd0"
_CLOSER = "、。，．：；？！」』）】〉》〕］｝”’％…\ufdd1"

_TOKEN = re.compile(
    f"(\n)|([{_SPACE}]+)|[{_OPENER}]*(?:[{_IDEOGRAPH}]|[^{_SPACE}{_IDEOGRAPH}{_OPENER}{_CLOSER}]+)[{_CLOSER}]*"
    f"|[^{_SPACE}]"
)

BLANK = -1
"""The block of a row that belongs to none: the empty line between two blocks."""


class Row(NamedTuple):
    """One line of text: drawn offsets of its first character and past its last, and its block's index."""

    start: int
    end: int
    block: int


class Lead(NamedTuple):
    """What stands before the text of a block: on its first row, and on the rows that follow."""

    first: str
    rest: str
    cells: int


class Wrapped:
    """The rows of a drawn text at one width, and the way from an offset to its row."""

    def __init__(self, drawn: Drawn, width: int, *, ascii_only: bool = False) -> None:
        self.drawn, self.width = drawn, width
        self.leads = [lead_of(block, width, ascii_only=ascii_only) for block in drawn.blocks]
        self.rows = list(_rows(drawn, self.leads, width))
        self.starts = [row.start for row in self.rows]

    def __len__(self) -> int:
        return len(self.rows)

    def row_at(self, drawn: int) -> int:
        """The index of the row on which this drawn offset stands (0 when there are none)."""
        return max(0, bisect_right(self.starts, drawn) - 1)

    def lead(self, index: int) -> str:
        """The signs before the text of this row: a list's bullet or indent, a quote's bar, or nothing."""
        row = self.rows[index]
        if row.block == BLANK:
            return self._bar(index)
        lead = self.leads[row.block]
        return lead.first if row.start == self.drawn.places[row.block][0] else lead.rest

    def _bar(self, index: int) -> str:
        """A bar runs on through the empty line between two paragraphs of one quotation."""
        before, after = self.rows[index - 1].block, self.rows[index + 1].block
        kinds = self.drawn.blocks
        return self.leads[after].first if kinds[before].kind == kinds[after].kind == "quote" else ""

    def cell(self, index: int, drawn: int) -> int:
        """The cell, counted from the column's edge, at which this drawn offset stands on this row."""
        row = self.rows[index]
        return cell_len(self.lead(index)) + cell_len(self.drawn.text[row.start : min(drawn, row.end)])

    def offset(self, index: int, cell: int, *, past: bool = False) -> int:
        """The drawn offset under this cell of the row; `past` rounds up inside a wide character.

        A cell left of the text gives the row's start, one right of it the row's end.
        """
        row = self.rows[index]
        cell -= cell_len(self.lead(index))
        text = self.drawn.text[row.start : row.end]
        if row.block == BLANK or self.drawn.one_cell[row.block]:
            return row.start + min(max(cell, 0), len(text))
        at = row.start
        for cluster in clusters(text):
            cell -= cell_len(cluster)
            if cell < 0 and not (past and cell > -cell_len(cluster)):
                break
            at += len(cluster)
        return at


def lead_of(block: Block, width: int, *, ascii_only: bool = False) -> Lead:
    """What stands before a block's text; it never takes more than a third of the width."""
    if block.kind == "quote":
        bar = "| " if ascii_only else "▎ "
        return Lead(bar, bar, 2)
    if block.kind != "item":
        return Lead("", "", 0)
    marker = (block.marker or ("*" if ascii_only else "•")) + " "
    indent = max(0, min(2 * block.level, width // 3 - cell_len(marker)))
    cells = indent + cell_len(marker)
    return Lead(" " * indent + marker, " " * cells, cells)


def rows_of(text: str, width: int, indent: int = 0) -> list[tuple[int, int]]:
    """Where the rows of a text begin and end: the first `width` cells wide, the others `indent` less."""
    first = next(_rows_of(text, 0, max(1, width)), None)
    return [] if first is None else [first, *_rows_of(text, first[1], max(1, width - indent))]


def _rows_of(text: str, start: int, room: int) -> Iterator[tuple[int, int]]:
    if one_cell_each(text):
        return (match.span() for match in _by_counting(room).finditer(text, start))
    return _by_measuring(text, start, len(text), room)


def clusters(text: str) -> Iterator[str]:
    """The text in pieces that must not be torn apart: a character and what combines with it.

    A joiner takes the one character after it along, as in `rich.cells.cell_len`, so that the cells of the
    pieces add up to those of the text.
    """
    start = at = 0
    while at < len(text):
        if text[at] == "\u200d":
            at += 2
            continue
        if at > start and get_character_cell_size(text[at]):
            yield text[start:at]
            start = at
        at += 1
    if text:
        yield text[start:]


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """The text, cut to this many cells with an ellipsis where it is longer; never for an article's text."""
    text = " ".join(text.split())
    if cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    if room < 1:
        return "" if room < 0 else ellipsis
    kept, used = [], 0
    for cluster in clusters(text):
        used += cell_len(cluster)
        if used > room:
            break
        kept.append(cluster)
    return "".join(kept).rstrip() + ellipsis


def _rows(drawn: Drawn, leads: Sequence[Lead], width: int) -> Iterator[Row]:
    """All rows, with an empty one between two blocks except inside a list and after a heading."""
    before: Block | None = None
    for index, (block, (start, end)) in enumerate(zip(drawn.blocks, drawn.places, strict=True)):
        if before is not None and _apart(before, block):
            gap = drawn.places[index - 1][1] + 1
            yield Row(gap, gap, BLANK)
        room = max(1, width - leads[index].cells)
        if drawn.one_cell[index]:
            for match in _by_counting(room).finditer(drawn.text, start, end):
                yield Row(*match.span(), index)
        else:
            for first, last in _by_measuring(drawn.text, start, end, room):
                yield Row(first, last, index)
        before = block


def _apart(before: Block, block: Block) -> bool:
    if block.kind == "heading":
        return True
    return before.kind != "heading" and not (before.kind == block.kind == "item")


@lru_cache(maxsize=32)
def _by_counting(room: int) -> re.Pattern[str]:
    """One regular expression that finds the rows of a block whose characters take one cell each.

    A row begins and ends with a word; it may end after a dash; a word longer than the row is cut.
    """
    more = f"[^\n]{{0,{room - 1}}}"
    return re.compile(f"[^{_SPACE}]{more}(?:(?![^{_SPACE}])|(?<=—))|[^{_SPACE}]{{{room}}}")


def _by_measuring(text: str, start: int, end: int, room: int) -> Iterator[tuple[int, int]]:
    """The rows of a block by measured cells: words stay whole, ideographs part anywhere but at brackets."""
    first = last = start
    used = pending = 0
    for match in _TOKEN.finditer(text, start, end):
        if match[1]:
            if last > first:
                yield first, last
            first, used, pending = last, 0, 0
            continue
        size = cell_len(match[0])
        if match[2]:
            pending = size if last > first else 0
            continue
        if last > first and used + pending + size > room:
            yield first, last
            first, used, pending = last, 0, 0
        if last == first:
            first = match.start()
        used, pending = used + pending + size, 0
        last = match.end()
        if used > room:
            *whole, (first, last, used) = _torn(match[0], match.start(), room)
            yield from ((a, b) for a, b, _ in whole)
    if last > first:
        yield first, last


def _torn(word: str, start: int, room: int) -> list[tuple[int, int, int]]:
    """A word longer than a row, cut between clusters: (start, end, cells) of each piece."""
    pieces: list[tuple[int, int, int]] = []
    first = at = start
    used = 0
    for cluster in clusters(word):
        size = cell_len(cluster)
        if used and used + size > room:
            pieces.append((first, at, used))
            first, used = at, 0
        used += size
        at += len(cluster)
    pieces.append((first, at, used))
    return pieces
