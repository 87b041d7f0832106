"""What every way of answering can do. Lines and state only: no widget."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.app.lines import wrapped
from reader.quiz.shape import Given, Question
from reader.story.model import Story


class Answering:
    """An answer in the making. What a way of asking has no use for does nothing."""

    def __init__(self, question: Question, story: Story) -> None:
        self.question, self.story = question, story

    @property
    def typed(self) -> bool:
        """Whether it is typed now."""
        return False

    @property
    def how(self) -> str:
        """What to press, in a few words; shown below the question."""
        return ""

    @property
    def given(self) -> Given:
        """The answer as it stands; None while it is not whole."""
        return None

    @property
    def wants(self) -> str:
        """What is missing where enter can't give the answer yet, as a sentence."""
        return ""

    @property
    def at_once(self) -> bool:
        """Whether a number key gives the answer."""
        return False

    @property
    def count(self) -> int:
        """How many number keys mean something now."""
        return len(self.question.options)

    def lines(self, width: int) -> list[Content]:
        """What is put together, as lines."""
        return []

    def here(self, width: int) -> tuple[int, int]:
        """The first and past-the-last line of what the cursor stands on, to be kept in view."""
        return 0, 0

    def press(self, number: int) -> bool:
        """A number key, from 0; says whether the answer is given with it."""
        return False

    def move(self, by: int) -> None:
        """Up or down."""

    def enter(self, text: str) -> bool:
        """Enter, with what stands in the field; says whether the answer is given with it."""
        return self.given is not None

    def back(self) -> bool:
        """Takes back the last step; says whether there was one."""
        return False


def numbered(
    texts: Sequence[str], width: int, *, cursor: int | None = None, before: Sequence[str] = ()
) -> list[Content]:
    """Options with their numbers; `before` is what stands left of each, such as a check mark."""
    lines: list[Content] = []
    for index, text in enumerate(texts):
        lines += option(index, text, width, here=index == cursor, before=before[index] if before else "")
    return lines


def option(index: int, text: str, width: int, *, here: bool, before: str = "") -> list[Content]:
    """One option with its number."""
    style = "bold $here on $here-background" if here else ""
    lead = f"  {index + 1}  {before}"
    return wrapped(Content.assemble((lead, style or "bold $here"), (text, style)), width, len(lead))
