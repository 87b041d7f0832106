"""Rows: what a paragraph, a list, a quotation become at a width, and how offsets find their way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.app.cells import _BROAD, _ONE_CELL
from reader.app.drawn import OPEN, SHUT, Drawn
from reader.app.wrapping import BLANK, Wrapped, clusters, cut
from reader.story.model import Article, Block


def article(*blocks: tuple[str, str] | str, markers: tuple[str, ...] = ()) -> Article:
    """An article of (kind, text) blocks; a bare text is a paragraph."""
    made, at = [], 0
    pairs = [("paragraph", block) if isinstance(block, str) else block for block in blocks]
    for index, (kind, text) in enumerate(pairs):
        marker = markers[index] if index < len(markers) else ""
        made.append(Block(kind, at, at + len(text), marker=marker))  # type: ignore[arg-type]
        at += len(text) + 2
    return Article("harbour", "The Harbour Gazette", "\n\n".join(text for _, text in pairs), tuple(made))


def lines(told: Article, width: int, *stretches: tuple[int, int], ascii_only: bool = False) -> list[str]:
    """The rows as they are drawn, signs as `<` and `>`."""
    drawn = Drawn(told, stretches)
    wrapped = Wrapped(drawn, width, ascii_only=ascii_only)
    return [
        (wrapped.lead(index) + drawn.text[row.start : row.end]).replace(OPEN, "<").replace(SHUT, ">")
        for index, row in enumerate(wrapped.rows)
    ]


class TestParagraphs:
    def test_words_stay_whole(self) -> None:
        assert lines(article("The ferry sank at noon off Skerry."), 12) == [
            "The ferry",
            "sank at noon",
            "off Skerry.",
        ]

    def test_one_empty_line_stands_between_two(self) -> None:
        assert lines(article("One.", "Two."), 20) == ["One.", "", "Two."]

    def test_a_word_longer_than_the_line_is_cut(self) -> None:
        assert lines(article("a Donaudampfschiff sank"), 8) == ["a", "Donaudam", "pfschiff", "sank"]

    def test_a_no_break_space_does_not_break(self) -> None:
        assert lines(article("about 300\u00a0tons of coal"), 12) == ["about", "300\u00a0tons of", "coal"]

    def test_a_dash_without_spaces_may_end_a_line(self) -> None:
        assert lines(article("the ferry—an old one—sank"), 14) == ["the ferry—an", "old one—sank"]

    def test_a_line_break_in_the_text_is_kept(self) -> None:
        assert lines(article("Roses\nare red"), 20) == ["Roses", "are red"]

    def test_a_tab_is_drawn_as_one_blank(self) -> None:
        assert lines(article("one\ttwo"), 20) == ["one two"]


class TestBlocks:
    def test_a_heading_has_air_above_and_none_below(self) -> None:
        told = article("Before.", ("heading", "The crew"), "After.")
        assert lines(told, 20) == ["Before.", "", "The crew", "After."]

    def test_items_hang_behind_their_bullets_without_air_between(self) -> None:
        told = article(("item", "two boats came"), ("item", "one left"))
        assert lines(told, 10) == ["• two", "  boats", "  came", "• one left"]

    def test_a_numbered_item_keeps_its_number(self) -> None:
        told = article(("item", "two boats came"), markers=("12.",))
        assert lines(told, 13) == ["12. two boats", "    came"]

    def test_a_quotation_has_a_bar_that_runs_on_through_the_air(self) -> None:
        told = article(("quote", "It was dark."), ("quote", "So dark."), "She left.")
        assert lines(told, 20) == ["▎ It was dark.", "▎ ", "▎ So dark.", "", "She left."]

    def test_ascii_has_its_own_signs(self) -> None:
        told = article(("quote", "Dark."), ("item", "boats"))
        assert lines(told, 20, ascii_only=True) == ["| Dark.", "", "* boats"]

    def test_a_deep_item_leaves_two_thirds_to_its_text(self) -> None:
        block = Block("item", 0, 5, level=30)
        drawn = Drawn(Article("a", "A", "boats", (block,)), [])
        assert Wrapped(drawn, 30).leads[0].cells == 10


class TestWideText:
    def test_ideographs_part_anywhere_but_before_a_closing_mark(self) -> None:
        assert lines(article("渡轮在中午沉没，无人伤亡。"), 14) == ["渡轮在中午沉", "没，无人伤亡。"]

    def test_latin_words_among_them_stay_whole(self) -> None:
        assert lines(article("渡轮Skerry沉没"), 8) == ["渡轮", "Skerry沉", "没"]

    def test_a_family_of_joined_emoji_is_never_torn(self) -> None:
        family = "👨\u200d👩\u200d👧"
        assert lines(article(family * 3), cell_len(family) * 2) == [family * 2, family]

    def test_marks_stay_with_their_letter(self) -> None:
        assert list(clusters("e\u0301a")) == ["e\u0301", "a"]
        assert list(clusters("a\u200d\u200d，")) == ["a\u200d\u200d", "，"]
        assert lines(article("e\u0301" * 6), 4) == ["e\u0301" * 4, "e\u0301" * 2]

    def test_characters_said_to_take_one_cell_do(self) -> None:
        found = [char for char in map(chr, range(0x20, 0x10000)) if not _BROAD.match(char)]
        assert [hex(ord(char)) for char in found if char not in "\t\n" and cell_len(char) != 1] == []
        assert _ONE_CELL


class TestSigns:
    def test_stand_at_the_words_and_wrap_with_them(self) -> None:
        assert lines(article("The ferry sank at noon."), 10, (4, 9)) == ["The", "<ferry>", "sank at", "noon."]

    def test_stretches_that_begin_together_share_one(self) -> None:
        assert lines(article("forty boats came"), 30, (0, 5), (0, 11)) == ["<forty> boats> came"]

    def test_what_ends_comes_before_what_begins(self) -> None:
        assert lines(article("forty-two"), 30, (0, 6), (6, 9)) == ["<forty-><two>"]

    def test_a_stretch_may_open_and_shut_a_block(self) -> None:
        assert lines(article("Noon.", "Sank"), 30, (0, 5), (7, 11)) == ["<Noon.>", "", "<Sank>"]

    def test_offsets_count_the_text_alone(self) -> None:
        drawn = Drawn(article("The ferry sank"), [(4, 9)])
        assert drawn.text[drawn.start(4) : drawn.end(9)] == "ferry"
        assert drawn.text[drawn.start(4, signs=True) : drawn.end(9, signs=True)] == f"{OPEN}ferry{SHUT}"
        assert [drawn.back(at) for at in (3, 4, 5, 9, 10, 11)] == [3, 4, 4, 8, 9, 9]


class TestCells:
    def test_a_cell_finds_its_character_behind_the_bullet(self) -> None:
        wrapped = Wrapped(Drawn(article(("item", "boats")), []), 20)
        assert [wrapped.offset(0, cell) for cell in (-3, 0, 2, 3, 40)] == [0, 0, 0, 1, 5]

    def test_both_halves_of_a_wide_character_are_that_character(self) -> None:
        wrapped = Wrapped(Drawn(article("渡轮 ab"), []), 20)
        assert [wrapped.offset(0, cell) for cell in range(6)] == [0, 0, 1, 1, 2, 3]
        assert [wrapped.offset(0, cell, past=True) for cell in range(6)] == [0, 1, 1, 2, 2, 3]

    def test_a_drawn_offset_finds_its_row_and_cell(self) -> None:
        wrapped = Wrapped(Drawn(article("渡轮 ab", "Noon."), []), 20)
        assert (wrapped.row_at(4), wrapped.cell(0, 4)) == (0, 6)
        assert wrapped.row_at(7) == 2


class TestCut:
    @pytest.mark.parametrize(
        ("text", "width", "shown"),
        [
            ("Ferry", 5, "Ferry"),
            ("Ferry sank", 7, "Ferry…"),
            ("渡轮沉没", 5, "渡轮…"),
            ("Ferry", 1, "…"),
            ("Ferry", 0, ""),
        ],
    )
    def test_shows_that_something_is_missing(self, text: str, width: int, shown: str) -> None:
        assert cut(text, width) == shown


WORDS = st.text(alphabet="ab é—渡轮，「」e\u0301\u200d👩🏽\u00a0", min_size=1, max_size=60)


@given(blocks=st.lists(WORDS, min_size=1, max_size=4), width=st.integers(2, 24), data=st.data())
def test_every_word_is_drawn_once_and_no_row_is_too_wide(
    blocks: list[str], width: int, data: st.DataObject
) -> None:
    told = article(*blocks)
    ends = st.integers(0, len(told.text))
    stretches = [(min(pair), max(pair)) for pair in data.draw(st.lists(st.tuples(ends, ends), max_size=3))]
    drawn = Drawn(told, [pair for pair in stretches if pair[0] < pair[1]])
    wrapped = Wrapped(drawn, width)
    rows = wrapped.rows
    shown = "".join(drawn.text[row.start : row.end] for row in rows)
    assert "".join(shown.split()) == "".join("".join(drawn.text[a:b] for a, b in drawn.places).split())
    assert all(cell_len(drawn.text[row.start : row.end]) <= width for row in rows)
    assert wrapped.starts == sorted(wrapped.starts)
    assert all(wrapped.row_at(row.start) == at for at, row in enumerate(rows) if row.block != BLANK)
    for offset in range(len(told.text)):
        assert drawn.back(drawn.start(offset)) == offset
        assert drawn.text[drawn.start(offset)] == told.text[offset].replace("\t", " ")
