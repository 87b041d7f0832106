"""Parts of the screens that need no screen: the walk through facts, the panel, the key bar, the second wall."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.color import Color

from reader.app.guard import CleanLines
from reader.app.lines import wrapped
from reader.app.panel import panel_lines, sheet_lines
from reader.app.walk import first_from, step, walk
from reader.app.widgets.fact_panel import panel_height
from reader.app.widgets.key_bar import fitting
from reader.app.widgets.line_list import fit
from reader.comparing.study import Study
from reader.story.comparison import Comparison
from reader.story.load import load


@pytest.fixture
def comparison(bridge: Path) -> Comparison:
    return load(bridge).comparison


class TestWalk:
    def test_facts_come_in_the_order_of_their_place_in_the_article(self, comparison: Comparison) -> None:
        order = walk(comparison, "herald", alone=True)
        assert order == ("length", "cost", "engineer", "judgement")

    def test_side_by_side_the_facts_that_the_article_is_silent_on_come_last(
        self, comparison: Comparison
    ) -> None:
        order = walk(comparison, "herald", alone=False)
        assert order[:4] == ("length", "cost", "engineer", "judgement")
        assert sorted(order) == sorted(row.fact.id for row in comparison.rows)

    def test_steps_go_round(self) -> None:
        assert step(["a", "b", "c"], "c", 1) == "a"
        assert step(["a", "b", "c"], "a", -1) == "c"
        assert step(["a", "b", "c"], None, 1) == "a"
        assert step(["a", "b", "c"], None, -1) == "c"
        assert step(["a", "b", "c"], "a", 1, {"a"}) == "a"
        assert step(["a", "b", "c"], "a", 1, {"x"}) is None
        assert step([], None, 1) is None

    def test_the_first_fact_is_the_one_nearest_below_what_is_read(self, comparison: Comparison) -> None:
        order = walk(comparison, "gazette", alone=True)
        place = comparison.row("cost").fact.claims["gazette"].said.start
        assert first_from(comparison, order, "gazette", 0) == order[0]
        assert first_from(comparison, order, "gazette", place) == "cost"
        assert first_from(comparison, order, "gazette", 10**6) == order[0]


class TestPanel:
    @pytest.mark.parametrize("width", [38, 58, 78, 118, 200])
    def test_no_line_is_wider_than_the_panel_and_none_is_lost(
        self, comparison: Comparison, width: int
    ) -> None:
        for row in comparison.rows:
            lines = panel_lines(row, Study(comparison), width, 9)
            assert len(lines) == 9
            assert all(line.cell_length <= width for line in lines)
            whole = sheet_lines(row, Study(comparison), width)
            assert all(line.cell_length <= width for line in whole)
            told = " ".join(" ".join(line.plain.split()) for line in whole)
            for article_id, claim in row.fact.claims.items():
                text = comparison.story.article(article_id).text
                assert text[claim.said.start : claim.said.end] in told

    def test_a_contradiction_that_no_outlets_own_line_shows_has_a_line_of_its_own(
        self, write_story: Callable[[dict[str, str | bytes]], Path]
    ) -> None:
        said = {"a": "four dead", "b": "five dead", "c": "at least four dead"}
        table = '[[fact]]\nid = "f"\ntopic = "T"\nkind = "number"\nquestion = "How many?"\n'
        files: dict[str, str | bytes] = {}
        for name, words in said.items():
            more = ', "more"' if name == "c" else ""
            files[f"{name}.md"] = (
                f'+++\noutlet = "{name}"\norigins = ["{name}"{more}]\n+++\nThere are {words}.'
            )
            table += f'[fact.claims.{name}]\nevidence = "{words}"\n'
        loaded = load(write_story(files | {"facts.toml": table})).comparison
        lines = [line.plain.strip() for line in panel_lines(loaded.row("f"), Study(loaded), 80, 9)]
        assert "four dead and five dead  conflict: 4 is not 5" in lines

    def test_what_does_not_fit_is_told_with_the_key_that_shows_it(self, comparison: Comparison) -> None:
        lines = panel_lines(comparison.row("cost"), Study(comparison), 60, 4)
        assert lines[-1].plain == "… enter shows the whole fact"

    def test_it_never_takes_the_text_away(self) -> None:
        for height in (12, 20, 24, 45, 100):
            for articles in (1, 5, 12):
                narrow, wide = (panel_height(height, width, articles) for width in (78, 158))
                assert 5 <= wide <= narrow <= max(5, height * 3 // 8)

    def test_where_two_outlets_stand_on_a_line_it_takes_fewer_lines(self) -> None:
        assert (panel_height(45, 78, 5), panel_height(45, 158, 5)) == (15, 11)

    def test_ascii_signs(self, comparison: Comparison) -> None:
        lines = panel_lines(comparison.row("lamps"), Study(comparison), 80, 9, ascii_signs=True)
        assert lines[0].plain.startswith("! How many lamps")
        assert not any(sign in line.plain for line in lines for sign in "═≈≠·" if sign != "·")

    def test_lines_after_the_first_hang(self) -> None:
        from textual.content import Content

        lines = wrapped(Content("one two three four five six"), 12, 4)
        assert [line.plain.rstrip() for line in lines] == ["one two", "    three", "    four", "    five six"]


class TestKeyBar:
    KEYS = [("a", ("a", "first")), ("b", ("b", "second")), ("help", ("?", "help")), ("quit", ("q", "quit"))]

    def test_all_keys_are_shown_where_there_is_room(self) -> None:
        assert fitting(self.KEYS, 80) == [pair for _, pair in self.KEYS]

    def test_help_and_quit_stay_when_others_must_go(self) -> None:
        assert fitting(self.KEYS, 25) == [("a", "first"), ("?", "help"), ("q", "quit")]
        assert fitting(self.KEYS, 16) == [("?", "help"), ("q", "quit")]


def test_a_cell_is_filled_or_cut_to_its_width() -> None:
    assert fit("ab", 4) == "ab  "
    assert fit("ab", 4, right=True) == "  ab"
    assert fit("abcdef", 4) == "abc…"
    assert fit("中文字", 4) == "中… " or fit("中文字", 4) == "中 …"


def test_the_second_wall_leaves_no_control_character_in_a_drawn_line() -> None:
    wall = CleanLines()
    plain = [Segment("text"), Segment("中文")]
    assert wall.apply(plain, Color(0, 0, 0)) == plain
    hostile = [Segment("a\x1b]0;x\x07\u202eb\n"), Segment("ok")]
    assert "".join(s.text for s in wall.apply(hostile, Color(0, 0, 0))) == "a\ufffd]0;x\ufffd\ufffdb ok"
