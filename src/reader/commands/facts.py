"""Commands about facts: who says what, fact by fact or side by side."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.commands.loading import loading
from reader.commands.places import loaded_from
from reader.commands.printing import fail, print_json, print_lines, shows_utf8

if TYPE_CHECKING:
    from reader.comparing.sorting import Order
    from reader.plain.comparing.chosen import View


@click.command()
@click.argument("story")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def facts(story: str, as_json: bool) -> None:
    """Print the facts of a story: who says what, and how they agree."""
    with loading():
        from reader.plain.facts import facts_json, facts_lines

    comparison = loaded_from(story).comparison
    print_json(facts_json(comparison)) if as_json else print_lines(facts_lines(comparison))


@click.command()
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
@click.option("--progress", type=click.Path(path_type=Path), help="Stars, notes, predictions: of this file.")
def compare(
    story: str,
    view: View | None,
    fact_id: str | None,
    order: Order | None,
    wanted: str,
    as_json: bool,
    progress: Path | None,
) -> None:
    """Print a story side by side: what every outlet says, where they differ, and why."""
    with loading():
        from reader.plain.comparing.as_json import compare_json
        from reader.plain.comparing.chosen import NotShown, asked
        from reader.plain.comparing.printing import lines, print_drawn

    comparison = loaded_from(story).comparison
    try:
        facts = asked(comparison, fact_id, view, order, wanted, progress)
    except NotShown as error:
        fail(f"{story}: {error}")
    if as_json:
        print_json(compare_json(facts))
    elif sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        print_drawn(facts, ascii_only=not shows_utf8())
    else:
        print_lines(lines(facts, ascii_only=not shows_utf8()))
