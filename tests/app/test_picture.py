"""A picture of the screen: every word stands where it stood, and none leans on blanks before it."""

from __future__ import annotations

import io
import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from reader.app.picture import steady

CELL = 12.2
_TEXT = re.compile(r'<text class="[^"]*-r\d+" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>')
STYLES = ("", "bold", "red", "underline", "on blue", "italic green")


def exported(*pieces: tuple[str, str]) -> str:
    console = Console(
        file=io.StringIO(),
        record=True,
        width=200,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    console.print(Text.assemble(*pieces), soft_wrap=True)
    return console.export_svg(title="reader")


def words_of(svg: str) -> dict[tuple[str, int], str]:
    """What stands where, cell by cell, without the blanks."""
    found = {}
    for x, y, words in _TEXT.findall(svg):
        at = round(float(x) / CELL)
        for letter in unescape(words).replace("\xa0", " "):
            if not letter.isspace():
                found[y, at] = letter
            at += cell_len(letter)
    return found


@given(
    st.lists(
        st.tuples(st.text(alphabet="ab &<é渡 ", min_size=1, max_size=12), st.sampled_from(STYLES)), max_size=6
    )
)
def test_every_letter_stays_in_its_cell_and_no_text_begins_with_a_blank(
    pieces: list[tuple[str, str]],
) -> None:
    before = exported(*pieces)
    after = steady(before)
    assert words_of(after) == words_of(before)
    texts = [unescape(words) for _x, _y, words in _TEXT.findall(after)]
    assert not any(words.startswith("\xa0") for words in texts)


def test_what_is_underlined_stays_so_to_its_end() -> None:
    assert "first&#160;</text>" in steady(exported((" first ", "underline"), ("second", "")))
