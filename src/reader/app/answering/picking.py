"""Answers that are picked: one option, several, all in order, one for each row."""

from __future__ import annotations

from textual.content import Content

from reader.app.answering.shape import Answering, numbered, option
from reader.app.lines import wrapped
from reader.quiz.shape import Given, Question
from reader.story.model import Story


class Picking(Answering):
    """Has options and a cursor among them, which stands nowhere until it is moved."""

    def __init__(self, question: Question, story: Story) -> None:
        super().__init__(question, story)
        self.texts = [option.text for option in question.options]
        self.cursor: int | None = None

    def move(self, by: int) -> None:
        """Moves the cursor, which stops at both ends."""
        start = -1 if by > 0 else len(self.texts)
        at = (start if self.cursor is None else self.cursor) + by
        self.cursor = max(0, min(len(self.texts) - 1, at))

    def lines(self, width: int) -> list[Content]:
        """The options."""
        return numbered(self.texts, width, cursor=self.cursor, before=self.marks())

    def marks(self) -> list[str]:
        """What stands before each option."""
        return []

    def here(self, width: int) -> tuple[int, int]:
        """Where the option under the cursor stands."""
        if self.cursor is None:
            return 0, 0
        marks = self.marks()
        heights = [
            len(option(at, text, width, here=False, before=marks[at] if marks else ""))
            for at, text in enumerate(self.texts)
        ]
        start = sum(heights[: self.cursor])
        return start, start + heights[self.cursor]


class OneOf(Picking):
    """One option: a number gives it at once."""

    @property
    def wants(self) -> str:
        """An option."""
        return "Choose an option first, by its number or with the arrows."

    @property
    def at_once(self) -> bool:
        """It does."""
        return True

    @property
    def given(self) -> Given:
        """The option under the cursor."""
        return None if self.cursor is None else self.texts[self.cursor]

    def press(self, number: int) -> bool:
        """Gives an option."""
        self.cursor = number
        return True


class Several(Picking):
    """Several options, each put in or left out; enter gives them."""

    @property
    def how(self) -> str:
        """What to press."""
        return "the numbers choose, enter gives the answer"

    @property
    def wants(self) -> str:
        """At least one."""
        return "Choose at least one first, by its number."

    def __init__(self, question: Question, story: Story) -> None:
        super().__init__(question, story)
        self.chosen: set[int] = set()

    @property
    def given(self) -> Given:
        """The options chosen, in the order shown."""
        return tuple(self.texts[at] for at in sorted(self.chosen)) or None

    def marks(self) -> list[str]:
        """A cross before what is chosen."""
        return ["[x] " if at in self.chosen else "[ ] " for at in range(len(self.texts))]

    def press(self, number: int) -> bool:
        """Puts an option in, or leaves it out."""
        self.cursor = number
        self.chosen ^= {number}
        return False

    def enter(self, text: str) -> bool:
        """Gives what is chosen; where nothing is yet, chooses what the cursor stands on."""
        if not self.chosen and self.cursor is not None:
            self.chosen.add(self.cursor)
            return False
        return bool(self.chosen)

    def back(self) -> bool:
        """Chooses nothing."""
        was, self.chosen = self.chosen, set()
        return bool(was)


class Ordering(Picking):
    """All options in order: numbers, one after the other."""

    @property
    def how(self) -> str:
        """What to press."""
        return "the numbers, first to last; backspace takes one back, enter gives the answer"

    @property
    def wants(self) -> str:
        """All of them."""
        return "Give each its place first."

    def __init__(self, question: Question, story: Story) -> None:
        super().__init__(question, story)
        self.placed: list[int] = []

    @property
    def given(self) -> Given:
        """The options in the order chosen, once all are placed."""
        whole = len(self.placed) == len(self.texts)
        return tuple(self.texts[at] for at in self.placed) if whole else None

    def marks(self) -> list[str]:
        """The place of each option that has one."""
        places = {at: f"{place}." for place, at in enumerate(self.placed, 1)}
        return [f"{places.get(at, '')!s:<4}" for at in range(len(self.texts))]

    def press(self, number: int) -> bool:
        """Places an option next, or takes it out again. The last one falls into its place."""
        self.cursor = number
        if number in self.placed:
            self.placed.remove(number)
        else:
            self.placed.append(number)
        left = [at for at in range(len(self.texts)) if at not in self.placed]
        if len(left) == 1 and len(self.texts) > 1:
            self.placed += left
        return False

    def enter(self, text: str) -> bool:
        """Gives the order, if it is whole; else places what the cursor stands on."""
        if self.given is not None:
            return True
        if self.cursor is not None and self.cursor not in self.placed:
            self.press(self.cursor)
        return False

    def back(self) -> bool:
        """Takes the last one out."""
        if len(self.placed) == len(self.texts) > 1:
            self.placed.pop()
        return bool(self.placed) and self.placed.pop() is not None


class Matching(Answering):
    """An option for each row: the numbers fill the row under the cursor."""

    @property
    def how(self) -> str:
        """What to press."""
        return "for each row its number; up and down change the row, enter gives the answer"

    @property
    def wants(self) -> str:
        """All rows."""
        return "Give each row its number first."

    def __init__(self, question: Question, story: Story) -> None:
        super().__init__(question, story)
        self.texts = [option.text for option in question.options]
        self.cursor = 0
        self.chosen: list[int | None] = [None] * len(question.rows)

    @property
    def given(self) -> Given:
        """The options by row, once every row has one."""
        filled = [self.texts[at] for at in self.chosen if at is not None]
        return tuple(filled) if len(filled) == len(self.chosen) else None

    def lines(self, width: int) -> list[Content]:
        """The options, and below them the rows with what is chosen for each."""
        lines = [*numbered(self.texts, width), Content("")]
        for at in range(len(self.question.rows)):
            lines += self._row(at, width)
        return lines

    def _row(self, at: int, width: int) -> list[Content]:
        number = self.chosen[at]
        said = "…" if number is None else self.texts[number]
        here = at == self.cursor
        style = "bold $here on $here-background" if here else ""
        told = Content.assemble((f"  {self.question.rows[at]}: ", style), (said, style or "bold"))
        return wrapped(told, width, 4)

    def here(self, width: int) -> tuple[int, int]:
        """Where the row under the cursor stands."""
        start = len(numbered(self.texts, width)) + 1
        start += sum(len(self._row(at, width)) for at in range(self.cursor))
        return start, start + len(self._row(self.cursor, width))

    def press(self, number: int) -> bool:
        """Fills the row, and goes to the next that is empty. A figure that stood elsewhere leaves there."""
        self.chosen = [None if at == number else at for at in self.chosen]
        self.chosen[self.cursor] = number
        empty = [at for at, chosen in enumerate(self.chosen) if chosen is None]
        if empty:
            self.cursor = next((at for at in empty if at > self.cursor), empty[0])
        return False

    def move(self, by: int) -> None:
        """Goes to another row."""
        self.cursor = max(0, min(len(self.chosen) - 1, self.cursor + by))

    def back(self) -> bool:
        """Empties the row, or the one before it."""
        if self.chosen[self.cursor] is None and self.cursor:
            self.cursor -= 1
        was, self.chosen[self.cursor] = self.chosen[self.cursor], None
        return was is not None
