"""A file of answers: what is answered to which question, read and checked against the questions."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from reader.plain.quiz.pointing import NotPointed, sentence_meant, sentences_of
from reader.quiz.plans import Maker
from reader.quiz.shape import Asks, Given, Question
from reader.story.model import Story
from reader.story.problems import Mendable, Problem, did_you_mean, one_of
from reader.story.schema import MOST_PROBLEMS, too_many
from reader.story.text import one_line
from reader.story.values import fold_words

_KEYS = ("answer", "sure")


class Answered(NamedTuple):
    """A question of the file, what is answered to it (None is "don't know"), and whether one is sure."""

    question: Question
    given: Given
    sure: bool | None


class AnswersError(Mendable):
    """A file that can't be used: everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, problems)))

    @property
    def lines(self) -> tuple[str, ...]:
        """A line for each problem."""
        return tuple(map(str, self.problems))


class _NotSo(Exception):
    """What is wrong with one answer, and what was expected."""

    def __init__(self, what: str, expected: str) -> None:
        self.what, self.expected = what, expected


class _Twice(ValueError):
    """A key that stands twice in one object: one of the answers would be lost."""


def read_answers(data: bytes, name: str, maker: Maker) -> list[Answered]:
    """The answers of a file, in its order.

    Args:
        data: what the file holds; the shape is in docs/commands.md.
        name: what the file is called in messages.
        maker: makes the questions, by the seed that the ids come from.

    Raises:
        AnswersError: it is no JSON, names a question that there is not, or answers one in another shape
            than it is asked in. Nothing is answered then.
    """
    text, document = _document(data, name)
    found: list[Answered] = []
    problems: list[Problem] = []
    for question_id, value in document.items():
        try:
            found.append(_answered(_question(question_id, maker), value, maker.comparison.story))
        except _NotSo as error:
            if len(problems) == MOST_PROBLEMS - 1:
                problems.append(too_many(name, 1))
                break
            where = f'question "{question_id}"'
            problems.append(Problem(name, _line(text, question_id), where, error.what, error.expected))
    if not document:
        problems.append(Problem(name, 1, "", "no answer in it", "question ids with answers"))
    if problems:
        raise AnswersError(problems)
    return found


def _document(data: bytes, name: str) -> tuple[str, dict[str, Any]]:
    """The text of the file and the object in it."""
    line, what = 1, ""
    try:
        text = data.decode("utf-8-sig")
        document = json.loads(text, object_pairs_hook=_once)
    except UnicodeDecodeError:
        what = "not UTF-8"
    except json.JSONDecodeError as error:
        line, what = error.lineno, f"not JSON: {error.msg}"
    except _Twice as error:
        line, what = _line(text, str(error), last=True), f'"{error}" stands twice'
    except (ValueError, RecursionError):
        what = "not JSON that can be read: a number too long, or nested too deep"
    else:
        if isinstance(document, dict):
            return text, document
        what = f"{_called(document)} at the top"
    raise AnswersError([Problem(name, line, "", what, "one object: question ids with answers")])


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _Twice(key)
        found[key] = value
    return found


def _line(text: str, key: str, *, last: bool = False) -> int:
    """The line that a key stands on; 1 where it is written with escapes and not found."""
    written = re.escape(json.dumps(key, ensure_ascii=False))
    places = (match.start() for match in re.finditer(rf"{written}\s*:", text))
    place = max(places, default=0) if last else next(places, 0)
    return text.count("\n", 0, place) + 1


def _question(question_id: str, maker: Maker) -> Question:
    if question := next(iter(maker.again([question_id])), None):
        return question
    near = did_you_mean(question_id, (question.id for question in maker.all()))
    raise _NotSo(f"no such question{near}", "an id that `reader questions STORY --json` has under that seed")


def _answered(question: Question, value: Any, story: Story) -> Answered:
    sure = None
    if isinstance(value, dict):
        sure = value.get("sure")
        for key in value:
            if key not in _KEYS:
                raise _NotSo(f'unknown key "{key}"{did_you_mean(key, _KEYS)}', one_of(_KEYS))
        if "answer" not in value:
            raise _NotSo('no "answer" in it', 'an "answer", null for "don\'t know"')
        if sure is not None and not isinstance(sure, bool):
            raise _NotSo(f'"sure" is {_called(sure)}', "true, false or null")
        value = value["answer"]
    return Answered(question, None if value is None else _GIVEN[question.asks](question, value, story), sure)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _NotSo(f"the answer is {_called(value)}", "a text")
    text = one_line(value)
    if not fold_words(text):
        raise _NotSo("nothing is answered", 'words, or null for "don\'t know"')
    return text


def _texts(value: Any, what: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        called = "a list with something else than texts" if isinstance(value, list) else _called(value)
        raise _NotSo(f"the answer is {called}", f"a list of texts: {what}")
    if not value:
        raise _NotSo("nothing is answered", f'{what}, or null for "don\'t know"')
    return [_text(each) for each in value]


def _option(question: Question, value: Any) -> str:
    text = _text(value)
    for option in question.options:
        if fold_words(option.text) == fold_words(text):
            return option.text
    raise _NotSo(f'"{text}" is no option', one_of(option.text for option in question.options))


def _options(question: Question, value: Any, what: str) -> tuple[str, ...]:
    chosen = [_option(question, text) for text in _texts(value, what)]
    if twice := next((text for text in chosen if chosen.count(text) > 1), None):
        raise _NotSo(f'"{twice}" stands twice', f"{what}, each once")
    return tuple(chosen)


def _one(question: Question, value: Any, story: Story) -> Given:
    return _option(question, value)


def _several(question: Question, value: Any, story: Story) -> Given:
    return _options(question, value, "the options that fit")


def _all(question: Question, value: Any, story: Story) -> Given:
    wanted = len(question.rows or question.options)
    rows = ", ".join(f'"{row}"' for row in question.rows)
    what = f"an option for each of {rows}" if rows else "the options in order"
    chosen = _options(question, value, what)
    if len(chosen) != wanted:
        raise _NotSo(f"{len(chosen)} in the answer", f"all {wanted}: {what}")
    return chosen


def _typed(question: Question, value: Any, story: Story) -> Given:
    return _text(value)


def _recalled(question: Question, value: Any, story: Story) -> Given:
    return "\n".join(_texts(value, "all you know") if isinstance(value, list) else [_text(value)])


def _proved(question: Question, value: Any, story: Story) -> Given:
    alone = len(question.answer) == 1
    what = "the sentence" if alone else "the answer, then the sentence that proves it"
    parts = _texts([value] if alone and isinstance(value, str) else value, what)
    if len(parts) != len(question.answer):
        raise _NotSo(f"{len(parts)} in the answer", what)
    try:
        sentence = sentence_meant(parts[-1], sentences_of(question, story))
    except NotPointed as error:
        expected = f"a sentence of {question.article}, or words that stand in one alone"
        raise _NotSo(f'{error}: "{parts[-1]}"', expected) from None
    if alone:
        return (sentence,)
    return (_option(question, parts[0]) if question.options else parts[0], sentence)


_GIVEN: Mapping[Asks, Callable[[Question, Any, Story], Given]] = {
    "one": _one,
    "several": _several,
    "order": _all,
    "match": _all,
    "evidence": _proved,
    "text": _typed,
    "recall": _recalled,
}


def _called(value: Any) -> str:
    """What a JSON value is called."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    names: dict[type, str] = {str: "a text", list: "a list", dict: "an object"}
    return names.get(type(value), "a number")
