"""Plots as lines of text: bars of lines, and columns of blocks, each with its figures in words beside it.

Shades differ in form and not only in colour, so that a plot reads without colour, and in ASCII too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from reader.app.lines import wrapped
from reader.app.widgets.line_list import fit
from reader.comparing.days import day_text
from reader.progress.plots import Bar, Bars, Column, Columns, Plot

_TALL = 3
"""Lines of a column at its highest."""
_LEAST_BAR, _MOST_BAR = 10, 40
"""Cells of a bar. Where there are fewer beside the words, it stands below them."""
_MOST_NAME = 34
_WIDEST_COLUMN = 4
_INKS = ("$here", "$text-muted", "$quiet")


class Shades(NamedTuple):
    """What plots are drawn with."""

    parts: tuple[str, ...]
    """Of a bar: its first, second and third part; the last part of all is drawn with the last."""
    levels: str
    """Of a cell of a column: from the lowest to full."""
    none: str
    """Of a column with nothing in it."""


_LINES = Shades(("━", "╍", "─"), "▁▂▃▄▅▆▇█", "·")
_ASCII = Shades(("#", "=", "."), "#", ".")


def plot_lines(plot: Plot, width: int, *, ascii_signs: bool = False) -> list[Content]:
    """A plot as lines no wider than `width` cells: its title, what is drawn, the note."""
    shades = _ASCII if ascii_signs else _LINES
    drawn = _bars(plot, width, shades) if isinstance(plot, Bars) else _columns(plot, width, shades)
    note = wrapped(Content.styled(plot.note, "$text-muted"), width) if plot.note else []
    return [*drawn, *note]


def _bars(plot: Bars, width: int, shades: Shades) -> list[Content]:
    used = _used(len(plot.parts), shades)
    key = [(f"   {sign} {name}", "$text-muted") for name, sign in zip(plot.parts, used, strict=True)]
    lines = wrapped(Content.assemble((plot.title, "bold $here"), *(key if plot.bars else [])), width)
    name = min(_MOST_NAME, max((len(bar.name) for bar in plot.bars), default=0))
    words = max((len(bar.words) for bar in plot.bars), default=0)
    room = min(_MOST_BAR, width - name - words - 4)
    for bar in plot.bars:
        drawn = _bar(bar.parts, room if room >= _LEAST_BAR else min(width, _MOST_BAR), used)
        if room >= _LEAST_BAR:
            lines.append(Content.assemble(f"{fit(bar.name, name)}  ", drawn, f"  {bar.words}"))
        else:
            lines += [*_named(bar, width), drawn]
    return lines


def _named(bar: Bar, width: int) -> list[Content]:
    """The name and the words of a bar, on one line where there is room."""
    return wrapped(Content(f"{bar.name}: {bar.words}"), width, 2)


def _used(number: int, shades: Shades) -> tuple[str, ...]:
    """The shades of so many parts: the last part always has the last shade."""
    return (*shades.parts[: number - 1], shades.parts[-1])


def _bar(parts: Sequence[int], width: int, signs: Sequence[str]) -> Content:
    """A bar as wide as it may be, divided by its parts; empty where there are none."""
    inks = (*_INKS[: len(parts) - 1], _INKS[-1])
    cells = shared(parts, width)
    drawn = [(sign * count, ink) for sign, count, ink in zip(signs, cells, inks, strict=True)]
    return Content.assemble(*drawn, " " * (width - sum(cells)))


def shared(parts: Sequence[int], cells: int) -> list[int]:
    """How many of the cells each part has: in proportion, and none that holds something without a cell.

    All of them are shared out, unless there is nothing at all.
    """
    total = sum(parts)
    if not total:
        return [0] * len(parts)
    found = [max(1, part * cells // total) if part else 0 for part in parts]
    largest = max(range(len(parts)), key=lambda at: parts[at])
    found[largest] += cells - sum(found)
    return found


def _columns(plot: Columns, width: int, shades: Shades) -> list[Content]:
    most = max((column.number for column in plot.columns), default=0)
    wide = max(1, min(_WIDEST_COLUMN, width // max(1, len(plot.columns))))
    title = Content.assemble(
        (plot.title, "bold $here"), (f"   at most {most}" if most else "", "$text-muted")
    )
    rows = [_row(plot.columns, row, most, wide, shades) for row in reversed(range(_TALL))] if most else []
    return [title, *rows, *([_axis(plot.columns, wide)] if most else [])]


def _row(columns: Sequence[Column], row: int, most: int, wide: int, shades: Shades) -> Content:
    """One line of all columns; the lowest is 0."""
    cells = []
    for column in columns:
        sign, ink = _cell(column.number, row, most, shades)
        body = sign * max(1, wide - 1)
        cells.append((f"{body:<{wide}}", ink))
    return Content.assemble(*cells)


def _cell(number: int, row: int, most: int, shades: Shades) -> tuple[str, str]:
    """What stands of a column in a line; a column with anything in it is seen."""
    steps = len(shades.levels)
    level = max(1, round(number * _TALL * steps / most)) if number else 0
    above = min(level - row * steps, steps)
    if above > 0:
        return shades.levels[above - 1], "$here"
    return (shades.none, "$quiet") if not row and not number else (" ", "")


def _axis(columns: Sequence[Column], wide: int) -> Content:
    """The first and the last day below their columns."""
    first, last = (_short(columns[at]) for at in (0, -1))
    gap = wide * len(columns) - (wide > 1) - len(first) - len(last)
    return Content.styled(f"{first}{' ' * max(1, gap)}{last}", "$text-muted")


def _short(column: Column) -> str:
    """The day without its year."""
    return " ".join(day_text(column.day).split()[:2])
