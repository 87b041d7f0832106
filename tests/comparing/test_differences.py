"""The list of differences."""

from __future__ import annotations

from reader.comparing.differences import differences
from reader.comparing.study import Study


def test_the_disputed_come_first_then_the_close_and_nothing_else(storm: Study) -> None:
    assert [row.fact.id for row in differences(storm.comparison)] == ["hurt", "bill", "bridges", "words"]
