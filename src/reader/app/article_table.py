"""The rows of the library: stories, articles and what each brings, laid out for a width."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from reader.app.lines import wrapped
from reader.app.widgets.line_list import Cell, fit
from reader.story.coverage import coverage
from reader.story.library import Entry
from reader.story.load import Loaded
from reader.story.model import AGREEMENTS, Article
from reader.story.problems import StoryError
from reader.story.telling import counted

if TYPE_CHECKING:
    from reader.comparing.study import Study

_COUNTS = (("Words", 6), ("Min", 5), ("Facts", 7), ("Alone", 7), ("Disputed", 10))
_HEADLINE_FROM = 24
_TOLD = 13
"""Cells for what is told of a story beside its title."""
_MOST_PROBLEMS = 50


def _columns(loaded: Loaded, width: int) -> tuple[tuple[tuple[str, int], ...], int, int]:
    """The number columns, the width of the outlet's column, and of the headline's (0 if there is no room)."""
    counts = _COUNTS if loaded.story.has_table else _COUNTS[:2]
    numbers = sum(size for _, size in counts)
    longest = max(len(article.outlet) for article in loaded.story.articles)
    outlet = max(10, min(longest, 30, width - numbers))
    headline = width - outlet - numbers - 3
    return counts, outlet, headline if headline >= _HEADLINE_FROM else 0


def article_rows(loaded: Loaded, width: int) -> tuple[list[Cell], list[list[Cell]]]:
    """The names of the columns, and a row for each article: what it is and what it brings."""
    counts, outlet, headline = _columns(loaded, width)
    header: list[Cell] = [(fit("Outlet", outlet), "muted")]
    header += [(fit(name, size, right=True), "muted") for name, size in counts]
    if headline:
        header.append(("   Headline", "muted"))
    covered = coverage(loaded.comparison)
    rows: list[list[Cell]] = []
    for article in loaded.story.articles:
        brings = covered[article.id]
        numbers = (article.words, article.minutes, brings.facts, brings.alone, brings.disputed)
        row: list[Cell] = [(fit(article.outlet, outlet), "")]
        for (name, size), number in zip(counts, numbers, strict=False):
            role = (
                "disputed"
                if name == "Disputed" and number
                else "single"
                if name == "Alone" and number
                else ""
            )
            row.append((fit(f"{number:,}", size, right=True), role))
        if headline:
            row.append(("   " + fit(_headline(article), headline), "muted"))
        rows.append(row)
    return header, rows


def _headline(article: Article) -> str:
    """The headline, or the first words of an article that has none."""
    return article.headline or article.text[:200].split("\n", 1)[0]


def story_rows(
    entries: Sequence[Entry], known: Sequence[Loaded | StoryError | None], width: int
) -> tuple[list[Cell], list[list[Cell]]]:
    """No header, and a row for each story: its title, and how many articles it has, or how many problems."""
    rows: list[list[Cell]] = []
    for entry, loaded in zip(entries, known, strict=True):
        told, role = "", "muted"
        if isinstance(loaded, StoryError):
            told, role = counted(len(loaded.problems), "problem"), "disputed"
        elif loaded is not None:
            told = counted(len(loaded.story.articles), "article")
        rows.append([(fit(entry.title, width - _TOLD), ""), (fit(told, _TOLD, right=True), role)])
    return [], rows


def about_story(entry: Entry, loaded: Loaded | StoryError) -> Content:
    """Title, summary and what the comparison amounts to; or the problems that keep the story shut."""
    if isinstance(loaded, StoryError):
        return _problems(entry, loaded)
    story = loaded.story
    parts: list[Content | str | tuple[str, str]] = [(story.title, "bold")]
    if story.summary:
        parts.append(f"\n{story.summary}")
    parts.append("\n")
    if not story.has_table:
        parts.append(
            (
                f"{len(story.articles)} articles. There is no fact table yet: nothing to light up or to ask.",
                "$text-muted",
            )
        )
        return Content.assemble(*parts)
    counts = Counter(row.agreement for row in loaded.comparison.rows)
    parts.append((f"{len(story.facts)} facts", "$text-muted"))
    words = {"single": "told by one outlet only"}
    for agreement in AGREEMENTS:
        parts += [
            (" · ", "$text-muted"),
            (f"{counts[agreement]} {words.get(agreement, agreement)}", f"${agreement}"),
        ]
    return Content.assemble(*parts)


def _problems(entry: Entry, error: StoryError) -> Content:
    number = len(error.problems)
    lines = [
        Content.styled(entry.title, "bold"),
        Content.styled(f"This story can't be opened: {counted(number, 'problem')}.", "$disputed"),
        Content(""),
        *(Content(str(problem)) for problem in error.problems[:_MOST_PROBLEMS]),
    ]
    if number > _MOST_PROBLEMS:
        lines.append(
            Content.styled(f"… and {number - _MOST_PROBLEMS} more; see `reader check`", "$text-muted")
        )
    return Content("\n").join(lines)


def about_article(article: Article, width: int) -> list[Content]:
    """Headline, byline and date of an article, with what is inferred or supplied said so; as lines."""
    supplied = " (headline supplied)" if article.headline and article.headline_supplied else ""
    date = f"{article.date} (inferred)" if article.date and article.date_basis == "inferred" else article.date
    facts = " · ".join(part for part in (article.byline, date) if part)
    parts = [Content.assemble((_headline(article), "bold"), (supplied, "$text-muted"))]
    parts += [Content.styled(words, "$text-muted") for words in (facts, article.note) if words]
    if article.replaced:
        told = f"{article.replaced} control or direction characters were removed or are shown as \ufffd."
        parts.append(Content.styled(told, "$close"))
    return [line for part in parts for line in wrapped(part, width)]


def article_lines(article: Article, width: int, study: Study) -> list[Content]:
    """All that is known of an article, for a sheet."""
    known = (
        ("outlet", article.outlet),
        ("by", article.byline),
        ("date", f"{article.date} ({article.date_basis})" if article.date else "not known"),
        ("address", article.url),
        ("credits", ", ".join(article.origins) or "nobody: its origin is not known"),
        ("a bare $", f"is {article.dollar}" if article.dollar != "USD" else ""),
        ("length", f"{article.words:,} words, about {article.minutes} min"),
        ("one text", _shared_text(article, study)),
        ("note", article.note),
    )
    column = max(len(name) for name, _ in known) + 2
    lines = wrapped(Content.styled(_headline(article), "bold"), width)
    if article.headline_supplied:
        told = Content.styled("The headline was supplied, it is not the outlet's.", "$text-muted")
        lines = [*lines, *wrapped(told, width)]
    lines = [*lines, Content("")]
    for name, text in known:
        if text:
            lines += wrapped(Content.assemble((f"{name:<{column}}", "$text-muted"), text), width, column)
    return lines


def _shared_text(article: Article, study: Study) -> str:
    """With which outlets the article shares its text: one text, two outlets."""
    story = study.story
    return "; ".join(
        f"with {story.article(other).outlet}, {copy.share:.0%} of its runs of six words"
        for copy in study.copies
        for other in ({copy.left, copy.right} - {article.id} if article.id in copy[:2] else ())
    )
