"""Stories and their articles as lines of text or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reader.story.coverage import coverage
from reader.story.library import Entry
from reader.story.load import Loaded, load
from reader.story.problems import StoryError
from reader.story.telling import counted


def load_entries(entries: Iterable[Entry]) -> list[tuple[Entry, Loaded | StoryError]]:
    """Every story of a library, read; what can't be opened as its error."""
    return [(entry, _load(entry)) for entry in entries]


def _load(entry: Entry) -> Loaded | StoryError:
    try:
        return load(entry.path)
    except StoryError as error:
        return error


def list_lines(stories: Iterable[tuple[Entry, Loaded | StoryError]]) -> Iterator[str]:
    """A line for each story and, below it, one for each article."""
    for entry, loaded in stories:
        if isinstance(loaded, StoryError):
            yield f"{entry.id}: {entry.title} (unusable, {counted(len(loaded.problems), 'problem')})"
            continue
        story = loaded.story
        table = counted(len(story.facts), "fact") if story.has_table else "no fact table yet"
        yield f"{entry.id}: {story.title} ({counted(len(story.articles), 'article')}, {table})"
        counts = coverage(loaded.comparison)
        width = max(len(article.id) for article in story.articles)
        for article in story.articles:
            brings = counts[article.id]
            told = (
                f"  {brings.facts:>3} facts, {brings.alone} alone, {brings.disputed} disputed"
                if story.has_table
                else ""
            )
            headline = f": {article.headline}" if article.headline else ""
            yield f"  {article.id:<{width}}  {article.words:>5} words{told}  {article.outlet}{headline}"


def list_json(stories: Iterable[tuple[Entry, Loaded | StoryError]]) -> list[dict[str, Any]]:
    """The same as one JSON document; the shape is in docs/commands.md."""
    return [_story_json(entry, loaded) for entry, loaded in stories]


def _story_json(entry: Entry, loaded: Loaded | StoryError) -> dict[str, Any]:
    head = {"id": entry.id, "title": entry.title, "path": str(entry.path)}
    if isinstance(loaded, StoryError):
        return {**head, "usable": False, "problems": len(loaded.problems), "facts": 0, "articles": []}
    counts = coverage(loaded.comparison)
    articles = [
        {
            "id": article.id,
            "outlet": article.outlet,
            "headline": article.headline,
            "words": article.words,
            "minutes": article.minutes,
            "facts": counts[article.id].facts,
            "alone": counts[article.id].alone,
            "disputed": counts[article.id].disputed,
        }
        for article in loaded.story.articles
    ]
    return {**head, "usable": True, "problems": 0, "facts": len(loaded.story.facts), "articles": articles}
