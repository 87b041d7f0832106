"""The ledger: one row a fact, one cell an outlet with its own sentence, the value strong, nothing cut."""

from __future__ import annotations

from itertools import pairwise

from rich.segment import Segment

from reader.app.flow import Line, Piece, apart, beside, flow
from reader.app.views.page import Block, Entry, Page, Setting, Target
from reader.comparing.ledger import LedgerCell, ledger_row
from reader.comparing.support import support_words
from reader.story.comparison import Row
from reader.story.model import Span
from reader.story.signs import REASON_WORDS, relation_agreement

_LEAST = 40
"""Cells of a sentence below which outlets are not set side by side."""
_MEASURE = 76
"""Cells of a sentence above which it is no longer read with ease."""
_GAP = 3


class Ledger(Page):
    """The rows of the ledger."""

    def block(self, entry: Entry, setting: Setting, *, chosen: bool) -> Block:
        """The question, and below it what each outlet says."""
        row = entry.row
        if row is None:
            return Block([])
        lines = question_lines(row, setting, chosen=chosen)
        told = ledger_row(row, setting.study)
        speaking = [cell for cell in told.cells if cell.said is not None]
        silent = [cell for cell in told.cells if cell.said is None]
        targets: list[Target] = []
        count = max(1, min(len(speaking), (setting.width - 2 + _GAP) // (_LEAST + _GAP)))
        width = min(_MEASURE, (setting.width - 2 - _GAP * (count - 1)) // count)
        for first in range(0, len(speaking), count):
            shown = speaking[first : first + count]
            told_lines = _beside([flow(_cell(row, cell, setting), width) for cell in shown], width, setting)
            for at, cell in enumerate(shown):
                left = 2 + at * (width + _GAP)
                targets += [
                    Target(len(lines) + number, left, left + width, cell.article)
                    for number in range(len(told_lines))
                ]
            lines += told_lines
            if first + count < len(speaking) and count > 1:
                lines.append([])
        if silent:
            lines += _silences(silent, setting)
        return Block([*lines, []], targets)


def question_lines(row: Row, setting: Setting, *, chosen: bool) -> list[Line]:
    """The sign and the question of a fact, and at the right what it amounts to and who bears it out."""
    inks = setting.inks
    question: list[Piece] = [
        (f"{inks.sign(row.agreement)} ", inks.value[row.agreement]),
        (row.fact.question, inks.heading if chosen else inks.strong),
    ]
    support = support_words(setting.study.support(row))
    facts: list[Piece] = [(f"{row.agreement}{inks.dot}{support}", inks.quiet)]
    return apart(question, facts, setting.width, inks.text)


def _beside(columns: list[list[Line]], width: int, setting: Setting) -> list[Line]:
    inks = setting.inks
    gap = Segment(f" {inks.rail} ", inks.rule)
    lines = beside(columns, [width] * len(columns), gap, inks.text)
    return [[Segment("  ", inks.text), *line] for line in lines]


def _cell(row: Row, cell: LedgerCell, setting: Setting) -> list[Piece]:
    """An outlet's name, how it stands to the others, and its sentence."""
    inks, reason = setting.inks, row.relations[cell.article].reason
    outlet = setting.study.story.article(cell.article).outlet
    here = inks.heading if cell.article == setting.focus else inks.here
    pieces: list[Piece] = [(outlet, here)]
    if row.agreement != "single":
        sign, style = inks.relation(reason)
        pieces.append((f" {sign}", style))
        if reason != "same":
            pieces.append((f" {REASON_WORDS[reason]}", style))
    return [*pieces, (": ", inks.quiet), *_sentence(cell, row, setting)]


def _sentence(cell: LedgerCell, row: Row, setting: Setting) -> list[Piece]:
    """The sentence: the value strong, what the others don't say underlined."""
    inks, said = setting.inks, cell.said
    value = inks.value[relation_agreement(row.relations[cell.article].reason)]
    if row.agreement == "single":
        value = inks.value["single"]
    edges = {0, len(cell.sentence), *(at for span in (*cell.differing, said) if span for at in span)}
    cuts = sorted(edges)
    pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        style = value if said and _holds(said, start) else inks.text
        if any(_holds(span, start) for span in cell.differing):
            style += inks.differing
        pieces.append((cell.sentence[start:end], style))
    return pieces


def _holds(span: Span, at: int) -> bool:
    return span.start <= at < span.end


def _silences(silent: list[LedgerCell], setting: Setting) -> list[Line]:
    """Who says nothing, in words; with the words that make a silence doubtful."""
    inks, story = setting.inks, setting.study.story
    pieces: list[Piece] = [("silent on this: ", inks.quiet)]
    for number, cell in enumerate(silent):
        pieces += [(inks.dot, inks.quiet)] if number else []
        style = inks.here if cell.article == setting.focus else inks.quiet
        pieces.append((story.article(cell.article).outlet, style))
        if cell.doubtful:
            pieces.append((f"? (“{cell.doubtful}” stands there)", inks.agreement["close"]))
    return flow(pieces, setting.width, lead=2, indent=2)
