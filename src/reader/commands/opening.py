"""The command that opens the app."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from reader.commands.loading import loading
from reader.commands.places import comes_first, commands, shelf_at
from reader.commands.printing import fail, shows_utf8

if TYPE_CHECKING:
    from reader.app.app import ReaderApp
    from reader.app.shelf import Shelf
    from reader.story.library import Entry


class Opening(click.Command):
    """The command that opens the app; tells where the name of another stands behind an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What is typed can't be opened: perhaps it is a command, in the wrong place."""
        values = {at + 1 for at, each in enumerate(args) if each == "--progress"}
        words = [each for at, each in enumerate(args) if at not in values and not each.startswith("-")]
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            if words and words[0] in commands():
                raise click.UsageError(f"{words[0]}: {comes_first(words[0])}", ctx) from error
            raise


@click.command("PATH", cls=Opening, hidden=True)
@click.argument("path", required=False)
@click.option("--progress", type=click.Path(path_type=Path), help="Keep answers in this file.")
@click.option("--ascii", "plain_signs", is_flag=True, help="Draw signs in ASCII.")
def open_app(path: str | None, progress: Path | None, plain_signs: bool) -> None:
    """Opens the app."""
    shelf = shelf_at(path)
    if not has_full_screen():
        fail(
            "reader needs a full-screen terminal; try `reader list`, `reader facts STORY`,"
            " `reader show STORY ARTICLE` or `reader quiz STORY --plain`"
        )
    run_app(shelf, progress=progress, ascii_signs=plain_signs or not shows_utf8())


def has_full_screen() -> bool:
    """Whether the app can be shown: a terminal at both ends that can move its cursor."""
    # Textual draws on stderr, so that one must be the terminal too.
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return os.environ.get("TERM", "") not in ("", "dumb") and all(each and each.isatty() for each in streams)


def run_app(
    stories: Shelf | Sequence[Entry],
    *,
    progress: Path | None,
    ascii_signs: bool,
    seed: int | None = None,
    start: Callable[[ReaderApp], None] | None = None,
) -> NoReturn:
    """Runs the app until it is left, then ends the program. The arguments are those of `ReaderApp`."""
    with loading():
        from reader.app.app import ReaderApp

    app = ReaderApp(stories, progress=progress, ascii_signs=ascii_signs, seed=seed, start=start)
    app.run()
    if app.bug is not None:
        raise app.bug
    sys.exit(app.return_code or 0)
