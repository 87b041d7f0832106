"""The gap: an outlet's own sentence with the words that carry the value taken out, to be filled in."""

from __future__ import annotations

from collections.abc import Iterator

from reader.quiz.bearing import is_one
from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter, Right
from reader.quiz.shape import Question
from reader.quiz.stems import stands_in, with_form
from reader.quiz.titles import SOUGHT
from reader.quiz.typed import accepted, is_short
from reader.quiz.wording import the_outlet
from reader.story.text import sentence_at
from reader.story.values import Dates, Quantity, Unreadable, read_value

KIND = "cloze"
GAP = "____"
_MOST_WORDS = 60
_LEAST_WORDS = 5
"""Words left around the gap: fewer do not say what is asked for."""


def cloze(matter: Matter) -> Iterator[Question]:
    """One question, from the sentence of an outlet by chance, if any of them has a fair gap."""
    claims = list(matter.row.fact.claims)
    matter.rng.shuffle(claims)
    for article_id in claims:
        right = matter.right(matter.article(article_id))
        shown = with_gap(matter, right)
        if shown:
            yield _question(matter, right, shown)
            return


def with_gap(matter: Matter, right: Right) -> str:
    """The sentence with its gap; empty where the gap would be unfair.

    That is where the answer is too long or stands elsewhere in the sentence, where the words taken out are
    not themselves the value (the author had to give it, or they only point at it, like "this year"), or where
    too little is left to go by.
    """
    article, claim = matter.article(right.claim.article), right.claim
    start, end = sentence_at(article.text, *claim.said)
    before = " ".join(article.text[start : claim.said.start].split(" "))
    said, gap = article.text[claim.said.start : claim.said.end], _to_fill_in(matter, right)
    after = article.text[claim.said.start + len(gap) : end]
    shown = " ".join(f"{before}{GAP}{after}".split())
    words = len(shown.split())
    if not is_short(matter, right) or not _LEAST_WORDS < words <= _MOST_WORDS:
        return ""
    if not _is_told(matter, right, said):
        return ""
    names = (right.text, gap, *matter.names_of(right))
    return "" if any(stands_in(name, shown) for name in names) else shown


def _to_fill_in(matter: Matter, right: Right) -> str:
    """The words that are taken out: those that carry the value, but of "six billion parameters" the figure.

    What is counted stays: without it nobody knows what to fill in.
    """
    article, (start, end) = matter.article(right.claim.article), right.claim.said
    said, value = article.text[start:end], right.claim.value
    while isinstance(value, Quantity) and not value.unit and " " in said:
        shorter = said.rpartition(" ")[0].rstrip()
        try:
            read = read_value(matter.row.fact.kind, shorter, dollar=article.dollar, near=article.date)
        except Unreadable:
            break
        if not isinstance(read, Quantity) or read.hedge != value.hedge or not is_one(read, value):
            break
        said = shorter
    return said


def _is_told(matter: Matter, right: Right, said: str) -> bool:
    """Whether the words taken out are the value by themselves, as anybody would read them."""
    if isinstance(right.value, Dates | Quantity) and not any(c.isdigit() for c in said):
        return stands_in(right.text, said)
    article = matter.article(right.claim.article)
    try:
        value = read_value(matter.row.fact.kind, said, dollar=article.dollar, near=article.date)
    except Unreadable:
        return False
    return value == right.claim.value


def _question(matter: Matter, right: Right, shown: str) -> Question:
    article = matter.article(right.claim.article)
    what = SOUGHT[matter.row.fact.kind]
    prompt = f"Fill the gap with {what}, as {the_outlet(article.outlet)} has it: “{shown}”"
    return Question(
        id=matter.question_id(KIND, article),
        fact=matter.row.fact.id,
        kind=KIND,
        prompt=with_form(prompt, right.value, named=matter.has_other_dollars()),
        answer=right.text,
        explanation=explanation(matter),
        claims=(article.id,),
        accepted=accepted(matter, right._replace(asked=article, stem=prompt)),
        article=article.id,
    )
