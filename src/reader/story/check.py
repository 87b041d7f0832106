"""What `reader check` finds: the problems that loading gathers, and warnings about what is doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from reader.story.articles import article_files, id_from, line_of
from reader.story.comparison import Row
from reader.story.load import FACTS_FILE, STORY_FILE, Loaded, load
from reader.story.model import TEXT_KINDS, Story
from reader.story.problems import Problem, StoryError
from reader.story.silence import Silences
from reader.story.values import Unreadable, read_value
from reader.story.values.clock import time_of_day


class Report(msgspec.Struct, frozen=True):
    """What a check found. `loaded` is None where problems keep the story shut."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    loaded: Loaded | None


def check(folder: Path) -> Report:
    """Everything wrong with the story of a folder, and everything doubtful if nothing is wrong."""
    try:
        loaded = load(folder)
    except StoryError as error:
        return Report(error.problems, (), None)
    return Report((), tuple(sorted(warnings(loaded))), loaded)


def warnings(loaded: Loaded) -> Iterator[Problem]:
    """What is doubtful in a story that can be opened: unlisted files, overruled rules, doubtful silence."""
    yield from _unlisted(loaded.story)
    yield from _undated(loaded.story)
    file, silences = str(loaded.story.path / FACTS_FILE), Silences(loaded.story)
    for index, row in enumerate(loaded.comparison.rows):
        doubts = (*_overruled(row), *_timed(row, loaded.story), *_doubtful(row, loaded.story, silences))
        for what, expected in doubts:
            # Asked only for what is told: to find lines, the whole table is gone through again.
            line = loaded.table.line(("fact", index)) if loaded.table else 1
            yield Problem(file, line, f'fact "{row.fact.id}"', what, expected)


def _unlisted(story: Story) -> Iterator[Problem]:
    known = {article.file for article in story.articles}
    for path in article_files(story.path):
        if path.name not in known:
            expected = f'"{id_from(path.stem)}" among the articles, or no such file'
            yield Problem(str(story.path / STORY_FILE), 1, "articles", f"{path.name} is not listed", expected)


def _undated(story: Story) -> Iterator[Problem]:
    """Articles whose date is a text that tells no day: claims without a year can't go by it."""
    for article in story.articles:
        try:
            if article.date:
                read_value("date", article.date)
        except Unreadable:
            path = story.path / article.file
            line = line_of(path, story.path, "date")
            what = f'the date "{article.date}" can\'t be read, and tells no claim its year'
            yield Problem(
                str(path), line, f'article "{article.id}"', what, 'such as "2023-10-17" or "2023-10"'
            )


def _overruled(row: Row) -> Iterator[tuple[str, str]]:
    if row.fact.agreement and row.by_rule and row.fact.agreement != row.by_rule:
        yield (
            f"the author says {row.fact.agreement}, the rule says {row.by_rule}",
            "the same word, or a good why",
        )


def _timed(row: Row, story: Story) -> Iterator[tuple[str, str]]:
    """Dates told with a time of day, which nothing compares."""
    for article_id, claim in row.fact.claims.items() if row.fact.kind == "date" else ():
        time = time_of_day(story.article(article_id).text[claim.said.start : claim.said.end])
        if time:
            yield (
                f'times of day are not compared ("{time}" in "{article_id}")',
                "`said` without it; for a fact on the time, the kind term or statement, with your agreement",
            )
            return


def _doubtful(row: Row, story: Story, silences: Silences) -> Iterator[tuple[str, str]]:
    """Silences that may be none: what others say stands in the article that has no claim."""
    if row.fact.kind in TEXT_KINDS:
        return
    for article_id in row.silent:
        words = silences.doubtful(row, story.article(article_id))
        if words:
            yield (
                f'"{article_id}" has no claim, but "{words}" stands in it',
                "a claim, if it speaks of this fact",
            )
