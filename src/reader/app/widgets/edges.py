"""What stands right of each column: a line, and on it where the column's scroll thumb is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment

from reader.app.highlight import Looks
from reader.app.layout import Frame


class Edge(NamedTuple):
    """What stands right of a column: on most lines, where its thumb is, and that in the focus."""

    plain: list[Segment]
    thumb: list[Segment]
    here: list[Segment]


def edges(frames: Sequence[Frame], width: int, looks: Looks) -> list[Edge]:
    """For each frame what stands right of its text, as far as the next one's text or the surface's edge.

    It is a line, heavy where the scroll thumb is; at the right edge it is the thumb alone.
    """
    found = []
    for at, frame in enumerate(frames):
        last = at == len(frames) - 1
        before = " " * (frame.rail - frame.left - frame.width)
        after = " " * ((width if last else frames[at + 1].left) - frame.rail - 1)
        found.append(
            Edge(
                [Segment(before + (" " if last else looks.rail) + after, looks.rule)],
                [Segment(before + looks.thumb + after, looks.rule)],
                [Segment(before + looks.thumb + after, looks.here if len(frames) > 1 else looks.rule)],
            )
        )
    return found
