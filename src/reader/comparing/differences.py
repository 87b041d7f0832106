"""The facts on which the outlets differ."""

from __future__ import annotations

from reader.story.comparison import Comparison, Row


def differences(comparison: Comparison) -> tuple[Row, ...]:
    """The disputed facts, then the close ones, each in the order of the fact table."""
    return tuple(
        row for agreement in ("disputed", "close") for row in comparison.rows if row.agreement == agreement
    )
