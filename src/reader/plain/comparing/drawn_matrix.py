"""The matrix drawn for a terminal: facts by outlets as signs."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from reader.comparing.initials import initials
from reader.comparing.matrix import MatrixCell, MatrixRow, MatrixSum, matrix_row, matrix_sums
from reader.plain.comparing.chosen import Chosen
from reader.plain.comparing.linear import legend
from reader.plain.comparing.pens import PENS, Pen, heading
from reader.story.comparison import Row
from reader.story.signs import agreement_sign, relation_agreement, relation_sign

_QUESTION, _SUMS, _CELL = 22, 18, 4
"""Cells that the question needs at least, and that the two sums and each outlet take."""


def matrix(chosen: Chosen, width: int, ascii_only: bool) -> RenderableType:
    """The matrix; as several tables where so many outlets don't fit beside the questions."""
    articles = [article.id for article in chosen.study.story.articles]
    most = max(1, (width - _QUESTION - _SUMS) // _CELL)
    rows = [matrix_row(row, chosen.study) for row in chosen.rows]
    key = [*legend(chosen), _signs(ascii_only), ""]
    drawn: list[RenderableType] = [Text(line, style="dim") for line in key]
    for start in range(0, len(articles), most):
        drawn += [_table(chosen, rows, start, start + most, Pen(width, ascii_only)), Text()]
    return Group(*drawn[:-1])


def _signs(ascii_only: bool) -> str:
    same, close, conflict = (
        agreement_sign(agreement, ascii_only=ascii_only) for agreement in ("agreed", "close", "disputed")
    )
    return f"{same} the same   {close} close   {conflict} conflict   blank: silent   ?: silent, but doubtful"


def _table(chosen: Chosen, rows: Sequence[MatrixRow], start: int, end: int, pen: Pen) -> Table:
    marks = list(initials(chosen.study.story).values())[start:end]
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), show_header=True)
    table.add_column(Text(), overflow="fold")
    for mark in marks:
        table.add_column(Text(mark), justify="center", width=_CELL - 1)
    table.add_column(Text("outlets"), justify="right", width=7)
    table.add_column(Text("origins"), justify="right", width=7)
    topic = None
    for row, cells in zip(chosen.rows, rows, strict=True):
        if chosen.order == "topic" and row.fact.topic != topic:
            topic = row.fact.topic
            if table.row_count:
                table.add_row()
            table.add_row(Text(topic.upper(), style="bold underline"))
        table.add_row(*_row(row, cells, start, end, pen))
    table.add_row()
    for line in _sums(matrix_sums(chosen.study)[start:end]):
        table.add_row(*line)
    return table


def _row(row: Row, cells: MatrixRow, start: int, end: int, pen: Pen) -> list[RenderableType]:
    told = [_cell(cell, pen) for cell in cells.cells[start:end]]
    return [heading(row, pen), *told, Text(str(cells.outlets)), Text(str(cells.origins))]


def _cell(cell: MatrixCell, pen: Pen) -> Text:
    if cell.reason is None:
        return Text("?" if cell.doubtful else "", style="dim")
    sign = relation_sign(cell.reason, ascii_only=pen.ascii_only)
    return Text(sign, style=PENS[relation_agreement(cell.reason)])


def _sums(sums: Sequence[MatrixSum]) -> list[list[Text]]:
    lines = {
        "facts it tells, of all": [each.facts for each in sums],
        "told by it alone": [each.alone for each in sums],
        "disputed among them": [each.disputed for each in sums],
    }
    return [[Text(words), *(Text(str(number)) for number in numbers)] for words, numbers in lines.items()]
