"""A page of lines that scrolls and never lays anything out: what it says changes in one frame.

A container whose content changes its height is laid out, painted, and laid out again for its scroll bar:
three frames and more. Here only the lines in view are drawn, and the bar is a column of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from reader.app.widgets.laid_out import Layout
from reader.app.widgets.whole_lines import Parts, WholeLines, cropped

_INDENT, _ABOVE = 2, 1
_WIDEST = 100
_WHEEL = 3


def _nothing(_width: int) -> Sequence[Content]:
    return ()


class LinesPage(Widget):
    """Draws the lines that its function gives for the width it has, from where it is scrolled to.

    It never takes the focus: who types an answer below it goes on typing, whatever is clicked.
    """

    COMPONENT_CLASSES = {"lines-page--bar"}
    DEFAULT_CSS = """
    LinesPage {
        height: 1fr;
        background: $background;
        & .lines-page--bar { color: $quiet; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._layout: Layout = _nothing
        self._made: tuple[int, Sequence[Content]] | None = None
        self._drawn = WholeLines()
        self._top = 0

    def show(self, layout: Layout, *, home: bool = False) -> None:
        """Says something else; `home` goes to its first line."""
        before = self._seen()
        self._layout, self._made = layout, None
        self._top = 0 if home else min(self._top, self._last_top)
        self._redraw(before)

    def _seen(self) -> list[Parts]:
        """What each line shows now: its words, and at its right where the bar stands if not all is seen."""
        lines = self._drawn.inked(self, self._lines(self.text_width), _INDENT, self.size.width - 1)
        plain = self.visual_style.rich_style
        ink = plain + self.get_component_rich_style("lines-page--bar", partial=True)
        bar, no_bar, beside = [Segment("▐", ink)], [Segment(" ", plain)], self._bar()
        first, last = self._top - _ABOVE, len(lines) - 1
        return [
            (lines[y + first if 0 <= y + first < last else last], bar if y in beside else no_bar)
            for y in range(self.size.height)
        ]

    def _redraw(self, before: list[Parts]) -> None:
        """Draws the lines anew that are others than before: what is written is most of what a frame costs."""
        if self.styles.is_auto_height:
            self.refresh(layout=True)
            return
        changed = [y for y, (old, new) in enumerate(zip(before, self._seen(), strict=True)) if old != new]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    @property
    def text_width(self) -> int:
        """How wide its lines are, in cells."""
        return max(8, min(_WIDEST, self.size.width - 2 * _INDENT))

    def _lines(self, width: int) -> Sequence[Content]:
        """What it says, wrapped to so many cells."""
        if self._made is None or self._made[0] != width:
            self._made = width, self._layout(width)
        return self._made[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are, for a page whose height is `auto`."""
        return len(self._lines(max(8, min(_WIDEST, width - 2 * _INDENT)))) + _ABOVE + 1

    # Scrolling

    @property
    def _last_top(self) -> int:
        return max(0, len(self._lines(self.text_width)) + _ABOVE - self.size.height)

    def move(self, by: int) -> None:
        """Scrolls by some lines."""
        top = max(0, min(self._top + by, self._last_top))
        if top != self._top:
            before, self._top = self._seen(), top
            self._redraw(before)

    def turn(self, direction: int) -> None:
        """Scrolls by a page, two lines of it kept."""
        self.move(direction * max(1, self.size.height - 2))

    def to_end(self, direction: int) -> None:
        """Goes to the first line, or, forwards, to the last."""
        self.move(direction * (len(self._lines(self.text_width)) + _ABOVE))

    def reveal(self, start: int, end: int) -> None:
        """Scrolls as little as needed for these lines, past-the-end `end`, to be seen."""
        if not self.size.height:
            return  # not laid out yet: it begins at its first line
        first, past = start + _ABOVE, end + _ABOVE
        top = max(self._top, past - self.size.height)
        self.move(min(top, first) - self._top)

    def on_resize(self) -> None:
        """The last page stays full."""
        if self._top > self._last_top:
            self._top = self._last_top
            self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls."""
        event.stop()
        self.move(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel scrolls."""
        event.stop()
        self.move(-_WHEEL)

    # Selecting words with the mouse

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words that are selected, without the indent."""
        lines = [*[""] * _ABOVE, *(" " * _INDENT + line.plain for line in self._lines(self.text_width))]
        told = selection.extract("\n".join(lines))
        return "\n".join(line.removeprefix(" " * _INDENT) for line in told.split("\n")), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draws what is selected."""
        self.refresh()

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint whole lines: Textual's own styling of each would cost more than all else."""
        width, seen = self.size.width, self._seen()
        self._drawn.by(width, self.get_line_filters(), self.background_colors[1])
        strips = [self._drawn.strip(y, self._marked(y, seen[y])) for y in crop.line_range]
        return cropped(strips, crop, width)

    def render_line(self, y: int) -> Strip:
        """What is under the pointer, for selecting words."""
        line = Strip(chain.from_iterable(self._seen()[y]), self.size.width)
        return line.apply_offsets(0, y + self._top)

    def _marked(self, y: int, parts: Parts) -> Parts:
        """A line with what is selected of it."""
        chosen = self.text_selection
        span = chosen.get_span(y + self._top) if chosen is not None else None
        if span is None:
            return parts
        width = self.size.width - 1
        first, past = span[0], width if span[1] == -1 else span[1]
        over = self.screen.get_component_rich_style("screen--selection")
        line = Strip(parts[0], width)
        # Strip.apply_style would put it below the colours that the words have.
        chosen_words = Segment.apply_style(line.crop(first, past), post_style=over)
        return [[*line.crop(0, first)], [*chosen_words], [*line.crop(past, width)], parts[1]]

    def _bar(self) -> range:
        """The lines beside which the scroll bar stands."""
        height, whole = self.size.height, len(self._lines(self.text_width)) + _ABOVE
        if whole <= height:
            return range(0)
        size = max(1, height * height // whole)
        start = round(self._top * (height - size) / (whole - height))
        return range(start, start + size)
