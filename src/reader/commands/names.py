"""The commands by name, and where each is; nothing of them is loaded to know that."""

from __future__ import annotations

OPEN = "PATH"
"""The hidden command that opens the app; named as its usage shows it, and unlikely as a folder's name."""

COMMANDS = {
    OPEN: "open_command:open_app",
    "list": "stories:list_stories",
    "check": "stories:check",
    "facts": "facts:facts",
    "compare": "facts:compare",
    "show": "stories:show",
    "questions": "questions:questions",
    "quiz": "quiz:quiz",
    "notes": "notes:notes",
    "progress": "progress:progress",
    "due": "progress:due",
}
"""Every command: its name, and the module of `reader.commands` and the function in it that runs it."""


def typed_names() -> list[str]:
    """The names that may be typed, in alphabetical order."""
    return sorted(COMMANDS.keys() - {OPEN})
