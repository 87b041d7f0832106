"""Moving in a list of blocks: by steps, by pages, by the wheel, to a fact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rolls import LISTS, MOVES, Move, Told, go


class TestMoving:
    @settings(max_examples=200)
    @given(LISTS, MOVES)
    def test_what_is_selected_is_in_view_unless_it_was_scrolled_away(
        self, told: Told, moves: list[Move]
    ) -> None:
        away = False
        for move in moves:
            go(told, move)
            assert told.roll.fact == f"f{told.roll.chosen}"
            # Another size of the window does not bring back what was scrolled away.
            away = move[0] == "scroll" or (away and move[0] == "size")
            if not away:
                assert told.roll.chosen in {place.block for place in told.seen}

    @settings(max_examples=200)
    @given(LISTS, MOVES, st.data())
    def test_a_fact_that_is_selected_is_seen_whole_or_from_its_beginning(
        self, told: Told, moves: list[Move], data: st.DataObject
    ) -> None:
        for move in moves:
            go(told, move)
        wanted = data.draw(st.integers(0, len(told.titled) - 1))
        assert told.roll.select(f"f{wanted}")
        block = [place for place, _ in told.lines() if place.block == wanted]
        assert set(block) <= set(told.seen) or told.seen[0] == block[0]
        before = told.roll.top
        assert not told.roll.select("nowhere")
        assert not told.roll.select(None)
        assert (told.roll.chosen, told.roll.top) == (wanted, before)

    @settings(max_examples=200)
    @given(LISTS, MOVES, st.integers(-60, 60))
    def test_scrolling_moves_by_just_so_many_lines_and_stops_at_the_ends(
        self, told: Told, moves: list[Move], rows: int
    ) -> None:
        for move in moves:
            go(told, move)
        top, chosen = told.top, told.roll.chosen
        last = max(0, len(told.lines()) - told.roll.body)
        told.roll.scroll(rows)
        assert told.top == max(0, min(last, top + rows))
        assert told.roll.chosen == chosen
        if told.top == top + rows:
            told.roll.scroll(-rows)
            assert told.top == top

    @settings(max_examples=200)
    @given(LISTS)
    def test_step_by_step_every_fact_is_selected_and_every_line_seen_both_ways(self, told: Told) -> None:
        numbers = list(range(len(told.titled)))
        stepped = [told.roll.chosen]
        for by, last in ((1, numbers[-1]), (-1, 0)):
            seen = set(told.seen)
            while told.roll.chosen != last:
                told.roll.move(by)
                seen.update(told.seen)
                stepped += [told.roll.chosen] if told.roll.chosen != stepped[-1] else []
            for _ in range(max(told.page.heights) * 5 + 9):
                told.roll.move(by)
                seen.update(told.seen)
            assert seen == {place for place, _ in told.lines()}
        assert stepped == [*numbers, *numbers[-2::-1]]

    @settings(max_examples=200)
    @given(LISTS, st.sampled_from([1, -1]))
    def test_page_by_page_every_line_is_seen_as_far_as_the_end(self, told: Told, by: int) -> None:
        told.roll.to_end(-by)
        seen = set(told.seen)
        for _ in range(len(told.lines()) + 2):
            told.roll.page_by(by)
            seen.update(told.seen)
        assert {place for place, _ in told.lines()} == seen
        assert told.roll.chosen == (len(told.titled) - 1 if by > 0 else 0)

    @settings(max_examples=200)
    @given(LISTS)
    def test_to_the_end_shows_the_very_last_line_and_back_the_first(self, told: Told) -> None:
        told.roll.to_end(1)
        assert told.roll.chosen == len(told.titled) - 1
        assert told.seen[-1] == told.lines()[-1][0]
        told.roll.to_end(-1)
        assert told.roll.chosen == 0
        assert told.seen[0] == (0, 0)

    @pytest.mark.parametrize(("rows", "by"), [(16, -1), (-16, 1)])
    def test_a_step_comes_back_to_what_was_scrolled_away(self, rows: int, by: int) -> None:
        told = Told([(2, False)] * 20, 0, 0)
        told.roll.select("f10")
        told.roll.scroll(rows)
        assert 10 not in {place.block for place in told.seen}
        told.roll.move(by)
        assert told.roll.chosen in {place.block for place in told.seen}
