"""How a comparison gets printed: as plain lines, or drawn for a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from reader.plain.comparing.chosen import Chosen
from reader.plain.comparing.linear import one_fact_lines, view_lines
from reader.story.text import fold_marks


def lines(facts: Chosen, *, ascii_only: bool) -> Iterator[str]:
    """The view, or the one fact, as plain lines."""
    told = one_fact_lines(facts) if facts.alone else view_lines(facts, ascii_only=ascii_only)
    yield from map(in_ascii, told) if ascii_only else told


_ASCII = str.maketrans({"÷": "/", "·": "-", "…": "..."})


def in_ascii(text: str) -> str:
    """The text with quotes, dashes and the signs of this program in ASCII; letters stay as they are."""
    return "\n".join(map(fold_marks, text.split("\n"))).translate(_ASCII)


def print_drawn(facts: Chosen, *, ascii_only: bool) -> None:
    """Draws the view, or the one fact, on the terminal, as wide as that is."""
    from rich.console import Console

    from reader.plain.comparing.drawn import drawn

    console = Console(file=sys.stdout, markup=False, emoji=False, highlight=False)
    with console.capture() as capture:
        console.print(drawn(facts, console.width, ascii_only=ascii_only))
    text = capture.get()
    console.file.write(in_ascii(text) if ascii_only else text)
