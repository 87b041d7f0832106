"""A picture of the screen that is drawn alike everywhere, and the file it is kept in.

Rich writes a line of the screen as a few texts and counts on the blanks at their ends. Programs that draw
SVG with librsvg drop those, and what follows them moves. Here every text begins and ends with a word.
"""

from __future__ import annotations

import os
import re
from datetime import datetime
from html import escape, unescape
from itertools import count
from pathlib import Path

from rich.cells import cell_len

_BLANK = "\xa0"
_TEXT = re.compile(
    r'<text class="(?P<style>[^"]+)" x="(?P<x>[\d.]+)"(?P<between>[^>]*?)'
    r' textLength="(?P<length>[\d.]+)"(?P<behind>[^>]*)>(?P<words>[^<]+)</text>'
)
_WORDS = re.compile(f"[^{_BLANK}]+(?:{_BLANK}[^{_BLANK}]+)*")
_FROM_THE_FIRST_WORD = re.compile(f"[^{_BLANK}].*", re.DOTALL)
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
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


def by_itself(svg: str) -> str:
    """A picture that fetches nothing: the fonts it names are drawn where they are at hand, else others."""
    return _FONTS.sub("", svg)


def downloads() -> Path:
    """The user's folder for what is saved by hand.

    Raises:
        OSError: none is known.
    """
    import platformdirs

    try:
        folder = Path(platformdirs.user_downloads_path())
    except (RuntimeError, KeyError):
        folder = Path()
    if not folder.is_absolute():
        raise OSError(0, "no folder for downloads is known")
    return folder


def saved(svg: str, folder: Path, at: datetime) -> Path:
    """Keeps a picture in a new file that is the user's alone; no other is written over, no link followed.

    Raises:
        OSError: it can't be kept; nothing is left of it then.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for number in count(1):
        path = folder / f"reader-{at:%Y-%m-%d-%H%M%S}{f'-{number}' if number > 1 else ''}.svg"
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        break
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(by_itself(svg))
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path
