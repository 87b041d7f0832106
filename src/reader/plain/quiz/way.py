"""What every way of answering by lines can do, and how numbers are read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.quiz.shape import Given, Question
from reader.story.model import Story

_NUMBERS = re.compile(r"[\s,;.]*\d{1,6}(?:[\s,;.]+\d{1,6})*[\s,;.]*")


class Unclear(ValueError):
    """A line that is no answer here; the message says what would be one."""


class Way:
    """An answer in the making. `take` gives it when it is whole."""

    def __init__(self, question: Question, story: Story) -> None:
        self.question, self.story = question, story
        self.texts = [option.text for option in question.options]

    @property
    def by_number(self) -> bool:
        """Whether numbers choose now, so that 0 can say "don't know"."""
        return True

    @property
    def begun(self) -> bool:
        """Whether there is a step that could be taken back."""
        return False

    def lines(self) -> list[str]:
        """What is read out before the next line is awaited."""
        raise NotImplementedError

    def take(self, line: str) -> Given:
        """What a line, never blank, answers; None while the answer is not whole. Raises Unclear."""
        raise NotImplementedError

    def end(self) -> Given:
        """What a blank line answers; None where it answers nothing."""
        return None

    def back(self) -> None:
        """Takes back the last step."""


def numbered(texts: Sequence[str]) -> list[str]:
    """Each text with its number."""
    return [f"{at}. {text}" for at, text in enumerate(texts, 1)]


def range_of(texts: Sequence[str]) -> str:
    """Which numbers there are: "1 to 3"."""
    return f"1 to {len(texts)}"


def numbers_in(line: str, texts: Sequence[str]) -> list[int]:
    """The numbers of a line, from 0. Raises Unclear."""
    if not _NUMBERS.fullmatch(line):
        raise Unclear(f"Type numbers, {range_of(texts)}, with spaces between.")
    numbers = [int(number) - 1 for number in re.findall(r"\d+", line)]
    if any(not 0 <= at < len(texts) for at in numbers):
        raise Unclear(f"There are only the numbers {range_of(texts)}.")
    return numbers


def number_in(line: str, texts: Sequence[str]) -> int:
    """The one number of a line, from 0. Raises Unclear."""
    numbers = numbers_in(line, texts) if _NUMBERS.fullmatch(line) else []
    if len(numbers) != 1:
        raise Unclear(f"Type one number, {range_of(texts)}.")
    return numbers[0]
