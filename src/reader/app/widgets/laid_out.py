"""Text that is laid out by a function of its width: it needs no message when the width changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from reader.app.widgets.whole_lines import WholeLines, cropped

Layout: TypeAlias = Callable[[int], Sequence[Content]]
"""From a width in cells to lines that are no wider."""


def _nothing(_width: int) -> Sequence[Content]:
    return ()


class LaidOut(Widget):
    """Draws what its function gives for the width it has, and is as high as that."""

    DEFAULT_CSS = """
    LaidOut { height: auto; width: 1fr; }
    """

    def __init__(self, layout: Layout = _nothing, *, more: str = "", id: str | None = None) -> None:
        """`more` is said in the last line where there is no room for all of them."""
        super().__init__(id=id)
        self._layout = layout
        self._more = more
        self._made: tuple[int, Sequence[Content]] | None = None
        self._drawn = WholeLines()

    def show(self, layout: Layout, *, same_height: bool = False) -> None:
        """Draws something else. `same_height` saves a layout where the number of lines can't change."""
        self._layout = layout
        self._made = None
        self.refresh(layout=not same_height)

    def lines(self, width: int) -> Sequence[Content]:
        """The lines for a width, computed once."""
        if self._made is None or self._made[0] != width:
            self._made = (width, self._layout(width))
        return self._made[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are."""
        return len(self.lines(width))

    def render(self) -> RenderResult:
        """The lines as one text, for Textual to draw while words of it are selected, and to point at."""
        return Content("\n").join(self._fitting())

    def _fitting(self) -> Sequence[Content]:
        """The lines, as many as there is room for."""
        width, height = self.content_size
        lines = self.lines(width)
        if self._more and len(lines) > height:
            return [*lines[: height - 1], Content.styled(self._more, "$text-muted")]
        return lines

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint whole lines, each as it is: Textual's own styling of them would cost more than all else."""
        gutter, (width, _) = self.gutter, self.outer_size
        if self.text_selection is not None or gutter.top:
            return super().render_lines(crop)
        lines = self._drawn.inked(self, self._fitting(), gutter.left, width)
        self._drawn.by(width, self.get_line_filters(), self.background_colors[1])
        strips = [self._drawn.strip(y, [lines[min(y, len(lines) - 1)]]) for y in crop.line_range]
        return cropped(strips, crop, width)
