"""The command that asks: in the app, line by line, or from a file of answers."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn

import click

from reader.commands.keeping import store_at
from reader.commands.opening import has_full_screen, run_app
from reader.commands.places import entries_at, folder_of, loaded_from
from reader.commands.printing import CANNOT, fail, narrate, print_json, shows_utf8

_ASKED = {
    "plain": "--plain",
    "mode": "--mode",
    "resume": "--resume",
    "minutes": "--minutes",
    "count": "--count",
    "topics": "--topic",
    "kinds": "--kind",
    "facts": "--fact",
    "plain_signs": "--ascii",
}
"""Options about what is asked and how, which a file of answers settles."""

if TYPE_CHECKING:
    from reader.app.app import ReaderApp
    from reader.plain.quiz.beginning import Request
    from reader.progress.study_desk import Named
    from reader.story.load import Loaded


@click.command()
@click.argument("story")
@click.option("--plain", is_flag=True, help="Line by line, without the full screen.")
@click.option(
    "--mode",
    type=click.Choice(["learn", "practise", "exam", "predict", "again"]),
    help="What for; `again` asks what was predicted, once you have read.",
)
@click.option("--resume", is_flag=True, help="Go on with the sitting that was left.")
@click.option("--minutes", type=click.IntRange(min=1, max=1440), help="How long an exam may take.")
@click.option("--count", type=click.IntRange(min=1), help="At most so many questions; 10 if not given.")
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
    mode: Named | None,
    resume: bool,
    minutes: int | None,
    count: int | None,
    topics: tuple[str, ...],
    kinds: tuple[str, ...],
    facts: tuple[str, ...],
    answers: BinaryIO | None,
    seed: int | None,
    progress: Path | None,
    plain_signs: bool,
) -> None:
    """Be asked about a story: in the app or, without a full screen or with --plain, line by line."""
    if answers is not None:
        _refuse_options(context)
        _from_file(loaded_from(story), answers, seed or 0, progress)
        return
    from reader.plain.quiz.beginning import Request
    from reader.quiz.plans import Wish

    if resume and mode is not None:
        fail("--resume goes on with what was left; leave out --mode")
    loaded = loaded_from(story)
    wish = Wish(frozenset(facts), frozenset(topics), kinds=frozenset(kinds))
    request = Request("resume" if resume else mode, wish, count, minutes, seed)
    _refuse(request, loaded)
    ascii_only = plain_signs or not shows_utf8()
    if plain or not has_full_screen():
        _by_lines(story, loaded, request, progress, ascii_only)
    else:
        _in_the_app(story, loaded, request, progress, ascii_only)


def _refuse(request: Request, loaded: Loaded) -> None:
    """Ends the program where something that is wished for is not there, or says nothing to the rest."""
    from reader.plain.quiz.beginning import unfit
    from reader.plain.quiz.wanted import not_there

    if wrong := [*unfit(request), *not_there(request.wish, loaded.comparison)]:
        for line in wrong:
            narrate(line)
        sys.exit(CANNOT)


def _in_the_app(
    story: str, loaded: Loaded, request: Request, progress: Path | None, ascii_only: bool
) -> NoReturn:
    """The app, in the sitting that was asked for; where nothing was said, at the list of sittings."""
    from reader.quiz.plans import Wish
    from reader.quiz.starting import COUNT

    def start(app: ReaderApp) -> None:
        if request.what is None and request.wish == Wish():
            app.open_quiz(loaded)
        else:
            count = COUNT if request.count is None else request.count
            app.open_named(
                loaded, request.what or "practise", count=count, wish=request.wish, minutes=request.minutes
            )

    stories = entries_at(str(folder_of(story).absolute()))  # as in `shelf_at`
    run_app(stories, progress=progress, ascii_signs=ascii_only, seed=request.seed, start=start)


def _by_lines(story: str, loaded: Loaded, request: Request, progress: Path | None, ascii_only: bool) -> None:
    """The quiz as a dialogue on stdin and stdout."""
    from random import Random
    from shlex import quote

    from reader.plain.quiz.beginning import Beginning
    from reader.plain.quiz.conversation import Left
    from reader.plain.quiz.dialogue import Dialogue
    from reader.plain.quiz.voice import standard_streams
    from reader.progress.keeper import Opened
    from reader.progress.study_desk import NOT_THERE, StudyDesk
    from reader.quiz.starting import why_none

    voice = standard_streams(ascii_only=ascii_only)
    with store_at(progress) as store:
        desk = StudyDesk(loaded.comparison, Opened(store), Random(), voice.now)
        try:
            session = Beginning(desk, voice).session(request)
        except Left:
            return
        if session is None:
            fail(f"{story}: {NOT_THERE[request.what or 'resume']}")
        if not session.questions:
            fail(f"{story}: no quiz: {why_none(loaded.story, session.mode)}")
        options = f" --progress {quote(str(progress))}" if progress else ""
        Dialogue(session, loaded.comparison, store, voice, named=story, options=options).run()


def _refuse_options(context: click.Context) -> None:
    """A file of answers names its questions itself."""
    given = [
        option
        for name, option in _ASKED.items()
        if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
    ]
    if given:
        fail(f"--answers takes what is asked from the file; leave out {', '.join(given)}")


def _bytes_of(file: BinaryIO) -> bytes:
    """What a file of answers holds. It may be a pipe or a device, which may never end."""
    from reader.story.source import TABLE_LIMIT

    try:
        data = file.read(TABLE_LIMIT + 1)
    except OSError as error:
        fail(f"{file.name}: can't be read ({error.strerror}), expected a file that can be opened")
    if len(data) > TABLE_LIMIT:
        fail(f"{file.name}: is larger than {TABLE_LIMIT // 1024 // 1024} MB, expected a smaller file")
    return data


def _from_file(loaded: Loaded, file: BinaryIO, seed: int, progress: Path | None) -> None:
    """The quiz that a file answers; its answers are kept only where --progress says."""
    from reader.plain.quiz.answers import read_answers
    from reader.plain.quiz.report import answer_all, report_json
    from reader.quiz.log import NotSaved, NullLog
    from reader.quiz.plans import Maker
    from reader.quiz.session import Session

    answered = read_answers(_bytes_of(file), file.name, Maker(loaded.comparison, seed))
    with nullcontext() if progress is None else store_at(progress) as store:
        session = Session(
            [each.question for each in answered],
            loaded.comparison,
            store or NullLog(),
            overruled=store.overrulings(loaded.story.id) if store else None,
        )
        try:
            answer_all(session, answered, lambda: datetime.now().astimezone())
        except NotSaved as error:
            fail(f"{error}; answers kept before it: {len(session.outcomes)}")
        print_json(report_json(session, loaded.comparison, seed, str(store.path) if store else None))
