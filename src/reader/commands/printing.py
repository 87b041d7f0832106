"""How every command speaks: data on stdout, narration on stderr, JSON as one document."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from typing import NoReturn

CANNOT = 2
"""The exit code of a command that can't do what it was asked."""


def fail(message: str) -> NoReturn:
    """Ends the command, saying why in one line on stderr."""
    from reader.story.problems import Mendable

    raise Mendable(message)


def narrate(message: str) -> None:
    """Says something to the person, in one line on stderr."""
    from reader.story.text import one_line

    remark(f"reader: {one_line(message)}")


def remark(line: str) -> None:
    """Prints a line on stderr; where that takes nothing (a full disk), the exit code speaks for itself."""
    import click

    with contextlib.suppress(OSError):
        click.echo(line, err=True)


def print_lines(lines: Iterable[str]) -> None:
    """Prints lines on stdout."""
    import click

    for line in lines:
        click.echo(line)


def print_json(document: object) -> None:
    """Prints one JSON document on stdout."""
    import click

    from reader.plain.streams import json_bytes

    click.echo(json_bytes(document))


def shows_utf8() -> bool:
    """Whether stdout shows more than ASCII."""
    from reader.plain import streams

    return streams.shows_utf8()
