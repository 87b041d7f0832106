"""The styles that lines of cells are drawn with, by what a cell is; each made once for a theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

Cell: TypeAlias = tuple[str, str]
"""A piece of text and its role: "" plain, "strong", "muted", or an agreement."""


class Pens:
    """The styles of one theme.

    Args:
        base: how plain text is drawn.
        variables: the theme's colours by their names.
        parse: from what a `Content` names a style by to the style.
    """

    def __init__(
        self, base: Style, variables: Mapping[str, str], parse: Callable[[str | Style], Style]
    ) -> None:
        self.plain = base.rich_style
        self._base, self._variables, self._parse = base, variables, parse
        self._roles: dict[tuple[str, str], RichStyle] = {}
        self._styles: dict[Style, RichStyle] = {}

    @classmethod
    def of_widget(cls, widget: Widget) -> Pens:
        """The styles of the theme that a widget is drawn in now."""
        app = widget.app
        return cls(widget.visual_style, app.theme_variables, app.stylesheet.parse_style)

    def of(self, role: str, state: str = "") -> RichStyle:
        """The style of a role, under the cursor ("here", or "blurred" where keys move elsewhere) or not."""
        if (role, state) not in self._roles:
            named, style = self._variables, self.plain
            if role == "strong":
                style += RichStyle(bold=True)
            elif role:
                style += RichStyle(color=named["text-muted" if role == "muted" else role])
            if state == "here":
                style += RichStyle(color=named["here"], bgcolor=named["here-background"], bold=True)
            elif state:
                style += RichStyle(color=named["foreground"], bgcolor=named["panel"])
            self._roles[role, state] = style
        return self._roles[role, state]

    def cell(self, cell: Cell, state: str = "") -> Segment:
        """A cell as it is drawn."""
        return Segment(cell[0], self.of(cell[1], state))

    def line(self, content: Content) -> list[Segment]:
        """A line that is wrapped already. Equal styles are one object, by which filters know them."""
        return [
            Segment(text, self._styles.setdefault(style, style.rich_style))
            for text, style in content.render(self._base, "", self._parse)
            if text
        ]
