"""The door: it knows the commands by name, and loads the one that is called."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TextIO

import click

from reader import __version__

OPEN = "PATH"
"""The hidden command that opens the app; named as its usage shows it, and unlikely as a folder's name."""

COMMANDS = {
    OPEN: "opening:open_app",
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


class Door(click.Group):
    """Commands by name, each loaded when it is called; a first word that is no command is a PATH to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names that may be typed, in alphabetical order."""
        return sorted(COMMANDS.keys() - {OPEN})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(f"reader.commands.{module}"), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the hidden command that opens the app before arguments that name no command."""
        first = args[0] if args else ""
        if first not in COMMANDS and first not in ("--help", "-h", "--version"):
            args = [OPEN, *args]
        return super().parse_args(ctx, args)


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reader")
def door() -> None:
    """Read one news story as several outlets told it, side by side, and be asked about it.

    `reader [PATH]` opens the stories of a folder, or those that ship with the program. PATH is a
    story's folder, a folder of stories, or the id of a story that ships. STORY is the same.

    `--progress FILE` keeps answers in FILE, `--ascii` draws with ASCII alone.
    """


def main() -> None:
    """Runs the command line; what it can't do is told in one line, and so is a bug."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        try:
            door(prog_name="reader", standalone_mode=False)
        finally:
            if sys.stdout is not None:  # it may have been closed before the start
                sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        _say_no_more(sys.stdout)
    except Exception as error:
        from reader.commands.ending import ended

        code = ended(error)
        if isinstance(error, OSError):
            _say_no_more(sys.stdout)
        sys.exit(code)
    finally:
        try:
            if sys.stderr is not None:
                sys.stderr.flush()
        except OSError:
            # The exit code is all that can still speak; Python would put 120 in its place.
            _say_no_more(sys.stderr)


def _say_no_more(stream: TextIO) -> None:
    """Nothing more is written, not even what waits: who read us has had enough, like `head`, or can't."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
