"""The cursor of a list, and which rows are seen."""

from __future__ import annotations


class Cursor:
    """A row among `count`, and the first that is seen of those that fit."""

    def __init__(self) -> None:
        self.count = 0
        self.at = 0
        self.top = 0

    def go(self, to: int) -> None:
        """Goes to a row, or the nearest there is."""
        self.at = max(0, min(self.count - 1, to))

    def show(self, count: int, at: int = 0) -> None:
        """Takes other rows."""
        self.count = count
        self.go(at)

    def seen(self, height: int) -> range:
        """The rows that are seen in so many lines, the cursor always among them."""
        height = max(1, height)
        self.top = max(0, min(self.top, self.at, self.count - height))
        self.top = max(self.top, self.at - height + 1)
        return range(self.top, min(self.count, self.top + height))
