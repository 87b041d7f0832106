"""The command that opens the app."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from reader.commands.places import shelf_at
from reader.commands.printing import fail, shows_utf8


@click.command("PATH", hidden=True)
@click.argument("path", required=False)
@click.option("--progress", type=click.Path(path_type=Path), help="Keep answers in this file.")
@click.option("--ascii", "plain_signs", is_flag=True, help="Draw signs in ASCII.")
def open_app(path: str | None, progress: Path | None, plain_signs: bool) -> None:
    """Opens the app."""
    shelf = shelf_at(path)
    # Textual draws on stderr, so that one must be the terminal too.
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if os.environ.get("TERM", "") in ("", "dumb") or not all(each and each.isatty() for each in streams):
        fail(
            "reader needs a full-screen terminal; try `reader list`, `reader facts STORY`"
            " or `reader show STORY ARTICLE`"
        )
    with _loading():
        from reader.app.app import ReaderApp

    app = ReaderApp(shelf, progress=progress, ascii_signs=plain_signs or not shows_utf8())
    app.run()
    if app.bug is not None:
        raise app.bug
    sys.exit(app.return_code or 0)


@contextmanager
def _loading() -> Iterator[None]:
    """Lets the collector rest while modules are loaded: what they make lives as long as the program.

    It is on again before anything else is done. What is frozen it does not look through later either, nor at
    the end: measured, 15 ms of the start and 30 of the exit.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
