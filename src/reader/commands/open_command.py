"""The command that opens the app, with its options."""

from __future__ import annotations

from pathlib import Path

import click

from reader.commands.names import typed_names
from reader.commands.opening import open_stories
from reader.commands.places import comes_first


class Opening(click.Command):
    """The command that opens the app; tells where the name of another stands behind an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What is typed can't be opened: perhaps it is a command, in the wrong place."""
        values = {at + 1 for at, each in enumerate(args) if each == "--progress"}
        words = [each for at, each in enumerate(args) if at not in values and not each.startswith("-")]
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            if words and words[0] in typed_names():
                raise click.UsageError(f"{words[0]}: {comes_first(words[0])}", ctx) from error
            raise


@click.command("PATH", cls=Opening, hidden=True)
@click.argument("path", required=False)
@click.option("--progress", type=click.Path(path_type=Path), help="Keep answers in this file.")
@click.option("--ascii", "plain_signs", is_flag=True, help="Draw signs in ASCII.")
def open_app(path: str | None, progress: Path | None, plain_signs: bool) -> None:
    """Opens the app."""
    open_stories(path, progress, ascii_signs=plain_signs)
