"""The command that opens the app."""

from __future__ import annotations

import os
import sys
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
    from reader.app.app import ReaderApp

    app = ReaderApp(shelf, progress=progress, ascii_signs=plain_signs or not shows_utf8())
    app.run()
    if app.bug is not None:
        raise app.bug
    sys.exit(app.return_code or 0)
