"""Styled pieces of text wrapped to lines of segments: what the list views are made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.app.wrapping import rows_of

Piece: TypeAlias = tuple[str, Style]
Line: TypeAlias = list[Segment]


def flow(pieces: Sequence[Piece], width: int, *, lead: int = 0, indent: int = 0) -> list[Line]:
    """The pieces as one text, wrapped by words; nothing is cut.

    Args:
        pieces: text and style, in order; an empty text is nothing.
        width: cells of a line, at least one.
        lead: cells by which the first line is set in.
        indent: cells by which all others are, where the width allows it.

    Returns:
        Lines no wider than `width`; none for an empty text.
    """
    text = "".join(piece[0] for piece in pieces)
    lead, indent = min(lead, width // 2), min(indent, width // 2)
    lines: list[Line] = []
    for start, end in rows_of(text, width - lead, indent - lead):
        air = indent if lines else lead
        before = [Segment(" " * air, pieces[0][1])] if air else []
        lines.append(before + _between(pieces, start, end))
    return lines


def _between(pieces: Sequence[Piece], start: int, end: int) -> Line:
    """The stretch of the joined text as segments."""
    found: Line = []
    at = 0
    for text, style in pieces:
        after = at + len(text)
        if at < end and after > start:
            found.append(Segment(text[max(0, start - at) : end - at], style))
        at = after
    return found


def cells(line: Line) -> int:
    """How many cells a line takes."""
    return sum(cell_len(segment.text) for segment in line)


def filled(line: Line, width: int, style: Style) -> Line:
    """The line with as much air behind it as the width asks for."""
    rest = width - cells(line)
    return [*line, Segment(" " * rest, style)] if rest > 0 else line


def apart(left: Sequence[Piece], right: Sequence[Piece], width: int, plain: Style) -> list[Line]:
    """Two texts on one line, the second at the right edge; or one below the other where there is no room."""
    used = sum(cell_len(text) for text, _ in (*left, *right))
    if used + 2 <= width:
        return [_between([*left, (" " * (width - used), plain), *right], 0, 1 << 30)]
    return [*flow(left, width, indent=2), *flow(right, width, lead=2, indent=2)]


def beside(columns: Sequence[list[Line]], widths: Sequence[int], gap: Segment, plain: Style) -> list[Line]:
    """Columns of lines side by side, each filled to its width, with `gap` between two of them."""
    lines: list[Line] = []
    for number in range(max(map(len, columns), default=0)):
        line: Line = []
        for at, (column, width) in enumerate(zip(columns, widths, strict=True)):
            if at:
                line.append(gap)
            line += filled(column[number] if number < len(column) else [], width, plain)
        lines.append(line)
    return lines
