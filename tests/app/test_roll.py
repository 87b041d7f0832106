"""A list of blocks of unknown height: where one is, what is seen, and that nothing is ever lost."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from reader.app.flow import Line
from reader.app.views.page import Block, Entry, Setting, Target
from reader.app.widgets.roll import Roll

STYLE = Style()
INKS = SimpleNamespace(text=STYLE, here=STYLE, heading=STYLE, bar="|")


class Heights:
    """A page whose blocks are so many lines high, the last of them empty."""

    def __init__(self, heights: list[int]) -> None:
        self.heights = heights

    def head(self, setting: Setting) -> list[Line]:
        return [[Segment("head")]]

    def foot(self, setting: Setting) -> list[Line]:
        return []

    def block(self, entry: Entry, setting: Setting, *, chosen: bool) -> Block:
        assert entry.row is not None
        number = int(entry.row.fact.id)
        lines: list[Line] = [[Segment(f"{number}.{at}")] for at in range(self.heights[number])]
        return Block(lines, [Target(0, 0, 3, "echo")])


def roll(heights: list[int], height: int = 10, width: int = 20) -> Roll:
    entries = [
        Entry(cast(Any, SimpleNamespace(fact=SimpleNamespace(id=str(n))))) for n in range(len(heights))
    ]
    made = Roll(Heights(heights), entries)
    made.arrange(setting(height, width))
    return made


def setting(height: int, width: int = 20) -> Setting:
    return Setting(width, height, "echo", cast(Any, INKS), {}, cast(Any, None))


HEIGHTS = st.lists(st.integers(1, 14), min_size=1, max_size=30)
MOVES = st.lists(
    st.sampled_from(["down", "up", "page", "back", "top", "end", "roll", "unroll", "taller", "lower"]),
    max_size=30,
)


def move(made: Roll, how: str) -> None:
    height = made.setting.height if made.setting else 10
    moves = {
        "down": lambda: made.move(1),
        "up": lambda: made.move(-1),
        "page": lambda: made.page_by(1),
        "back": lambda: made.page_by(-1),
        "top": lambda: made.to_end(-1),
        "end": lambda: made.to_end(1),
        "roll": lambda: made.scroll(3),
        "unroll": lambda: made.scroll(-3),
        "taller": lambda: made.arrange(setting(min(40, height + 5))),
        "lower": lambda: made.arrange(setting(max(3, height - 4))),
    }
    moves[how]()


@given(HEIGHTS, MOVES)
def test_what_is_seen_goes_on_line_by_line_and_leaves_no_room_empty(
    heights: list[int], moves: list[str]
) -> None:
    made = roll(heights)
    for how in moves:
        move(made, how)
        seen = [place for place in made.seen() if place is not None]
        lines = [(n, at) for n, high in enumerate(heights) for at in range(high)]
        start = lines.index(tuple(seen[0]))
        assert [tuple(place) for place in seen] == lines[start : start + len(seen)]
        assert len(seen) == min(made.body, len(lines))


@given(HEIGHTS, MOVES)
def test_what_was_selected_is_in_view(heights: list[int], moves: list[str]) -> None:
    made = roll(heights)
    for how in moves:
        before = made.setting
        move(made, how)
        if how in ("taller", "lower") and made.setting == before:
            continue  # the window is as it was: what the wheel has moved away stays there
        if how not in ("roll", "unroll"):
            assert made.chosen in {place.block for place in made.seen() if place}
        assert made.fact == str(made.chosen)


@given(HEIGHTS, st.data())
def test_a_fact_is_found_and_comes_into_view(heights: list[int], data: st.DataObject) -> None:
    made = roll(heights)
    wanted = data.draw(st.integers(0, len(heights) - 1))
    assert made.select(str(wanted))
    assert made.chosen in {place.block for place in made.seen() if place}
    assert not made.select("none")
    assert made.chosen == wanted


def test_the_mouse_finds_fact_and_outlet() -> None:
    made = roll([2, 2])
    seen = made.seen()
    assert made.at(2, seen[1]) == ("0", "echo")
    assert made.at(9, seen[1]) == ("0", None)
    assert made.at(2, seen[4]) == ("1", None)
    assert made.at(2, seen[0]) == (None, None)


def test_down_scrolls_through_a_block_that_reaches_out_of_view() -> None:
    made = roll([30, 1], height=11)
    made.move(1)
    assert (made.chosen, made.top.line) == (0, 1)
    for _ in range(40):
        made.move(1)
    assert made.chosen == 1
