"""Judging an answer as a fair teacher would: by what it says, not by how it is written."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from reader.quiz.figures import judge_value
from reader.quiz.grade import ACCEPTED, RIGHT, WRONG, Grade
from reader.quiz.lists import Names, bare, compared, items, singular, without_tail
from reader.quiz.matter import teller
from reader.quiz.shape import Given, Question
from reader.quiz.typos import diff, is_slip
from reader.quiz.ways import judge_evidence, judge_match, judge_order, judge_recall, judge_several
from reader.quiz.wording import claim_text, hedged, join_words, the_outlet
from reader.story import values
from reader.story.comparison import Comparison
from reader.story.model import Claim
from reader.story.values import Aliases, fold_words


def grade(question: Question, given: Given, comparison: Comparison) -> Grade:
    """Judge what was given to a question, in the shape that its way of asking wants (`shape.Asks`).

    Args:
        question: what was asked.
        given: the text of an option, what was typed, or several of these; None is "don't know".
        comparison: of the story that the question is on.
    """
    if given is None:
        return Grade("unknown", 0.0)
    parts = (given,) if isinstance(given, str) else given
    if not any(part.strip() for part in parts):
        return Grade("empty", 0.0)
    if question.asks in ("one", "text"):
        return judge_said(question, join_words(parts), comparison)
    if question.asks == "evidence":
        return judge_evidence(question, parts, comparison, judge_said)
    if question.asks == "recall":
        return judge_recall(question, "\n".join(parts), comparison)
    return _OF_PARTS[question.asks](question, parts, comparison)


_OF_PARTS: dict[str, Callable[[Question, tuple[str, ...], Comparison], Grade]] = {
    "several": judge_several,
    "order": judge_order,
    "match": judge_match,
}


def judge_said(question: Question, given: str, comparison: Comparison) -> Grade:
    """Judge one option, or what was typed."""
    text = " ".join(given.split())
    if question.options:
        return RIGHT if fold_words(text) == fold_words(str(question.answer)) else WRONG
    judged = _judged(question, text, comparison)
    owners = [] if judged.right or not question.article else _owners(question, text, comparison)
    if not owners:
        return judged
    whose = f"that is what {join_words(owners)} {'says' if len(owners) == 1 else 'say'}"
    return Grade(judged.outcome, judged.share, "; ".join(filter(None, (judged.why, whose))))


def _judged(question: Question, given: str, comparison: Comparison) -> Grade:
    return _JUDGES.get(comparison.story.fact(question.fact).kind, _judge_text)(question, given, comparison)


def _owners(question: Question, given: str, comparison: Comparison) -> list[str]:
    """The outlets whose answer a wrong one is."""
    found = []
    for article_id, claim in comparison.story.fact(question.fact).claims.items():
        article = comparison.story.article(article_id)
        theirs = msgspec.structs.replace(
            question, article=article_id, answer=claim_text(claim, article), accepted=()
        )
        if article_id != question.article and _judged(theirs, given, comparison).right:
            found.append(the_outlet(article.outlet))
    return found


def claim_asked(question: Question, comparison: Comparison) -> Claim:
    """The claim that holds the right answer."""
    row = comparison.row(question.fact)
    return row.fact.claims[question.article or teller(row)]


def _judge_value(question: Question, given: str, comparison: Comparison) -> Grade:
    """A number, an amount of money or a date: as a value, never by its letters."""
    if given.casefold() in {text.casefold() for text in (str(question.answer), *question.accepted)}:
        return RIGHT
    fact = comparison.story.fact(question.fact)
    verdict = judge_value(fact, claim_asked(question, comparison), question.accepted, given, comparison)
    return Grade("right" if verdict.right else "wrong", verdict.share, verdict.why)


def _judge_text(question: Question, given: str, comparison: Comparison) -> Grade:
    """A name or words: case, accents, spaces, marks, articles, number words, aliases, the number of the last
    word, the tail of a company's name, and small typos.
    """
    aliases = Aliases(comparison.story.aliases)
    right = [str(question.answer), *question.accepted]
    if any(aliases.canonical(given) == aliases.canonical(text) for text in right):
        return RIGHT
    if any(bare(given) == bare(text) or singular(given) == singular(text) for text in right):
        return RIGHT
    is_company = comparison.story.fact(question.fact).kind == "organisation"
    if is_company and fold_words(given) in {without_tail(text) for text in right}:
        return RIGHT
    is_word = _words_of(comparison)
    for text in right:
        if is_slip(fold_words(given), fold_words(text), is_word):
            return Grade("right", 1.0, ACCEPTED, diff(given, text))
    return WRONG


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
    claims = comparison.story.fact(question.fact).claims.values()
    told = [value.items for value in map(hedged, claims) if isinstance(value, values.Names)]
    value = hedged(claim_asked(question, comparison))
    lists = [value.items if isinstance(value, values.Names) else (str(question.answer),)]
    lists += [items(text) for text in question.accepted]
    aliases = Aliases(comparison.story.aliases)
    known = dict.fromkeys(
        name for names in (*lists, *told) for each in names for name in aliases.names_of(each)
    )
    names = Names(aliases, tuple(known), _words_of(comparison))
    judged = [_judge_names(wanted, given, names) for wanted in lists if wanted]
    return max(judged, key=lambda grade: grade.share)


def _judge_names(wanted: tuple[str, ...], given: str, names: Names) -> Grade:
    missing, false, typos = compared(wanted, given, names)
    if not missing and not false:
        return Grade("right", 1.0, ACCEPTED if typos else "")
    share = max(0, len(wanted) - len(missing) - len(false)) / len(wanted)
    told = [f"missing: {join_words(missing)}"] if missing else []
    told += [f"not among them: {join_words(false)}"] if false else []
    return Grade("wrong", share, "; ".join(told))


_JUDGES: dict[str, Callable[[Question, str, Comparison], Grade]] = {
    **dict.fromkeys(("money", "number", "percent", "date", "duration"), _judge_value),
    "list": _judge_list,
}
