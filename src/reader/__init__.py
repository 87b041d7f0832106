"""reader: one news story as several outlets told it, side by side, and a quiz on it."""

__version__ = "0.1.0"
