"""The matrix: facts by outlets as signs, with sums by row and by column. A way in, and a map."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.app.cutting import cut_apart
from reader.app.flow import Line, filled
from reader.app.views.page import Block, Entry, Page, Setting, Target
from reader.comparing.matrix import MatrixCell, matrix_row, matrix_sums
from reader.story.comparison import Row
from reader.story.signs import relation_agreement

_CELL = 4
"""Cells of an outlet's column; initials of wide characters and a thousand facts need more."""
_SUMS = 18
"""Cells of the two sums at the right."""
_LABEL = 24
"""Cells that a question has at least."""
_TALL = 16
"""Lines of the surface from which the sums of the columns stay in view."""


class Matrix(Page):
    """The rows of the matrix."""

    def head(self, setting: Setting) -> list[Line]:
        """The initials of the outlets, and where there is room what each brings."""
        inks = setting.inks
        places = _layout(setting)
        line = [Segment(" " * places.label, inks.text)]
        for article in places.shown:
            style = inks.heading if article == setting.focus else inks.quiet
            line.append(Segment(_centred(setting.initials[article], places.cell), style))
        if places.sums:
            line.append(Segment("  told by  origins", inks.quiet))
        below = _sums(setting) if setting.height >= _TALL else []
        rule = "-" if inks.ascii_only else "─"
        return [line, *below, [Segment(rule * setting.width, inks.rule)]]

    def foot(self, setting: Setting) -> list[Line]:
        """What each outlet brings, where it does not stand above."""
        return [] if setting.height >= _TALL else [[], *_sums(setting)]

    def block(self, entry: Entry, setting: Setting, *, chosen: bool) -> Block:
        """One line: the question, a sign for each outlet, how many tell it and whom they name."""
        row, inks = entry.row, setting.inks
        if row is None:
            return Block([])
        label, shown, sums, size = _layout(setting)
        told = matrix_row(row, setting.study)
        by_article = {cell.article: cell for cell in told.cells}
        others = (each.fact.question for each in setting.study.comparison.rows)
        question = cut_apart(row.fact.question, others, label - 3, inks.looks.ellipsis)
        line = [
            Segment(f"{inks.sign(row.agreement)} ", inks.agreement[row.agreement]),
            Segment(question, inks.heading if chosen else inks.text),
            Segment(" " * (label - 2 - cell_len(question)), inks.text),
        ]
        targets = []
        for at, article in enumerate(shown):
            sign, style = _sign(row, by_article[article], setting, chosen=chosen)
            line.append(Segment(_centred(sign, size), style))
            targets.append(Target(0, label + at * size, label + (at + 1) * size, article))
        if sums:
            line.append(Segment(f"{told.outlets:>7}{told.origins or '-':>9}  ", inks.quiet))
        return Block([filled(line, setting.width, inks.text)], targets)


class _Places(NamedTuple):
    """Where what stands in the matrix."""

    label: int
    """Cells of the question."""
    shown: list[str]
    """The articles that are seen."""
    sums: bool
    """Whether the sums at the right are."""
    cell: int
    """Cells of an outlet's column."""


def _layout(setting: Setting) -> _Places:
    """All outlets are seen if the question keeps its least; else as many around the one in focus as fit."""
    articles = [article.id for article in setting.study.story.articles]
    most = str(len(setting.study.comparison.rows))
    cell = max(_CELL, *(1 + cell_len(text) for text in (most, *setting.initials.values())))
    sums = setting.width >= _LABEL + cell * len(articles) + _SUMS
    room = setting.width - (_SUMS if sums else 0)
    count = max(1, min(len(articles), (room - _LABEL) // cell))
    first = max(0, min(articles.index(setting.focus) - count // 2, len(articles) - count))
    label = min(room - count * cell, 90)
    return _Places(label, articles[first : first + count], sums, cell)


def _centred(text: str, size: int) -> str:
    """The text in the middle of so many cells, further left rather than right."""
    air = max(0, size - cell_len(text))
    return f"{' ' * (air // 2)}{text}{' ' * (air - air // 2)}"


def _sign(row: Row, cell: MatrixCell, setting: Setting, *, chosen: bool) -> tuple[str, Style]:
    inks = setting.inks
    here = chosen and cell.article == setting.focus
    if cell.reason is None:
        sign, agreement = ("?" if cell.doubtful else " "), None
    else:
        agreement = "single" if row.agreement == "single" else relation_agreement(cell.reason)
        sign = inks.sign(agreement)
    style: Style = inks.agreement[agreement] if agreement else inks.quiet
    if here:
        style = inks.cell[agreement or "single"]
    return sign, style


def _sums(setting: Setting) -> list[Line]:
    inks = setting.inks
    label, shown, _, size = _layout(setting)
    sums = {total.article: total for total in matrix_sums(setting.study)}
    lines: list[Line] = []
    for name, attribute in (("facts told", "facts"), ("told by it alone", "alone"), ("disputed", "disputed")):
        line = [Segment(f"  {name}".ljust(label), inks.quiet)]
        for article in shown:
            style = inks.here if article == setting.focus else inks.quiet
            line.append(Segment(f"{getattr(sums[article], attribute):>{size - 1}} ", style))
        lines.append(filled(line, setting.width, inks.text))
    return lines
