"""One column of the reading surface: an article wrapped to a width, and how far it is scrolled."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from rich.cells import cell_len
from rich.segment import Segment

from reader.app.drawn import Drawn
from reader.app.highlight import Column, Looks, Mention
from reader.app.widgets.layers import Layers, Over
from reader.app.widgets.linking import Anchors, Standing
from reader.app.widgets.strip_line import StripPlan, strip_line
from reader.app.wrapping import BLANK, Wrapped
from reader.story.model import Span

_KEPT = 2000
"""Rows kept once they are made; a long article read to its end must not stay in memory as segments."""


class Pane:
    """An article as a column shows it. `fit` comes before anything that speaks of rows or styles."""

    wrapped: Wrapped
    looks: Looks
    plan: StripPlan

    def __init__(self, column: Column) -> None:
        self.column = column
        self.drawn = Drawn(column.article, [mention.said for mention in column.mentions])
        self.layers = Layers(column.mentions, self.drawn)
        self.width = 0
        self.top = 0
        """The row on the first line of the body; below 0, or past the end, empty rows stand there."""
        self.held = 0
        """The drawn offset that stays on the first line when the width changes."""
        self.fact: str | None = None
        self._told: list[Mention] = []
        self._anchors: Anchors | None = None
        self.copied: Over | None = None
        self.searches = 0
        """Counts what was ever found here: it changes when other words are marked as found."""
        self._hits: Sequence[Span] = ()
        self._hit_ends: list[int] = []
        self._hit_here: Span | None = None
        self._made: dict[int, list[Segment]] = {}
        self._chosen: list[Over] = []
        self._marked: frozenset[str] = frozenset()

    def fit(self, width: int, looks: Looks) -> bool:
        """Wrap to this width and take these styles; says whether the rows are others than before."""
        before = self.width
        rewrap = before != width or looks.ascii_only != self.looks.ascii_only
        if rewrap:
            self.width = width
            self.wrapped = Wrapped(self.drawn, width, ascii_only=looks.ascii_only)
            self.plan = StripPlan(self.column.strip, width)
            self._anchors = None
            self.come_back()
        if rewrap or looks is not self.looks:
            self.looks = looks
            self._made.clear()
            self._chosen = self.layers.chosen(self._told, looks)
        return rewrap and before > 0

    @property
    def silent(self) -> bool:
        """Whether a fact is selected that this article does not speak of."""
        return self.fact is not None and not self._told

    @property
    def over(self) -> tuple[Over, ...]:
        """What is selected or copied here: the rows under it are redrawn when it changes."""
        return (*self._chosen, self.copied) if self.copied else tuple(self._chosen)

    def choose(self, fact: str | None) -> None:
        """Draw this fact's mentions above all others."""
        self.fact = fact
        self._told = [] if fact is None else self.layers.of(fact)
        self._chosen = self.layers.chosen(self._told, self.looks)

    def mark(self, facts: frozenset[str]) -> None:
        """Draw the words of these facts so that they stand out, though they are not selected."""
        if facts != self._marked:
            self._marked = facts
            self._made.clear()

    def find(self, hits: Sequence[Span], here: Span | None) -> None:
        """Draw these text spans as found; they follow each other and do not overlap."""
        self.searches += 1
        self._hits, self._hit_here = hits, here
        self._hit_ends = [hit.end for hit in hits]

    @property
    def anchors(self) -> Anchors:
        """The rows on which the words of each fact's chief mention begin; made once for each width."""
        if self._anchors is None:
            row_at = self.wrapped.row_at
            rows = {fact: row_at(drawn) for fact, drawn in self.layers.chief.items()}
            self._anchors = Anchors(rows, len(self.wrapped))
        return self._anchors

    @property
    def standing(self) -> Standing:
        """Where it is scrolled to, as the columns that follow it or that it follows must know."""
        return Standing(self.anchors, self.top)

    def anchor_row(self) -> int | None:
        """The row on which the words of the selected fact's chief mention begin; None where it is silent."""
        return self.anchors.rows[self.fact] if self.fact is not None and self._told else None

    def row_of(self, offset: int) -> int:
        """The row on which a text offset stands."""
        return self.wrapped.row_at(self.drawn.start(offset))

    def move(self, top: int) -> None:
        """Set the row on the first line, and hold to it when the width changes."""
        self.top = top
        rows = self.wrapped.rows
        self.held = rows[min(top, len(rows) - 1)].start if rows and top > 0 else 0

    def come_back(self) -> None:
        """Set what is held on the first line: a higher window, or another width, may have moved it away."""
        self.top = self.wrapped.row_at(self.held) if self.held else min(self.top, 0)

    def hold(self, offset: int) -> None:
        """Hold to this text offset: its row comes to the first line as soon as there are rows."""
        self.held = self.drawn.start(offset) if offset > 0 else 0

    @property
    def first_visible(self) -> int:
        """The text offset of what is held on the first line."""
        return self.drawn.back(self.held)

    def stretch(self, height: int) -> Span:
        """The text offsets between which the text in view stands."""
        rows = self.wrapped.rows[max(self.top, 0) : max(self.top + height, 0)]
        return Span(self.drawn.back(rows[0].start), self.drawn.back(rows[-1].end)) if rows else Span(0, 0)

    def strip_marks(self, height: int) -> tuple[range, Collection[int]]:
        """The cells of the strip that stand for what is in view, and those that hold the selected fact."""
        return self.plan.seen(*self.stretch(height)), self.plan.holding(self.fact)

    def strip_line(self, height: int) -> list[Segment]:
        """The line above the text that shows what each sentence holds."""
        return strip_line(self.plan.ranks, self.width, self.looks, *self.strip_marks(height))

    def last_top(self, height: int) -> int:
        """The row on the first line when the article's end is seen."""
        return max(0, len(self.wrapped) - height)

    def line(self, index: int, height: int) -> list[Segment]:
        """The segments of one row, as wide as the column's text; empty rows beyond either end."""
        width, looks = self.wrapped.width, self.looks
        if not 0 <= index < len(self.wrapped):
            torn = index < 0 or self.top > self.last_top(height)
            return [Segment((looks.gap if torn else "").ljust(width), looks.rule)]
        row = self.wrapped.rows[index]
        over = self._over(row.start, row.end)
        if not over and (made := self._made.get(index)) is not None:
            return made
        segments = self._drawn_line(index, over)
        if not over:
            if len(self._made) >= _KEPT:
                self._made.clear()
            self._made[index] = segments
        return segments

    def _drawn_line(self, index: int, over: Sequence[Over]) -> list[Segment]:
        row, looks, wrapped = self.wrapped.rows[index], self.looks, self.wrapped
        lead = wrapped.lead(index)
        segments = [Segment(lead, looks.quiet)] if lead else []
        if row.block != BLANK:
            inks = looks.heading_inks if self.drawn.blocks[row.block].kind == "heading" else looks.inks
            segments += self.layers.paint(row, inks, looks, self.fact if over else None, over)
        plainly = row.block == BLANK or self.drawn.one_cell[row.block]
        text = self.drawn.text[row.start : row.end]
        cells = cell_len(lead) + (len(text) if plainly else cell_len(text))
        if (rest := wrapped.width - cells) > 0:
            # Air is drawn as the rail is that follows it: one command to the terminal for both.
            segments.append(Segment(" " * rest, looks.rule))
        return segments

    def _over(self, start: int, end: int) -> list[Over]:
        drawn, looks = self.drawn, self.looks
        marked = (mention for fact in self._marked for mention in self.layers.of(fact))
        over_all = [*(Over(*self.layers.signed(each.said), looks.marked) for each in marked), *self._chosen]
        found = [over for over in over_all if over.start < end and over.end > start]
        for index in range(bisect_right(self._hit_ends, drawn.back(start)), len(self._hits)):
            hit = self._hits[index]
            if drawn.start(hit.start) >= end:
                break
            look = looks.hit_here if hit == self._hit_here else looks.hit
            found.append(Over(drawn.start(hit.start), drawn.end(hit.end), look))
        if self.copied and self.copied.start < end and self.copied.end > start:
            found.append(self.copied)
        return found
