"""Questions that begin alike are cut so that they can be told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.app.cutting import cut_apart

YUAN = "How much had Zhipu AI raised in 2023 by October, in yuan?"
DOLLARS = "How much had Zhipu AI raised in 2023 by October, in dollars?"


@pytest.mark.parametrize("width", [21, 30, 36, 50])
def test_two_questions_that_begin_alike_show_where_they_differ(width: int) -> None:
    both = [YUAN, DOLLARS, "Who paid?"]
    first, second = cut_apart(YUAN, both, width), cut_apart(DOLLARS, both, width)
    assert first.startswith("How mu")
    assert first.endswith("yuan?")
    assert second.endswith("dollars?")
    assert max(cell_len(first), cell_len(second)) <= width


def test_a_difference_in_the_middle_is_shown() -> None:
    one = "How much did the city pay for lamps in the years before the flood of June?"
    other = "How much did the city pay for boats in the years before the flood of June?"
    assert "lamps" in cut_apart(one, [one, other], 24)
    assert "boats" in cut_apart(other, [one, other], 24)


def test_others_are_cut_at_their_end_and_what_fits_is_not_cut() -> None:
    assert cut_apart(YUAN, [YUAN, "Who paid?"], 20) == "How much had Zhipu…"
    assert cut_apart(YUAN, [YUAN, DOLLARS], 80) == YUAN
    assert cut_apart(YUAN, [YUAN, YUAN], 20) == "How much had Zhipu…"


@given(st.text("ab 海", max_size=40), st.text("ab 海", max_size=40), st.integers(0, 20))
def test_it_is_never_wider_than_it_may_be(one: str, other: str, width: int) -> None:
    assert cell_len(cut_apart(one, [one, other], width)) <= width
