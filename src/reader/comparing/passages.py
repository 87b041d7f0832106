"""The recomposed story as it is read: facts that one sentence tells are told once, each with who says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.comparing.initials import initials
from reader.comparing.recomposed import Piece, Role, is_one_sentence, on_one_line, told_line, with_full_stop
from reader.comparing.study import Study
from reader.story.comparison import Row
from reader.story.model import Article, Span
from reader.story.text import sentence_at, sentences

_NOWHERE = Span(0, 0)


class Passage(NamedTuple):
    """A line of the recomposed story: the facts it tells, and its pieces, the initials among them."""

    topic: str
    fact_ids: tuple[str, ...]
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The line as plain text."""
        return "".join(piece.text for piece in self.pieces)


class _Line:
    """A line while it is gathered: its rows, and the sentences that tell them, if they are told in any."""

    def __init__(self, row: Row, article: str = "", span: Span = _NOWHERE) -> None:
        self.rows = [row]
        self.article = article
        self.span = span

    def take(self, other: _Line) -> None:
        """Tell what another line tells as well."""
        self.rows += other.rows
        self.span = Span(min(self.span.start, other.span.start), max(self.span.end, other.span.end))


def passages(rows: Iterable[Row], study: Study) -> tuple[Passage, ...]:
    """The rows as lines to read one after another, in the order of the rows.

    Facts that the same sentence tells share one line, at the place of the first of them: no sentence is told
    twice. A fact of which several values are told has a line of its own.
    """
    lines: dict[int, _Line] = {}
    told_in: dict[tuple[str, int], int] = {}
    """The line that tells a sentence, by its article and where it begins."""
    for number, row in enumerate(rows):
        line = _line(row, study)
        text = study.story.article(line.article).text if line.article else ""
        places = [(line.article, start) for start, _ in sentences(text, *line.span)] if text else []
        shared = sorted({told_in[place] for place in places if place in told_in})
        into = shared[0] if shared else number
        for each in shared[1:]:
            lines[into].take(lines.pop(each))
            told_in.update((place, into) for place, at in list(told_in.items()) if at == each)
        if shared:
            lines[into].take(line)
        else:
            lines[into] = line
        told_in.update(dict.fromkeys(places, into))
    return tuple(
        Passage(line.rows[0].fact.topic, tuple(row.fact.id for row in line.rows), tuple(_pieces(line, study)))
        for line in lines.values()
    )


def _line(row: Row, study: Study) -> _Line:
    """The fact in a line of its own, with the sentence whose words tell it where one value is told."""
    if not is_one_sentence(row, study):
        return _Line(row)
    first = row.reference_articles[0]
    text = study.story.article(first).text
    return _Line(row, first, Span(*sentence_at(text, *row.fact.claims[first].evidence)))


def _pieces(line: _Line, study: Study) -> list[Piece]:
    if not line.article:
        return list(told_line(line.rows[0], study).pieces)
    article = study.story.article(line.article)
    if all(len(row.fact.claims) == 1 for row in line.rows):
        return [*with_full_stop(_marked(article, line.span, line.rows, None)), _who(line.rows, study)]
    # Only the value is told by all of these; the rest of the sentence may be its own outlet's alone.
    return with_full_stop(_marked(article, line.span, line.rows, study))


def _who(rows: Sequence[Row], study: Study) -> Piece:
    """The initials of all who tell one of the facts, in brackets."""
    told = {article for row in rows for article in row.fact.claims}
    marks = initials(study.story)
    return Piece(f" ({', '.join(mark for article, mark in marks.items() if article in told)})", "quiet")


_POSSESSIVE = re.compile(r"['’]s\b")


def _marked(article: Article, sentence: Span, rows: Sequence[Row], study: Study | None) -> list[Piece]:
    """The sentence with every value marked, and, given a study, the initials of who tells it behind it."""
    pieces = []
    at = sentence.start
    for said, tellers in _values(article, rows):
        possessive = _POSSESSIVE.match(article.text, said.end, sentence.end)
        end = possessive.end() if possessive else said.end
        pieces += [_piece(article, at, said.start), _piece(article, said.start, said.end, "value")]
        pieces += [_piece(article, said.end, end), *([_who(tellers, study)] if study else [])]
        at = end
    return [piece for piece in (*pieces, _piece(article, at, sentence.end)) if piece.text]


def _values(article: Article, rows: Sequence[Row]) -> list[tuple[Span, list[Row]]]:
    """Where the values are said, in order; those that overlap are one."""
    found: list[tuple[Span, list[Row]]] = []
    said_by = [(row.fact.claims[article.id].said, row) for row in rows]
    for said, row in sorted(said_by, key=lambda each: each[0]):
        if found and said.start < found[-1][0].end:
            last, tellers = found[-1]
            found[-1] = (Span(last.start, max(last.end, said.end)), [*tellers, row])
        else:
            found.append((said, [row]))
    return found


def _piece(article: Article, start: int, end: int, role: Role = "") -> Piece:
    return Piece(on_one_line(article.text[start:end]), role)
