"""One fact drawn for a terminal: who says what on this."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from reader.comparing.ledger import LedgerCell, ledger_row
from reader.comparing.support import support_words
from reader.plain.comparing.chosen import Chosen
from reader.plain.comparing.pens import PENS, Pen, heading, hung, lesson_lines, quoted, set_in, upshot
from reader.plain.comparing.words import (
    attribution,
    copied_words,
    further,
    lesson,
    place,
    silence,
    standing,
    value_of,
)
from reader.story.signs import relation_agreement, relation_sign


def one_fact(chosen: Chosen, pen: Pen) -> RenderableType:
    """The fact whole: values, sentences, places, origins, who is silent, the chain, the note."""
    row, study = chosen.rows[0], chosen.study
    support = Text(f"{row.fact.topic} · {row.fact.kind} · {support_words(study.support(row))}", style="dim")
    lines: list[RenderableType] = [
        set_in(0, heading(row, pen), pen.width),
        set_in(2, support, pen.width),
        Text(),
    ]
    for cell in ledger_row(row, study).cells:
        if cell.said is not None:
            lines += _outlet(cell, chosen, pen)
    return Group(*lines, *_after(chosen, pen))


def _outlet(cell: LedgerCell, chosen: Chosen, pen: Pen) -> Iterator[RenderableType]:
    row, study = chosen.rows[0], chosen.study
    assert cell.reason is not None
    article = study.story.article(cell.article)
    sign = relation_sign(cell.reason, ascii_only=pen.ascii_only)
    style = PENS[relation_agreement(cell.reason)]
    said = Text.assemble(article.outlet, ": ", (value_of(row, article), "bold"))
    yield set_in(0, hung(Text(sign, style=style), said), pen.width)
    yield set_in(4, Text(standing(row, article.id), style=style), pen.width)
    yield set_in(4, quoted(cell), pen.width)
    if more := further(row, article):
        yield set_in(4, Text(more), pen.width)
    where = f"{place(row, article.id, study)} · {attribution(row, article.id)}"
    yield set_in(4, Text(where, style="dim"), pen.width)


def _after(chosen: Chosen, pen: Pen) -> Iterator[RenderableType]:
    row, study = chosen.rows[0], chosen.study
    for line in (silence(row, study), copied_words(row, study)):
        yield from [Text(), set_in(0, Text(line), pen.width)] if line else []
    if len(row.fact.claims) > 1 and row.agreement in ("close", "disputed"):
        told = lesson(row, study)
        if told.steps:
            yield from (Text(), Text("From one value to the next", style="bold"))
            yield from lesson_lines(row, study, pen)
        elif told.upshot:
            yield from (Text(), set_in(0, upshot(told.upshot), pen.width))
    if row.fact.note:
        yield from (Text(), set_in(0, Text.assemble(("Note: ", "dim"), row.fact.note), pen.width))
