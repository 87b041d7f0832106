"""The command that lists questions."""

from __future__ import annotations

from pathlib import Path

import click

from reader.commands.loading import loading
from reader.commands.places import loaded_from
from reader.commands.printing import print_json, print_lines


@click.command()
@click.argument("story")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option(
    "--seed", type=int, default=0, show_default=True, help="The same seed gives the same questions."
)
@click.option("--flagged", is_flag=True, help="Only those that you flagged as poor.")
@click.option("--progress", type=click.Path(path_type=Path), help="Read what is kept in this file.")
def questions(story: str, as_json: bool, seed: int, flagged: bool, progress: Path | None) -> None:
    """Print the questions that a story gives, with their answers."""
    with loading():
        from reader.plain import questions as asked
        from reader.plain.kept import kept_flags
        from reader.plain.questions import questions_json, questions_lines
        from reader.quiz.plans import Maker

    loaded = loaded_from(story)
    if flagged:
        made = asked.flagged(loaded.comparison, kept_flags(progress, loaded.story.id))
    else:
        made = list(Maker(loaded.comparison, seed).all())
    print_json(questions_json(made, loaded.comparison)) if as_json else print_lines(questions_lines(made))
