"""What `reader check` finds: the problems that loading gathers, and warnings about what is doubtful."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from reader.story.articles import FRONT_MATTER, article_files, id_from, line_of, yaml_keys
from reader.story.comparison import Row
from reader.story.hand_values import HandValues
from reader.story.load import FACTS_FILE, STORY_FILE, Loaded, load
from reader.story.model import TEXT_KINDS, Article, Story
from reader.story.near_names import near_names
from reader.story.problems import Problem, StoryError
from reader.story.silence import Silences
from reader.story.source import ARTICLE_LIMIT, Unusable, read_text
from reader.story.text import clean
from reader.story.values import Unreadable, read_value
from reader.story.values.clock import time_of_day

_TABLES = {"story": STORY_FILE, "facts": FACTS_FILE}
_TABLE_NAME = re.compile(r"(?i)(.+?)\.(?:toml|tml|tom)(?:\.txt)?")


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
        return Report(error.problems, tuple(_misnamed(folder)), None)
    return Report((), tuple(sorted(warnings(loaded))), loaded)


def warnings(loaded: Loaded) -> Iterator[Problem]:
    """What is doubtful in a story that can be opened: unlisted files, overruled rules, doubtful silence."""
    yield from _misnamed(loaded.story.path)
    yield from _unlisted(loaded.story)
    yield from _foreign_heads(loaded.story)
    yield from _undated(loaded.story)
    file, silences = str(loaded.story.path / FACTS_FILE), Silences(loaded.story)
    values = HandValues(loaded.story)
    for index, row in enumerate(loaded.comparison.rows):
        for article, what, expected in values.doubtful(row):
            line = loaded.table.line(("fact", index, "claims", article, "value")) if loaded.table else 1
            yield Problem(file, line, f'fact "{row.fact.id}"', what, expected)
        doubts = (*_overruled(row), *_timed(row, loaded.story), *_doubtful(row, loaded.story, silences))
        for what, expected in (*doubts, *_held_apart(row)):
            # Asked only for what is told: to find lines, the whole table is gone through again.
            line = loaded.table.line(("fact", index)) if loaded.table else 1
            yield Problem(file, line, f'fact "{row.fact.id}"', what, expected)


def _misnamed(folder: Path) -> Iterator[Problem]:
    """Files whose names are nearly those of a story's tables, where these are not there.

    Names are asked of the folder: where capitals don't count, `Facts.toml` opens as `facts.toml`, and is
    missing wherever the story goes next.
    """
    from difflib import get_close_matches

    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        stem = _TABLE_NAME.fullmatch(name)
        for near in get_close_matches(stem[1].lower(), _TABLES, n=1) if stem else ():
            if _TABLES[near] not in names:
                read = "is read on this system only" if (folder / _TABLES[near]).exists() else "is not read"
                yield Problem(str(folder / name), 1, "", f"a file of this name {read}", f'"{_TABLES[near]}"')


def _unlisted(story: Story) -> Iterator[Problem]:
    known = {article.file for article in story.articles}
    for path in article_files(story.path):
        if path.name not in known:
            expected = f'"{id_from(path.stem)}" among the articles, or no such file'
            yield Problem(str(story.path / STORY_FILE), 1, "articles", f"{path.name} is not listed", expected)


def _foreign_heads(story: Story) -> Iterator[Problem]:
    """Articles as other programs save them: their front matter is no text, though it is read as such."""
    for article in story.articles:
        # Asked of the file only where the text may begin so: the line "---" itself is no part of the text.
        if ": " in article.text[:200] and yaml_keys(_source(story, article)):
            what, where = 'front matter between "---" is read as text', f'article "{article.id}"'
            yield Problem(str(story.path / article.file), 1, where, what, FRONT_MATTER)


def _source(story: Story, article: Article) -> str:
    try:
        return clean(read_text(story.path / article.file, story.path, ARTICLE_LIMIT))[0]
    except Unusable:  # what was read a moment ago is gone
        return ""


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


def _held_apart(row: Row) -> Iterator[tuple[str, str]]:
    """Names of one thing, as it seems, that make the outlets contradict each other."""
    for one, other in near_names(row):
        yield (
            f'"{one}" and "{other}" are held to be two, and to contradict each other',
            f'one of them under [aliases] in {STORY_FILE}, if they are one; else your agreement = "disputed"',
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
