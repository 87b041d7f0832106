"""Judging an answer as a fair teacher would: by what it says, not by how it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

import msgspec

from reader.quiz.figures import judge_value
from reader.quiz.matter import teller
from reader.quiz.shape import Given, Question
from reader.quiz.typos import Diff, diff, is_slip
from reader.quiz.wording import claim_text, hedged, join_words
from reader.story.comparison import Comparison
from reader.story.model import Claim, Fact
from reader.story.values import Aliases, Names, Unreadable, fold_words
from reader.story.values.names import read_names

Verdict: TypeAlias = Literal["right", "wrong", "unknown", "empty"]
"""`unknown` is "don't know"; `empty` is no answer at all, and is never kept."""


class Grade(msgspec.Struct, frozen=True):
    """How an answer was judged.

    `share` is 1 for right and 0 for wrong, or the part of it that was right. `why` says in a few words what
    a bare verdict would hide; `diff` shows a typo that was forgiven.
    """

    outcome: Verdict
    share: float
    why: str = ""
    diff: Diff = ()

    @property
    def right(self) -> bool:
        """Whether it counts as right."""
        return self.outcome == "right"


RIGHT = Grade("right", 1.0)
WRONG = Grade("wrong", 0.0)


def grade(question: Question, given: Given, comparison: Comparison) -> Grade:
    """Judge what was given to a question: the text of an option or what was typed; None is "don't know"."""
    if given is None:
        return Grade("unknown", 0.0)
    text = join_words(given) if isinstance(given, tuple) else " ".join(given.split())
    if not text:
        return Grade("empty", 0.0)
    if question.options:
        return RIGHT if fold_words(text) == fold_words(str(question.answer)) else WRONG
    return _JUDGES.get(comparison.story.fact(question.fact).kind, _judge_text)(question, text, comparison)


def claim_asked(question: Question, comparison: Comparison) -> Claim:
    """The claim that holds the right answer."""
    row = comparison.row(question.fact)
    return row.fact.claims[question.article or teller(row)]


def _judge_value(question: Question, given: str, comparison: Comparison) -> Grade:
    """A number, an amount of money or a date: as a value, never by its letters."""
    if given.casefold() in {text.casefold() for text in (str(question.answer), *question.accepted)}:
        return RIGHT
    fact = comparison.story.fact(question.fact)
    claim = claim_asked(question, comparison)
    verdict = judge_value(fact, claim, question.accepted, given, comparison)
    if verdict.right and fact.kind == "date" and (owner := _other_outlet(fact, claim, given, comparison)):
        return Grade("wrong", 0.0, owner)
    return Grade("right" if verdict.right else "wrong", verdict.share, verdict.why)


def _other_outlet(fact: Fact, claim: Claim, given: str, comparison: Comparison) -> str:
    """Whose date it is to the letter, where the outlet asked about is less precise and so does not say it."""
    ours = claim_text(claim, comparison.story.article(claim.article))
    for article_id, other in fact.claims.items():
        article = comparison.story.article(article_id)
        told = claim_text(other, article)
        if fold_words(told) == fold_words(given) != fold_words(ours) and hedged(other) != hedged(claim):
            return f"that is what {article.outlet} says"
    return ""


def _judge_text(question: Question, given: str, comparison: Comparison) -> Grade:
    """A name or words: case, accents, spaces, marks, articles, number words, aliases and small typos."""
    aliases = Aliases(comparison.story.aliases)
    right = [str(question.answer), *question.accepted]
    if any(aliases.canonical(given) == aliases.canonical(text) for text in right):
        return RIGHT
    if any(_bare(given) == _bare(text) for text in right):
        return RIGHT
    is_word = _words_of(comparison)
    for text in right:
        if is_slip(fold_words(given), fold_words(text), is_word):
            return Grade("right", 1.0, "accepted with a typo", diff(given, text))
    return WRONG


def _bare(text: str) -> str:
    return fold_words(text).replace(" ", "")


def _words_of(comparison: Comparison) -> Callable[[str], bool]:
    """Whether a folded word stands in any article of the story."""
    known: set[str] = set()

    def is_word(word: str) -> bool:
        if not known:
            known.update(*(fold_words(article.text).split() for article in comparison.story.articles))
        return word in known

    return is_word


def _judge_list(question: Question, given: str, comparison: Comparison) -> Grade:
    """Several names: all of them and no other is right; else hits less false alarms, never below nothing."""
    value = hedged(claim_asked(question, comparison))
    lists = [value.items if isinstance(value, Names) else (str(question.answer),)]
    lists += [_names(text) for text in question.accepted]
    return max((_judge_names(wanted, given, comparison) for wanted in lists), key=lambda judged: judged.share)


def _names(text: str) -> tuple[str, ...]:
    try:
        return read_names(text).items
    except Unreadable:
        return ()


def _judge_names(wanted: tuple[str, ...], given: str, comparison: Comparison) -> Grade:
    missing, false, typos = list(wanted), [], 0
    for name in _names(given):
        hit, typo = _hit(name, missing, comparison)
        if hit:
            missing.remove(hit)
            typos += typo
        else:
            false.append(name)
    if not missing and not false:
        return Grade("right", 1.0, "accepted with a typo" if typos else "")
    share = max(0, len(wanted) - len(missing) - len(false)) / len(wanted)
    told = [f"missing: {join_words(missing)}"] if missing else []
    told += [f"not among them: {join_words(false)}"] if false else []
    return Grade("wrong", share, "; ".join(told))


def _hit(name: str, missing: list[str], comparison: Comparison) -> tuple[str, bool]:
    """Which of the missing names it is, and whether only but for a typo."""
    aliases, is_word = Aliases(comparison.story.aliases), _words_of(comparison)
    for text in missing:
        if aliases.canonical(name) == aliases.canonical(text) or _bare(name) == _bare(text):
            return text, False
    return next((text for text in missing if is_slip(fold_words(name), fold_words(text), is_word)), ""), True


_JUDGES: dict[str, Callable[[Question, str, Comparison], Grade]] = {
    **dict.fromkeys(("money", "number", "percent", "date", "duration"), _judge_value),
    "list": _judge_list,
}
