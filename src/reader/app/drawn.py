"""An article's text with the signs of its mentions set into it.

Three kinds of offset meet on the reading surface. *Text* offsets count code points of the article's
cleaned text. *Drawn* offsets count code points of the same text with its signs. *Cells* count columns of
the terminal, where a Chinese character takes two and a combining mark none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import count
from operator import add

from reader.app.cells import one_cell_each
from reader.story.model import Article, Block

OPEN, SHUT = "\ufdd0", "\ufdd1"
"""Where a sign stands in the drawn text. Cleaning removes these two noncharacters from every text."""


class Drawn:
    """An article's text as it is drawn: a sign before and after each stretch of `stretches`.

    Takes the article and (start, end) stretches in text offsets, which may overlap: two that begin (or
    end) together share one sign. The text is otherwise unchanged, so that `start`, `end` and `back`
    translate between text and drawn offsets by counting signs.
    """

    def __init__(self, article: Article, stretches: Sequence[tuple[int, int]]) -> None:
        starts, ends = zip(*stretches, strict=True) if stretches else ((), ())
        # Twice the offset, and one more for a beginning: at one place what ends comes before what begins.
        marks = sorted({*[2 * end for end in ends], *[2 * start + 1 for start in starts]})
        self.marks = [mark >> 1 for mark in marks]
        self.signs = [*map(add, self.marks, count())]
        text = article.text.replace("\t", " ")
        parts = [""] * (2 * len(marks) + 1)
        parts[::2] = map(text.__getitem__, map(slice, [0, *self.marks], [*self.marks, None]))
        parts[1::2] = [OPEN if mark & 1 else SHUT for mark in marks]
        self.text = "".join(parts)
        self.places = [
            (self.start(block.start, signs=True), self.end(block.end, signs=True)) for block in article.blocks
        ]
        """Where each block begins and ends, its signs with it."""
        self.blocks: Sequence[Block] = article.blocks
        plain = text.isascii()
        self.one_cell = [plain or one_cell_each(text, b.start, b.end) for b in article.blocks]

    def start(self, offset: int, *, signs: bool = False) -> int:
        """Where a stretch that begins at this text offset begins; with its own sign if `signs`."""
        at = offset + bisect_right(self.marks, offset)
        return at - 1 if signs and self.text[at - 1 : at] == OPEN else at

    def end(self, offset: int, *, signs: bool = False) -> int:
        """Where a stretch that ends at this text offset ends; with its own sign if `signs`."""
        at = offset + bisect_left(self.marks, offset)
        return at + 1 if signs and self.text[at : at + 1] == SHUT else at

    def back(self, drawn: int) -> int:
        """The text offset of this drawn one; a sign counts as the place it stands at."""
        return drawn - bisect_left(self.signs, drawn)

    def signs_between(self, start: int, end: int) -> list[int]:
        """The drawn offsets of the signs in this stretch."""
        return self.signs[bisect_left(self.signs, start) : bisect_left(self.signs, end)]
