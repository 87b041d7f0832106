"""The notes and stars of one story as lines of text: what is listed, copied, or sent to a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.comparing.citation import cite
from reader.progress.marks import Mark, Passage, relocated
from reader.story.comparison import Comparison
from reader.story.load import Loaded
from reader.story.model import Article
from reader.story.text import one_line

STAR_SIGNS = ("★", "*")
"""The sign of a star, and the one where only ASCII can be shown."""


def notes_lines(marks: Sequence[Mark], loaded: Loaded | None, *, ascii_only: bool = False) -> Iterator[str]:
    """The marks of one story in Markdown: a heading for each, the words with their source, the note.

    Args:
        marks: all of one story, in the order in which they are told; none give no line.
        loaded: the story; None where it can't be opened: then only what the marks hold is told.
        ascii_only: whether stars are drawn in ASCII.
    """
    if not marks:
        return
    yield f"# {loaded.story.title if loaded else marks[0].story}"
    if loaded is None:
        yield ""
        yield "The story is not at hand: below stands what was kept with your marks."
    for mark in marks:
        star = f"{STAR_SIGNS[ascii_only]} " if mark.starred else ""
        heading, *told = _told(mark, loaded)
        yield ""
        yield f"## {star}{heading}"
        for block in (told, _quoted(mark.note)):
            if block:
                yield ""
                yield from block


def _told(mark: Mark, loaded: Loaded | None) -> Iterator[str]:
    """The heading of a mark without its star, then the words that it is about."""
    gone = ", no longer in the story" if loaded else ""
    if isinstance(mark.target, Passage):
        articles = loaded.story.articles if loaded else ()
        article = next((each for each in articles if each.id == mark.target.article), None)
        return _passage(mark.target, article, gone)
    return _fact(mark.target, loaded.comparison if loaded else None, gone)


def _fact(fact_id: str, comparison: Comparison | None, gone: str) -> Iterator[str]:
    row = comparison.by_id.get(fact_id) if comparison else None
    if comparison is None or row is None:
        yield f'Fact "{fact_id}"{gone}'
        return
    yield f"{row.fact.question} [{row.agreement}]"
    for article_id, claim in row.fact.claims.items():
        article = comparison.story.article(article_id)
        yield f"- {cite(article, article.text[slice(*claim.evidence)])}"


def _passage(passage: Passage, article: Article | None, gone: str) -> Iterator[str]:
    if article is None:
        yield f'Passage in the article "{passage.article}"{gone}'
        yield f"- “{one_line(passage.words)}”"
        return
    now = relocated(passage, article.text)
    yield f"Passage in {article.outlet}"
    yield f"- {cite(article, (now or passage).words)}"
    if now is None:
        yield "- These words no longer stand in the article."


def _quoted(note: str) -> list[str]:
    return [f"> {line}".rstrip() for line in note.splitlines()]
