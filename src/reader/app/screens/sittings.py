"""What can be begun on a story: going on, learning, practising, an exam, a prediction."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult

from reader.app.keys import MOVING, SITTINGS, bindings
from reader.app.screens.base import ReaderScreen
from reader.app.sittings import Offer, Offered, about_lines, offer_rows, offers
from reader.app.widgets.key_bar import KeyBar
from reader.app.widgets.laid_out import LaidOut
from reader.app.widgets.line_list import LineList
from reader.progress.study_desk import StudyDesk
from reader.quiz.plans import Wish
from reader.quiz.session import Session
from reader.story.load import Loaded


class SittingsScreen(ReaderScreen):
    """The list of sittings of one story."""

    BINDINGS = bindings(SITTINGS + MOVING)
    DEFAULT_CSS = """
    SittingsScreen {
        background: $background;
        & LaidOut { padding: 1 2 0 2; max-width: 100; }
        & LineList { margin: 0 1; }
    }
    """

    def __init__(self, loaded: Loaded, desk: StudyDesk) -> None:
        super().__init__()
        self.loaded, self.desk = loaded, desk
        self._offers: list[Offer] = []
        self._left: Session | None = None

    def compose(self) -> ComposeResult:
        """The story and how well it is known, then the list."""
        yield LaidOut(id="about")
        yield LineList(id="offers")
        yield KeyBar()

    def on_mount(self) -> None:
        """The list has the keys."""
        self.query_one(LineList).focus()

    def on_screen_resume(self) -> None:
        """Looks again at what is known: a sitting may just have ended."""
        student, now = self.desk.student(), self.reader.now()
        comparison = self.loaded.comparison
        self._left = self.desk.left(now)
        self._offers = offers(comparison, student, now.date(), self._left, self.desk.predicted())
        self.query_one(LaidOut).show(partial(about_lines, comparison, student, now.date()))
        self.query_one(LineList).show(partial(offer_rows, self._offers), len(self._offers))

    def action_move(self, by: int) -> None:
        """Moves the cursor."""
        self.query_one(LineList).move(by)

    def action_page(self, by: int) -> None:
        """Moves the cursor by a page."""
        self.query_one(LineList).page(by)

    def action_top(self) -> None:
        """Goes to the first."""
        self.query_one(LineList).cursor = 0

    def action_end(self) -> None:
        """Goes to the last."""
        self.query_one(LineList).cursor = len(self._offers) - 1

    @on(LineList.Chosen)
    def action_begin(self) -> None:
        """Begins what the cursor stands on."""
        ways: dict[Offered, Callable[[], object]] = {
            "resume": self._resume,
            "again": partial(self._begin, self.desk.again),
            "learn": partial(self._begin, partial(self.desk.begin, "learn")),
            "practise": self._choose_practice,
            "exam": self._choose_exam,
            "predict": partial(self._begin, partial(self.desk.begin, "predict")),
        }
        ways[self._offers[self.query_one(LineList).cursor].what]()

    def _resume(self) -> None:
        if self._left is not None:
            self.reader.open_sitting(self.loaded, self._left)

    def _begin(self, begin: Callable[[], Session]) -> None:
        self.reader.open_sitting(self.loaded, begin())

    def _choose_practice(self) -> None:
        from reader.app.screens.wishing import PractiseSheet

        sheet = PractiseSheet(self.loaded.comparison, self.desk.student())
        self.app.push_screen(sheet, self._practise)

    def _practise(self, wish: Wish | None) -> None:
        if wish is not None:
            self._begin(partial(self.desk.begin, "practise", wish=wish))

    def _choose_exam(self) -> None:
        from reader.app.screens.wishing import ExamSheet

        self.app.push_screen(ExamSheet(), self._examine)

    def _examine(self, chosen: tuple[int, int | None] | None) -> None:
        if chosen is not None:
            count, minutes = chosen
            self._begin(partial(self.desk.begin, "exam", count=count, minutes=minutes))

    def action_back(self) -> None:
        """Leaves."""
        self.dismiss()
