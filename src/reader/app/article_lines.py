"""All that is known of an article, as lines for a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from reader.app.lines import wrapped
from reader.indexing.summing import first_words
from reader.story.model import Article
from reader.story.telling import cleaned_away

if TYPE_CHECKING:
    from reader.comparing.study import Study


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
        ("cleaned", cleaned_away(article.replaced)),
        ("note", article.note),
    )
    column = max(len(name) for name, _ in known) + 2
    lines = wrapped(Content.styled(first_words(article), "bold"), width)
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
