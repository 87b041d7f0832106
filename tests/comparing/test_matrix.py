"""The matrix: facts by outlets, with its sums."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.comparing.matrix import MatrixCell, MatrixSum, matrix_row, matrix_sums
from reader.comparing.study import Study
from reader.story.load import load


def test_a_row_has_a_relation_for_every_article_and_none_where_it_is_silent(storm: Study) -> None:
    row = matrix_row(storm.comparison.row("bill"), storm)
    assert [cell.reason for cell in row.cells] == ["same", "rounding", "conversion", None]
    assert [cell.article for cell in row.cells] == ["herald", "post", "valley", "kbn"]


def test_a_row_counts_outlets_and_distinct_named_origins(storm: Study) -> None:
    hurt, bill = (matrix_row(storm.comparison.row(fact), storm) for fact in ("hurt", "bill"))
    assert (hurt.outlets, hurt.origins) == (3, 2)
    assert (bill.outlets, bill.origins) == (3, 1)


def test_a_silence_is_doubtful_where_the_words_stand_in_the_article(
    write_story: Callable[[dict[str, str | bytes]], Path],
) -> None:
    table = '[[fact]]\nid = "f"\ntopic = "T"\nkind = "person"\nquestion = "Who?"\n[fact.claims.a]\nevidence = "Lise Dahl"\n'
    folder = write_story(
        {"a.txt": "Lise Dahl came.", "b.txt": "So did Lise Dahl.", "c.txt": "Rain.", "facts.toml": table}
    )
    study = Study(load(folder).comparison)
    assert matrix_row(study.comparison.row("f"), study).cells == (
        MatrixCell("a", "same", False),
        MatrixCell("b", None, True),
        MatrixCell("c", None, False),
    )


def test_the_sums_of_a_column_are_facts_told_alone_and_in_dispute(storm: Study) -> None:
    assert matrix_sums(storm) == (
        MatrixSum("herald", 6, 1, 1),
        MatrixSum("post", 5, 0, 1),
        MatrixSum("valley", 1, 0, 0),
        MatrixSum("kbn", 1, 0, 1),
    )
