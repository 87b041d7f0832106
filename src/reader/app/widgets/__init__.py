"""Widgets of the project's own, drawn line by line."""
