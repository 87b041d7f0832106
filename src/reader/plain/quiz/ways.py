"""How an answer is put together from lines, for each way of asking: what is read out, what a line means."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from reader.plain.quiz.pointing import NotPointed, sentence_meant, sentences_of
from reader.quiz.shape import Asks, Given, Question
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


class OneOf(Way):
    """One option, by its number."""

    def lines(self) -> list[str]:
        """The options."""
        return [*numbered(self.texts), f"Type one number, {_range(self.texts)}."]

    def take(self, line: str) -> Given:
        """The option of that number."""
        return self.texts[_number(line, self.texts)]


class Several(Way):
    """All options that fit, by their numbers on one line."""

    def lines(self) -> list[str]:
        """The options."""
        return [*numbered(self.texts), "Type the numbers of all that fit on one line, such as: 1 3."]

    def take(self, line: str) -> Given:
        """The options of these numbers, in the order shown."""
        return tuple(self.texts[at] for at in sorted(set(_several(line, self.texts))))


class Ordering(Way):
    """All options in order, by their numbers on one line."""

    def lines(self) -> list[str]:
        """The options."""
        such = " ".join(str(at) for at in range(len(self.texts), 0, -1))
        return [*numbered(self.texts), f"Type all {len(self.texts)} numbers in order, such as: {such}."]

    def take(self, line: str) -> Given:
        """The options in the order of the numbers."""
        order = _several(line, self.texts)
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
        chosen = [*self._chosen, *_several(line, self.texts)]
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
        how = f"{asked} Type its number, {_range(self._sentences)}, or words of it."
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
            return self._sentences[_number(line, self._sentences)]
        try:
            return sentence_meant(line, self._sentences)
        except NotPointed as error:
            how = f"Type a number, {_range(self._sentences)}, or more words."
            raise Unclear(f"{str(error).capitalize()}. {how}") from None

    def back(self) -> None:
        """Goes back to the answer."""
        self._said = None


_WAYS: Mapping[Asks, Callable[[Question, Story], Way]] = {
    "one": OneOf,
    "several": Several,
    "order": Ordering,
    "match": Matching,
    "evidence": Pointing,
    "text": Typing,
    "recall": Recalling,
}


def way_of(question: Question, story: Story) -> Way:
    """An empty answer to a question, to be put together from lines."""
    return _WAYS[question.asks](question, story)


def numbered(texts: Sequence[str]) -> list[str]:
    """Each text with its number."""
    return [f"{at}. {text}" for at, text in enumerate(texts, 1)]


def _range(texts: Sequence[str]) -> str:
    return f"1 to {len(texts)}"


def _several(line: str, texts: Sequence[str]) -> list[int]:
    """The numbers of a line, from 0."""
    if not _NUMBERS.fullmatch(line):
        raise Unclear(f"Type numbers, {_range(texts)}, with spaces between.")
    numbers = [int(number) - 1 for number in re.findall(r"\d+", line)]
    if any(not 0 <= at < len(texts) for at in numbers):
        raise Unclear(f"There are only the numbers {_range(texts)}.")
    return numbers


def _number(line: str, texts: Sequence[str]) -> int:
    """The one number of a line, from 0."""
    numbers = _several(line, texts) if _NUMBERS.fullmatch(line) else []
    if len(numbers) != 1:
        raise Unclear(f"Type one number, {_range(texts)}.")
    return numbers[0]
