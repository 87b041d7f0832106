"""Lists of blocks of any height, with headings, a head and a foot, and all moves in them."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import strategies as st
from rich.segment import Segment

from reader.app.flow import Line
from reader.app.highlight import Looks, palette_of
from reader.app.views.inks import Inks
from reader.app.views.page import Block, Entry, Setting, Target
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
