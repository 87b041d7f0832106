"""What is shown where the terminal is too small to be read in."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

LEAST = Size(40, 12)
"""The smallest terminal that the screens are laid out for."""


class TooSmall(ModalScreen[None]):
    """Covers everything until the window is large enough again; quitting still works."""

    BINDINGS = [Binding("q", "app.quit", "quit")]
    DEFAULT_CSS = """
    TooSmall { background: $background; align: center middle; }
    TooSmall Static { width: auto; max-width: 100%; text-align: center; }
    """

    def compose(self) -> ComposeResult:
        """One sentence."""
        yield Static("make the window larger")


def is_too_small(size: Size) -> bool:
    """Whether nothing can be laid out in so few cells."""
    return size.width < LEAST.width or size.height < LEAST.height
