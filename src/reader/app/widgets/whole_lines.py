"""Widgets that draw whole lines, each once for as long as it says the same.

Textual gives every line of a widget its borders, padding, links and filters anew whenever anything of the
widget changes: a third of a frame where a screen is full of text. A widget that has none of these draws
its lines as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.app.pens import Pens

Parts: TypeAlias = Sequence[Sequence[Segment]]
"""A line in pieces: pieces that are the same objects as before need not be looked at again."""


class _Kept(NamedTuple):
    parts: Parts
    strip: Strip


class WholeLines:
    """The lines of one widget as strips, made anew only where their parts are others than before."""

    def __init__(self) -> None:
        self._drawn: dict[int, _Kept] = {}
        self._by: tuple[int, Sequence[LineFilter], Color] | None = None
        self._inked: list[list[Segment]] = []
        self._inked_of: tuple[object, ...] = (None,)

    def by(self, width: int, filters: Sequence[LineFilter], background: Color) -> None:
        """Say how wide lines are, and what stands at the end of the drawing: Textual's filters and ours."""
        if self._by != (width, filters, background):
            self._by = width, filters, background
            self._drawn.clear()

    def inked(self, widget: Widget, lines: Sequence[Content], indent: int, width: int) -> list[list[Segment]]:
        """Lines as `inked`, and last an empty one; made once for as long as the same lines are given."""
        made_of = (lines, indent, width, widget.visual_style, widget.app.theme)
        if lines is not self._inked_of[0] or made_of[1:] != self._inked_of[1:]:
            self._inked_of = made_of
            pens = Pens.of_widget(widget)
            self._inked = [inked(pens, line, indent, width) for line in (*lines, Content(""))]
        return self._inked

    def strip(self, y: int, parts: Parts) -> Strip:
        """The strip of a line that is made of these parts."""
        kept = self._drawn.get(y)
        if kept is not None and kept.parts == parts:
            return kept.strip
        assert self._by is not None
        width, filters, background = self._by
        segments = joined(chain.from_iterable(parts))
        for each in filters:
            segments = each.apply(segments, background)
        strip = Strip(segments, width)
        self._drawn[y] = _Kept(parts, strip)
        return strip


def inked(pens: Pens, line: Content, indent: int, width: int) -> list[Segment]:
    """A line, wrapped already, in its colours: set in, and with air up to so many cells.

    The air has a ground and no ink: some programs that draw a screen as a picture drop blanks before words.
    """
    air = Style(bgcolor=pens.plain.bgcolor)
    lead = len(line.plain) - len(line.plain.lstrip(" "))
    rest = width - indent - line.cell_length
    found = (Segment(" " * (indent + lead), air), *pens.line(line[lead:]), Segment(" " * rest, air))
    return [segment for segment in found if segment.text]


def joined(segments: Iterable[Segment]) -> list[Segment]:
    """The segments, neighbours of one style as one: each one is a command to the terminal."""
    found: list[Segment] = []
    texts: list[str] = []
    style = None
    for segment in segments:
        if segment.style is not style and texts:
            found.append(Segment("".join(texts), style))
            texts = []
        style = segment.style
        texts.append(segment.text)
    if texts:
        found.append(Segment("".join(texts), style))
    return found


def cropped(strips: list[Strip], crop: Region, width: int) -> list[Strip]:
    """The strips of the lines of `crop`, cut to its cells where these are not all."""
    if crop.column_span == (0, width):
        return strips
    return [strip.crop(*crop.column_span) for strip in strips]
