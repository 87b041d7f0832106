"""What a walk through the app may press and type, and the ways by which it sets out."""

from __future__ import annotations

SIZES = ((80, 24), (60, 20), (40, 12), (100, 30), (160, 45), (200, 50))
TOO_SMALL = (30, 8)
KEYS = (
    *"abcdefghijklmnopqrstuvwxyzCDEFGNSTVY0123456789?!/=[]<>+-_@ ",
    *("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "pageup", "pagedown", "home"),
    *("end", "backspace", "delete", "f1", "f2", "ctrl+p", "ctrl+s", "ctrl+u", "ctrl+w", "ctrl+c", "ctrl+k"),
)
WORDS = (
    *("disputed", "only:", "outlet:", "-topic:", "starred", "close or", "(", "why:", "zzz", "the", "bridge"),
    *("“", "2023", "ż", "2030-01-01", "95", "next", "note", "side", "undo", "leave", "light", "find", "%"),
)
TYPING = (
    *(["word"] * 3 + ["enter"] * 4 + ["escape"] * 3 + ["tab", "up", "down"] * 2),
    *("letter", "backspace", "left", "home", "end", "delete", "pageup", "pagedown", "ctrl+u", "ctrl+w"),
    *("paste", "click", "ctrl+p", "other"),
)
WAYS = ("", "", "c", "c n 2", "c n 3", "c f", "c n f", "c slash", "c x", "slash", "t", "t r", "p", "i", "ctrl+p",
        "c n enter", "c n t", "t enter", "t down enter", "t down enter enter", "t down down enter enter",
        "t down down down enter", "c n w", "c S", "c 5", "c 4", "enter")  # fmt: skip
OPENERS = {"filter", "find", "note", "aim('exam')", "aim('known')"}
"""Actions that open a line to type in."""
SELDOM = frozenset(
    (
        *("move", "page", "top", "end", "scroll", "copy", "copy_text", "copy_row", "back", "leave", "close"),
        *("app.help", "command_palette", "quit", "suspend_process", "app.focus_next", "app.focus_previous"),
    )
)
"""Actions that are seldom worth a step."""
