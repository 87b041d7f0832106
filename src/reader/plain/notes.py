"""What `reader notes` prints: a person's notes and stars, story by story, as lines or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from reader.comparing.citation import cite
from reader.plain.kept import kept_store
from reader.plain.listing import load_entries
from reader.progress.marks import Mark, Passage, Target, relocated
from reader.progress.notes import notes_lines
from reader.story.library import Entry, story_folder
from reader.story.load import Loaded
from reader.story.model import Article
from reader.story.problems import StoryError


class Noted(msgspec.Struct, frozen=True):
    """The marks of one story; `loaded` is None where it can't be opened, and `why` then says why."""

    id: str
    marks: tuple[Mark, ...]
    loaded: Loaded | None = None
    why: str = ""


def kept_marks(path: Path | None) -> tuple[Mark, ...]:
    """All stars and notes of a file, or of the person's own; none where there is no such file of theirs.

    Raises:
        StoreError: there is no such file, or it can't be read.
    """
    store = kept_store(path)
    if store is None:
        return ()
    with store:
        return store.marks()


def is_only_kept(name: str, marks: Iterable[Mark]) -> bool:
    """Whether a name is that of a story which has marks, but is no longer found itself."""
    try:
        story_folder(name)
    except FileNotFoundError:
        return any(mark.story == name for mark in marks)
    return False


def noted(marks: Sequence[Mark], entries: Iterable[Entry], *, others: bool) -> list[Noted]:
    """The stories that have marks, each with them: those of a library first, in its order.

    Args:
        marks: all there are, of any story.
        entries: the stories to look at; one without marks is passed over, unread.
        others: whether stories that have marks and are not among these come as well, last.
    """
    by_story: dict[str, list[Mark]] = {}
    for mark in marks:
        by_story.setdefault(mark.story, []).append(mark)
    found = []
    for entry, loaded in load_entries(entry for entry in entries if entry.id in by_story):
        own = tuple(by_story[entry.id])
        if isinstance(loaded, StoryError):
            found.append(Noted(entry.id, own, None, f"{entry.path} has problems: see `reader check`"))
        else:
            found.append(Noted(entry.id, own, loaded))
    seen = {each.id for each in found}
    rest = [name for name in by_story if others and name not in seen]
    unfound = "no story of that name ships; name its folder to see the words of the outlets"
    return found + [Noted(name, tuple(by_story[name]), None, unfound) for name in rest]


def told_lines(stories: Iterable[Noted], *, ascii_only: bool) -> Iterator[str]:
    """All of them in Markdown, an empty line between two stories."""
    for number, each in enumerate(stories):
        if number:
            yield ""
        yield from notes_lines(each.marks, each.loaded, ascii_only=ascii_only)


def notes_json(stories: Iterable[Noted]) -> list[dict[str, Any]]:
    """The same as one JSON document; the shape is in docs/commands.md."""
    return [
        {
            "story": each.id,
            "title": each.loaded.story.title if each.loaded else "",
            "found": each.loaded is not None,
            "marks": [_mark_json(mark, each.loaded) for mark in each.marks],
        }
        for each in stories
    ]


def _mark_json(mark: Mark, loaded: Loaded | None) -> dict[str, Any]:
    on_fact = isinstance(mark.target, str)
    row = loaded.comparison.by_id.get(mark.target) if loaded and isinstance(mark.target, str) else None
    return {
        "fact": mark.target if on_fact else None,
        "passage": None if on_fact else msgspec.to_builtins(mark.target),
        "starred": mark.starred,
        "note": mark.note,
        "at": mark.at,
        "question": row.fact.question if row else "",
        "agreement": row.agreement if row else "",
        "quotes": [_quote_json(*quote) for quote in _quotes(mark.target, loaded)] if loaded else [],
    }


def _quotes(target: Target, loaded: Loaded) -> Iterator[tuple[Article, int, int]]:
    """Where the words that a mark is about stand now."""
    story = loaded.story
    if isinstance(target, Passage):
        for article in story.articles:
            now = relocated(target, article.text) if article.id == target.article else None
            if now is not None:
                yield article, now.start, now.end
    elif target in loaded.comparison.by_id:
        for article_id, claim in loaded.comparison.row(target).fact.claims.items():
            yield story.article(article_id), *claim.evidence


def _quote_json(article: Article, start: int, end: int) -> dict[str, Any]:
    words = article.text[start:end]
    return {
        "article": article.id,
        "start": start,
        "end": end,
        "words": words,
        "citation": cite(article, words),
    }
