"""What keys are called where a person reads of them: on the key bar, in the help, in the palette."""

from __future__ import annotations

NAMES = {
    "enter": "enter",
    "tab": "tab",
    "question_mark": "?",
    "slash": "/",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "equals_sign": "=",
    "exclamation_mark": "!",
    "escape": "esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "page up",
    "pagedown": "page down",
}
"""What a key is called where a person reads it, if not as Textual calls it."""


def name_of(key: str) -> str:
    """What a key is called in a sentence or a list of keys."""
    return NAMES.get(key, key)
