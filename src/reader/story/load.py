"""From a folder to a story that can be trusted. All problems are gathered and told at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from reader.story import schema
from reader.story.articles import article_files, read_articles
from reader.story.comparison import Comparison, Row, compare
from reader.story.facts import FactTable
from reader.story.model import TEXT_KINDS, Article, Fact, Rate, Story
from reader.story.problems import Problem, StoryError, did_you_mean, one_of
from reader.story.schema import Complaints, checked
from reader.story.source import TABLE_LIMIT, Unusable, read_text
from reader.story.text import one_line
from reader.story.toml_source import parse
from reader.story.values import fold_name

STORY_FILE = "story.toml"
FACTS_FILE = "facts.toml"


class Loaded(msgspec.Struct, frozen=True):
    """A story without problems, with its comparison and what the check needs to point at lines."""

    story: Story
    comparison: Comparison
    table: Complaints | None = None


def is_story(folder: Path) -> bool:
    """Whether a folder is a story: it has a story.toml, a facts.toml, or articles right in it."""
    try:
        if not folder.is_dir():
            return False
        return (
            (folder / STORY_FILE).is_file() or (folder / FACTS_FILE).is_file() or bool(article_files(folder))
        )
    except OSError:
        return False


def load(folder: Path) -> Loaded:
    """The story of a folder.

    Args:
        folder: has articles, and perhaps `story.toml` and `facts.toml`.

    Raises:
        StoryError: with every problem that was found.
    """
    problems: list[Problem] = []
    try:
        articles, found = read_articles(folder)
    except OSError as error:
        raise StoryError(
            [Problem(str(folder), 1, "", error.strerror or str(error), "a folder that can be read")]
        ) from None
    problems += found
    settings, complaints = _settings(folder, problems)
    there, articles = articles, _ordered(articles, settings.get("articles"), complaints, bool(problems))
    if not articles and not problems and not complaints.problems:
        problems.append(Problem(str(folder), 1, "", "no articles", "files that end in .md or .txt"))
    problems += complaints.problems
    table = _document(folder, problems)
    facts: tuple[Fact, ...] = ()
    if table is not None:
        listed = {article.id for article in articles}
        unlisted = [article for article in there if article.id not in listed]
        # After a slip in story.toml all that is there counts: else each claim would be a problem of its own.
        reading = FactTable(
            [*articles, *unlisted] if complaints.problems else articles,
            settings.get("topics", ()),
            table[1],
            unlisted=[article.id for article in unlisted],
        )
        facts = reading.read(table[0])
        # A fact that names an article which could not be read is not at fault: the article is.
        problems += [] if found else table[1].problems
    if problems:
        raise StoryError(problems)
    story = _story(folder, settings, articles, table is not None, facts)
    return _compared(story, table[1] if table else None)


def _compared(story: Story, table: Complaints | None) -> Loaded:
    comparison = compare(story)
    problems = []
    for row in comparison.undecided if table else ():
        index = next(i for i, fact in enumerate(story.facts) if fact.id == row.fact.id)
        line = table.line(("fact", index)) if table else 1
        what = f"no agreement decided: {_lack(row)}"
        expected = 'agreement = "agreed", "close" or "disputed", with why = "…"'
        problems.append(Problem(str(story.path / FACTS_FILE), line, f'fact "{row.fact.id}"', what, expected))
    if problems:
        raise StoryError(problems)
    return Loaded(story, comparison, table)


def _lack(row: Row) -> str:
    """Why no rule decides a fact: the kind is never compared, or two of its values can't be."""
    if row.fact.kind in TEXT_KINDS:
        return f"no rule compares values of kind {row.fact.kind} that are not the same"
    return next((pair.detail for pair in row.pairs if pair.reason == "undecided"), "")


