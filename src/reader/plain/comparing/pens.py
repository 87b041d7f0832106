"""What the drawn views share: the styles of agreement, headings, quoted sentences, the steps of a chain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.console import RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reader.comparing.ledger import LedgerCell
from reader.comparing.study import Study
from reader.plain.comparing.words import lesson
from reader.story.comparison import Row
from reader.story.model import Agreement
from reader.story.signs import agreement_sign

PENS: dict[Agreement, str] = {"agreed": "green", "close": "yellow", "disputed": "bold red", "single": "blue"}
"""The terminal's own colours, so that they suit its theme; the signs say the same without them."""
READABLE = 96
"""Cells beyond which running text is hard to read; a wider terminal leaves the rest empty."""


class Pen(NamedTuple):
    """How wide running text may be, and whether signs are ASCII."""

    width: int
    ascii_only: bool


def set_in(indent: int, renderable: RenderableType, width: int | None = None) -> RenderableType:
    """Something set in by so many cells; `width` is that of the whole, all there is if not given."""
    return Constrain(Padding(renderable, (0, 0, 0, indent), expand=False), width)


def heading(row: Row, pen: Pen) -> Table:
    """The fact's sign, question, agreement and id, which `--fact` takes."""
    sign = agreement_sign(row.agreement, ascii_only=pen.ascii_only)
    about = (f"  {row.agreement} · {row.fact.id}", "dim")
    return hung(Text(sign, style=PENS[row.agreement]), Text.assemble((row.fact.question, "bold"), about))


def hung(sign: Text, text: Text) -> Table:
    """Text with a sign in the margin, its further lines set in like the first."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    grid.add_row(sign, text)
    return grid


def topic_line(topic: str) -> list[RenderableType]:
    """A topic's name, and the empty line below it."""
    return [Text(topic.upper(), style="bold underline"), Text()]


def quoted(cell: LedgerCell) -> Text:
    """The cell's sentence, the words that carry the value bold, those that differ in italics."""
    text = Text(f"“{cell.sentence}”")
    for span in cell.differing:
        text.stylize("italic", span.start + 1, span.end + 1)
    if cell.said is not None:
        text.stylize("bold", cell.said.start + 1, cell.said.end + 1)
    return text


def lesson_lines(row: Row, study: Study, pen: Pen) -> Iterator[RenderableType]:
    """The chain of a fact: each value with who tells it, and between two values the step that joins them."""
    told = lesson(row, study)
    sign = agreement_sign(row.agreement, ascii_only=pen.ascii_only)
    for at, (value, outlets) in enumerate(told.values):
        yield set_in(2, Text.assemble((value, "bold"), (f" — {outlets}", "dim")), pen.width)
        for step in told.steps[at : at + 1]:
            yield set_in(6, hung(Text(sign, style=PENS[row.agreement]), Text(step)), pen.width)
    if told.upshot:
        yield set_in(2, upshot(told.upshot), pen.width)


def upshot(words: str) -> Text:
    """What a difference amounts to, as a sentence."""
    return Text(words[:1].upper() + words[1:])
