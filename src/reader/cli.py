"""The door: one thin function for each command. Each imports what it needs when it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from reader import __version__

if TYPE_CHECKING:
    from reader.comparing.sorting import Order
    from reader.plain.comparing.chosen import View
    from reader.story.library import Entry
    from reader.story.load import Loaded

OPEN = "PATH"
"""The hidden command that opens the app; named as its usage shows it, and unlikely as a folder's name."""
CANNOT = 2
"""The exit code of a command that can't do what it was asked."""


class Door(click.Group):
    """Commands by name; a first word that is no command is a PATH to open."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the hidden command that opens the app before arguments that name no command."""
        first = args[0] if args else ""
        if first not in self.commands and first not in ("--help", "-h", "--version"):
            args = [OPEN, *args]
        return super().parse_args(ctx, args)


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reader")
def door() -> None:
    """Read one news story as several outlets told it, side by side, and be asked about it.

    `reader [PATH]` opens the stories of a folder, or those that ship with the program. PATH is a
    story's folder, a folder of stories, or the id of a story that ships. STORY is the same.

    `--progress FILE` keeps answers in FILE, `--ascii` draws with ASCII alone.
    """


@door.command(OPEN, hidden=True)
@click.argument("path", required=False)
@click.option("--progress", type=click.Path(path_type=Path), help="Keep answers in this file.")
@click.option("--ascii", "plain_signs", is_flag=True, help="Draw signs in ASCII.")
def open_app(path: str | None, progress: Path | None, plain_signs: bool) -> None:
    """Opens the app."""
    entries = _entries(path)
    if os.environ.get("TERM", "") in ("", "dumb") or not (sys.stdin.isatty() and sys.stdout.isatty()):
        _fail(
            "reader needs a full-screen terminal; try `reader list`, `reader facts STORY`"
            " or `reader show STORY ARTICLE`"
        )
    from reader.app.app import ReaderApp

    app = ReaderApp(entries, progress=progress, ascii_signs=plain_signs or not _utf8())
    app.run()
    sys.exit(app.return_code or 0)


