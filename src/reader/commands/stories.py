"""Commands about stories and their articles: which there are, whether they hold, what they say."""

from __future__ import annotations

import sys

import click

from reader.commands.loading import loading
from reader.commands.places import entries_at, folder_of, loaded_from
from reader.commands.printing import fail, print_json, print_lines, remark


@click.command("list")
@click.argument("path", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def list_stories(path: str | None, as_json: bool) -> None:
    """List the stories of a folder and their articles."""
    with loading():
        from reader.plain.listing import list_json, list_lines, load_entries

    stories = load_entries(entries_at(path))
    print_json(list_json(stories)) if as_json else print_lines(list_lines(stories))


@click.command()
@click.argument("story")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--questions", is_flag=True, help="Also make its questions and check them by every rule.")
def check(story: str, as_json: bool, questions: bool) -> None:
    """Check a story's files: every problem with file, line and remedy. Exit code 1 if there are any."""
    with loading():
        from reader.plain.checking import check_json, full_check, summary

    report = full_check(folder_of(story), questions=questions)
    if as_json:
        print_json(check_json(report))
    else:
        print_lines(map(str, report.problems))
        for warning in report.warnings:
            remark(f"warning: {warning}")
        remark(summary(report))
    sys.exit(1 if report.problems else 0)


@click.command()
@click.argument("story")
@click.argument("article")
def show(story: str, article: str) -> None:
    """Print an article's cleaned text, the one that all offsets count in."""
    from reader.story.problems import did_you_mean

    told = loaded_from(story).story
    known = {each.id: each for each in told.articles}
    if article not in known:
        fail(f'{story}: no article "{article}"{did_you_mean(article, known)}; it has {", ".join(known)}')
    print_lines([known[article].text])
