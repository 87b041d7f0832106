"""What is seen of a list of blocks, wherever one has gone in it."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st
from rolls import INKS, LISTS, MOVES, Blocks, Move, Told, go, shown

from reader.app.flow import cells
from reader.app.views.page import GUTTER, Entry, Setting
from reader.app.widgets.roll import Place, Roll


class TestWhatIsSeen:
    @settings(max_examples=200)
    @given(LISTS, MOVES)
    def test_goes_on_line_by_line_and_leaves_no_room_empty_while_there_is_more(
        self, told: Told, moves: list[Move]
    ) -> None:
        for move in moves:
            go(told, move)
            lines = told.lines()
            head, body = told.page.above, told.height - told.page.above
            places = told.roll.seen()
            assert len(places) == told.height
            assert places[:head] == [None] * head
            assert told.seen == [place for place, _ in lines[told.top : told.top + len(told.seen)]]
            assert len(told.seen) == min(body, len(lines))

    @settings(max_examples=200)
    @given(LISTS, MOVES)
    def test_is_drawn_as_the_page_gave_it_and_as_wide_as_the_surface(
        self, told: Told, moves: list[Move]
    ) -> None:
        for move in moves:
            go(told, move)
        text = dict(told.lines())
        for y, place in enumerate(told.roll.seen()):
            assert cells(told.roll.line(y, place)) == told.width + GUTTER
            expected = text[place] if place else "above" if y < told.page.above else ""
            assert shown(told.roll, y, place)[GUTTER:].rstrip() == expected

    @settings(max_examples=200)
    @given(LISTS, MOVES)
    def test_the_bar_stands_at_the_selected_fact_and_never_at_a_heading_or_the_foot(
        self, told: Told, moves: list[Move]
    ) -> None:
        for move in moves:
            go(told, move)
        text = dict(told.lines())
        for y, place in enumerate(told.roll.seen()):
            barred = shown(told.roll, y, place).startswith(INKS.bar)
            of_fact = place is not None and place.line >= told.headings(place.block)
            of_fact = of_fact and place is not None and text[place] != "below"
            assert barred == (of_fact and place is not None and place.block == told.roll.chosen)

    @settings(max_examples=200)
    @given(LISTS, MOVES)
    def test_the_thumb_stays_in_the_body(self, told: Told, moves: list[Move]) -> None:
        for move in moves:
            go(told, move)
        start, end = told.roll.thumb()
        if len(told.lines()) <= told.roll.body:
            assert (start, end) == (0, 0)
        else:
            assert 0 <= start < end <= told.roll.body


class TestTheMouse:
    @settings(max_examples=200)
    @given(LISTS, MOVES, st.integers(0, 30))
    def test_finds_the_fact_and_the_outlet_under_each_cell_and_nothing_at_a_heading_or_the_foot(
        self, told: Told, moves: list[Move], x: int
    ) -> None:
        for move in moves:
            go(told, move)
        text = dict(told.lines())
        for place in told.roll.seen():
            if place is None or place.line < told.headings(place.block) or text[place] == "below":
                assert told.roll.at(x, place) == (None, None)
                continue
            line = place.line - told.headings(place.block)
            last = len(told.page.texts(place.block, told.width)) - 1
            first = {2: "echo", 3: "echo", 4: "post", 5: "post"} if line == 0 else {}
            outlets = first | ({8: "radio", 9: "radio"} if line == last else {})
            assert told.roll.at(x, place) == (f"f{place.block}", outlets.get(x))


class TestAListOfNoFact:
    def test_says_why_and_every_key_leaves_it_as_it_is(self) -> None:
        roll = Roll(Blocks([], 1, 0), [Entry(None, "No fact passes the filter.")])
        told = cast(Any, None)
        for height in (3, 12, 4):
            roll.arrange(Setting(30, height, "echo", INKS, {}, told))
            for step in (
                lambda: roll.move(1),
                lambda: roll.move(-1),
                lambda: roll.page_by(1),
                lambda: roll.page_by(-1),
                lambda: roll.to_end(1),
                lambda: roll.to_end(-1),
                lambda: roll.scroll(3),
                lambda: roll.scroll(-3),
            ):
                step()
                assert roll.seen() == [None, Place(0, 0), *[None] * (height - 2)]
                assert shown(roll, 1, Place(0, 0)).strip() == "No fact passes the filter."
                assert roll.at(3, Place(0, 0)) == (None, None)
                assert (roll.fact, roll.chosen, roll.thumb()) == (None, 0, (0, 0))
        assert not roll.select("f1")

    def test_may_show_nothing_at_all(self) -> None:
        roll = Roll(Blocks([], 0, 0), [Entry(None)])
        roll.arrange(Setting(30, 4, "echo", INKS, {}, cast(Any, None)))
        for step in (roll.move, roll.page_by, roll.to_end, roll.scroll):
            for by in (1, -1):
                step(by)
                assert roll.seen() == [None] * 4
        assert roll.fact is None
