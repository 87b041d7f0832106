"""What terminals don't agree about is placed: how wide a flag, a joined emoji or a letter of Devanagari is.

A screen is drawn in whole lines. Where a terminal takes a character for wider or narrower than it was
counted, all that follows on the line would stand beside its column, or over the edge. So such characters are
drawn on blanks of the width that was counted, and what follows them says where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len

_JOINING = "\u200d\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff"
"""What makes one sign of several characters: joiner, variant, keycap, tone of skin."""
_WRITTEN_TOGETHER = "\u0900-\u109f\u1100-\u11ff\u1780-\u17ff"
"""Scripts of India and South-East Asia, and the letters that Korean syllables are made of."""
_EMOJI = "\U0001f000-\U0001faff"
_UNSURE = (b"\xf0\x9f", b"\xe0", b"\xe1", b"\xe2\x80\x8d", b"\xef\xb8", b"\xe2\x83\xa3")
"""Without one of these in its UTF-8 a text has none of all that: quicker to look for than ranges are."""
_RUN = re.compile(f"(?:[{_WRITTEN_TOGETHER}{_EMOJI}]|.(?=[{_JOINING}])|[{_JOINING}]|(?<=\u200d).)+")
_PARTS = re.compile(r"(\x1b\[\d+;\d+H)|(\x1b\[[0-9;?<>=]*[a-zA-Z]|\n)|([^\x1b\n]+|\x1b)")
"""A place on the screen; a style or the end of a line; text."""


def placed(data: str) -> str:
    """What is written to the terminal, with everything in its place whatever the terminal takes for wide."""
    raw = data.encode("utf-8", "surrogatepass")
    return "".join(_placed(data)) if any(each in raw for each in _UNSURE) else data


def _placed(data: str) -> Iterator[str]:
    line = column = 0  # counted from 1 as the terminal does; 0 where it is not known
    for match in _PARTS.finditer(data):
        place, _, text = match.groups()
        if place:
            line, column = map(int, place[2:-1].split(";"))
        if not text or not line:
            yield match[0]
            continue
        end = 0
        for run in _RUN.finditer(text):
            start = column + cell_len(text[: run.start()])
            cells = cell_len(text[: run.end()]) + column - start
            yield f"{text[end : run.start()]}{' ' * cells}\x1b[{line};{start}H{run[0]}"
            yield f"\x1b[{line};{start + cells}H"
            end = run.end()
        yield text[end:]
        column += cell_len(text)
