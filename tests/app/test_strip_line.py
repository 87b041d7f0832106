"""The strip above a column: a cell for each sentence, signed by what it holds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.highlight import Column, Looks, Mention, palette_of
from reader.app.widgets.heading import heading_lines
from reader.app.widgets.strip_line import StripPlan, strip_line
from reader.app.widgets.strip_walk import StripWalk
from reader.app.widgets.surface import Surface
from reader.comparing.strip import StripCell
from reader.story.model import AGREEMENTS, Agreement, Article, Block, Span

LOOKS = Looks(palette_of({}))


def sentences(*told: Agreement | None) -> list[StripCell]:
    """Sentences of 10 characters each; the one at place n tells the fact "fact n", if any."""
    return [
        StripCell(10 * at, 10 * at + 9, agreement, (f"fact {at}",) if agreement else ())
        for at, agreement in enumerate(told)
    ]


def shown(strip: Sequence[StripCell], width: int, looks: Looks = LOOKS) -> str:
    return "".join(segment.text for segment in strip_line(StripPlan(strip, width).ranks, width, looks))


class TestCells:
    def test_are_signed_by_what_each_sentence_holds(self) -> None:
        strip = sentences("agreed", None, "close", "disputed", "single")
        assert shown(strip, 8) == "═▁≈≠·   "
        assert shown(strip, 8, Looks(palette_of({}), ascii_only=True)) == "=_~!.   "

    def test_are_shared_by_neighbours_where_there_are_too_few_and_the_most_telling_shows(self) -> None:
        strip = sentences("disputed", "agreed", "single", "close", None, None)
        assert shown(strip, 3) == "≠≈▁"
        plan = StripPlan(strip, 3)
        assert [list(plan.sentences(cell)) for cell in range(4)] == [[0, 1], [2, 3], [4, 5], []]
        assert [plan.chief(cell) for cell in range(-1, 4)] == [None, 0, 3, 4, None]

    def test_show_what_is_in_view_and_the_selected_fact_without_colour_too(self) -> None:
        ranks = StripPlan(sentences("agreed", "agreed", None, "close"), 4).ranks
        segments = strip_line(ranks, 4, LOOKS, seen=range(1, 4), chosen={3})
        assert [
            (segment.text, bool(segment.style.underline), bool(segment.style.reverse))
            for segment in segments
            if segment.style
        ] == [("═", False, False), ("═", True, False), ("▁", True, False), ("≈", False, True)]
        outside, inside = (segment.style and segment.style.bgcolor for segment in segments[:2])
        assert outside != inside

    @given(told=st.lists(st.none() | st.sampled_from(AGREEMENTS), max_size=120), width=st.integers(1, 90))
    def test_hold_each_sentence_once_and_fill_the_width(
        self, told: list[Agreement | None], width: int
    ) -> None:
        plan = StripPlan(sentences(*told), width)
        assert len(shown(plan.strip, width)) == width
        assert [at for cell in range(width) for at in plan.sentences(cell)] == list(range(len(told)))
        assert all(plan.cell(at) == cell for cell in range(width) for at in plan.sentences(cell))
        assert all((rank == 0) == (not any(told[at] for at in plan.sentences(cell)))
                   for cell, rank in enumerate(plan.ranks))  # fmt: skip


class TestPlaces:
    def test_of_a_stretch_of_text_are_those_of_the_sentences_that_it_touches(self) -> None:
        plan = StripPlan(sentences(*[None] * 8), 4)
        assert list(plan.touched(5, 31)) == [0, 1, 2, 3]
        assert list(plan.touched(9, 10)) == []
        assert plan.seen(5, 31) == range(2)
        assert plan.seen(45, 46) == range(2, 3)
        assert list(plan.seen(9, 10)) == []

    def test_of_a_fact_are_all_that_hold_it(self) -> None:
        strip = sentences("agreed", None, "agreed")
        strip[0] = strip[0]._replace(facts=("fact 2",))
        assert StripPlan(strip, 9).holding("fact 2") == {0, 2}
        assert not StripPlan(strip, 9).holding(None)
        assert not StripPlan(strip, 9).holding("toll")

    def test_that_hold_something_follow_each_other_and_end(self) -> None:
        plan = StripPlan(sentences(None, "agreed", None, "close"), 9)
        assert [plan.next(after, 1) for after in (-1, 0, 1, 2, 3)] == [1, 1, 3, 3, None]
        assert [plan.next(after, -1) for after in (4, 3, 2, 1, 0)] == [3, 1, 1, None, None]


@pytest.mark.parametrize(
    ("height", "lines"),
    [
        (20, ["outlet", "headline", "strip", "air"]),
        (19, ["outlet", "headline", "strip"]),
        (12, ["outlet", "headline", "strip"]),
        (11, ["outlet", "strip"]),
        (8, ["outlet", "strip"]),
        (7, ["outlet"]),
        (1, ["outlet"]),
    ],
)
def test_a_heading_gives_up_the_air_first_then_the_headline_and_the_strip_last(
    height: int, lines: list[str]
) -> None:
    assert list(heading_lines(height, strip=True)) == lines


def test_a_heading_without_a_strip_has_no_line_for_it() -> None:
    assert heading_lines(30, strip=False) == ("outlet", "headline", "air")
    assert heading_lines(9, strip=False) == ("outlet", "headline")


def echo() -> Column:
    """40 sentences of one paragraph each; every fifth tells a fact, and the tenth says again that of 30."""
    parts = [f"Sentence {at:02}." for at in range(40)]
    text = "\n\n".join(parts)
    spans = [Span(14 * at, 14 * at + 12) for at in range(40)]
    told = [StripCell(*span, None, ()) for span in spans]
    mentions = []
    for at in range(5, 40, 5):
        told[at] = StripCell(*spans[at], "close", (f"fact {at}",))
        mentions.append(Mention(*spans[at], spans[at], f"fact {at}", "close"))
    told[10] = StripCell(*spans[10], "close", ("fact 30",))
    mentions.append(Mention(*spans[10], spans[10], "fact 30", "close", main=False))
    blocks = tuple(Block("paragraph", *span) for span in spans)
    return Column(Article("echo", "Echo", text, blocks), tuple(mentions), tuple(told))


class TestWalking:
    def surface(self) -> Surface:
        surface = Surface([echo()])
        surface.arrange(60, 15, LOOKS)
        return surface

    def steps(self, walk: StripWalk, *by: int) -> list[int | None]:
        return [cell and cell.start // 14 for cell in map(walk.step, by)]

    def test_goes_from_sentence_to_sentence_that_holds_something_and_stops_at_the_ends(self) -> None:
        walk = StripWalk(self.surface())
        assert self.steps(walk, 1, 1, -1, -1) == [5, 10, 5, None]
        assert self.steps(walk, *[1] * 7) == [10, 15, 20, 25, 30, 35, None]

    def test_brings_the_sentence_into_view(self) -> None:
        surface = self.surface()
        walk = StripWalk(surface)
        self.steps(walk, 1, 1, 1)
        assert surface.panes[0].top == 30 - 12 // 3

    def test_begins_with_what_is_in_view(self) -> None:
        surface = self.surface()
        walk = StripWalk(surface)
        self.steps(walk, 1)
        surface.scroll(0, 40)
        assert self.steps(walk, 1) == [20]
        surface.scroll(0, -12)
        assert self.steps(walk, -1) == [10]

    def test_goes_on_from_the_selected_fact(self) -> None:
        surface = self.surface()
        walk = StripWalk(surface)
        surface.choose("fact 25")
        assert self.steps(walk, 1) == [30]

    def test_goes_on_from_where_it_was_when_its_fact_is_told_elsewhere_too(self) -> None:
        surface = self.surface()
        walk = StripWalk(surface)
        self.steps(walk, 1, 1)
        surface.choose("fact 30")
        assert self.steps(walk, 1) == [15]

    def test_goes_nowhere_on_an_empty_surface(self) -> None:
        assert StripWalk(Surface()).step(1) is None
