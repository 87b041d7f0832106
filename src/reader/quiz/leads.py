"""The question who leads with it: what one outlet opens with, others bury."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparing.emphasis import EMPHASIS_WORDS, Emphasis, emphasis_of
from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter
from reader.quiz.shape import Option, Question
from reader.quiz.stems import stands_in
from reader.quiz.wording import capital, join_words, the_outlet

KIND = "leads"
_OPENING: frozenset[Emphasis] = frozenset(("first", "lead"))
_OTHERS = 2


def _where(matter: Matter, first: str, buried: list[str]) -> str:
    """Who has it where, in a sentence."""
    others = join_words([the_outlet(matter.article(each).outlet) for each in buried])
    told = f"{the_outlet(matter.article(first).outlet)} has it in its opening paragraph"
    return f"{capital(told)}, {others} in the second half only."


def leads(matter: Matter) -> Iterator[Question]:
    """One question, if exactly one outlet has the fact in its lead and two bury it in their second half."""
    row = matter.row
    if len(row.fact.claims) <= _OTHERS:
        return
    places = {each: emphasis_of(matter.article(each), claim) for each, claim in row.fact.claims.items()}
    leading = [each for each, place in places.items() if place in _OPENING]
    buried = [each for each, place in places.items() if place == "end"]
    if len(leading) != 1 or len(buried) < _OTHERS:
        return
    matter.rng.shuffle(buried)
    article = matter.article(leading[0])
    options = [Option(article.outlet, "right", (article.id,))]
    options += [
        Option(matter.article(each).outlet, "outlet", (each,), tells=f"so {EMPHASIS_WORDS['end']} only")
        for each in buried[:_OTHERS]
    ]
    prompt = f"{row.fact.question} Which of these outlets answers this in its opening paragraph?"
    if len({option.text.casefold() for option in options}) < len(options) or any(
        stands_in(option.text, prompt) for option in options
    ):
        return
    matter.rng.shuffle(options)
    yield Question(
        id=matter.question_id(KIND, article),
        fact=row.fact.id,
        kind=KIND,
        prompt=prompt,
        answer=article.outlet,
        explanation=f"{_where(matter, article.id, buried[:_OTHERS])} {explanation(matter)}",
        claims=(article.id, *buried[:_OTHERS]),
        options=tuple(options),
        article=article.id,
        asks="one",
    )
