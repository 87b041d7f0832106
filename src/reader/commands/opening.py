"""The command that opens the app."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from reader.commands.loading import loading
from reader.commands.places import shelf_at
from reader.commands.printing import fail, shows_utf8

if TYPE_CHECKING:
    from reader.app.app import ReaderApp
    from reader.app.shelf import Shelf
    from reader.story.library import Entry


@click.command("PATH", hidden=True)
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
