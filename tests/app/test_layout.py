"""Which columns stand where, and on which line the mentions of a fact meet."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.layout import (
    LEAST,
    MEASURE,
    arranged,
    frames,
    gap_at,
    how_many_fit,
    meeting_line,
    thumb,
    window,
)


@pytest.mark.parametrize(
    ("width", "count"), [(40, 1), (79, 1), (80, 2), (120, 2), (121, 3), (160, 3), (203, 5), (300, 7)]
)
def test_as_many_columns_fit_as_have_38_cells_each(width: int, count: int) -> None:
    assert how_many_fit(width) == count
    assert count == 1 or min(frame.width for frame in frames(width, count)) >= LEAST


class TestFrames:
    def test_one_column_has_a_measure_and_stands_in_the_middle(self) -> None:
        (frame,) = frames(140, 1)
        assert (frame.left, frame.width, frame.rail) == (29, MEASURE, 139)

    def test_two_columns_in_80_cells_give_up_the_outer_air(self) -> None:
        assert frames(80, 2) == ((0, 0, 38, 39), (40, 41, 38, 79))

    @given(width=st.integers(10, 320), count=st.integers(1, 12))
    def test_columns_follow_each_other_and_end_at_the_edge(self, width: int, count: int) -> None:
        count = min(count, how_many_fit(width))
        found = frames(width, count)
        assert found[0].x == 0
        assert found[-1].rail == width - 1
        assert len({frame.width for frame in found}) == 1
        assert all(f.x <= f.left and f.left + f.width <= f.rail for f in found)
        assert all(before.rail + 1 == after.x for before, after in pairwise(found))


class TestWindow:
    def test_moves_no_further_than_it_must(self) -> None:
        assert window([0, 1, 2, 3, 4], focus=2, first=0, fit=3) == (0, 1, 2)
        assert window([0, 1, 2, 3, 4], focus=3, first=0, fit=3) == (1, 2, 3)
        assert window([0, 1, 2, 3, 4], focus=0, first=2, fit=3) == (0, 1, 2)

    def test_leaves_no_room_unused_at_the_end(self) -> None:
        assert window([0, 1, 2, 3], focus=3, first=3, fit=3) == (1, 2, 3)

    def test_passes_over_hidden_columns(self) -> None:
        assert window([0, 3, 4], focus=3, first=1, fit=2) == (0, 3)


def test_columns_are_arranged_as_wanted_and_then_as_they_come() -> None:
    assert arranged(["echo", "post", "radio"], ["radio", "gone", "echo"]) == [2, 0, 1]
    assert arranged(["echo", "post"], []) == [0, 1]


class TestMeetingLine:
    def test_is_a_third_from_the_top_where_all_can_stand_there(self) -> None:
        assert meeting_line([(40, 100), (30, 100)], 30) == 10

    def test_moves_up_rather_than_tear_a_gap(self) -> None:
        assert meeting_line([(40, 100), (4, 100)], 30) == 4

    def test_leaves_two_lines_above_where_there_is_something_to_read(self) -> None:
        assert meeting_line([(40, 100), (0, 100)], 30) == 2
        assert gap_at(0, 100, 2, 30) == 2

    def test_is_the_first_line_when_all_begin_with_it(self) -> None:
        assert meeting_line([(0, 100), (0, 100)], 30) == 0

    def test_goes_no_lower_than_two_thirds(self) -> None:
        assert meeting_line([(99, 100), (40, 100)], 30) == 20

    @given(row=st.integers(0, 200), after=st.integers(0, 200), height=st.integers(1, 60))
    def test_one_column_alone_is_never_torn(self, row: int, after: int, height: int) -> None:
        rows = row + after + 1
        assert gap_at(row, rows, meeting_line([(row, rows)], height), height) == 0


def test_a_thumb_shows_the_share_that_is_seen_and_where() -> None:
    assert thumb(0, 20, 30) == (0, 0)
    assert thumb(0, 100, 20) == (0, 4)
    assert thumb(80, 100, 20) == (16, 20)
    assert thumb(-3, 100, 20) == (0, 4)
