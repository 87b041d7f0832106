"""What is copied, with where it comes from."""

from __future__ import annotations

from reader.comparing.told import told_value
from reader.story.comparison import Row
from reader.story.model import Article, Claim, Story
from reader.story.signs import REASON_WORDS
from reader.story.text import one_line


def cite(article: Article, words: str, supplied: bool = True) -> str:
    """The words with their source, on one line: “words”, outlet, “headline”, date, address.

    What the article does not have is left out. A date that is inferred is called so, and so is a headline
    that was supplied, unless `supplied` is False.
    """
    headline = f"“{article.headline}”" if article.headline else ""
    if headline and article.headline_supplied and supplied:
        headline += " (headline supplied)"
    date = article.date
    if date and article.date_basis == "inferred":
        date += " (inferred)"
    parts = (f"“{one_line(words)}”", article.outlet, headline, date, article.url)
    return one_line(", ".join(part for part in parts if part))


def row_table(row: Row, story: Story) -> str:
    """The whole fact as a Markdown table: the question above it, one line an outlet, the silent ones too."""
    lines = [one_line(row.fact.question), "", "| Outlet | What it says | How it stands |", "|---|---|---|"]
    for article in story.articles:
        claim = row.fact.claims.get(article.id)
        says = "silent on this" if claim is None else told_value(article, claim)
        lines.append(f"| {_cell(article.outlet)} | {_cell(says)} | {_cell(_standing(row, claim))} |")
    return "\n".join(lines)


def _standing(row: Row, claim: Claim | None) -> str:
    if claim is None:
        return ""
    if len(row.fact.claims) == 1:
        return "it alone says so"
    relation = row.relations[claim.article]
    words = REASON_WORDS[relation.reason]
    return f"{words}: {relation.detail}" if relation.detail else words


def _cell(text: str) -> str:
    return one_line(text).replace("\\", "\\\\").replace("|", "\\|")
