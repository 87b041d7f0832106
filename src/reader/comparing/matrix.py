"""The matrix: facts by outlets as signs, with the sums of its rows and columns."""

from __future__ import annotations

from typing import NamedTuple

from reader.comparing.study import Study
from reader.story.comparison import Row
from reader.story.coverage import coverage
from reader.story.model import Reason


class MatrixCell(NamedTuple):
    """How an article's claim stands to the reference value; None where it is silent, perhaps doubtfully."""

    article: str
    reason: Reason | None
    doubtful: bool


class MatrixRow(NamedTuple):
    """A fact's cells, one for each article of the story, and how many outlets and named origins tell it."""

    fact_id: str
    cells: tuple[MatrixCell, ...]
    outlets: int
    origins: int


class MatrixSum(NamedTuple):
    """The sums of an article's column: the facts it tells, those it alone tells, those in dispute."""

    article: str
    facts: int
    alone: int
    disputed: int


def matrix_row(row: Row, study: Study) -> MatrixRow:
    """The row's cells in the story's order of articles."""
    cells = []
    for article in study.story.articles:
        relation = row.relations.get(article.id)
        reason = relation.reason if relation else None
        doubtful = relation is None and bool(study.doubtful(row, article.id))
        cells.append(MatrixCell(article.id, reason, doubtful))
    support = study.support(row)
    return MatrixRow(row.fact.id, tuple(cells), support.outlets, len(support.origins))


def matrix_sums(study: Study) -> tuple[MatrixSum, ...]:
    """The sums below the columns, in the story's order of articles, of all facts."""
    return tuple(
        MatrixSum(article_id, told.facts, told.alone, told.disputed)
        for article_id, told in coverage(study.comparison).items()
    )
