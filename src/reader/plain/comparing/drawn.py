"""The views drawn for a terminal: with colour, in columns, as wide as the terminal. Imported to draw only.

Text of files is handed to Rich as `Text`, never as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reader.comparing.ledger import LedgerCell, ledger_row
from reader.comparing.passages import passages
from reader.comparing.recomposed import Role, on_one_line
from reader.plain.comparing.chosen import Chosen, View
from reader.plain.comparing.drawn_columns import columns
from reader.plain.comparing.drawn_fact import one_fact
from reader.plain.comparing.drawn_matrix import matrix
from reader.plain.comparing.linear import legend, proportion
from reader.plain.comparing.pens import (
    PENS,
    READABLE,
    Pen,
    heading,
    hung,
    lesson_lines,
    quoted,
    set_in,
    topic_line,
)
from reader.plain.comparing.words import silence
from reader.story.signs import REASON_WORDS, agreement_sign, relation_agreement, relation_sign

_NARROWEST = 30
"""Cells that a column of sentences needs; with less, the outlets stand one below the other."""
_ROLES: dict[Role, str] = {"": "", "value": "bold", "quiet": "dim"}


def drawn(chosen: Chosen, width: int, *, ascii_only: bool = False) -> RenderableType:
    """The view, or the one fact, as something that a Rich console prints.

    Args:
        chosen: the facts and the view.
        width: the terminal's, in cells.
        ascii_only: whether the signs are ASCII.
    """
    pen = Pen(min(width, READABLE), ascii_only)
    if chosen.alone:
        return one_fact(chosen, pen)
    wide: dict[View, Callable[[Chosen, int, bool], RenderableType]] = {
        "columns": columns,
        "ledger": _ledger,
        "matrix": matrix,
    }
    title = Text(chosen.heading, style="bold")
    if chosen.view in wide:
        return Group(title, Text(), wide[chosen.view](chosen, width, ascii_only))
    listed = _story(chosen, pen) if chosen.view == "story" else _differences(chosen, pen)
    return Group(title, Text(), *listed)


def _ledger(chosen: Chosen, width: int, ascii_only: bool) -> RenderableType:
    articles = len(chosen.study.story.articles)
    beside = articles > 1 and width // articles >= _NARROWEST
    pen = Pen(width if beside else min(width, READABLE), ascii_only)
    lines: list[RenderableType] = []
    topic = None
    for row in chosen.rows:
        if chosen.order == "topic" and row.fact.topic != topic:
            topic = row.fact.topic
            lines += topic_line(topic)
        cells = ledger_row(row, chosen.study).cells
        lines.append(heading(row, pen))
        if beside:
            lines.append(_beside(cells, chosen, pen))
        else:
            lines.append(_below(cells, chosen, pen))
            silent = silence(row, chosen.study)
            lines += [set_in(2, Text(silent, style="dim"))] if silent else []
        lines.append(Text())
    return Group(*lines)


def _beside(cells: Sequence[LedgerCell], chosen: Chosen, pen: Pen) -> RenderableType:
    """One column an outlet, so that what an outlet says stands in one place all the way down."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for _ in cells:
        grid.add_column(ratio=1)
    grid.add_row(*(_cell(cell, chosen, pen) for cell in cells))
    return Padding(grid, (0, 0, 0, 2))


def _cell(cell: LedgerCell, chosen: Chosen, pen: Pen) -> Text:
    outlet = chosen.study.story.article(cell.article).outlet
    if cell.reason is None:
        doubtful = f", but “{on_one_line(cell.doubtful)}” stands there" if cell.doubtful else ""
        return Text(f"{outlet}\nsilent on this{doubtful}", style="dim")
    style = PENS[relation_agreement(cell.reason)]
    sign = relation_sign(cell.reason, ascii_only=pen.ascii_only)
    words = "" if cell.reason == "same" else f" {REASON_WORDS[cell.reason]}"
    return Text.assemble((outlet, "dim"), "\n", (f"{sign}{words}", style), "\n", quoted(cell))


def _below(cells: Sequence[LedgerCell], chosen: Chosen, pen: Pen) -> RenderableType:
    told = [cell for cell in cells if cell.reason is not None]
    outlets = {cell.article: chosen.study.story.article(cell.article).outlet for cell in told}
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=1)
    grid.add_column(width=min(max(map(cell_len, outlets.values())), pen.width // 4))
    grid.add_column(overflow="fold")
    for cell in told:
        assert cell.reason is not None
        style = PENS[relation_agreement(cell.reason)]
        sign = relation_sign(cell.reason, ascii_only=pen.ascii_only)
        words = "" if cell.reason == "same" else f"  {REASON_WORDS[cell.reason]}"
        said = Text.assemble(quoted(cell), (words, style))
        grid.add_row(Text(sign, style=style), Text(outlets[cell.article]), said)
    return Padding(grid, (0, 0, 0, 2))


def _story(chosen: Chosen, pen: Pen) -> Iterator[RenderableType]:
    """The story as a text: a margin for the signs of what is close or disputed, values bold."""
    for line in legend(chosen):
        yield set_in(2, Text(line, style="dim"), pen.width) if line else Text()
    topic = None
    for passage in passages(chosen.rows, chosen.study):
        if chosen.order == "topic" and passage.topic != topic:
            yield from ([Text()] if topic is not None else [])
            yield from topic_line(passage.topic)
        topic = passage.topic
        agreement = chosen.study.comparison.row(passage.fact_ids[0]).agreement
        told = agreement in ("close", "disputed")
        sign = agreement_sign(agreement, ascii_only=pen.ascii_only) if told else ""
        text = Text.assemble(*((piece.text, _ROLES[piece.role]) for piece in passage.pieces))
        yield set_in(0, hung(Text(sign, style=PENS[agreement]), text), pen.width)


def _differences(chosen: Chosen, pen: Pen) -> Iterator[RenderableType]:
    if chosen.rows:
        yield from (set_in(0, Text(proportion(chosen)), pen.width), Text())
    for row in chosen.rows:
        yield set_in(0, heading(row, pen), pen.width)
        yield from lesson_lines(row, chosen.study, pen)
        if row.fact.note:
            yield set_in(2, Text.assemble(("Note: ", "dim"), row.fact.note), pen.width)
        yield Text()
