"""From a story that was read to what the index keeps of it."""

from __future__ import annotations

import os
from collections import Counter

from reader.comparing.finding import fold_words
from reader.indexing.summary import MOST_PROBLEMS, Line, Summary
from reader.story.coverage import Coverage, coverage
from reader.story.load import Loaded
from reader.story.model import Article, minutes_for
from reader.story.problems import StoryError


def summary(read: Loaded | StoryError, title: str) -> Summary:
    """What the library shows of a story.

    Args:
        read: the story, or why it can't be opened.
        title: what it is called where it can't be opened.
    """
    if isinstance(read, StoryError):
        told = tuple(str(problem) for problem in read.problems[:MOST_PROBLEMS])
        return Summary(title, "", False, 0, 0, 0, 0, 0, (), len(read.problems), told)
    story, covered = read.story, coverage(read.comparison)
    counts = Counter(row.agreement for row in read.comparison.rows)
    return Summary(
        title=story.title,
        about=story.summary,
        has_table=story.has_table,
        facts=len(story.facts),
        agreed=counts["agreed"],
        close=counts["close"],
        disputed=counts["disputed"],
        single=counts["single"],
        articles=tuple(_line(article, covered[article.id]) for article in story.articles),
        problems=0,
        told=(),
    )


def _line(article: Article, brings: Coverage) -> Line:
    words = article.words
    return Line(
        id=article.id,
        outlet=article.outlet,
        headline=first_words(article),
        supplied=bool(article.headline) and article.headline_supplied,
        byline=article.byline,
        date=article.date,
        inferred=article.date_basis == "inferred",
        note=article.note,
        replaced=article.replaced,
        words=words,
        minutes=minutes_for(words),
        facts=brings.facts,
        alone=brings.alone,
        disputed=brings.disputed,
        file=os.fsencode(article.file),
    )


def first_words(article: Article) -> str:
    """The headline, or the first words of an article that has none."""
    return article.headline or article.text[:200].split("\n", 1)[0]


def asked(read: Loaded | StoryError) -> list[tuple[str, str, str]]:
    """The facts of a story, in order: id, question and agreement."""
    if isinstance(read, StoryError):
        return []
    return [(row.fact.id, row.fact.question, row.agreement) for row in read.comparison.rows]


def searched(read: Loaded | StoryError) -> list[bytes]:
    """The words of each article as they are searched, in order: folded, one blank between them."""
    if isinstance(read, StoryError):
        return []
    return [fold_words(article.text).encode() for article in read.story.articles]
