"""The rows of the library: stories, articles and what each brings, laid out for a width."""

from __future__ import annotations

from textual.content import Content

from reader.app.cells import ellipsis
from reader.app.lines import wrapped
from reader.app.pens import Cell
from reader.app.widgets.line_list import fit
from reader.indexing.summary import Known, Line, Summary
from reader.story.telling import cleaned_away, counted

_COUNTS = (("Words", 6), ("Min", 5), ("Facts", 7), ("Alone", 7), ("Disputed", 10))
_HEADLINE_FROM = 24
_TOLD = 13
"""Cells for what is told of a story beside its title."""
_AGREEMENTS = ("agreed", "close", "disputed", "single")


def _columns(summary: Summary, width: int) -> tuple[tuple[tuple[str, int], ...], int, int]:
    """The number columns, the width of the outlet's column, and of the headline's (0 if there is no room)."""
    counts = _COUNTS if summary.has_table else _COUNTS[:2]
    numbers = sum(size for _, size in counts)
    longest = max((len(line.outlet) for line in summary.articles), default=0)
    outlet = max(10, min(longest, 30, width - numbers))
    headline = width - outlet - numbers - 3
    return counts, outlet, headline if headline >= _HEADLINE_FROM else 0


def article_rows(summary: Summary, width: int) -> tuple[list[Cell], list[list[Cell]]]:
    """The names of the columns, and a row for each article: what it is and what it brings."""
    counts, outlet, headline = _columns(summary, width)
    header: list[Cell] = [(fit("Outlet", outlet), "muted")]
    header += [(fit(name, size, right=True), "muted") for name, size in counts]
    if headline:
        header.append(("   Headline", "muted"))
    roles = {"Alone": "single", "Disputed": "disputed"}
    rows: list[list[Cell]] = []
    for line in summary.articles:
        row: list[Cell] = [(fit(line.outlet, outlet), "")]
        numbers = (line.words, line.minutes, line.facts, line.alone, line.disputed)
        for (name, size), number in zip(counts, numbers, strict=False):
            row.append((fit(f"{number:,}", size, right=True), roles.get(name, "") if number else ""))
        if headline:
            row.append(("   " + fit(line.headline, headline), "muted"))
        rows.append(row)
    return header, rows


def story_row(title: str, known: Known | None, width: int) -> list[Cell]:
    """A story's title, and how many articles it has, or how many problems, if that is known."""
    told, role = "", "muted"
    if known is not None and known.problems:
        told, role = counted(known.problems, "problem"), "disputed"
    elif known is not None:
        told = counted(known.articles, "article")
    return [(fit(title, width - _TOLD), ""), (fit(told, _TOLD, right=True), role)]


def about_story(summary: Summary, width: int) -> list[Content]:
    """Title, summary and what the comparison amounts to; or the problems that keep it shut; as lines."""
    lines = [Content.styled(summary.title, "bold")]
    if not summary.opens:
        lines.append(
            Content.styled(
                f"This story can't be opened: {counted(summary.problems, 'problem')}.", "$disputed"
            )
        )
        lines += [Content(""), *map(Content, summary.told)]
        if (more := summary.problems - len(summary.told)) > 0:
            lines.append(Content.styled(f"{ellipsis()} and {more} more; see `reader check`", "$text-muted"))
    else:
        lines += [Content(summary.about)] if summary.about else []
        lines.append(_amounts_to(summary))
    return [part for line in lines for part in wrapped(line, width)]


def _amounts_to(summary: Summary) -> Content:
    if not summary.has_table:
        told = "There is no fact table yet: nothing to light up or to ask."
        return Content.styled(f"{counted(len(summary.articles), 'article')}. {told}", "$text-muted")
    parts: list[tuple[str, str]] = [(counted(summary.facts, "fact"), "$text-muted")]
    words = {"single": "told by one outlet only"}
    for agreement in _AGREEMENTS:
        number = getattr(summary, agreement)
        parts += [(" · ", "$text-muted"), (f"{number} {words.get(agreement, agreement)}", f"${agreement}")]
    return Content.assemble(*parts)


def about_article(line: Line, width: int) -> list[Content]:
    """Headline, byline and date of an article, with what is inferred or supplied said so; as lines."""
    supplied = " (headline supplied)" if line.supplied else ""
    date = f"{line.date} (inferred)" if line.date and line.inferred else line.date
    facts = " · ".join(part for part in (line.byline, date) if part)
    parts = [Content.assemble((line.headline, "bold"), (supplied, "$text-muted"))]
    parts += [Content.styled(words, "$text-muted") for words in (facts, line.note) if words]
    if told := cleaned_away(line.replaced):
        parts.append(Content.styled(told, "$close"))
    return [piece for part in parts for piece in wrapped(part, width)]
