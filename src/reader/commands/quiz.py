"""The command that asks: in the app, line by line, or from a file of answers."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.commands.keeping import store_at
from reader.commands.opening import has_full_screen, run_app
from reader.commands.places import entries_at, loaded_from
from reader.commands.printing import CANNOT, fail, narrate, shows_utf8

if TYPE_CHECKING:
    from reader.app.app import ReaderApp
    from reader.quiz.plans import Wish
    from reader.story.load import Loaded


@click.command()
@click.argument("story")
@click.option("--plain", is_flag=True, help="Line by line, without the full screen.")
@click.option("--count", type=click.IntRange(min=1), default=10, show_default=True, help="At most so many.")
@click.option(
    "--topic", "topics", multiple=True, metavar="TOPIC", help="Only on this topic; may be repeated."
)
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only of this kind; may be repeated.")
@click.option("--fact", "facts", multiple=True, metavar="ID", help="Only on this fact; may be repeated.")
@click.option("--seed", type=int, help="The same seed asks the same questions.")
@click.option("--progress", type=click.Path(path_type=Path), help="Keep answers in this file.")
@click.option("--ascii", "plain_signs", is_flag=True, help="Signs, quotes and dashes in ASCII.")
def quiz(
    story: str,
    plain: bool,
    count: int,
    topics: tuple[str, ...],
    kinds: tuple[str, ...],
    facts: tuple[str, ...],
    seed: int | None,
    progress: Path | None,
    plain_signs: bool,
) -> None:
    """Be asked about a story: in the app or, without a full screen or with --plain, line by line."""
    from reader.quiz.plans import Wish

    loaded = loaded_from(story)
    wish = Wish(frozenset(facts), frozenset(topics), kinds=frozenset(kinds))
    _refuse_unknown(wish, loaded)
    ascii_only = plain_signs or not shows_utf8()
    if plain or not has_full_screen():
        _by_lines(story, loaded, wish, count, seed, progress, ascii_only)
        return

    def start(app: ReaderApp) -> None:
        if wish == Wish():
            app.open_quiz(loaded)
        else:
            app.open_practice(loaded, wish, count)

    run_app(entries_at(story), progress=progress, ascii_signs=ascii_only, seed=seed, start=start)


def _refuse_unknown(wish: Wish, loaded: Loaded) -> None:
    from reader.plain.quiz.wanted import not_there

    if missing := list(not_there(wish, loaded.comparison)):
        for line in missing:
            narrate(line)
        sys.exit(CANNOT)


def _by_lines(
    story: str,
    loaded: Loaded,
    wish: Wish,
    count: int,
    seed: int | None,
    progress: Path | None,
    ascii_only: bool,
) -> None:
    """The quiz as a dialogue on stdin and stdout."""
    from random import Random

    from reader.plain.quiz.dialogue import Dialogue
    from reader.plain.quiz.voice import standard_streams
    from reader.quiz.log import NotSaved
    from reader.quiz.starting import begin, why_none

    voice = standard_streams(ascii_only=ascii_only)
    with store_at(progress) as store:
        student = store.student(loaded.story.id)
        try:
            session = begin(
                "practise",
                loaded.comparison,
                student,
                rng=Random(),
                at=voice.now(),
                log=store,
                count=count,
                wish=wish,
                seed=seed,
            )
        except NotSaved as error:
            fail(str(error))
        if not session.questions:
            fail(f"{story}: no quiz: {why_none(loaded.story)}")
        Dialogue(session, loaded.comparison, store, voice, named=story).run()
