"""The orders in which facts are shown."""

from __future__ import annotations

import pytest

from reader.comparing.sorting import ORDER_WORDS, ORDERS, Order, sorted_rows
from reader.comparing.study import Study


@pytest.mark.parametrize(
    ("order", "focus", "ids"),
    [
        ("topic", "herald", ["wind", "words", "mayor", "hurt", "bill", "bridges"]),
        ("agreement", "herald", ["hurt", "bill", "bridges", "words", "wind", "mayor"]),
        ("place", "herald", ["hurt", "bill", "wind", "bridges", "mayor", "words"]),
        ("place", "valley", ["bill", "hurt", "wind", "bridges", "words", "mayor"]),
    ],
)
def test_rows_stand_by_topic_by_agreement_or_by_place(
    storm: Study, order: Order, focus: str, ids: list[str]
) -> None:
    rows = sorted_rows(storm.comparison.rows, storm.story, order, focus)
    assert [row.fact.id for row in rows] == ids


def test_every_order_has_its_words() -> None:
    assert tuple(ORDER_WORDS) == ORDERS
