"""The widget around a surface: it paints, repaints what changed, follows the wheel, gives text to copy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from reader.app.highlight import Column, Looks, palette_of
from reader.app.widgets import copying
from reader.app.widgets.repaint import changed, seen
from reader.app.widgets.surface import Surface
from reader.app.widgets.whole_lines import Parts, WholeLines, cropped


class SurfaceView(Widget):
    """A widget that draws a `Surface` and says what it shows.

    Args:
        surface: the columns.
        ascii_only: draw signs and lines in ASCII.
    """

    def __init__(
        self,
        surface: Surface,
        *,
        ascii_only: bool = False,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.surface = surface
        self.ascii_only = ascii_only
        self._lines = WholeLines()
        self._looks_key: tuple[str, str] | None = None
        self._looks = Looks(palette_of({}), ascii_only=ascii_only)

    # What is shown

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, hidden ones too."""
        return tuple(pane.column for pane in self.surface.panes)

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the articles that are on the screen now, from left to right."""
        self._arrange()
        return tuple(self.surface.article(index) for index in self.surface.visible)

    @property
    def focus_index(self) -> int:
        """The index of the column that has the focus."""
        return self.surface.focus

    @property
    def focus_article(self) -> str:
        """The id of the article that has the focus; empty when nothing is shown."""
        return self.surface.article(self.surface.focus) if self.surface.panes else ""

    @property
    def fact(self) -> str | None:
        """The selected fact."""
        return self.surface.fact

    @property
    def all_order(self) -> tuple[str, ...]:
        """The ids of all articles in the order their columns stand in, from left to right."""
        return tuple(self.surface.article(index) for index in self.surface.all_order)

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the articles that are not hidden, from left to right, on the screen or not."""
        return tuple(self.surface.article(index) for index in self.surface.order)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """What is under the pointer: Textual asks for a line to find which text stands under each cell."""
        self._arrange()
        return copying.pointer_map(self.surface, y, copying.began_in(self), self.size.width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint."""
        self._arrange()
        width = self.size.width
        self._lines.by(width, self.get_line_filters(), self.background_colors[1])
        return cropped([self._lines.strip(y, self.parts(y)) for y in crop.line_range], crop, width)

    def parts(self, y: int) -> Parts:
        """What a line is made of."""
        if not self.surface.visible:
            return [[Segment(" " * self.size.width, self._looks.text)]]
        return self.surface.parts(y)

    def _arrange(self) -> None:
        if not self.is_attached:
            return
        width, height = self.size
        if self.surface.arrange(width, height, self._current_looks()) and self.text_selection is not None:
            # Selections count rows, and these are now others.
            self.call_later(self._forget_selection)

    def _current_looks(self) -> Looks:
        """The styles for the theme and the background really there, made anew when these change."""
        background = self.background_colors[1]
        solid = background.a == 1 and background.ansi is None
        key = (self.app.theme, background.hex6 if solid else "")
        if key != self._looks_key:
            self._looks_key = key
            self._looks = Looks(palette_of(self.app.theme_variables, key[1]), ascii_only=self.ascii_only)
        return self._looks

    @contextmanager
    def _changes(self) -> Iterator[None]:
        """Draws again what is different when the block ends, and nothing else."""
        self._arrange()
        before = seen(self.surface)
        yield
        self._arrange()
        regions = changed(self.surface, before)
        if regions is None:
            self.refresh()
        elif regions:
            self.refresh(*regions)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the column under the pointer."""
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll the column under the pointer."""
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, direction: int) -> None:
        event.stop()
        event.prevent_default()
        at = event.get_content_offset(self)
        if at is None or not self.surface.visible:
            return
        with self._changes():
            rows = max(1, round(self.app.scroll_sensitivity_y))
            self.surface.scroll(self.surface.spot(*at).column, direction * rows)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The article's own text under a selection: of one column, without signs, bullets and bars."""
        stretch = copying.stretch(self.surface, selection)
        if stretch is None:
            return None
        text = self.surface.panes[stretch.column].column.article.text
        return text[stretch.start : stretch.end].strip("\n"), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected."""
        with self._changes():
            copying.mark(self.surface, selection, self._looks.copied)

    def _forget_selection(self) -> None:
        if self.is_attached and self.text_selection is not None:
            self.screen.clear_selection()
