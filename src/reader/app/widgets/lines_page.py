"""A page of lines that scrolls and never lays anything out: what it says changes in one frame.

A container whose content changes its height is laid out, painted, and laid out again for its scroll bar:
three frames and more. Here only the lines in view are drawn, and the bar is a column of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from reader.app.widgets.laid_out import Layout

_INDENT, _ABOVE = 2, 1
_WIDEST = 100
_WHEEL = 3


def _nothing(_width: int) -> Sequence[Content]:
    return ()


class LinesPage(Widget, can_focus=True):
    """Draws the lines that its function gives for the width it has, from where it is scrolled to."""

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
        self._lines: Sequence[Content] = ()
        self._made: tuple[int, list[Strip]] | None = None
        self._top = 0
        self._ink: RichStyle | None = None

    def show(self, layout: Layout, *, home: bool = False) -> None:
        """Says something else; `home` goes to its first line."""
        before = self._seen()
        self._layout, self._made = layout, None
        self._top = 0 if home else min(self._top, self._last_top)
        self._redraw(before)

    def _seen(self) -> list[tuple[Strip | None, str]]:
        """What each line shows now: its words and the piece of the bar beside them."""
        strips, bar, first = self._strips(self.text_width), self._bar(), self._top - _ABOVE
        return [
            (strips[y + first] if 0 <= y + first < len(strips) else None, "▐" if y in bar else " ")
            for y in range(self.size.height)
        ]

    def _redraw(self, before: list[tuple[Strip | None, str]]) -> None:
        """Draws the lines anew that are others than before: what is written is most of what a frame costs."""
        if self.styles.is_auto_height:
            self.refresh(layout=True)
            return
        changed = [y for y, (old, new) in enumerate(zip(before, self._seen(), strict=True)) if old != new]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def notify_style_update(self) -> None:
        """Draws anew where colours have changed."""
        self._made = self._ink = None
        super().notify_style_update()

    @property
    def text_width(self) -> int:
        """How wide its lines are, in cells."""
        return max(8, min(_WIDEST, self.size.width - 2 * _INDENT))

    def _strips(self, width: int) -> list[Strip]:
        if self._made is None or self._made[0] != width:
            base, variables = self.visual_style, self.app.theme_variables

            def parsed(style: str | Style) -> Style:
                return Style.parse(style, variables) if isinstance(style, str) else style

            self._lines = self._layout(width)
            # They are wrapped already, and so need no visual, which would wrap them once more.
            self._made = (
                width,
                [
                    Strip(Segment(text, style.rich_style) for text, style in line.render(base, "", parsed))
                    for line in self._lines
                ],
            )
        return self._made[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are, for a page whose height is `auto`."""
        return len(self._strips(max(8, min(_WIDEST, width - 2 * _INDENT)))) + _ABOVE + 1

    # Scrolling

    @property
    def _last_top(self) -> int:
        return max(0, len(self._strips(self.text_width)) + _ABOVE - self.size.height)

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
        self.move(direction * (len(self._strips(self.text_width)) + _ABOVE))

    def reveal(self, start: int, end: int) -> None:
        """Scrolls as little as needed for these lines, past-the-end `end`, to be seen."""
        if not self.size.height:
            return  # not laid out yet: it begins at its first line
        first, past = start + _ABOVE, end + _ABOVE
        top = max(self._top, past - self.size.height)
        self.move(min(top, first) - self._top)

    def on_resize(self) -> None:
        """The last page stays full."""
        self._top = min(self._top, self._last_top)

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
        self._strips(self.text_width)
        lines = [*[""] * _ABOVE, *(" " * _INDENT + line.plain for line in self._lines)]
        told = selection.extract("\n".join(lines))
        return "\n".join(line.removeprefix(" " * _INDENT) for line in told.split("\n")), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draws what is selected."""
        self.refresh()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line, and at its right where the bar stands if there is more than is seen."""
        if self._ink is None:
            self._ink = self.rich_style  # asked of every ancestor, and the same for all lines
        style, width = self._ink, self.size.width
        strips = self._strips(self.text_width)
        at = y + self._top - _ABOVE
        segments = [Segment(" " * _INDENT, style)]
        if 0 <= at < len(strips):
            segments += strips[at]
        line = Strip(segments).adjust_cell_length(width - 1, style)
        if (chosen := self.text_selection) is not None and (span := chosen.get_span(y + self._top)):
            first, past = span[0], width - 1 if span[1] == -1 else span[1]
            over = self.screen.get_component_rich_style("screen--selection")
            line = Strip.join(
                [line.crop(0, first), line.crop(first, past).apply_style(over), line.crop(past, width - 1)]
            )
        end = Segment(" ", style)
        if y in self._bar():
            end = Segment("▐", style + self.get_component_rich_style("lines-page--bar", partial=True))
        return Strip([*line, end], width).apply_offsets(0, y + self._top)

    def _bar(self) -> range:
        """The lines beside which the scroll bar stands."""
        height, whole = self.size.height, len(self._strips(self.text_width)) + _ABOVE
        if whole <= height:
            return range(0)
        size = max(1, height * height // whole)
        start = round(self._top * (height - size) / (whole - height))
        return range(start, start + size)