def _is_there(path: Path) -> bool:
    """Whether something has that name. What can't be looked at may be there: reading it tells why."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        pass
    return True


def _settings(folder: Path, problems: list[Problem]) -> tuple[dict[str, Any], Complaints]:
    """What story.toml says, checked; a folder without one is named after itself."""
    path = folder / STORY_FILE
    if not _is_there(path):
        return {"title": one_line(folder.resolve().name) or "A story"}, Complaints(str(path), "")
    complaints = Complaints(str(path), "")
    try:
        source = read_text(path, folder, TABLE_LIMIT)
        complaints = Complaints(str(path), source)
        fields = checked(parse(str(path), source), schema.STORY, (), "", complaints)
    except Unusable as error:
        problems.append(error.problem)
        return {"title": ""}, complaints
    fields["aliases"] = _aliases(fields.get("aliases", {}), complaints)
    fields["rates"] = _rates(fields.pop("rate", []), complaints)
    return fields, complaints


def _aliases(raw: dict[str, Any], complaints: Complaints) -> dict[str, tuple[str, ...]]:
    """The names of one thing; an alias that stands for two things would make them one without a word."""
    good: dict[str, tuple[str, ...]] = {}
    heads: dict[str, str] = {}
    folded: dict[str, set[str]] = {}
    for name, others in raw.items():
        fields = checked({name: others}, {name: schema.Field("texts")}, ("aliases",), "aliases", complaints)
        if name not in fields:
            continue
        head = one_line(name)
        good[head] = fields[name]
        folded[head] = set(map(fold_name, fields[name]))
        for index, alias in enumerate(fields[name]):
            first = heads.setdefault(fold_name(alias), head)
            if fold_name(first) != fold_name(head) and not _are_one(first, head, folded):
                what = f'"{alias}" stands for two: "{first}" and "{head}"'
                expected = "each alias under one name; a name that two share is none"
                complaints.add(("aliases", name, index), "aliases", what, expected)
    return good


def _are_one(first: str, second: str, aliases: dict[str, set[str]]) -> bool:
    """Whether one of two names is an alias of the other."""
    return fold_name(second) in aliases[first] or fold_name(first) in aliases[second]


def _rates(raw: list[dict[str, Any]], complaints: Complaints) -> tuple[Rate, ...]:
    rates = []
    for index, table in enumerate(raw):
        fields = checked(table, schema.RATE, ("rate", index), f"rate {index + 1}", complaints)
        if {"from", "to", "rate"} <= fields.keys():
            rates.append(
                Rate(
                    fields["from"],
                    fields["to"],
                    fields["rate"],
                    fields.get("on", ""),
                    fields.get("source", ""),
                )
            )
    return tuple(rates)


def _ordered(
    articles: list[Article], order: Sequence[str] | None, complaints: Complaints, faulty: bool
) -> list[Article]:
    """The articles in the order that story.toml gives; all of them by file name if it gives none."""
    if order is None:
        return articles
    by_id = {article.id: article for article in articles}
    named: set[str] = set()
    for name in order:
        if complaints.full:
            break
        if name not in by_id and not faulty:
            what = f'unknown article "{name}"{did_you_mean(name, by_id)}'
            complaints.add(("articles",), "articles", what, one_of(by_id))
        if name in named:
            complaints.add(("articles",), "articles", f'"{name}" is named twice', "each article once")
        named.add(name)
    return [by_id[name] for name in dict.fromkeys(order) if name in by_id]


def _document(folder: Path, problems: list[Problem]) -> tuple[dict[str, Any], Complaints] | None:
    """The parsed fact table, or None if there is none or it can't be parsed."""
    path = folder / FACTS_FILE
    if not _is_there(path):
        return None
    try:
        source = read_text(path, folder, TABLE_LIMIT)
        return parse(str(path), source), Complaints(str(path), source)
    except Unusable as error:
        problems.append(error.problem)
        return None


def _story(
    folder: Path, settings: dict[str, Any], articles: list[Article], has_table: bool, facts: Sequence[Fact]
) -> Story:
    topics = tuple(settings.get("topics", ())) or tuple(dict.fromkeys(fact.topic for fact in facts))
    return Story(
        id=one_line(folder.resolve().name),
        title=settings["title"],
        path=folder,
        articles=tuple(articles),
        summary=settings.get("summary", ""),
        topics=topics,
        facts=tuple(facts),
        aliases=settings.get("aliases", {}),
        rates=settings.get("rates", ()),
        has_table=has_table,
    )
