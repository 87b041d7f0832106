"""Where columns stand, which of them fit, and on which line of the screen a fact's mentions meet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

LEAST = 38
"""Cells of text below which columns are not set side by side."""
MEASURE = 80
"""Cells of text above which a column only gets more air."""
EDGE = 3
"""Cells from one column's text to the next: air, the rail, air."""


class Frame(NamedTuple):
    """The cells of one column, from `x` to its rail: the text begins at `left` and is `width` wide."""

    x: int
    left: int
    width: int
    rail: int


def how_many_fit(width: int) -> int:
    """How many columns stand side by side in this width: always one at least."""
    return max(1, (width - 1 + EDGE) // (LEAST + EDGE))


def frames(width: int, count: int) -> tuple[Frame, ...]:
    """The frames of `count` columns in `width` cells, all of one text width.

    Each column ends with its rail, the last one's at the right edge. Where it is tight the air at the
    two outer edges goes first: two columns of 38 cells fit in 80.
    """
    inner = EDGE * (count - 1)
    air = 1 if (width - inner - EDGE) // count >= LEAST or count == 1 else 0
    share = max(1, (width - inner - 1 - 2 * air) // count)
    text = min(share, MEASURE)
    found = []
    for index in range(count):
        at = air + index * (share + EDGE)
        rail = width - 1 if index == count - 1 else at + share + 1
        found.append(Frame(at - 1 if index else 0, at + (share - text) // 2, text, rail))
    return tuple(found)


def arranged(articles: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """The indexes of these articles in the wanted order; those not named in it come after, as given."""
    places = {article: at for at, article in enumerate(wanted)}
    return sorted(range(len(articles)), key=lambda index: places.get(articles[index], len(places)))


def window(order: Sequence[int], focus: int, first: int, fit: int) -> tuple[int, ...]:
    """Which columns are seen: `fit` neighbours of `order` with the focus among them.

    `first` is the column that stood leftmost until now; the window moves no further than it must.
    """
    count = min(fit, len(order))
    at = order.index(focus)
    start = order.index(first) if first in order else 0
    start = max(at - count + 1, min(start, at, len(order) - count))
    return tuple(order[start : start + count])


def with_one_of(
    wanted: Sequence[int], seen: tuple[int, ...], order: Sequence[int], focus: int, before: Sequence[int]
) -> tuple[int, ...]:
    """These columns; if none of them is a wanted one, such a one in place of another, never of the focus.

    Args:
        wanted: columns of `order`, one of which is to be seen; may be empty.
        seen: what `window` gives.
        order: all columns from left to right.
        focus: the column in focus.
        before: those seen until now: of several it is one of these, else the one nearest to the focus.
    """
    if len(seen) < 2 or not wanted or not set(seen).isdisjoint(wanted):
        return seen
    at = order.index
    one = min(wanted, key=lambda index: (index not in before, abs(at(index) - at(focus))))
    rest = sorted(set(seen) - {focus}, key=lambda index: abs(at(index) - at(one)))
    return tuple(sorted((focus, one, *rest[: len(seen) - 2]), key=at))


def reading_line(height: int) -> int:
    """The line of the screen, from 0, on which the eye rests: a third from the top."""
    return height // 3


def meeting_line(anchors: Sequence[tuple[int, int]], height: int) -> int:
    """The line of the screen, from 0, on which the mentions of one fact are best set.

    It is the line nearest to a third from the top that tears the fewest gaps: a column whose mention
    stands too near to its beginning or end for that line must be filled with empty rows.

    Args:
        anchors: for each column the row of its mention and the number of its rows.
        height: the rows seen.
    """
    third = reading_line(height)
    # Side by side a mention keeps two lines of what comes before it, unless it is the first line in all.
    low = min(2, height // 4, max((row for row, _ in anchors), default=0)) if len(anchors) > 1 else 0
    high = 2 * height // 3 if len(anchors) > 1 else height - 1

    def cost(line: int) -> int:
        return abs(line - third) + 3 * sum(gap_at(row, rows, line, height) for row, rows in anchors)

    return min(range(low, max(low, high) + 1), key=cost)


def gap_at(row: int, rows: int, line: int, height: int) -> int:
    """How many empty rows it takes to set `row` of `rows` on this line of the screen."""
    top = row - line
    return max(0, -top, top - max(0, rows - height))


@lru_cache(maxsize=128)
def thumb(top: int, rows: int, height: int) -> tuple[int, int]:
    """The first and past-the-last line of a scroll thumb; both 0 where everything is seen."""
    if rows <= height or height < 1:
        return 0, 0
    size = max(1, round(height * height / rows))
    start = round(max(0, min(top, rows - height)) * (height - size) / (rows - height))
    return start, start + size
