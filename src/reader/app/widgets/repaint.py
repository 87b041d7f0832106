"""What of the reading surface must be drawn again after a change: as little as possible."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from textual.geometry import Region

from reader.app.widgets.layers import Over
from reader.app.widgets.surface import Surface


class Seen(NamedTuple):
    """What one column shows: two of them compared say what must be drawn again."""

    column: int
    top: int
    heading: tuple[bool, bool]
    over: tuple[Over, ...]
    searches: int
    strip: tuple[range, Collection[int]] | None


def seen(surface: Surface) -> list[Seen]:
    """What is shown now, column by column."""
    found = []
    for index in surface.visible:
        pane = surface.panes[index]
        heading = (index == surface.focus, pane.silent)
        strip = pane.strip_marks(surface.body) if "strip" in surface.head_lines else None
        found.append(Seen(index, pane.top, heading, pane.over, pane.searches, strip))
    return found


def changed(surface: Surface, before: Sequence[Seen]) -> list[Region] | None:
    """What must be drawn again since `seen` gave `before`; None for everything."""
    after = seen(surface)
    if [old.column for old in before] != [new.column for new in after]:
        return None
    head, body = surface.head, surface.body
    found = []
    for frame, old, new in zip(surface.frames, before, after, strict=True):
        width = frame.rail + 1 - frame.x
        if old.heading != new.heading:
            found.append(Region(frame.x, 0, width, head))
            start, end = surface.thumb(new.column)
            if end > start and old.top == new.top:
                found.append(Region(frame.rail, head + start, 1, end - start))
        elif old.strip != new.strip:
            found.append(Region(frame.left, surface.head_lines.index("strip"), frame.width, 1))
        if (old.top, old.searches) != (new.top, new.searches):
            found.append(Region(frame.x, head, width, body))
        elif old.over != new.over:
            lines = _lines_of(surface, new.column, set(old.over) ^ set(new.over))
            found += [Region(frame.x, head + line, width, 1) for line in lines]
    return _together(found)


def _together(regions: Sequence[Region]) -> list[Region]:
    """The regions, those that begin on one line as one.

    Textual writes a line from its widget's left edge whatever part of it is asked for, and so once for each
    part of it.
    """
    found: dict[int, Region] = {}
    for region in regions:
        found[region.y] = region.union(found.get(region.y, region))
    return list(found.values())


def _lines_of(surface: Surface, index: int, over: Iterable[Over]) -> set[int]:
    """The lines of the body on which these stretches of a column stand."""
    pane = surface.panes[index]
    lines: set[int] = set()
    for start, end, _ in over:
        first, last = pane.wrapped.row_at(start), pane.wrapped.row_at(end)
        lines.update(range(max(0, first - pane.top), min(surface.body, last - pane.top + 1)))
    return lines
