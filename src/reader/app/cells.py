"""How many cells a text takes, and pieces of a line that fill a column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

_ONE_CELL = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2500-\u25fc\ufdd0\ufdd1\ufffd\t\n"
)
"""Characters of one cell each that do not combine with a neighbour: blocks of these wrap by counting."""
_ELLIPSIS = ["…"]
_BROAD = re.compile(f"[^{_ONE_CELL}]")


def ellipsis() -> str:
    """What stands for words that were cut."""
    return _ELLIPSIS[0]


def draw_ellipsis(*, ascii_only: bool) -> None:
    """Says once, when the app begins, what `ellipsis` is: only at its source there is room for three dots."""
    _ELLIPSIS[0] = "..." if ascii_only else "…"


def one_cell_each(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether every character of a stretch takes one cell and none combines with its neighbour."""
    return text.isascii() or not _BROAD.search(text, start, len(text) if end is None else end)


def is_plain(text: str) -> bool:
    """Whether each character is one cell, and none is without any."""
    return text.isprintable() and one_cell_each(text)


def cells(text: str) -> int:
    """The cells of a text. Rich keeps the last 4,096 that it was asked for: most need no asking."""
    return len(text) if is_plain(text) else cell_len(text)


def filled(pieces: Sequence[Segment], width: int, style: Style) -> list[Segment]:
    """The pieces in exactly so many cells, with air of a style behind them."""
    rest = width - sum(cells(piece.text) for piece in pieces)
    if rest < 0:
        return list(Strip(pieces).crop(0, width))
    return [*pieces, Segment(" " * rest, style)] if rest else list(pieces)
