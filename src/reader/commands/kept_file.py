"""Commands about the file that progress is kept in: another device's lines, memory, backups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from reader.commands.printing import fail, narrate

if TYPE_CHECKING:
    from reader.progress.store import Store

_Command = TypeVar("_Command", bound=Callable[..., None])


def _kept_in(command: _Command) -> _Command:
    """The option that names the file."""
    return click.option(
        "--progress", "kept", type=click.Path(path_type=Path), help="The file that progress is kept in."
    )(command)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@_kept_in
def merge(file: Path, kept: Path | None) -> None:
    """Put the answers, notes, stars, settings and places of another device's FILE into yours.

    FILE is only read. In whichever order files are merged, the same comes out.
    """
    from reader.progress.store import Store
    from reader.story.telling import counted

    with Store.open(kept) as store:
        merged = store.merge(file)
        were = "was" if merged.known == 1 else "were"
        click.echo(f"{counted(merged.taken, 'line')} taken, {merged.known} {were} known")
        _back_up(store.path)


@click.command()
@_kept_in
def rebuild(kept: Path | None) -> None:
    """Compute all memories anew from the log of answers."""
    from reader.story.telling import counted

    with _opened(kept) as store:
        differed = store.differs()
        made = store.rebuild()
        memories = "1 memory" if made == 1 else f"{made:,} memories"
        click.echo(f"{memories} from {counted(len(store.lines()), 'line')}")
        if differed:
            narrate("they were not what the log gives; now they are")
        _back_up(store.path)


@click.command()
@_kept_in
def restore(kept: Path | None) -> None:
    """Put the newest good backup in the place of a damaged file.

    The damaged file is moved aside as NAME.damaged-DAY, never deleted, and what it still tells is put into
    the new one.
    """
    from reader.progress.opening import default_path
    from reader.progress.restoring import restore as put_back
    from reader.story.telling import counted

    path = default_path() if kept is None else kept
    done = put_back(path, datetime.now().astimezone().date())
    click.echo(f"{path}: {counted(done.lines, 'line')}, from {done.backup.name}")
    if done.saved:
        were = "was" if done.saved == 1 else "were"
        click.echo(f"{done.saved} of them {were} newer, and read from the damaged file")
    if done.aside:
        click.echo(f"the damaged file is now {done.aside.name}")


def _opened(kept: Path | None) -> Store:
    """The store, which has to be there: a mistyped name must not make a new one."""
    from reader.plain.kept import kept_store

    store = kept_store(kept)
    if store is None:
        fail("nothing is kept yet")
    return store


def _back_up(path: Path) -> None:
    from reader.progress.backups import back_up

    back_up(path, datetime.now().astimezone().date())
