"""Pieces of text wrapped to lines: no character is lost, no line is too wide, every style stays."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.app.flow import Line, Piece, apart, beside, cells, filled, flow

STYLES = [Style(bold=True), Style(italic=True), Style(underline=True), Style()]
PLAIN = Style(dim=True)
WORDS = st.text(
    st.sampled_from(
        # Latin, blanks, dashes, ideographs and their brackets, emoji with joiners, what combines.
        "aabcdeé  .,—-’“”\u00a0的二〇年报「」、。한국어ｱ🙂👩\u200d🚀🏽\u0301\u0308\u00adנש"
    ),
    max_size=40,
)


def whole(pieces: list[Piece]) -> bool:
    """Whether no joiner stands where two pieces meet."""
    return sum(cell_len(words) for words, _ in pieces) == cell_len("".join(words for words, _ in pieces))


PIECES = st.lists(st.tuples(WORDS, st.sampled_from(STYLES)), max_size=4).filter(whole)
WIDTHS = st.integers(6, 50)


def plain(line: Line) -> str:
    return "".join(segment.text for segment in line)


def styled(line: Line) -> list[tuple[str, Style | None]]:
    return [(character, segment.style) for segment in line for character in segment.text]


def follow(pieces: list[Piece], lines: list[list[tuple[str, Style | None]]]) -> None:
    """Says whether the lines are the pieces, character by character, but for blanks between two lines."""
    text = [(character, style) for words, style in pieces for character in words]
    at = 0
    for line in lines:
        while at < len(text) and text[at : at + len(line)] != line:
            assert text[at][0].isspace(), f"{text[at]} is lost before {line}"
            at += 1
        assert text[at : at + len(line)] == line
        at += len(line)
    assert all(character.isspace() for character, _ in text[at:])


class TestFlow:
    @settings(max_examples=150)
    @given(PIECES, WIDTHS, st.integers(0, 30), st.integers(0, 30))
    def test_loses_and_adds_nothing_but_blanks_where_a_line_ends(
        self, pieces: list[Piece], width: int, lead: int, indent: int
    ) -> None:
        lines = flow(pieces, width, lead=lead, indent=indent)
        inside = []
        for number, line in enumerate(lines):
            air = min(indent if number else lead, width // 2)
            assert plain(line)[:air] == " " * air
            inside.append(styled(line)[air:])
        follow(pieces, inside)

    @settings(max_examples=150)
    @given(PIECES, WIDTHS, st.integers(0, 30), st.integers(0, 30))
    def test_makes_no_line_wider_than_it_may_be(
        self, pieces: list[Piece], width: int, lead: int, indent: int
    ) -> None:
        for line in flow(pieces, width, lead=lead, indent=indent):
            assert cells(line) == cell_len(plain(line))
            assert cells(line) <= width

    @given(st.lists(st.sampled_from(["a", "lamp", "bridges", "of", "1.2"]), max_size=30), WIDTHS)
    def test_keeps_words_whole_and_fills_each_line(self, words: list[str], width: int) -> None:
        lines = [plain(line) for line in flow([(" ".join(words), PLAIN)], max(width, 8))]
        assert " ".join(lines).split() == words
        for line, after in pairwise(lines):
            assert len(line) + 1 + len(after.split()[0]) > max(width, 8)

    def test_sets_in_the_first_line_by_its_lead_and_the_others_by_their_indent(self) -> None:
        lines = flow([("one two three four", PLAIN)], 10, lead=2, indent=4)
        assert [plain(line) for line in lines] == ["  one two", "    three", "    four"]
        lines = flow([("one two three four", PLAIN)], 10, lead=5, indent=1)
        assert [plain(line) for line in lines] == ["     one", " two three", " four"]

    def test_sets_in_by_no_more_than_half_of_the_width(self) -> None:
        lines = flow([("one two", PLAIN)], 8, lead=40, indent=40)
        assert [plain(line) for line in lines] == ["    one", "    two"]

    def test_wraps_ideographs_anywhere_and_tears_no_emoji(self) -> None:
        assert [plain(line) for line in flow([("海岸晚报今天", PLAIN)], 5)] == ["海岸", "晚报", "今天"]
        astronaut = "👩\u200d🚀"
        assert [plain(line) for line in flow([(astronaut * 3, PLAIN)], cell_len(astronaut))] == [
            astronaut
        ] * 3
        assert [plain(line) for line in flow([("e\u0301" * 4, PLAIN)], 2)] == ["e\u0301e\u0301"] * 2

    def test_takes_pieces_of_one_word_as_one_word(self) -> None:
        lines = flow([("the bri", PLAIN), ("", PLAIN), ("dge", STYLES[0]), (" is", PLAIN)], 7)
        assert [plain(line) for line in lines] == ["the", "bridge", "is"]
        assert styled(lines[1])[2:4] == [("i", PLAIN), ("d", STYLES[0])]

    @pytest.mark.parametrize("pieces", [[], [("", PLAIN)], [("   ", PLAIN)]])
    def test_makes_no_line_of_nothing(self, pieces: list[Piece]) -> None:
        assert flow(pieces, 10, lead=2, indent=2) == []


class TestApart:
    @settings(max_examples=60)
    @given(
        PIECES.filter(lambda p: bool("".join(w for w, _ in p).strip())),
        PIECES.filter(lambda p: bool("".join(w for w, _ in p).strip())),
        WIDTHS,
    )
    def test_sets_two_texts_at_the_two_edges_or_one_below_the_other(
        self, left: list[Piece], right: list[Piece], width: int
    ) -> None:
        lines = apart(left, right, width, PLAIN)
        room = width - sum(cell_len(words) for words, _ in (*left, *right))
        if room >= 2:
            [line] = lines
            assert styled(line) == [
                *((c, style) for words, style in left for c in words),
                *[(" ", PLAIN)] * room,
                *((c, style) for words, style in right for c in words),
            ]
        else:
            assert all(cells(line) <= width for line in lines)
            above = len(flow(left, width, indent=2))
            follow(left, [styled(line)[2 if at else 0 :] for at, line in enumerate(lines[:above])])
            follow(right, [styled(line)[2:] for line in lines[above:]])

    def test_keeps_two_cells_between_them(self) -> None:
        left, right = [("left", PLAIN)], [("right", PLAIN)]
        assert [plain(line) for line in apart(left, right, 11, PLAIN)] == ["left  right"]
        assert [plain(line) for line in apart(left, right, 10, PLAIN)] == ["left", "  right"]


class TestBeside:
    @settings(max_examples=40)
    @given(st.lists(st.tuples(PIECES, st.integers(6, 20)), max_size=4))
    def test_each_column_keeps_its_lines_and_its_width(self, columns: list[tuple[list[Piece], int]]) -> None:
        widths = [width for _, width in columns]
        told = [flow(pieces, width) for pieces, width in columns]
        lines = beside(told, widths, Segment(" | ", PLAIN), PLAIN)
        assert len(lines) == max(map(len, told), default=0)
        for number, line in enumerate(lines):
            assert cells(line) == sum(widths) + 3 * (len(widths) - 1)
            expected = [plain(column[number] if number < len(column) else []) for column in told]
            padded = [
                text + " " * (width - cell_len(text)) for text, width in zip(expected, widths, strict=True)
            ]
            assert plain(line) == " | ".join(padded)

    def test_a_line_that_is_full_is_left_as_it_is(self) -> None:
        assert filled([Segment("full", PLAIN)], 4, PLAIN) == [Segment("full", PLAIN)]
        assert plain(filled([Segment("报", PLAIN)], 4, PLAIN)) == "报  "
        assert filled([], 0, PLAIN) == []
