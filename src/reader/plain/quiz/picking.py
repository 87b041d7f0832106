"""Answers that are picked by number: one option, several, all in order, one for each row."""

from __future__ import annotations

from reader.plain.quiz.way import Unclear, Way, number_in, numbered, numbers_in, range_of
from reader.quiz.shape import Given, Question
from reader.story.model import Story


class OneOf(Way):
    """One option, by its number."""

    def lines(self) -> list[str]:
        """The options."""
        return [*numbered(self.texts), f"Type one number, {range_of(self.texts)}."]

    def take(self, line: str) -> Given:
        """The option of that number."""
        return self.texts[number_in(line, self.texts)]


class Several(Way):
    """All options that fit, by their numbers on one line."""

    def lines(self) -> list[str]:
        """The options."""
        return [*numbered(self.texts), "Type the numbers of all that fit on one line, such as: 1 3."]

    def take(self, line: str) -> Given:
        """The options of these numbers, in the order shown."""
        return tuple(self.texts[at] for at in sorted(set(numbers_in(line, self.texts))))


class Ordering(Way):
    """All options in order, by their numbers on one line."""

    def lines(self) -> list[str]:
        """The options."""
        such = " ".join(str(at) for at in range(len(self.texts), 0, -1))
        return [*numbered(self.texts), f"Type all {len(self.texts)} numbers in order, such as: {such}."]

    def take(self, line: str) -> Given:
        """The options in the order of the numbers."""
        order = numbers_in(line, self.texts)
        if sorted(order) != list(range(len(self.texts))):
            raise Unclear(f"Type all {len(self.texts)} numbers on one line, each once.")
        return tuple(self.texts[at] for at in order)


class Matching(Way):
    """An option for each row, row by row; several numbers on a line fill several rows."""

    def __init__(self, question: Question, story: Story) -> None:
        super().__init__(question, story)
        self._chosen: list[int] = []

    @property
    def begun(self) -> bool:
        """Whether a row is filled."""
        return bool(self._chosen)

    def lines(self) -> list[str]:
        """At first the options and how it is done, then the row that is asked for."""
        at = len(self._chosen)
        row = f"Row {at + 1} of {len(self.question.rows)}. {self.question.rows[at]}: which number?"
        if at:
            return [f"{self.question.rows[at - 1]}: {self.texts[self._chosen[-1]]}.", row]
        return [*numbered(self.texts), "Each belongs to one row. Type a number for each row.", row]

    def take(self, line: str) -> Given:
        """Fills a row for each number; gives the options by row once all are filled."""
        chosen = [*self._chosen, *numbers_in(line, self.texts)]
        for place, at in enumerate(chosen):
            if at in chosen[:place]:
                owner = self.question.rows[chosen.index(at)]
                raise Unclear(f"Number {at + 1} is taken by {owner}. Choose another; /back empties a row.")
        self._chosen = chosen
        whole = len(self._chosen) == len(self.question.rows)
        return tuple(self.texts[at] for at in self._chosen) if whole else None

    def back(self) -> None:
        """Empties the row that was filled last."""
        self._chosen.pop()
