"""The last wall, by itself: what it changes in a drawn line, and what it leaves."""

from __future__ import annotations

import pytest
from payloads import HONEST, TERMINAL
from rich.segment import ControlType, Segment
from textual.color import Color

from reader.app.guard import CleanLines

BLACK = Color.parse("black")


@pytest.mark.parametrize("payload", TERMINAL, ids=lambda payload: payload.name)
def test_a_line_with_a_hostile_text_is_cleaned(payload: object) -> None:
    [segment] = CleanLines().apply([Segment(payload.text)], BLACK)  # type: ignore[attr-defined]
    assert segment.text == payload.shown  # type: ignore[attr-defined]


@pytest.mark.parametrize("payload", HONEST, ids=lambda payload: ascii(payload.name))
def test_honest_writing_and_the_drivers_own_sequences_stay(payload: object) -> None:
    line = [Segment(payload.text), Segment("\x1b[2J", None, [(ControlType.CLEAR,)])]  # type: ignore[attr-defined]
    assert CleanLines().apply(line, BLACK) == line
