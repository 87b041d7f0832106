"""A small Markdown reduced to words, and plain text files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.story.markdown import reduce_markdown, reduce_plain


def blocks(source: str) -> list[tuple[str, str]]:
    text, found = reduce_markdown(source)
    return [(block.kind, text[block.start : block.end]) for block in found]


def test_headings_paragraphs_lists_and_quotes() -> None:
    source = "# Title\n\nOne line\nand its rest.\n\n- first\n- second\n  goes on\n\n1. one\n2. two\n\n> said\n> so\n"
    assert blocks(source) == [
        ("heading", "Title"),
        ("paragraph", "One line and its rest."),
        ("item", "first"),
        ("item", "second goes on"),
        ("item", "one"),
        ("item", "two"),
        ("quote", "said so"),
    ]


def test_levels_and_markers_are_kept_beside_the_text() -> None:
    _, found = reduce_markdown("## Two\n\n- a\n  - b\n\n3. c")
    assert [(block.kind, block.level, block.marker) for block in found] == [
        ("heading", 2, ""),
        ("item", 0, ""),
        ("item", 1, ""),
        ("item", 0, "3."),
    ]


def test_underlined_headings() -> None:
    assert blocks("Title\n=====\n\nSub\n---\n\ntext") == [
        ("heading", "Title"),
        ("heading", "Sub"),
        ("paragraph", "text"),
    ]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("a *stressed* word", "a stressed word"),
        ("a **strong** word", "a strong word"),
        ("***both***", "both"),
        ("_under_ and __double__", "under and double"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("2 * 3 * 4 stays", "2 * 3 * 4 stays"),
        ("5*3*2 stays", "5*3*2 stays"),
        (r"a \*star\* stays", "a *star* stays"),
        ("see [the page](https://example.org/x) now", "see the page now"),
        ("[1] and [sic] and [/] and [b]x[/i] stay", "[1] and [sic] and [/] and [b]x[/i] stay"),
        (r"\[b] stays", r"\[b] stays"),
        ("in\n2019. Since then", "in 2019. Since then"),
    ],
)
def test_emphasis_is_reduced_to_its_words(written: str, words: str) -> None:
    assert blocks(written) == [("paragraph", words)]


def test_a_hard_wrapped_text_file_has_paragraphs() -> None:
    text, found = reduce_plain("One line\nof a paragraph.\n\nAnother *one*.\n")
    assert text == "One line of a paragraph.\n\nAnother *one*."
    assert [block.kind for block in found] == ["paragraph", "paragraph"]


def test_in_a_text_file_with_long_lines_each_is_a_paragraph() -> None:
    lines = ["long " * 30, "also long " * 20]
    _, found = reduce_plain("\n".join(lines))
    assert len(found) == 2


@pytest.mark.parametrize("flood", ["**a ", "*a ", "__a ", "_a ", "[a](", "> ", "- ", "# ", "\\*"])
def test_a_flood_of_markup_takes_no_more_than_linear_time(flood: str) -> None:
    # A quadratic reduction of this would run for many minutes: the test would hang, not fail.
    text, _ = reduce_markdown(flood * 100_000)
    assert len(text) <= len(flood) * 100_000


@given(st.text(st.sampled_from("ab *_#>-1.)[]()\\\n=`~"), max_size=200))
def test_blocks_cover_the_text_and_stand_apart_by_an_empty_line(source: str) -> None:
    text, found = reduce_markdown(source)
    assert "\n\n".join(text[block.start : block.end] for block in found) == text
    assert all(text[block.start : block.end].strip() for block in found)
    assert not any("\n" in text[block.start : block.end] for block in found)
