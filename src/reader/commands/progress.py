"""Commands about what a student knows: how far they have come, and what is due."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.commands.keeping import tell_newer
from reader.commands.kept_file import merge, rebuild, restore
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


@progress.command()
@click.argument("story", required=False)
@click.option("--retention", type=float, metavar="SHARE", help="Known when it is asked again: 0.7 to 0.97.")
@click.option("--exam", metavar="YYYY-MM-DD", help="The day of the exam.")
@click.option("--no-exam", is_flag=True, help="There is no exam, or no longer.")
@click.option("--progress", "kept", type=click.Path(path_type=Path), help="Keep it in this file.")
def aim(
    story: str | None, retention: float | None, exam: str | None, no_exam: bool, kept: Path | None
) -> None:
    """Set what you aim at, and print it: how much you want to know, and by when. Without STORY: for all.

    A higher retention asks more often: 0.9 is the usual. Before an exam every fact is asked in time.
    """
    from reader.plain.progress import aims_lines

    day = None if exam is None else _day(exam)
    entries = entries_at(story)
    if retention is not None or exam is not None or no_exam:
        if story is not None and len(entries) != 1:
            fail(f"{story}: a folder of stories; name one of them")
        changes: dict[str, Any] = {} if retention is None else {"retention": retention}
        if exam is not None or no_exam:
            changes["exam"] = None if no_exam else day
        _set_aims(kept, entries[0].id if story else None, changes)
    print_lines(aims_lines(entries, kept))


def _day(text: str) -> date:
    """The day of an exam as `--exam` names it. Fails, in a line, for what is none or is over."""
    from reader.progress.settings import refuse_past

    try:
        day = date.fromisoformat(text)
    except ValueError:
        fail(f"--exam: '{text}' is no day; write it like 2026-12-10")
    try:
        refuse_past(day, _today())
    except ValueError as error:
        fail(f"--exam: {error}, or --no-exam")
    return day


@click.command()
@click.argument("story", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--progress", "kept", type=click.Path(path_type=Path), help="Read what is kept in this file.")
def due(story: str | None, as_json: bool, kept: Path | None) -> None:
    """Print what is due now, the most urgent first. Without STORY: of every story that ships."""
    from reader.plain.progress import due_json, due_lines, due_stories

    told = due_stories(_studied(story, kept), _today())
    print_json(due_json(told)) if as_json else print_lines(due_lines(told))


def _set_aims(kept: Path | None, story: str | None, changes: dict[str, Any]) -> None:
    """Keeps what somebody aims at in a story, or, with None, in all; makes the file if there is none."""
    from reader.progress.settings import ALL_STORIES
    from reader.progress.store import Store
    from reader.quiz.log import NotSaved

    with Store.open(kept) as store:
        try:
            store.set_aims(_now(), story or ALL_STORIES, **changes)
        except (ValueError, NotSaved) as error:
            fail(str(error))


def _studied(story: str | None, kept: Path | None) -> list[Studied]:
    """The stories with what is kept of them; what can't be opened is narrated."""
    from reader.plain.progress import studied
    from reader.story.problems import StoryError

    found = studied(entries_at(story), kept)
    tell_newer(kept)
    for each in found:
        if isinstance(each.loaded, StoryError):
            narrate(f"{each.entry.path} has problems: see `reader check`")
    return found


def _today() -> date:
    """The person's own day."""
    return _now().date()


def _now() -> datetime:
    """The time, in the person's own zone."""
    return datetime.now().astimezone()


for _command in (merge, rebuild, restore):
    progress.add_command(_command)
