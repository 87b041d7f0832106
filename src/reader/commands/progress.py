"""Commands about what a student knows: how far they have come, and what is due."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.commands.places import entries_at
from reader.commands.printing import fail, narrate, print_json, print_lines

if TYPE_CHECKING:
    from reader.plain.progress import Studied

_SHOW = "STORY"
"""The hidden command that reports; named as its usage shows it."""


class Subjects(click.Group):
    """Commands by name; a first word that is none of them is a STORY to report on."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the hidden command that reports before arguments that name no command."""
        first = args[0] if args else ""
        if first not in self.commands and first not in ctx.help_option_names:
            args = [_SHOW, *args]
        return super().parse_args(ctx, args)


@click.group(cls=Subjects, name="progress")
def progress() -> None:
    """Print how far you have come: known, learning, new, what is due, and what to do next.

    `reader progress [STORY] [--json] [--progress FILE]`. Without STORY: every story that ships. A first
    word that is none of the commands below is a STORY.
    """


@progress.command(_SHOW, hidden=True)
@click.argument("story", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--progress", "kept", type=click.Path(path_type=Path), help="Read what is kept in this file.")
def show(story: str | None, as_json: bool, kept: Path | None) -> None:
    """Reports on one story, or on all."""
    from reader.plain.progress import progress_json, progress_lines, reports

    told = reports(_studied(story, kept), _today())
    if as_json:
        print_json([progress_json(each) for each in told])
        return
    for number, each in enumerate(told):
        print_lines([""] if number else [])
        print_lines(progress_lines(each))


@click.command()
@click.argument("story", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--progress", "kept", type=click.Path(path_type=Path), help="Read what is kept in this file.")
def due(story: str | None, as_json: bool, kept: Path | None) -> None:
    """Print what is due now, the most urgent first. Without STORY: of every story that ships."""
    from reader.plain.progress import due_json, due_lines, due_stories

    told = due_stories(_studied(story, kept), _today())
    print_json(due_json(told)) if as_json else print_lines(due_lines(told))


def _studied(story: str | None, kept: Path | None) -> list[Studied]:
    """The stories with what is kept of them; what can't be opened is narrated."""
    from reader.plain.progress import studied
    from reader.progress.store import StoreError
    from reader.story.problems import StoryError

    try:
        found = studied(entries_at(story), kept)
    except StoreError as error:
        fail(str(error))
    for each in found:
        if isinstance(each.loaded, StoryError):
            narrate(f"{each.entry.path} has problems: see `reader check`")
    return found


def _today() -> date:
    """The person's own day."""
    return datetime.now().astimezone().date()
