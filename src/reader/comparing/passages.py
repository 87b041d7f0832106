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
from reader.story.text import sentence_at


class Passage(NamedTuple):
    """A line of the recomposed story: the facts it tells, and its pieces, the initials among them."""

    topic: str
    fact_ids: tuple[str, ...]
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The line as plain text."""
        return "".join(piece.text for piece in self.pieces)


class _Sentence(NamedTuple):
    topic: str
    article: str
    span: Span


def passages(rows: Iterable[Row], study: Study) -> tuple[Passage, ...]:
    """The rows as lines to read one after another, in the order of the rows.

    Facts of one topic that the same sentence tells share one line, at the place of the first of them. A fact
    of which several values are told has a line of its own.
    """
    lines: dict[_Sentence | str, list[Row]] = {}
    for row in rows:
        lines.setdefault(_sentence(row, study) or row.fact.id, []).append(row)
    return tuple(
        Passage(told[0].fact.topic, tuple(row.fact.id for row in told), tuple(_pieces(key, told, study)))
        for key, told in lines.items()
    )


def _sentence(row: Row, study: Study) -> _Sentence | None:
    """The sentence whose words tell the fact; None where several values are told."""
    if not is_one_sentence(row, study):
        return None
    first = row.reference_articles[0]
    text = study.story.article(first).text
    return _Sentence(row.fact.topic, first, Span(*sentence_at(text, *row.fact.claims[first].evidence)))


def _pieces(key: _Sentence | str, rows: Sequence[Row], study: Study) -> list[Piece]:
    if isinstance(key, str):
        return list(told_line(rows[0], study).pieces)
    article = study.story.article(key.article)
    if all(len(row.fact.claims) == 1 for row in rows):
        return [*with_full_stop(_marked(article, key.span, rows, None)), _who(rows, study)]
    # Only the value is told by all of these; the rest of the sentence may be its own outlet's alone.
    return with_full_stop(_marked(article, key.span, rows, study))


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
