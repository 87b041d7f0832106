"""A picture of the screen that is drawn alike everywhere.

Rich writes a line of the screen as a few texts and counts on the blanks at their ends. Programs that draw
SVG with librsvg drop those, and what follows them moves. Here every text begins and ends with a word.
"""

from __future__ import annotations

import re
from html import escape, unescape

from rich.cells import cell_len

_BLANK = "\xa0"
_TEXT = re.compile(
    r'<text class="(?P<style>[^"]+)" x="(?P<x>[\d.]+)"(?P<between>[^>]*?)'
    r' textLength="(?P<length>[\d.]+)"(?P<behind>[^>]*)>(?P<words>[^<]+)</text>'
)
_WORDS = re.compile(f"[^{_BLANK}]+(?:{_BLANK}[^{_BLANK}]+)*")
_FROM_THE_FIRST_WORD = re.compile(f"[^{_BLANK}].*", re.DOTALL)
_LINED = re.compile(r"\.(\S+) \{[^}]*text-decoration:[^}]*\}")


def steady(svg: str) -> str:
    """A picture as Rich exports it, with blanks left out and the words behind them put in their place.

    Blanks with a line under or through them are seen, and stay where they don't come first.
    """
    lined = set(_LINED.findall(svg))

    def placed(found: re.Match[str]) -> str:
        words = unescape(found["words"])
        pieces = (_FROM_THE_FIRST_WORD if found["style"] in lined else _WORDS).finditer(words)
        cell = float(found["length"]) / len(words)
        return "".join(_piece(found, piece, cell, words[: piece.start()]) for piece in pieces)

    return _TEXT.sub(placed, svg)


def _piece(found: re.Match[str], piece: re.Match[str], cell: float, before: str) -> str:
    x, length = float(found["x"]) + cell * cell_len(before), cell * len(piece[0])
    words = escape(piece[0]).replace(_BLANK, "&#160;")
    where = f'class="{found["style"]}" x="{x:g}"{found["between"]} textLength="{length:g}"{found["behind"]}'
    return f"<text {where}>{words}</text>"
