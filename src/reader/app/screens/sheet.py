"""Sheets over a screen: the whole of one fact, or all that is known of an article."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen

from reader.app.article_lines import article_lines
from reader.app.keys import CLOSING, SCROLLING, bindings
from reader.app.marking import Marking
from reader.app.panel import sheet_lines
from reader.app.screens.base import Page, Paging
from reader.app.widgets.key_bar import KeyBar
from reader.app.widgets.laid_out import LaidOut
from reader.comparing.study import Study
from reader.story.comparison import Row
from reader.story.model import Article


class Sheet(Paging, ModalScreen[None]):
    """A scrolling sheet of lines that any key of closing closes."""

    BINDINGS = bindings(SCROLLING + CLOSING)
    DEFAULT_CSS = """
    Sheet {
        background: $background;
        & Page { padding: 1 2; background: $background; scrollbar-size-vertical: 1; }
        & LaidOut { max-width: 100; }
    }
    """

    def lines(self, width: int) -> list[Content]:
        """What stands on the sheet, for a width in cells."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The lines in a scrolling sheet."""
        with Page():
            yield LaidOut(self.lines)
        yield KeyBar()

    def action_close(self) -> None:
        """Closes the sheet."""
        self.dismiss()


class FactSheet(Sheet):
    """Everything about one fact."""

    def __init__(self, row: Row, study: Study, marking: Marking, *, ascii_signs: bool) -> None:
        super().__init__()
        self._row, self._study, self._ascii = row, study, ascii_signs
        self._mark = marking.of(row.fact.id)

    def lines(self, width: int) -> list[Content]:
        """The fact as lines."""
        return sheet_lines(self._row, self._study, width, mark=self._mark, ascii_signs=self._ascii)


class ArticleSheet(Sheet):
    """Everything that is known of one article, but its text."""

    def __init__(self, article: Article, study: Study) -> None:
        super().__init__()
        self._article, self._study = article, study

    def lines(self, width: int) -> list[Content]:
        """The front matter as lines."""
        return article_lines(self._article, width, self._study)
