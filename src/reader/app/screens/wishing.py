"""Lists to choose from before a sitting begins: what to practise, how long an exam is."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen

from reader.app.keys import CHOOSING, HELP, MOVING, SCREEN_BACK, bindings
from reader.app.lines import wrapped
from reader.app.pens import Cell
from reader.app.widgets.key_bar import KeyBar
from reader.app.widgets.laid_out import LaidOut
from reader.app.widgets.line_list import LineList, fit
from reader.app.wishes import lines_of, wish_of
from reader.quiz.plans import Maker, Wish, practise, wished
from reader.quiz.starting import COUNT
from reader.quiz.student import Student
from reader.story.comparison import Comparison
from reader.story.telling import counted

EXAMS: tuple[tuple[int, int | None], ...] = ((10, None), (10, 10), (20, None), (20, 20), (40, None), (40, 40))
"""How many questions, and in how many minutes."""


_Chosen = TypeVar("_Chosen")


class Choosing(Screen[_Chosen]):
    """A list to choose from, with a few words above it; gives back what was chosen, or nothing."""

    BINDINGS = bindings(HELP)
    DEFAULT_CSS = """
    Choosing {
        background: $background;
        & LaidOut { padding: 1 2; }
        & LineList { margin: 0 1; }
    }
    """

    def words(self) -> str:
        """What stands above the list."""
        raise NotImplementedError

    def rows(self, width: int) -> list[list[Cell]]:
        """The rows of the list, for a width in cells."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The words, the list, the keys."""
        yield LaidOut(self._told)
        yield LineList()
        yield KeyBar()

    def on_mount(self) -> None:
        """The list has the keys."""
        self.draw()
        self.list.focus()

    @property
    def list(self) -> LineList:
        """The list."""
        return self.query_one(LineList)

    def draw(self) -> None:
        """Shows what is chosen now."""
        self.list.show(lambda width: ([], self.rows(width)), len(self.rows(0)))
        self.query_one(LaidOut).show(self._told)

    def _told(self, width: int) -> Sequence[Content]:
        return wrapped(Content.styled(self.words(), "$text-muted"), width)

    def action_move(self, by: int) -> None:
        """Moves the cursor."""
        self.list.move(by)

    def action_top(self) -> None:
        """Goes to the first line."""
        self.list.cursor = 0

    def action_end(self) -> None:
        """Goes to the last line."""
        self.list.cursor = self.list.count - 1

    def action_leave(self) -> None:
        """Begins nothing."""
        self.dismiss(None)


class PractiseSheet(Choosing[Wish]):
    """Lets topics, outlets and kinds be chosen."""

    BINDINGS = bindings(CHOOSING + MOVING[:2] + MOVING[4:])

    def __init__(self, comparison: Comparison, student: Student, seed: int) -> None:
        """A list for a story and its student; `seed` is that of the sitting, whose questions are counted."""
        super().__init__()
        self._comparison, self._student, self._seed = comparison, student, seed
        self._maker = Maker(comparison, seed)
        self._lines = lines_of(comparison)
        self._chosen: set[int] = set()

    @property
    def _wish(self) -> Wish:
        return wish_of([self._lines[at] for at in self._chosen])

    def words(self) -> str:
        """How much one would be asked, and about how many facts."""
        facts = len(wished(self._comparison, self._wish, self._student))
        told = f"{counted(self._questions(), 'question')} on {counted(facts, 'fact')}."
        return f"{told} Space chooses, enter begins; none chosen is all."

    def _questions(self) -> int:
        """How many questions the sitting would have."""
        return len(practise(self._maker, self._student, self._wish, COUNT, Random(self._seed)))

    def rows(self, width: int) -> list[list[Cell]]:
        """Each line with a mark if it is chosen."""
        return [
            [
                ("[x] " if at in self._chosen else "[ ] ", ""),
                (fit(line.group, 9), "muted"),
                (fit(line.text, max(0, width - 13)), ""),
            ]
            for at, line in enumerate(self._lines)
        ]

    def action_choose(self) -> None:
        """Chooses the line under the cursor, or no longer."""
        self._chosen ^= {self.list.cursor}
        self.draw()

    def action_done(self) -> None:
        """Begins with what is chosen."""
        if self._questions():
            self.dismiss(self._wish)
        else:
            self.notify("Nothing fits all of that; choose less.", markup=False)


class ExamSheet(Choosing[tuple[int, int | None]]):
    """Lets the length of an exam be chosen."""

    BINDINGS = bindings(SCREEN_BACK + MOVING[:2] + MOVING[4:])

    def words(self) -> str:
        """What an exam is."""
        return "How long an exam? Answers are kept one by one; right and wrong are told at the end."

    def rows(self, width: int) -> list[list[Cell]]:
        """Each length."""
        clock = {None: "no clock"} | {minutes: f"{minutes} minutes" for _, minutes in EXAMS if minutes}
        return [
            [(fit(f"{count} questions", 14), ""), (fit(clock[minutes], max(0, width - 14)), "muted")]
            for count, minutes in EXAMS
        ]

    def action_done(self) -> None:
        """Takes the length under the cursor."""
        self.dismiss(EXAMS[self.list.cursor])
