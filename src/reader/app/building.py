"""One line that tells how far the reading of a library has come."""

from __future__ import annotations

_MOST = 40
"""Cells of the bar."""


def progress_line(done: int, total: int, width: int, *, ascii_only: bool) -> str:
    """The line for so many stories of so many, in at most `width` cells."""
    told = f"{done:,} of {total:,} stories read "
    full, empty = ("#", ".") if ascii_only else ("━", "╌")
    room = max(0, min(_MOST, width - len(told)))
    filled = room * done // max(1, total)
    return (told + full * filled + empty * (room - filled))[: max(0, width)]
