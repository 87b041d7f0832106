"""Which sentence of an article somebody means who quotes it, or some words of it."""

from __future__ import annotations

from reader.quiz.proof import on_one_line
from reader.quiz.shape import Question
from reader.story.model import Story
from reader.story.values import fold_words


class NotPointed(ValueError):
    """The words lead to no sentence, or to several; the message says which."""


def sentences_of(question: Question, story: Story) -> list[str]:
    """The sentences that an evidence question lets one point at, each on one line."""
    article = story.article(question.article)
    return [on_one_line(article, span) for span in question.sentences]


def sentence_meant(words: str, sentences: list[str]) -> str:
    """The one sentence that `words` are, or stand in; case, accents and marks don't count.

    Raises:
        NotPointed: they stand in no sentence, or in several different ones.
    """
    wanted = fold_words(words)
    whole = [sentence for sentence in sentences if fold_words(sentence) == wanted]
    holding = whole or [each for each in sentences if wanted and f" {wanted} " in f" {fold_words(each)} "]
    found = dict.fromkeys(holding)
    if not found:
        raise NotPointed("no sentence has these words")
    if len(found) > 1:
        raise NotPointed(f"{len(found)} sentences have these words")
    return next(iter(found))
