"""Answers that are typed, and the sentence that proves one."""

from __future__ import annotations

from textual.content import Content

from reader.app.answering.picking import OneOf
from reader.app.answering.shape import Answering
from reader.app.lines import wrapped
from reader.quiz.shape import Given, Question
from reader.story.model import Story


class Typing(Answering):
    """A line."""

    @property
    def typed(self) -> bool:
        """It is typed."""
        return True

    def __init__(self, question: Question, story: Story) -> None:
        super().__init__(question, story)
        self.text = ""

    @property
    def given(self) -> Given:
        """What was typed."""
        return self.text.strip() or None

    def enter(self, text: str) -> bool:
        """Gives the line, if there is anything in it."""
        self.text = text
        return self.given is not None


class Recalling(Answering):
    """Lines, one after the other; an empty one ends them."""

    @property
    def typed(self) -> bool:
        """It is typed."""
        return True

    @property
    def how(self) -> str:
        """What to press."""
        return "one thing a line, enter after each; enter on an empty line gives the answer"

    def __init__(self, question: Question, story: Story) -> None:
        super().__init__(question, story)
        self.told: list[str] = []

    @property
    def given(self) -> Given:
        """All that was written."""
        return "\n".join(self.told) or None

    def lines(self, width: int) -> list[Content]:
        """What was written so far."""
        return [line for told in self.told for line in wrapped(Content(f"  · {told}"), width, 4)]

    def enter(self, text: str) -> bool:
        """Adds a line; an empty one gives all of them."""
        if text.strip():
            self.told.append(text.strip())
            return False
        return bool(self.told)

    def back(self) -> bool:
        """Takes the last line out."""
        return bool(self.told) and self.told.pop() is not None


class Pointing(Answering):
    """An answer first, then one of the article's sentences."""

    def __init__(self, question: Question, story: Story) -> None:
        super().__init__(question, story)
        self._first: Answering = OneOf(question, story) if question.options else Typing(question, story)
        self._alone = len(question.answer) == 1
        """Whether only the sentence is asked for."""
        self._said: str | None = "" if self._alone else None
        text = story.article(question.article).text
        self._sentences = [" ".join(text[start:end].split()) for start, end in question.sentences]
        self.cursor: int | None = None
        """The sentence that is pointed at; none before the arrows go to one."""

    @property
    def typed(self) -> bool:
        """Whether the first half is typed, and not given yet."""
        return self._said is None and self._first.typed

    @property
    def how(self) -> str:
        """What to do for each half."""
        if self._said is None:
            return "first the answer, then the sentence that proves it"
        if self._alone:
            return "up and down go to the sentence, enter points at it"
        return f"“{self._said}”. Now point at the sentence that proves it: up and down, then enter"

    @property
    def given(self) -> Given:
        """The answer and the sentence."""
        if self._said is None or self.cursor is None:
            return None
        sentence = self._sentences[self.cursor]
        return (sentence,) if self._alone else (self._said, sentence)

    @property
    def wants(self) -> str:
        """The answer, or the sentence."""
        return self._first.wants if self._said is None else "Go to a sentence first: up and down."

    @property
    def count(self) -> int:
        """The options can be chosen by number, sentences can't."""
        return self._first.count if self._said is None else 0

    def lines(self, width: int) -> list[Content]:
        """The options, then the article sentence by sentence."""
        if self._said is None:
            return self._first.lines(width)
        return [line for at in range(len(self._sentences)) for line in self._sentence(at, width)]

    def _sentence(self, at: int, width: int) -> list[Content]:
        here = at == self.cursor
        told = Content.assemble(
            ("▸ " if here else "  ", "bold $here"),
            (self._sentences[at], "$here on $here-background" if here else ""),
        )
        return wrapped(told, width, 2)

    def here(self, width: int) -> tuple[int, int]:
        """Where the cursor stands."""
        if self._said is None:
            return self._first.here(width)
        if self.cursor is None:
            return 0, 0
        start = sum(len(self._sentence(at, width)) for at in range(self.cursor))
        return start, start + len(self._sentence(self.cursor, width))

    def press(self, number: int) -> bool:
        """Takes an option as the first half."""
        if self._said is None and self._first.press(number):
            self._take()
        return False

    def move(self, by: int) -> None:
        """Moves among the options, then among the sentences."""
        if self._said is None:
            self._first.move(by)
        else:
            start = (-1 if by > 0 else len(self._sentences)) if self.cursor is None else self.cursor
            self.cursor = max(0, min(len(self._sentences) - 1, start + by))

    def enter(self, text: str) -> bool:
        """Takes the first half, or gives both."""
        if self._said is not None:
            return self.cursor is not None
        if self._first.enter(text):
            self._take()
        return False

    def _take(self) -> None:
        given = self._first.given
        self._said = given if isinstance(given, str) else None

    def back(self) -> bool:
        """Goes back to the first half."""
        if self._alone or self._said is None:
            return False
        self._said = None
        return True
