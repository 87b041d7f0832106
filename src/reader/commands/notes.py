"""The command that prints notes and stars."""

from __future__ import annotations

from pathlib import Path

import click

from reader.commands.keeping import tell_newer
from reader.commands.places import entries_at
from reader.commands.printing import narrate, print_json, print_lines, shows_utf8


@click.command()
@click.argument("story", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--progress", type=click.Path(path_type=Path), help="Read what is kept in this file.")
def notes(story: str | None, as_json: bool, progress: Path | None) -> None:
    """Print your notes and stars with the words they are about, cited. Without STORY: all of them."""
    from reader.plain.notes import is_only_kept, kept_marks, noted, notes_json, told_lines

    marks = kept_marks(progress)
    tell_newer(progress)
    if story is not None and is_only_kept(story, marks):
        stories = noted([mark for mark in marks if mark.story == story], [], others=True)
    else:
        stories = noted(marks, entries_at(story), others=story is None)
    for each in stories:
        if each.why:
            narrate(f"{each.id}: {each.why}")
    if not stories:
        narrate("no notes and no stars")
    print_json(notes_json(stories)) if as_json else print_lines(
        told_lines(stories, ascii_only=not shows_utf8())
    )
