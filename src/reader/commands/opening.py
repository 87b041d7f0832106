"""How the app is opened."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reader.commands.loading import loading
from reader.commands.places import shelf_at
from reader.commands.printing import fail, shows_utf8

if TYPE_CHECKING:
    from reader.app.app import ReaderApp
    from reader.app.shelf import Shelf
    from reader.story.library import Entry


def open_stories(
    path: str | None = None, progress: Path | None = None, *, ascii_signs: bool = False
) -> NoReturn:
    """Opens the app on the stories at a path, or on those that ship; `progress` is the file for answers."""
    shelf = shelf_at(path)
    if not has_full_screen():
        shelf.index.close()
        fail(
            "reader needs a full-screen terminal; try `reader list`, `reader facts STORY`,"
            " `reader show STORY ARTICLE` or `reader quiz STORY --plain`"
        )
    run_app(shelf, progress=progress, ascii_signs=ascii_signs or not shows_utf8())


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
