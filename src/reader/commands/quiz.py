"""The command that asks: in the app, line by line, or from a file of answers."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from reader.commands.keeping import store_at
from reader.commands.opening import has_full_screen, run_app
from reader.commands.places import entries_at, loaded_from
from reader.commands.printing import CANNOT, fail, narrate, print_json, shows_utf8

_ASKED = {
    "plain": "--plain",
    "count": "--count",
    "topics": "--topic",
    "kinds": "--kind",
    "facts": "--fact",
    "plain_signs": "--ascii",
}
"""Options about what is asked and how, which a file of answers settles."""

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
@click.option(
    "--answers",
    type=click.File("rb"),
    metavar="FILE",
    help="Answer from a JSON file; the report as JSON.",
)
@click.option("--seed", type=int, help="The same seed asks the same questions.")
@click.option("--progress", type=click.Path(path_type=Path), help="Keep answers in this file.")
@click.option("--ascii", "plain_signs", is_flag=True, help="Signs, quotes and dashes in ASCII.")
@click.pass_context
def quiz(
    context: click.Context,
    story: str,
    plain: bool,
    count: int,
    topics: tuple[str, ...],
    kinds: tuple[str, ...],
    facts: tuple[str, ...],
    answers: BinaryIO | None,
    seed: int | None,
    progress: Path | None,
    plain_signs: bool,
) -> None:
    """Be asked about a story: in the app or, without a full screen or with --plain, line by line."""
    from reader.quiz.plans import Wish

    if answers is not None:
        _refuse_options(context)
        _from_file(loaded_from(story), answers, seed or 0, progress)
        return
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
    from reader.quiz.starting import begin, why_none

    voice = standard_streams(ascii_only=ascii_only)
    with store_at(progress) as store:
        student = store.student(loaded.story.id)
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
        if not session.questions:
            fail(f"{story}: no quiz: {why_none(loaded.story)}")
        Dialogue(session, loaded.comparison, store, voice, named=story).run()


def _refuse_options(context: click.Context) -> None:
    """A file of answers names its questions itself."""
    given = [
        option
        for name, option in _ASKED.items()
        if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
    ]
    if given:
        fail(f"--answers takes what is asked from the file; leave out {', '.join(given)}")


def _from_file(loaded: Loaded, file: BinaryIO, seed: int, progress: Path | None) -> None:
    """The quiz that a file answers; its answers are kept only where --progress says."""
    from reader.plain.quiz.answers import read_answers
    from reader.plain.quiz.report import answer_all, report_json
    from reader.quiz.log import NotSaved, NullLog
    from reader.quiz.plans import Maker
    from reader.quiz.session import Session

    answered = read_answers(file.read(), file.name, Maker(loaded.comparison, seed))
    with nullcontext() if progress is None else store_at(progress) as store:
        session = Session(
            [each.question for each in answered],
            loaded.comparison,
            store or NullLog(),
            overruled=store.overrulings(loaded.story.id) if store else None,
        )
        try:
            answer_all(session, answered, lambda: datetime.now(UTC))
        except NotSaved as error:
            fail(f"{error}; answers kept before it: {len(session.outcomes)}")
        print_json(report_json(session, loaded.comparison, seed, str(store.path) if store else None))
