"""Lines that begin alike, cut so that they can be told apart."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len

from reader.app.wrapping import cut

_HEAD = 3
"""Of so many cells one is for the beginning."""


def cut_apart(text: str, others: Iterable[str], width: int, ellipsis: str = "…") -> str:
    """The text, cut to this many cells: at its end or, where another would then read the same, in the middle,
    so that what tells them apart is seen.

    Args:
        text: on one line.
        others: what stands in the same list; the text itself may be among them.
        width: in cells.
        ellipsis: what stands for what was cut.
    """
    short = cut(text, width, ellipsis)
    if short == text or not short.endswith(ellipsis):
        return short
    begins = short.removesuffix(ellipsis)
    shared = [_shared(text, other) for other in others if other != text and other.startswith(begins)]
    head = cut(text, width // _HEAD, ellipsis)
    if not shared or not head:
        return short
    room = width - cell_len(head)
    start = text.rfind(" ", 0, max(shared)) + 1
    if cell_len(text[start:]) > room:
        return head + cut(text[start:], room, ellipsis)
    while start > 0 and cell_len(text[start - 1 :]) <= room:
        start -= 1
    return head + text[start:].lstrip()


def _shared(one: str, other: str) -> int:
    """How many signs two texts have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
