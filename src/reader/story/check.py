"""What `reader check` finds: the problems that loading gathers, and warnings about what is doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from reader.story.articles import article_files, id_from
from reader.story.comparison import Row
from reader.story.load import FACTS_FILE, STORY_FILE, Loaded, load
from reader.story.model import TEXT_KINDS, Story
from reader.story.problems import Problem, StoryError
from reader.story.silence import Silences


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
    file, silences = str(loaded.story.path / FACTS_FILE), Silences(loaded.story)
    for index, row in enumerate(loaded.comparison.rows):
        for what, expected in (*_overruled(row), *_doubtful(row, loaded.story, silences)):
            # Asked only for what is told: to find lines, the whole table is gone through again.
            line = loaded.table.line(("fact", index)) if loaded.table else 1
            yield Problem(file, line, f'fact "{row.fact.id}"', what, expected)


def _unlisted(story: Story) -> Iterator[Problem]:
    known = {article.file for article in story.articles}
    for path in article_files(story.path):
        if path.name not in known:
            expected = f'"{id_from(path.stem)}" among the articles, or no such file'
            yield Problem(str(story.path / STORY_FILE), 1, "articles", f"{path.name} is not listed", expected)


def _overruled(row: Row) -> Iterator[tuple[str, str]]:
    if row.fact.agreement and row.by_rule and row.fact.agreement != row.by_rule:
        yield (
            f"the author says {row.fact.agreement}, the rule says {row.by_rule}",
            "the same word, or a good why",
        )


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
