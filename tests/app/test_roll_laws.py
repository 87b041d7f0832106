"""What holds of a list of blocks wherever one has gone in it: headings, a head, a foot and any heights."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment

from reader.app.flow import Line, cells
from reader.app.highlight import Looks, palette_of
from reader.app.views.inks import Inks
from reader.app.views.page import GUTTER, Block, Entry, Setting, Target
from reader.app.widgets.roll import Place, Roll
from reader.story.comparison import Row

INKS = Inks(Looks(palette_of({})))


class Fact:
    """As much of a fact as a list asks for."""

    def __init__(self, number: int) -> None:
        self.fact = self
        self.id = f"f{number}"
        self.number = number


class Blocks:
    """A page that draws so many lines for each entry, more of them where it is narrow."""

    def __init__(self, heights: list[int], head: int, foot: int) -> None:
        self.heights, self.above, self.below = heights, head, foot

    def head(self, setting: Setting) -> list[Line]:
        return [[Segment("above")] for _ in range(self.above)]

    def foot(self, setting: Setting) -> list[Line]:
        return [[Segment("below")] for _ in range(self.below)]

    def block(self, entry: Entry, setting: Setting, *, chosen: bool) -> Block:
        fact = cast(Any, entry.row)
        if fact is None:
            return Block([])
        lines = [[Segment(text)] for text in self.texts(fact.number, setting.width)]
        last = len(lines) - 1
        targets = [Target(0, 0, 2, "echo"), Target(0, 2, 4, "post"), Target(last, 6, 8, "radio")]
        return Block(lines, targets)

    def texts(self, number: int, width: int) -> list[str]:
        return [f"{number}.{at}" for at in range(-(-self.heights[number] * 20 // width))]


class Told:
    """A list with the whole text that it should show, worked out here and not by it."""

    def __init__(self, blocks: list[tuple[int, bool]], head: int, foot: int) -> None:
        heights, titled = [each[0] for each in blocks], [each[1] for each in blocks]
        self.page, self.titled = Blocks(heights, head, foot), titled
        facts = [
            Entry(cast(Row, Fact(number)), f"H{number}" if title else "")
            for number, title in enumerate(titled)
        ]
        self.roll = Roll(self.page, facts)
        self.size(20, 12)

    def size(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.roll.arrange(Setting(width, height, "echo", INKS, {}, cast(Any, None)))

    def lines(self) -> list[tuple[Place, str]]:
        """Every line of the list from the first to the last."""
        found = []
        for number, title in enumerate(self.titled):
            texts = [*([""] if number else []), f"H{number}"] if title else []
            texts += self.page.texts(number, self.width)
            texts += ["below"] * self.page.below if number == len(self.titled) - 1 else []
            found += [(Place(number, at), text) for at, text in enumerate(texts)]
        return found

    def headings(self, number: int) -> int:
        """How many lines of a block stand above the fact."""
        return (1 + bool(number)) if self.titled[number] else 0

    @property
    def seen(self) -> list[Place]:
        return [place for place in self.roll.seen() if place is not None]

    @property
    def top(self) -> int:
        """The number of the line that is seen first."""
        return [place for place, _ in self.lines()].index(self.roll.top)


def shown(roll: Roll, y: int, place: Place | None) -> str:
    return "".join(segment.text for segment in roll.line(y, place))


LISTS = st.builds(
    Told,
    st.lists(st.tuples(st.integers(1, 14), st.booleans()), min_size=1, max_size=12),
    st.integers(0, 3),
    st.integers(0, 3),
)
CHOOSING = ("next", "before", "page", "page back", "first", "last", "select", "size")
MOVES = st.lists(
    st.tuples(
        st.sampled_from([*CHOOSING, "scroll", "scroll"]),
        st.integers(-25, 25),
        st.integers(6, 40),
        st.integers(5, 40),
    ),
    max_size=12,
)
Move = tuple[str, int, int, int]


def go(told: Told, move: Move) -> None:
    how, by, width, height = move
    roll = told.roll
    {
        "next": lambda: roll.move(1),
        "before": lambda: roll.move(-1),
        "page": lambda: roll.page_by(1),
        "page back": lambda: roll.page_by(-1),
        "first": lambda: roll.to_end(-1),
        "last": lambda: roll.to_end(1),
        "select": lambda: roll.select(f"f{abs(by) % len(told.titled)}"),
        "size": lambda: told.size(width, height),
        "scroll": lambda: roll.scroll(by),
    }[how]()


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
    def test_the_bar_stands_at_the_selected_fact_and_never_at_a_heading(
        self, told: Told, moves: list[Move]
    ) -> None:
        for move in moves:
            go(told, move)
        text = dict(told.lines())
        for y, place in enumerate(told.roll.seen()):
            if place is not None and text[place] == "below":
                continue
            barred = shown(told.roll, y, place).startswith(INKS.bar)
            of_fact = place is not None and place.line >= told.headings(place.block)
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


class TestMoving:
    @settings(max_examples=200)
    @given(LISTS, MOVES)
    def test_what_is_selected_is_in_view_unless_it_was_scrolled_away(
        self, told: Told, moves: list[Move]
    ) -> None:
        for move in moves:
            go(told, move)
            assert told.roll.fact == f"f{told.roll.chosen}"
            if move[0] != "scroll":
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
    def test_step_by_step_every_fact_is_selected_and_on_the_way_down_every_line_seen(
        self, told: Told
    ) -> None:
        numbers = list(range(len(told.titled)))
        stepped, seen = [told.roll.chosen], set(told.seen)
        for by, last in ((1, numbers[-1]), (-1, 0)):
            while told.roll.chosen != last:
                told.roll.move(by)
                seen.update(told.seen if by > 0 else [])
                stepped += [told.roll.chosen] if told.roll.chosen != stepped[-1] else []
            for _ in range(told.page.heights[-1] * 5 + 9):
                told.roll.move(by)
                seen.update(told.seen if by > 0 else [])
        assert stepped == [*numbers, *numbers[-2::-1]]
        assert seen == {place for place, _ in told.lines()}

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


class TestTheMouse:
    @settings(max_examples=200)
    @given(LISTS, MOVES, st.integers(0, 30))
    def test_finds_the_fact_and_the_outlet_under_each_cell_and_nothing_at_a_heading(
        self, told: Told, moves: list[Move], x: int
    ) -> None:
        for move in moves:
            go(told, move)
        text = dict(told.lines())
        for place in told.roll.seen():
            if place is not None and text[place] == "below":
                continue
            if place is None or place.line < told.headings(place.block):
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
