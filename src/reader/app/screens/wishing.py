"""Lists to choose from before a sitting begins: what to practise, how long an exam is."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen

from reader.app.keys import CHOOSING, MOVING, SCREEN_BACK, bindings
from reader.app.lines import wrapped
from reader.app.widgets.key_bar import KeyBar
from reader.app.widgets.laid_out import LaidOut
from reader.app.widgets.line_list import Cell, LineList, fit
from reader.app.wishes import Line, lines_of, wish_of
from reader.quiz.plans import Wish, wished
from reader.quiz.student import Student
from reader.story.comparison import Comparison
from reader.story.telling import counted

EXAMS: tuple[tuple[int, int | None], ...] = ((10, None), (10, 10), (20, None), (20, 20), (40, None), (40, 40))
"""How many questions, and in how many minutes."""


class PractiseSheet(Screen[Wish]):
    """Lets topics, outlets and kinds be chosen; gives back the wish, or nothing."""

    BINDINGS = bindings(CHOOSING + MOVING[:2] + MOVING[4:])
    DEFAULT_CSS = """
    PractiseSheet {
        background: $background;
        & LaidOut { padding: 1 2; }
        & LineList { margin: 0 1; }
    }
    """

    def __init__(self, comparison: Comparison, student: Student) -> None:
        super().__init__()
        self._comparison, self._student = comparison, student
        self._lines = lines_of(comparison)
        self._chosen: set[int] = set()

    def compose(self) -> ComposeResult:
        """What is chosen, in words, above the list."""
        yield LaidOut(self._told, id="told")
        yield LineList()
        yield KeyBar()

    def on_mount(self) -> None:
        """The list has the keys."""
        self._list.show(self._rows, len(self._lines))
        self._list.focus()

    @property
    def _list(self) -> LineList:
        return self.query_one(LineList)

    @property
    def _wish(self) -> Wish:
        return wish_of([self._lines[at] for at in self._chosen])

    def _told(self, width: int) -> list[Content]:
        facts = len(wished(self._comparison, self._wish, self._student))
        told = (
            f"{counted(facts, 'fact')} to be asked about. Space chooses, enter begins; nothing chosen is all."
        )
        return wrapped(Content.styled(told, "$text-muted"), width)

    def _rows(self, width: int) -> tuple[list[Cell], list[list[Cell]]]:
        return [], [self._row(at, line, width) for at, line in enumerate(self._lines)]

    def _row(self, at: int, line: Line, width: int) -> list[Cell]:
        mark = "[x] " if at in self._chosen else "[ ] "
        return [(mark, ""), (fit(line.group, 9), "muted"), (fit(line.text, max(0, width - 13)), "")]

    def action_move(self, by: int) -> None:
        """Moves the cursor."""
        self._list.move(by)

    def action_top(self) -> None:
        """Goes to the first line."""
        self._list.cursor = 0

    def action_end(self) -> None:
        """Goes to the last line."""
        self._list.cursor = len(self._lines) - 1

    def action_choose(self) -> None:
        """Chooses the line under the cursor, or no longer."""
        self._chosen ^= {self._list.cursor}
        self._list.show(self._rows, len(self._lines))
        self.query_one("#told", LaidOut).show(self._told)

    def action_done(self) -> None:
        """Begins with what is chosen."""
        if wished(self._comparison, self._wish, self._student):
            self.dismiss(self._wish)
        else:
            self.notify("Nothing fits all of that; choose less.", markup=False)

    def action_leave(self) -> None:
        """Begins nothing."""
        self.dismiss(None)


class ExamSheet(Screen[tuple[int, int | None]]):
    """Lets the length of an exam be chosen."""

    BINDINGS = bindings(SCREEN_BACK + MOVING[:2] + MOVING[4:])
    DEFAULT_CSS = """
    ExamSheet {
        background: $background;
        & LaidOut { padding: 1 2; }
        & LineList { margin: 0 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """One line of words above the list."""
        yield LaidOut(self._told)
        yield LineList()
        yield KeyBar()

    def on_mount(self) -> None:
        """The list has the keys."""
        self._list.show(self._rows, len(EXAMS))
        self._list.focus()

    @property
    def _list(self) -> LineList:
        return self.query_one(LineList)

    def _told(self, width: int) -> list[Content]:
        told = "How long an exam? Answers are kept one by one; right and wrong are told at the end."
        return wrapped(Content.styled(told, "$text-muted"), width)

    def _rows(self, width: int) -> tuple[list[Cell], list[list[Cell]]]:
        clock = {None: "no clock"} | {minutes: f"{minutes} minutes" for _, minutes in EXAMS if minutes}
        return [], [
            [(fit(f"{count} questions", 14), ""), (fit(clock[minutes], max(0, width - 14)), "muted")]
            for count, minutes in EXAMS
        ]

    def action_move(self, by: int) -> None:
        """Moves the cursor."""
        self._list.move(by)

    def action_top(self) -> None:
        """Goes to the first line."""
        self._list.cursor = 0

    def action_end(self) -> None:
        """Goes to the last line."""
        self._list.cursor = len(EXAMS) - 1

    def action_done(self) -> None:
        """Takes the length under the cursor."""
        self.dismiss(EXAMS[self._list.cursor])

    def action_leave(self) -> None:
        """Begins nothing."""
        self.dismiss(None)
