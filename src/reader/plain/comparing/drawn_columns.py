"""The articles drawn for a terminal: side by side where they fit, else one after another."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from reader.plain.comparing.chosen import Chosen
from reader.plain.comparing.marked import marked_paragraphs
from reader.plain.comparing.pens import PENS, READABLE, set_in
from reader.story.model import Article

_NARROWEST = 29
"""Cells that a column of text needs to be read."""
_GAP = 3


def columns(chosen: Chosen, width: int, ascii_only: bool) -> RenderableType:
    """All articles with their mentions between signs."""
    texts = [_article(article, chosen, ascii_only) for article in chosen.study.story.articles]
    if len(texts) > 1 and (width + _GAP) // len(texts) - _GAP >= _NARROWEST:
        grid = Table.grid(padding=(0, _GAP, 0, 0), expand=True)
        for _ in texts:
            grid.add_column(ratio=1, overflow="fold")
        grid.add_row(*texts)
        return grid
    return Group(*(set_in(0, text, min(width, READABLE)) for text in texts))


def _article(article: Article, chosen: Chosen, ascii_only: bool) -> Text:
    text = Text.assemble((article.outlet, "bold underline"), "\n")
    if article.headline:
        text.append(f"{article.headline}\n", style="bold")
    for block, pieces in marked_paragraphs(article, chosen.rows, ascii_only=ascii_only):
        text.append("\n")
        for words, agreement in pieces:
            text.append(
                words, style=PENS[agreement] if agreement else "bold" if block.kind == "heading" else ""
            )
        text.append("\n")
    return text
