"""The command that opens the app."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from reader.commands.places import entries_at
from reader.commands.printing import fail, shows_utf8


@click.command("PATH", hidden=True)
@click.argument("path", required=False)
@click.option("--progress", type=click.Path(path_type=Path), help="Keep answers in this file.")
@click.option("--ascii", "plain_signs", is_flag=True, help="Draw signs in ASCII.")
def open_app(path: str | None, progress: Path | None, plain_signs: bool) -> None:
    """Opens the app."""
    entries = entries_at(path)
    if os.environ.get("TERM", "") in ("", "dumb") or not (sys.stdin.isatty() and sys.stdout.isatty()):
        fail(
            "reader needs a full-screen terminal; try `reader list`, `reader facts STORY`"
            " or `reader show STORY ARTICLE`"
        )
    from reader.app.app import ReaderApp

    app = ReaderApp(entries, progress=progress, ascii_signs=plain_signs or not shows_utf8())
    app.run()
    sys.exit(app.return_code or 0)
