"""What can be begun on a story: going on, learning, practising, an exam, a prediction."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult

from reader.app.keys import MOVING, SITTINGS, bindings
from reader.app.screens.base import ReaderScreen
from reader.app.sittings import Offer, Offered, about_lines, offer_rows, offers
from reader.app.widgets.laid_out import LaidOut
from reader.app.widgets.line_list import LineList
from reader.app.widgets.prompt import Prompt
from reader.progress.settings import exam_from, retention_from
from reader.progress.study_desk import StudyDesk
from reader.quiz.log import NotSaved
from reader.quiz.plans import Wish
from reader.quiz.schedule import LEAST_RETENTION, MOST_RETENTION
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
        self._left: list[Session] = []
        self.prompt = Prompt()

    def compose(self) -> ComposeResult:
        """The story and how well it is known, then the list."""
        yield LaidOut(id="about")
        yield LineList(id="offers")
        yield self.prompt

    def on_mount(self) -> None:
        """The list has the keys."""
        self.query_one(LineList).focus()

    def on_screen_resume(self) -> None:
        """Looks again at what is known: a sitting may just have ended."""
        self.look()

    def look(self) -> None:
        """Shows what is known, and what can be begun."""
        student, now = self.desk.student(), self.reader.now()
        comparison = self.loaded.comparison
        self._left = self.desk.left(now)
        before = self._offers
        self._offers = offers(comparison, student, now.date(), self._left, self.desk.predicted())
        self.query_one(LaidOut).show(partial(about_lines, comparison, student, now.date()))
        self.query_one(LineList).show(partial(offer_rows, self._offers), len(self._offers))
        if before != self._offers:
            self.action_top()  # the rows are others now: go to the likeliest, not to a neighbour

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
        self.reader.open_sitting(self.loaded, self._left[self.query_one(LineList).cursor])

    def _begin(self, begin: Callable[[], Session]) -> None:
        self.reader.open_sitting(self.loaded, begin())

    def _choose_practice(self) -> None:
        from reader.app.screens.wishing import PractiseSheet

        seed = self.desk.seed()
        sheet = PractiseSheet(self.loaded.comparison, self.desk.student(), seed)
        self.app.push_screen(sheet, partial(self._practise, seed))

    def _practise(self, seed: int, wish: Wish | None) -> None:
        if wish is not None:
            self._begin(partial(self.desk.begin, "practise", wish=wish, seed=seed))

    def _choose_exam(self) -> None:
        from reader.app.screens.wishing import ExamSheet

        self.app.push_screen(ExamSheet(), self._examine)

    def _examine(self, chosen: tuple[int, int | None] | None) -> None:
        if chosen is not None:
            count, minutes = chosen
            self._begin(partial(self.desk.begin, "exam", count=count, minutes=minutes))

    def action_aim(self, what: str) -> None:
        """Asks what is aimed at: the day of the exam, or how much is to be known."""
        aims = self.desk.student().aims
        if what == "exam":
            hint = "a day like 2026-12-10; nothing for no exam"
            day = aims.exam.isoformat() if aims.exam else ""
            self.prompt.ask("exam", day, self._take_exam, hint=hint, hint_stays=True)
        else:
            least, most = f"{LEAST_RETENTION:.0%}".rstrip("%"), f"{MOST_RETENTION:.0%}".rstrip("%")
            hint = f"{least} to {most} % of what is asked again; nothing for the usual"
            self.prompt.ask(
                "known", f"{aims.retention:.0%}", self._take_retention, hint=hint, hint_stays=True
            )

    def _take_exam(self, text: str) -> None:
        self._aim(lambda: self.desk.aim(exam=exam_from(text, self.reader.now().date())))

    def _take_retention(self, text: str) -> None:
        self._aim(lambda: self.desk.aim(retention=retention_from(text)))

    def _aim(self, keep: Callable[[], None]) -> None:
        """Keeps what was typed, and shows what it changes; what means nothing stays to be mended."""
        try:
            keep()
        except (ValueError, NotSaved) as error:
            told = str(error)
            self.notify(f"{told[:1].upper()}{told[1:]}.", severity="warning", markup=False)
            return
        self.close_prompt()
        self.look()

    @on(Prompt.Done)
    def close_prompt(self) -> None:
        """Ends typing."""
        self.prompt.done()
        self.set_focus(self.query_one(LineList))  # at once: the next key may open it again

    def action_back(self) -> None:
        """Ends typing, or leaves."""
        if self.prompt.kind:
            self.close_prompt()
        else:
            self.dismiss()
