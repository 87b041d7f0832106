"""Scrolling locked by fact: which fact ties two columns together, and how those that follow are set."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.highlight import Column, Looks, Mention, palette_of
from reader.app.layout import reading_line
from reader.app.widgets.linking import Anchors, Links, Standing, set_by, tied
from reader.app.widgets.surface import Surface
from reader.story.model import Article, Block, Span

LOOKS = Looks(palette_of({}))


def standing(rows: dict[str, int], top: int = 0, count: int = 200) -> Standing:
    return Standing(Anchors(rows, count), top)


class TestTheFactThatTies:
    def test_stands_nearest_to_the_reading_line_of_the_leader(self) -> None:
        leader = standing({"toll": 12, "mayor": 16, "flood": 28}, top=5)
        other = standing({"flood": 80, "mayor": 60, "toll": 70})
        assert reading_line(30) == 10
        assert tied(leader, other, 30) == "mayor"

    def test_is_told_by_both(self) -> None:
        leader = standing({"toll": 10, "mayor": 16})
        assert tied(leader, standing({"mayor": 60}), 30) == "mayor"
        assert tied(leader, standing({"flood": 60}), 30) is None

    def test_is_in_view_of_the_leader_and_not_at_its_very_edge(self) -> None:
        other = standing({"toll": 60})
        assert tied(standing({"toll": 99}), other, 30) is None
        assert tied(standing({"toll": 10}, top=11), other, 30) is None
        assert tied(standing({"toll": 29}), other, 30) is None
        assert tied(standing({"toll": 27}), other, 30) == "toll"

    def test_is_of_two_equally_near_the_one_that_tears_no_gap(self) -> None:
        leader = standing({"toll": 8, "mayor": 12})
        assert tied(leader, standing({"toll": 2, "mayor": 60}, top=0), 30) == "mayor"
        assert tied(leader, standing({"toll": 60, "mayor": 11}, top=0), 30) == "toll"

    def test_is_of_two_on_one_row_the_one_that_moves_the_other_column_less(self) -> None:
        leader = standing({"toll": 10, "mayor": 10})
        assert tied(leader, standing({"toll": 90, "mayor": 40}, top=28), 30) == "mayor"
        assert tied(leader, standing({"toll": 90, "mayor": 40}, top=81), 30) == "toll"

    def test_stays_until_another_is_clearly_better(self) -> None:
        rows = {"toll": 10, "mayor": 20}
        other = standing({"toll": 50, "mayor": 120})
        held = [tied(standing(rows, top), other, 32, kept="toll") for top in range(11)]
        assert held == ["toll"] * 10 + ["mayor"]
        assert tied(standing(rows, 6), other, 32) == "mayor"

    def test_does_not_stay_once_it_is_out_of_view(self) -> None:
        other = standing({"toll": 50})
        assert tied(standing({"toll": 10}, 10), other, 30, kept="toll") == "toll"
        assert tied(standing({"toll": 10}, 11), other, 30, kept="toll") is None

    def test_is_the_selected_fact_wherever_the_leader_shows_it(self) -> None:
        leader = standing({"toll": 29, "mayor": 10})
        other = standing({"toll": 50, "mayor": 60})
        assert tied(leader, other, 30, kept="mayor", selected="toll") == "toll"
        assert tied(leader, standing({"mayor": 60}), 30, selected="toll") == "mayor"
        assert tied(leader, other, 29, selected="toll") == "mayor"

    @given(data=st.data(), height=st.integers(1, 50), tops=st.lists(st.integers(-20, 220), min_size=2))
    def test_is_seen_and_stands_on_one_line(self, data: st.DataObject, height: int, tops: list[int]) -> None:
        rows = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 199))
        leader = standing(data.draw(rows), tops[0])
        other = standing(data.draw(rows), tops[1])
        kept, selected = (data.draw(st.none() | st.sampled_from("abcdefgh")) for _ in range(2))
        fact = tied(leader, other, height, kept, selected)
        if fact is not None:
            assert 0 <= leader.line(fact) < height
            assert Standing(other.anchors, set_by(fact, leader, other)).line(fact) == leader.line(fact)

    @given(
        here=st.lists(st.integers(0, 199), min_size=1, max_size=40),
        there=st.lists(st.integers(0, 199), min_size=1, max_size=40),
        height=st.integers(6, 50),
    )
    def test_does_not_leap_back_and_forth(self, here: list[int], there: list[int], height: int) -> None:
        leader, other = (Anchors(dict(enumerate_as_facts(rows)), 200) for rows in (here, there))
        kept, held = None, []
        for top in range(200):
            kept = tied(Standing(leader, top), Standing(other, 0), height, kept)
            held.append(kept)
        changes = [
            fact for fact, before in zip(held, [None, *held], strict=False) if fact not in (None, before)
        ]
        assert len(changes) == len(set(changes)), "reading down, no fact ties the columns twice"


def enumerate_as_facts(rows: Sequence[int]) -> list[tuple[str, int]]:
    return [(f"fact {number}", row) for number, row in enumerate(rows)]


class TestLinks:
    def test_keep_what_ties_two_columns_when_the_other_one_leads(self) -> None:
        links = Links()
        here, there = standing({"toll": 12, "mayor": 20}), standing({"toll": 50, "mayor": 54})
        assert links.follow(0, here, {0: here, 1: there}, 30) == {1: 38}
        assert links.facts == {1: "toll"}
        moved = there._replace(top=43)
        assert tied(moved, here, 30) == "mayor", "it is now nearer"
        assert links.follow(1, moved, {0: here, 1: moved}, 30) == {0: 5}
        assert links.facts == {0: "toll"}

    def test_leave_a_column_where_it_is_that_shares_nothing_in_view(self) -> None:
        here = standing({"toll": 12})
        assert Links().follow(0, here, {1: standing({"mayor": 5}), 2: standing({})}, 30) == {}


def column(name: str, *facts: str | None) -> Column:
    """An article of short paragraphs, each two rows with the empty one; a fact in those that name one."""
    parts = [f"{name} {n}: {fact or 'nothing'}" for n, fact in enumerate(facts)]
    text = "\n\n".join(parts)
    blocks, mentions, at = [], [], 0
    for part, fact in zip(parts, facts, strict=True):
        end = at + len(part)
        blocks.append(Block("paragraph", at, end))
        if fact:
            said = Span(end - len(fact), end)
            mentions.append(Mention(at, end, said, fact, "agreed"))
        at = end + 2
    return Column(Article(name, name, text, tuple(blocks)), tuple(mentions))


def bridge() -> Surface:
    """Three columns, 20 lines of text: the second tells the same 30 rows later, the third mostly other things."""
    blank: list[str | None] = [None] * 60
    first, second, third = [*blank], [*blank], [*blank]
    for number in range(5, 40, 5):
        first[number] = second[number + 15] = f"fact{number}"
    third[50] = "fact20"
    surface = Surface([column("Echo", *first), column("Post", *second), column("Radio", *third)])
    surface.arrange(150, 23, LOOKS)
    return surface


def tops(surface: Surface) -> list[int]:
    return [pane.top for pane in surface.panes]


class TestColumns:
    def test_follow_the_one_that_is_scrolled_and_stay_where_nothing_is_shared(self) -> None:
        surface = bridge()
        surface.scroll(0, 5)
        assert tops(surface) == [5, 35, 0]
        surface.scroll(0, 30)
        assert tops(surface) == [35, 65, 95]

    def test_follow_whichever_the_wheel_is_over(self) -> None:
        surface = bridge()
        surface.scroll(1, 35)
        assert tops(surface) == [5, 35, 0]
        surface.scroll(1, -3)
        assert tops(surface) == [2, 32, 0]

    def test_stay_where_they_are_when_unlinked_and_follow_once_linked(self) -> None:
        surface = bridge()
        surface.link(on=False)
        surface.scroll(0, 5)
        assert tops(surface) == [5, 0, 0]
        surface.link(on=True)
        assert tops(surface) == [5, 35, 0]

    def test_go_past_an_end_only_for_the_line_that_they_share(self) -> None:
        surface = bridge()
        surface.scroll(1, 25)
        assert tops(surface) == [-5, 25, 0]
        surface.scroll(0, -1)
        assert tops(surface) == [-5, 25, 0], "the leader itself goes no further"

    def test_keep_to_the_selected_fact_while_it_is_seen(self) -> None:
        surface = bridge()
        surface.choose("fact20")
        line = 40 - surface.panes[0].top
        for _ in range(line):
            surface.scroll(0, 1)
            assert [row - top for row, top in zip((40, 70, 100), tops(surface), strict=True)] == [
                40 - surface.panes[0].top
            ] * 3

    def test_follow_a_revealed_offset_but_not_a_restored_one(self) -> None:
        surface = bridge()
        surface.restore(0, surface.panes[0].column.article.text.index("Echo 20"))
        assert tops(surface) == [40, 0, 0]
        surface.show_offset(0, surface.panes[0].column.article.text.index("Echo 10"))
        assert tops(surface) == [14, 44, 0]
        surface.show_offset(0, surface.panes[0].column.article.text.index("Echo 11"))
        assert tops(surface) == [14, 44, 0], "it was in view"

    def test_that_come_into_view_follow_the_one_that_was_read(self) -> None:
        surface = bridge()
        surface.arrange(60, 23, LOOKS)
        surface.scroll(0, 5)
        surface.focus = 1
        surface.arrange(60, 23, LOOKS)
        assert (surface.visible, surface.panes[1].top) == ((1,), 35)

    def test_that_are_shown_anew_follow_none_before_one_is_scrolled(self) -> None:
        surface = bridge()
        surface.scroll(0, 5)
        surface.show([pane.column for pane in surface.panes], 0, frozenset())
        surface.restore(1, 0)
        surface.arrange(150, 23, LOOKS)
        assert tops(surface) == [5, 0, 0]

    def test_are_tied_where_a_fact_is_chiefly_told_at_every_width(self) -> None:
        filler = "The council met again and talked of nothing new. " * 3
        told = column("Echo", *[filler] * 6, "toll", *[filler] * 6)
        text = told.article.text
        again = Span(text.index("council"), text.index("council") + 7)
        main = next(mention for mention in told.mentions if mention.fact == "toll")
        further = Mention(*again, again, "toll", "agreed", main=False)
        surface = Surface([Column(told.article, (further, main))])
        for width in (90, 50, 70):
            surface.arrange(width, 23, LOOKS)
            (pane,) = surface.panes
            assert pane.anchors.rows == {"toll": pane.row_of(main.said.start)}
            assert pane.anchors.count == len(pane.wrapped)

    def test_show_what_was_restored_until_one_is_scrolled(self) -> None:
        surface = bridge()
        for index, offset in enumerate((0, 300, 0)):
            surface.restore(index, offset)
        before = tops(surface)
        surface.arrange(140, 23, LOOKS)
        assert tops(surface) == before

    @pytest.mark.parametrize("rows", [10**9, -(10**9)])
    def test_end_where_the_text_of_the_leader_ends(self, rows: int) -> None:
        surface = bridge()
        surface.scroll(0, 40)
        surface.scroll(0, rows)
        assert surface.panes[0].top == (surface.panes[0].last_top(surface.body) if rows > 0 else 0)