@door.command("list")
@click.argument("path", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def list_stories(path: str | None, as_json: bool) -> None:
    """List the stories of a folder and their articles."""
    from reader.plain.listing import list_json, list_lines, load_entries

    stories = load_entries(_entries(path))
    _json(list_json(stories)) if as_json else _lines(list_lines(stories))


@door.command()
@click.argument("story")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--questions", is_flag=True, help="Also make its questions and check them by every rule.")
def check(story: str, as_json: bool, questions: bool) -> None:
    """Check a story's files: every problem with file, line and remedy. Exit code 1 if there are any."""
    from reader.plain.checking import check_json, full_check, summary

    report = full_check(_folder(story), questions=questions)
    if as_json:
        _json(check_json(report))
    else:
        _lines(map(str, report.problems))
        for warning in report.warnings:
            click.echo(f"warning: {warning}", err=True)
        click.echo(summary(report, questions=questions), err=True)
    sys.exit(1 if report.problems else 0)


@door.command()
@click.argument("story")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def facts(story: str, as_json: bool) -> None:
    """Print the facts of a story: who says what, and how they agree."""
    from reader.plain.facts import facts_json, facts_lines

    comparison = _load(story).comparison
    _json(facts_json(comparison)) if as_json else _lines(facts_lines(comparison))


@door.command()
@click.argument("story")
@click.option(
    "--view",
    type=click.Choice(["columns", "ledger", "matrix", "story", "differences"]),
    help="What to print; the ledger if not given.",
)
@click.option("--fact", "fact_id", metavar="ID", help="One fact whole: who says what on this.")
@click.option("--sort", "order", type=click.Choice(["topic", "agreement", "place"]), help="Order of facts.")
@click.option("--filter", "wanted", default="", metavar="TEXT", help="Only some, such as `disputed lead`.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def compare(
    story: str, view: View | None, fact_id: str | None, order: Order | None, wanted: str, as_json: bool
) -> None:
    """Print a story side by side: what every outlet says, where they differ, and why."""
    from reader.plain.comparing.as_json import compare_json
    from reader.plain.comparing.chosen import NotShown, asked
    from reader.plain.comparing.printing import lines, print_drawn

    comparison = _load(story).comparison
    try:
        facts = asked(comparison, fact_id, view, order, wanted)
    except NotShown as error:
        _fail(f"{story}: {error}")
    if as_json:
        _json(compare_json(facts))
    elif sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        print_drawn(facts, ascii_only=not _utf8())
    else:
        _lines(lines(facts, ascii_only=not _utf8()))


@door.command()
@click.argument("story")
@click.argument("article")
def show(story: str, article: str) -> None:
    """Print an article's cleaned text, the one that all offsets count in."""
    from reader.story.problems import did_you_mean

    told = _load(story).story
    known = {each.id: each for each in told.articles}
    if article not in known:
        _fail(f'{story}: no article "{article}"{did_you_mean(article, known)}; it has {", ".join(known)}')
    _lines([known[article].text])


@door.command()
@click.argument("story")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option(
    "--seed", type=int, default=0, show_default=True, help="The same seed gives the same questions."
)
@click.option("--flagged", is_flag=True, help="Only those that you flagged as poor.")
@click.option("--progress", type=click.Path(path_type=Path), help="Read what is kept in this file.")
def questions(story: str, as_json: bool, seed: int, flagged: bool, progress: Path | None) -> None:
    """Print the questions that a story gives, with their answers."""
    from random import Random

    from reader.plain import questions as asked
    from reader.plain.questions import questions_json, questions_lines
    from reader.quiz.questions import make_questions

    loaded = _load(story)
    if flagged:
        made = asked.flagged(loaded.comparison, _flags(progress, loaded.story.id))
    else:
        made = make_questions(loaded.comparison, Random(seed))
    _json(questions_json(made)) if as_json else _lines(questions_lines(made))


@door.command()
@click.argument("story", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--progress", type=click.Path(path_type=Path), help="Read what is kept in this file.")
def notes(story: str | None, as_json: bool, progress: Path | None) -> None:
    """Print your notes and stars with the words they are about, cited. Without STORY: all of them."""
    from reader.plain.notes import is_only_kept, kept_marks, noted, notes_json, told_lines
    from reader.progress.store import StoreError

    try:
        marks = kept_marks(progress)
    except StoreError as error:
        _fail(str(error))
    if story is not None and is_only_kept(story, marks):
        stories = noted([mark for mark in marks if mark.story == story], [], others=True)
    else:
        stories = noted(marks, _entries(story), others=story is None)
    for each in stories:
        if each.why:
            _narrate(f"{each.id}: {each.why}")
    if not stories:
        _narrate("no notes and no stars")
    _json(notes_json(stories)) if as_json else _lines(told_lines(stories, ascii_only=not _utf8()))


def _flags(progress: Path | None, story: str) -> tuple[str, ...]:
    from reader.plain.kept import kept_flags
    from reader.progress.store import StoreError

    try:
        return kept_flags(progress, story)
    except StoreError as error:
        _fail(str(error))


def _entries(path: str | None) -> list[Entry]:
    """The stories at a path, or those that ship; ends the program if there are none."""
    from reader.story.library import find_stories, shipped_library

    folder = shipped_library() if path is None else _folder(path)
    try:
        entries = find_stories(folder)
    except OSError as error:
        _fail(f"{folder}: {error.strerror or 'no folder'}; expected a story's folder or a folder of stories")
    if not entries:
        _fail(f"{folder}: no story in it; a story is a folder with .md or .txt articles")
    return entries


def _folder(name: str) -> Path:
    from reader.story.library import story_folder
    from reader.story.problems import did_you_mean

    try:
        return story_folder(name)
    except FileNotFoundError:
        what = "is a file, not a folder" if Path(name).is_file() else "no such story, folder or command"
        shown = name or '""'
        _fail(f"{shown}: {what}{did_you_mean(name, door.commands.keys() - {OPEN})}")


def _load(name: str) -> Loaded:
    from reader.story.load import load
    from reader.story.problems import StoryError

    try:
        return load(_folder(name))
    except StoryError as error:
        for problem in error.problems:
            click.echo(f"reader: {problem}", err=True)
        sys.exit(CANNOT)


def _fail(message: str) -> NoReturn:
    _narrate(message)
    sys.exit(CANNOT)


def _narrate(message: str) -> None:
    from reader.story.text import one_line

    click.echo(f"reader: {one_line(message)}", err=True)


def _lines(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _json(document: object) -> None:
    from reader.plain.streams import json_bytes

    click.echo(json_bytes(document))


def _utf8() -> bool:
    from reader.plain.streams import shows_utf8

    return shows_utf8()


def main() -> None:
    """Runs the command line; what it can't do is told in one line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        sys.exit(door(prog_name="reader", standalone_mode=False))
    except click.ClickException as error:
        _fail(error.format_message())
    except click.Abort:
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read us has had enough, like `head`: nothing more may be written, not even at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
