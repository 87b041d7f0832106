"""The second wall: whatever reaches the end of the drawing pipeline holds no control characters.

The first wall is `reader.story.text.clean`, at load. This one makes sure that text which came in by
another way (a path, a message of the system) can't command the terminal either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_FLOOD = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{9}")
"""More combining marks on one base than any language has: somebody may paste them."""


def _harmless(text: str) -> bool:
    return text.isprintable() and (text.isascii() or not _FLOOD.search(text))


class CleanLines(LineFilter):
    """Replaces control and direction characters in every drawn line."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments, cleaned where they need it; control segments are Textual's own."""
        if _harmless("".join([text for text, _style, _control in segments])):
            return segments
        return [
            segment
            if segment.control or _harmless(segment.text)
            else Segment(_cleaned(segment.text), segment.style)
            for segment in segments
        ]


_ASCII = str.maketrans(
    {
        **dict.fromkeys("─━═", "-"),
        **dict.fromkeys("│┃▎▌▐┊█", "|"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’‚", "'"),
        **dict.fromkeys("–—‑−", "-"),
        **dict.fromkeys("·•", "-"),
        **dict.fromkeys("▁▂▃▄▅▆▇▔▀▉▊▋▍▏", " "),
        "…": ".",
        "🔎": "> ",
        "▸": ">",
        "↑": "^",
        "↓": "v",
        "÷": "/",
        "×": "x",
        "≈": "~",
        "≠": "!",
        "✓": "+",
        "✗": "x",
        "\ufffd": "?",
        "\xa0": " ",
    }
)
"""One cell for one cell, so that nothing moves; of a block that fills part of one, as of a scroll bar's ends,
the colours are left."""


_KNOWN = 4096
"""Styles of which is known that they need no other colours."""


class TrueColours(LineFilter):
    """Textual's filter that gives a terminal's sixteen colours a true one, asked only where it may matter.

    It makes every segment anew, and hardly ever for anything: the program draws in true colours.
    """

    def __init__(self, filter_: LineFilter) -> None:
        super().__init__()
        self.filter = filter_
        self._plain: dict[int, Style | None] = {id(None): None}
        """Styles that stay as they are, by their identity; kept, so that no other takes their place."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TrueColours) and other.filter is self.filter

    def __hash__(self) -> int:
        return hash(self.filter)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments as Textual's filter gives them."""
        plain = self._plain
        if plain.keys() >= {id(style) for _, style, _ in segments}:
            return segments
        found = self.filter.apply(segments, background)
        if len(plain) > _KNOWN:
            self._plain = plain = {id(None): None}
        for (_, before, _), (_, after, _) in zip(segments, found, strict=True):
            if before == after:
                plain[id(before)] = before
        return found


class InTurn(LineFilter):
    """Several filters as one: Textual makes a new strip of every line for each filter, which is dear."""

    def __init__(self, filters: Sequence[LineFilter]) -> None:
        super().__init__()
        self.filters = tuple(filters)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments after each filter in turn."""
        for each in self.filters:
            segments = each.apply(segments, background)
        return segments


class AsciiLines(LineFilter):
    """For terminals that show nothing but ASCII: what the program draws, in the nearest ASCII signs."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments; letters beyond ASCII stay, for the terminal to show as it can."""
        return [
            segment
            if segment.control or segment.text.isascii()
            else Segment(segment.text.translate(_ASCII), segment.style)
            for segment in segments
        ]


def _cleaned(text: str) -> str:
    """Cleaned, and as wide as before as far as can be: a line break or tab becomes a space."""
    from reader.story.text import clean

    return clean(text)[0].replace("\n", " ").replace("\t", " ")
