"""How far somebody has come with a story: what to do next, then plots with their figures in words."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.content import Content

from reader.app.cells import ellipsis
from reader.app.keys import PROGRESS, SCROLLING, bindings
from reader.app.lines import wrapped
from reader.app.plots import plot_lines
from reader.app.screens.base import Page, Paging, ReaderScreen
from reader.app.widgets.key_bar import KeyBar
from reader.app.widgets.laid_out import LaidOut
from reader.progress.advice import exam_line, next_step, to_mind
from reader.progress.plots import plots
from reader.progress.report import Report, report
from reader.quiz.asked_of import asked_of
from reader.quiz.student import Student
from reader.story.load import Loaded

if TYPE_CHECKING:
    from reader.app.app import ReaderApp
    from reader.quiz.log import Review
    from reader.quiz.memory import Knowing

_KEY = "t"
_LEARNS = f"{_KEY} learns"


class ProgressScreen(Paging, ReaderScreen):
    """The progress of a story; counted anew whenever it is come back to."""

    BINDINGS = bindings(SCROLLING + PROGRESS)
    DEFAULT_CSS = """
    ProgressScreen {
        background: $background;
        & Page { padding: 1 2 0 2; }
        & LaidOut { max-width: 100; }
    }
    """

    def __init__(self, loaded: Loaded) -> None:
        super().__init__()
        self._loaded = loaded
        self._asked: dict[str, tuple[Knowing, ...]] | None = None

    def compose(self) -> ComposeResult:
        """The report on a scrolling page."""
        with Page():
            yield LaidOut(partial(_waiting_lines, self._loaded.story.title))
        yield KeyBar()

    def on_screen_resume(self) -> None:
        """Counts, when it is opened and when it is come back to."""
        ask, story = self.reader.from_store, self._loaded.story.id
        student = ask(lambda store: store.student(story), Student())
        none: list[Review] = []
        self._count(student, ask(lambda store: store.answers(story), none), self.reader.now().date())

    @work(thread=True, exclusive=True)
    def _count(self, student: Student, answers: list[Review], on: date) -> None:
        """Off the thread that draws: what can be asked of a large story takes a while to find."""
        if self._asked is None:
            self._asked = asked_of(self._loaded.comparison)
        told = report(self._loaded.comparison, student, answers, on, self._asked)
        self.app.call_from_thread(self._show, told)

    def _show(self, told: Report) -> None:
        if self.is_attached:
            layout = partial(progress_lines, told, ascii_signs=self.reader.ascii_signs)
            self.query_one(LaidOut).show(layout)

    def action_test(self) -> None:
        """Learns."""
        self.reader.open_quiz(self._loaded)

    def action_back(self) -> None:
        """Goes back."""
        self.dismiss()


def open_progress(app: ReaderApp, loaded: Loaded) -> None:
    """Opens the progress of a story."""
    app.push_screen(ProgressScreen(loaded))


def progress_lines(told: Report, width: int, *, ascii_signs: bool = False) -> list[Content]:
    """A report as lines no wider than `width` cells: what to do next, then the plots."""
    lines = [*_title(told.title, width), *_next(told, width)]
    lines += [
        line for text in (exam_line(told), to_mind(told)) if text for line in wrapped(Content(text), width)
    ]
    for plot in plots(told):
        lines += [Content(""), *plot_lines(plot, width, ascii_signs=ascii_signs)]
    return lines


def _next(told: Report, width: int) -> list[Content]:
    """What to do next, and the key that does it."""
    said = Content.styled(next_step(told).said(_LEARNS), "bold")
    at = said.plain.rfind(_LEARNS)
    return wrapped(said.stylize("$here", at, at + len(_KEY)) if at >= 0 else said, width)


def _waiting_lines(title: str, width: int) -> list[Content]:
    return [*_title(title, width), Content.styled(f"Counting {ellipsis()}", "$text-muted")]


def _title(title: str, width: int) -> list[Content]:
    return [*wrapped(Content.styled(f"Progress: {title}", "$text-muted"), width), Content("")]
