"""Judging an answer as a fair teacher would: by what it says, not by how it is written."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from reader.quiz.figures import Judged, judge_value
from reader.quiz.grade import ACCEPTED, RIGHT, WRONG, Grade
from reader.quiz.lists import Names, compared, items
from reader.quiz.matter import teller
from reader.quiz.naming import (
    bare,
    is_firm,
    is_misspelt_person,
    is_person,
    singular,
    without_asked,
    without_lead,
    without_title,
)
from reader.quiz.shape import SHOWING, Given, Question
from reader.quiz.ticking import MOST_SIGNS
from reader.quiz.typed_values import mended
from reader.quiz.typos import diff, is_slip
from reader.quiz.ways import judge_evidence, judge_match, judge_order, judge_recall, judge_several
from reader.quiz.wording import claim_text, hedged, join_words, the_outlet, words_of
from reader.story import values
from reader.story.comparison import Comparison
from reader.story.model import Claim, Fact
from reader.story.text import fold_marks
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
    parts = tuple(part[:MOST_SIGNS] for part in parts)
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


_NOT_KNOWN = frozenset(
    ("dont know", "i dont know", "do not know", "i do not know", "dunno", "no idea", "idk")
)
_LONGEST = 600
"""Signs that an answer may have beyond the right one: more is no answer, and nothing to reckon with."""


def judge_said(question: Question, given: str, comparison: Comparison) -> Grade:
    """Judge one option, or what was typed. "No idea", where that is wrong, is "don't know"."""
    kind = comparison.story.fact(question.fact).kind
    lines = [" ".join(line.split()) for line in given.splitlines()]
    text = (", " if kind == "list" else " ").join(filter(None, lines))
    if question.options:
        return RIGHT if fold_words(text) == fold_words(str(question.answer)) else WRONG
    if len(text) > _LONGEST + len(str(question.answer)):
        return Grade("wrong", 0.0, "too long for an answer")
    judged = _judged(question, text, comparison)
    if not judged.right and (set(text) == {"?"} or fold_words(text) in _NOT_KNOWN):
        return Grade("unknown", 0.0)
    owners = [] if judged.right or not question.article else _owners(question, text, comparison)
    if not owners:
        return judged
    whose = f"that is what {join_words(owners)} {'says' if len(owners) == 1 else 'say'}"
    return Grade(judged.outcome, judged.share, "; ".join(filter(None, (judged.why, whose))))


def _judged(question: Question, given: str, comparison: Comparison) -> Grade:
    """The grade of what was typed; what an outlet itself says, word for word, is right whatever the kind."""
    if _is_verbatim(question, given, comparison):
        return RIGHT
    return _JUDGES.get(comparison.story.fact(question.fact).kind, _judge_text)(question, given, comparison)


def _is_verbatim(question: Question, given: str, comparison: Comparison) -> bool:
    claims = comparison.story.fact(question.fact).claims
    asked = [claims[question.article]] if question.article else claims.values()
    told = (words_of(claim, comparison.story.article(claim.article)) for claim in asked)
    return _word_for_word(given) in map(_word_for_word, told)


def _word_for_word(text: str) -> str:
    """Words without their capitals, their kind of quotes and dashes, and the marks around them."""
    return " ".join(fold_marks(text).casefold().split()).strip(" .,;:!?\"'()")


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
    claim = claim_asked(question, comparison)

    def judged(text: str) -> Judged:
        anew = question.kind not in SHOWING
        return judge_value(fact, claim, question.accepted, text, comparison, asks_anew=anew)

    verdict = judged(given)
    meant = given if verdict.right else mended(given)
    if meant != given and judged(meant).right:
        return Grade("right", 1.0, ACCEPTED, diff(given, meant))
    return Grade("right" if verdict.right else "wrong", verdict.share, verdict.why)


def _judge_text(question: Question, given: str, comparison: Comparison) -> Grade:
    """A name or words: case, accents, spaces, marks, articles, number words, aliases, the number of the last
    word, what a name is known by, and small typos.
    """
    right = [str(question.answer), *question.accepted]
    fact = comparison.story.fact(question.fact)
    people = _people(comparison, right) if fact.kind == "person" else []
    if any(_is_said(given, text, fact, comparison) or _is_named(given, text, fact, people) for text in right):
        return RIGHT
    is_word = _words_of(comparison)
    for text in right:
        slip = is_slip(without_lead(given), fold_words(text), is_word)
        if fact.kind == "person":
            slip = slip or is_slip(without_title(given), without_title(text), is_word)
            slip = slip or is_misspelt_person(given, text)
        if slip:
            return Grade("right", 1.0, ACCEPTED, diff(given, text))
    return WRONG


def _is_said(given: str, text: str, fact: Fact, comparison: Comparison) -> bool:
    """Whether the right words were typed, or another name of the same thing."""
    aliases = Aliases(comparison.story.aliases)
    if bare(without_lead(given)) == bare(without_lead(text)):
        return True
    for said in (given, without_lead(given)):
        if aliases.canonical(said) == aliases.canonical(text) or bare(said) == bare(text):
            return True
        if singular(said) == singular(text):
            return True
        if fold_words(said) and fold_words(said) == without_asked(text, fact.question):
            return True
    return False


def _is_named(given: str, text: str, fact: Fact, people: list[str]) -> bool:
    """Whether a person or a firm was named, in a shorter or a longer form."""
    if fact.kind in ("organisation", "name"):
        return is_firm(without_lead(given), text)
    return fact.kind == "person" and is_person(given, text, people)


def _people(comparison: Comparison, right: list[str]) -> list[str]:
    """Who else is named in the story's facts; and, where the author tells one word that the person may be
    called by, the person as well: then no other word will do.
    """
    aliases = Aliases(comparison.story.aliases)
    meant = {aliases.canonical(text) for text in right}
    told = [
        claim.value.text
        for fact in comparison.story.facts
        if fact.kind == "person"
        for claim in fact.claims.values()
        if isinstance(claim.value, values.Name)
    ]
    others = [name for name in told if aliases.canonical(name) not in meant]
    return others + (right if any(" " not in text.strip() for text in right) else [])


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
        if not typos:
            return RIGHT
        said, meant = (", ".join(text) for text in zip(*typos, strict=True))
        return Grade("right", 1.0, ACCEPTED, diff(said, meant))
    share = max(0, len(wanted) - len(missing) - len(false)) / len(wanted)
    told = [f"missing: {join_words(missing)}"] if missing else []
    told += [f"not among them: {join_words(false)}"] if false else []
    return Grade("wrong", share, "; ".join(told))


_JUDGES: dict[str, Callable[[Question, str, Comparison], Grade]] = {
    **dict.fromkeys(("money", "number", "percent", "date", "duration"), _judge_value),
    "list": _judge_list,
}
