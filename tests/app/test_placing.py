"""Whatever a terminal takes for wide, what stands on a line stands in its column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.app.placing import placed
from terminal import Terminal

AT = "\x1b[3;5H"


@pytest.mark.parametrize(
    "data", ["", "plain", f"{AT}naïve café", "│ ═ ≈ 中文", f"{AT}שלום\x1b[1mمرحبا", "\ud800"]
)
def test_what_all_terminals_agree_about_is_written_as_it_is(data: str) -> None:
    assert placed(data) == data


@pytest.mark.parametrize("sign", ["☂️", "🇫🇷", "👩‍👩‍👧", "👩‍⚕️", "👍🏽", "1️⃣", "🙂", "🏳️‍🌈"])
def test_a_sign_is_drawn_whole_on_blanks_and_what_follows_says_where_it_stands(sign: str) -> None:
    width = cell_len(sign)
    told = placed(f"{AT}a {sign} b\n")
    assert told == f"{AT}a {' ' * width}\x1b[3;7H{sign}\x1b[3;{7 + width}H b\n"


def test_the_place_is_counted_over_styles_and_begins_anew_with_each_line() -> None:
    assert placed(f"{AT}ab\x1b[1mcd🙂\x1b[0me\n\x1b[4;1H🙂") == (
        f"{AT}ab\x1b[1mcd  \x1b[3;9H🙂\x1b[3;11H\x1b[0me\n\x1b[4;1H  \x1b[4;1H🙂\x1b[4;3H"
    )


def test_where_nothing_says_where_a_text_begins_it_is_left_alone() -> None:
    assert placed("\x1b]22;default\x07🙂 x") == "\x1b]22;default\x07🙂 x"


@given(
    st.lists(st.sampled_from([*"a 中\u200d\ufe0f☂🙂🏽🇫🇷कि", "\x1b[1m", "\n", AT, "\x1b[9;2H"]), max_size=40)
)
def test_only_blanks_and_places_are_added(parts: list[str]) -> None:
    data = "".join(parts)
    bare = re.compile(r" *\x1b\[\d+;\d+H")
    assert bare.sub("", placed(data)).replace(" ", "") == bare.sub("", data).replace(" ", "")


def test_columns_stand_in_line_in_a_terminal_that_joins_nothing(tmp_path: Path) -> None:
    """The terminal of the tests counts a joined family as six cells, and an umbrella as one: we count two."""
    text = "\n\n".join(
        f"{sign} " * 40 for sign in ("👩‍👩‍👧 family 🏳️‍🌈", "🇫🇷 🇩🇪🇮🇹", "☂️ ❤️ ☺️", "कि क्षि", "x中文，全角")
    )
    (tmp_path / "story").mkdir()
    for name, told in (("a", text), ("b", "plain words " * 80)):
        (tmp_path / "story" / f"{name}.md").write_text(
            f'+++\noutlet = "{name}"\n+++\n{told}\n', encoding="utf-8"
        )
    with Terminal(tmp_path / "story", "--progress", tmp_path / "p", size=(81, 24)) as opened:
        opened.wait_for("side by side")
        opened.press("c")
        opened.wait_for("x columns")  # the last line, drawn last
        shown = opened._emulated.screen.buffer  # type: ignore[attr-defined]
        assert {shown[y][39].data for y in range(4, 22)} <= {"│", "┃"}
        assert all(shown[y][x].data.isascii() for y in range(4, 22) for x in range(41, 78))
        opened.press("q")
        assert opened.end() == 0
