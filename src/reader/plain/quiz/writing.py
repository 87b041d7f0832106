"""Answers that are typed, and the sentence that proves one."""

from __future__ import annotations

from reader.plain.quiz.picking import OneOf
from reader.plain.quiz.pointing import NotPointed, sentence_meant, sentences_of
from reader.plain.quiz.way import Unclear, Way, number_in, range_of
from reader.quiz.shape import Given, Question
from reader.story.model import Story


class Typing(Way):
    """A line."""

    @property
    def by_number(self) -> bool:
        """A number is an answer."""
        return False

    def lines(self) -> list[str]:
        """What to do."""
        return ["Type the answer."]

    def take(self, line: str) -> Given:
        """The line."""
        return line


class Recalling(Way):
    """Lines, one after the other; a blank one ends them."""

    def __init__(self, question: Question, story: Story) -> None:
        super().__init__(question, story)
        self._told: list[str] = []

    @property
    def by_number(self) -> bool:
        """A number is an answer."""
        return False

    @property
    def begun(self) -> bool:
        """Whether something was written."""
        return bool(self._told)

    def lines(self) -> list[str]:
        """What to do, said once."""
        return [] if self._told else ["Type one thing a line. An empty line gives the answer."]

    def take(self, line: str) -> Given:
        """Keeps the line."""
        self._told.append(line)
        return None

    def end(self) -> Given:
        """All that was written."""
        return "\n".join(self._told) or None

    def back(self) -> None:
        """Takes the last line out."""
        self._told.pop()


class Pointing(Way):
    """An answer first, then the number of the sentence that proves it."""

    def __init__(self, question: Question, story: Story) -> None:
        super().__init__(question, story)
        self._first: Way = OneOf(question, story) if question.options else Typing(question, story)
        self._alone = len(question.answer) == 1
        self._said: str | None = None
        self._sentences = sentences_of(question, story)

    @property
    def _points(self) -> bool:
        return self._alone or self._said is not None

    @property
    def by_number(self) -> bool:
        """Whether numbers choose now."""
        return self._points or self._first.by_number

    @property
    def begun(self) -> bool:
        """Whether the answer was given, and only the sentence is awaited."""
        return self._said is not None

    def lines(self) -> list[str]:
        """First what the answer is chosen from, then the sentences of the article."""
        if not self._points:
            return [*self._first.lines(), "After that you will be asked for the sentence that proves it."]
        said = [] if self._alone else [f"Your answer: {self._said}."]
        outlet = self.story.article(self.question.article).outlet
        told = [f"{at}. {sentence}" for at, sentence in enumerate(self._sentences, 1)]
        asked = "Which sentence says so?" if self._alone else "Which sentence proves it?"
        how = f"{asked} Type its number, {range_of(self._sentences)}, or words of it."
        return [*said, f"The {len(told)} sentences of {outlet}:", *told, how]

    def take(self, line: str) -> Given:
        """Takes the answer, then gives it with the sentence."""
        if not self._points:
            given = self._first.take(line)
            self._said = given if isinstance(given, str) else None
            return None
        sentence = self._sentence(line)
        return (sentence,) if self._said is None else (self._said, sentence)

    def _sentence(self, line: str) -> str:
        if line.strip().rstrip(".").isdecimal():
            return self._sentences[number_in(line, self._sentences)]
        try:
            return sentence_meant(line, self._sentences)
        except NotPointed as error:
            how = f"Type a number, {range_of(self._sentences)}, or more words."
            raise Unclear(f"{str(error).capitalize()}. {how}") from None

    def back(self) -> None:
        """Goes back to the answer."""
        self._said = None
