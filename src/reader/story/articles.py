"""Reading the articles of a story: front matter, then a text in a small Markdown, or plain text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec

from reader.story import schema
from reader.story.letters import decomposed
from reader.story.markdown import reduce_markdown, reduce_plain
from reader.story.model import Article, Block
from reader.story.problems import Problem
from reader.story.schema import Complaints, checked, id_fault
from reader.story.source import ARTICLE_LIMIT, ARTICLES_LIMIT, Unusable, read_text
from reader.story.text import clean, one_line
from reader.story.toml_source import Lines, parse

SUFFIXES = (".md", ".markdown", ".txt")
_NOT_ARTICLES = re.compile(
    r"(?i)(?:readme|licen[cs]e|changelog|contributing|notes)\.|[._]|(?:story|facts?)\.toml\."
)

_YAML_KEY = re.compile(r"([A-Za-z][\w-]*):(?:\s|$)")
_LONGEST_HEAD = 10_000
"""So many characters of a text are looked at for front matter in YAML."""
_OURS = frozenset({"outlet", "headline", "byline"})
FRONT_MATTER = 'TOML between two lines of +++, such as outlet = "…"'


def article_files(folder: Path) -> list[Path]:
    """The files of a folder that can be articles, by name; READMEs, licences and hidden files are none."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in SUFFIXES and not _NOT_ARTICLES.match(path.name) and not path.is_dir()
    )


def id_from(name: str) -> str:
    """An id of letters, digits and hyphens from a file's name; "article" if nothing is left of it."""
    plain = decomposed(name, "NFKD").encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-") or "article"


def read_articles(folder: Path) -> tuple[list[Article], list[Problem]]:
    """Every article of a folder, by file name, and every problem met."""
    articles: list[Article] = []
    problems: list[Problem] = []
    files = article_files(folder)
    if len(files) > ARTICLES_LIMIT:
        return [], [Problem(str(folder), 1, "", f"{len(files)} articles", f"{ARTICLES_LIMIT} at most")]
    known: dict[str, str] = {}
    for path in files:
        try:
            article = read_article(path, folder)
        except Unusable as error:
            problems.append(error.problem)
            continue
        except ArticleFaults as faults:
            problems += faults.problems
            continue
        if article.id in known:
            what = f'the id "{article.id}" is taken by {known[article.id]}'
            problems.append(Problem(str(path), 1, f'article "{article.id}"', what, "an id of its own"))
            continue
        known[article.id] = path.name
        articles.append(article)
    return articles, problems


class ArticleFaults(Exception):
    """What is wrong with the front matter or the text of one article."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


def read_article(path: Path, folder: Path) -> Article:
    """One article.

    Raises:
        Unusable: the file can't be read at all.
        ArticleFaults: its front matter or its text has problems.
    """
    source, replaced = clean(read_text(path, folder, ARTICLE_LIMIT))
    head, body, offset = _split(str(path), source)
    complaints = Complaints(str(path), head, offset=1)
    fields = _front_matter(path, head, complaints)
    markdown = path.suffix.lower() != ".txt" or head != ""
    text, blocks = reduce_markdown(body) if markdown else reduce_plain(body)
    text, blocks, title = (
        _without_title(text, blocks) if markdown and not fields.get("headline") else (text, blocks, "")
    )
    if not text:
        complaints.problems.append(
            Problem(str(path), offset, "", "the article has no text", "some paragraphs")
        )
    if complaints.problems:
        raise ArticleFaults(complaints.problems)
    fields.setdefault("headline", title)
    return msgspec.convert(
        {**fields, "text": text, "blocks": blocks, "file": path.name, "replaced": replaced},
        Article,
        strict=False,
    )


def line_of(path: Path, folder: Path, key: str) -> int:
    """The line of a key of an article's front matter; the first one where the file is no longer there."""
    try:
        head, _, _ = _split(str(path), clean(read_text(path, folder, ARTICLE_LIMIT))[0])
    except Unusable:
        return 1
    return Lines(head, offset=1).line((key,)) if head else 1


def _split(file: str, source: str) -> tuple[str, str, int]:
    """Front matter, text, and the line on which the text begins."""
    opened = re.compile(r"\s*\+\+\+[ \t]*\n").match(source)
    if opened is None:
        if _OURS & yaml_keys(source):
            raise Unusable(Problem(file, 1, "", 'front matter between "---"', FRONT_MATTER))
        return "", source, 1
    close = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE).search(source, opened.end())
    if close is None:
        raise Unusable(Problem(file, 1, "", "the front matter is not closed", "a line +++ after it"))
    # Empty lines above it stay a part of it: lines are counted from the file's second.
    head = "\n" * (opened[0].count("\n") - 1) + source[opened.end() : close.start()]
    return head or "\n", source[close.end() + 1 :], source.count("\n", 0, close.end()) + 2


def yaml_keys(source: str) -> set[str]:
    """The keys of front matter in YAML, between lines of "---" at the very top; empty where there is none."""
    first, *lines = source[:_LONGEST_HEAD].lstrip().split("\n")
    keys: set[str] = set()
    for line in lines if first.rstrip() == "---" else ():
        if line.rstrip() in ("---", "..."):
            return keys
        if key := _YAML_KEY.match(line):
            keys.add(key[1])
        elif line.strip() and line[0] not in " \t-#":
            break
    return set()


def _front_matter(path: Path, head: str, complaints: Complaints) -> dict[str, Any]:
    """The checked front matter; without any, the file's name stands for id and outlet."""
    if not head:
        return {"id": id_from(path.stem), "outlet": one_line(path.stem) or "article"}
    raw = parse(str(path), head, offset=1)
    article_id = raw.get("id")
    where = f'article "{article_id if isinstance(article_id, str) else id_from(path.stem)}"'
    fields = checked(raw, schema.ARTICLE, (), where, complaints)
    fields.setdefault("id", id_from(path.stem))
    if fault := id_fault(fields["id"], "-"):
        complaints.add(("id",), where, fault, "letters from a to z, digits and hyphens")
    return fields


def _without_title(text: str, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...], str]:
    """An article that begins with a heading of the first level has it as its headline."""
    if len(blocks) < 2 or blocks[0].kind != "heading" or blocks[0].level != 1:
        return text, blocks, ""
    cut = blocks[1].start
    moved = tuple(msgspec.structs.replace(b, start=b.start - cut, end=b.end - cut) for b in blocks[1:])
    return text[cut:], moved, text[: blocks[0].end]
