"""Where the parts of the library stand, for a size of the window."""

from __future__ import annotations

from typing import NamedTuple

WIDE = 100
"""From so many columns on the stories stand beside the selected one, not above it."""
_STORIES = 38
_GAP = 2


class Area(NamedTuple):
    """A rectangle, in cells."""

    x: int
    y: int
    width: int
    height: int

    def row(self, x: int, y: int) -> int | None:
        """The line of the area that a cell stands on; None outside."""
        inside = self.x <= x < self.x + self.width and self.y <= y < self.y + self.height
        return y - self.y if inside else None


_NOWHERE = Area(0, 0, 0, 0)


class Areas(NamedTuple):
    """The parts of the library. One that is not shown has no lines."""

    stories: Area
    about: Area
    articles: Area
    article: Area


def story_width(width: int, stories: int) -> int:
    """How many columns the selected story has."""
    beside = _STORIES + _GAP if stories > 1 and width >= WIDE else 0
    return width - beside


def areas(width: int, height: int, stories: int, about: int, articles: int) -> Areas:
    """The parts for a size.

    Args:
        width: columns.
        height: lines.
        stories: how many there are; one alone is not listed.
        about: how many lines there are to be said of the selected one.
        articles: how many it has; 0 if it can't be opened.
    """
    x = y = 0
    listed = _NOWHERE
    if stories > 1 and width >= WIDE:
        listed, x = Area(0, 0, _STORIES, height), _STORIES + _GAP
    elif stories > 1:
        listed = Area(0, 0, width, min(stories, max(2, height * 3 // 10)))
        y = listed.height + 1
    room = max(0, height - y)
    if not articles:
        return Areas(listed, Area(x, y, width - x, room), _NOWHERE, _NOWHERE)
    most = room * 6 // 10
    told = Area(x, y, width - x, min(about, most))
    y += told.height + 1
    table = Area(x, y, width - x, max(0, min(articles + 1, max(3, most), height - y)))
    y += table.height + 1
    return Areas(listed, told, table, Area(x, y, width - x, max(0, height - y)))
