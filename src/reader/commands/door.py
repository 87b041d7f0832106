"""The way to a command by its name and options, each loaded when it is called."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import click

from reader import __version__
from reader.commands.names import COMMANDS, OPEN, typed_names


class Door(click.Group):
    """Commands by name; a first word that is no command is a PATH to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names that may be typed, in alphabetical order."""
        return typed_names()

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


def enter(words: Sequence[str]) -> None:
    """Runs the command that the words of a command line name.

    Raises:
        Mendable: the words make no command.
        KeyboardInterrupt: the person gave up.
    """
    try:
        door(list(words), prog_name="reader", standalone_mode=False)
    except click.ClickException as error:
        from reader.story.problems import Mendable

        raise Mendable(error.format_message()) from error
    except click.Abort as error:
        raise KeyboardInterrupt from error
