"""The question which outlet is silent: omission is a way of telling, and easily missed."""

from __future__ import annotations

from collections.abc import Iterator

from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter
from reader.quiz.shape import Option, Question
from reader.quiz.silence import surely_silent
from reader.quiz.stems import stands_in
from reader.quiz.wording import capital, claim_text, the_outlet

KIND = "silent"
_TELLERS = 2


def silent(matter: Matter) -> Iterator[Question]:
    """One question, if one outlet at least is silent beyond doubt and two others tell the fact."""
    row = matter.row
    if len(row.fact.claims) < _TELLERS or any(map(matter.gives_away, matter.rights())):
        return
    quiet = list(row.silent)
    matter.rng.shuffle(quiet)
    article_id = next((each for each in quiet if surely_silent(matter, each)), None)
    if article_id is None:
        return
    article = matter.article(article_id)
    tellers = list(row.fact.claims)
    matter.rng.shuffle(tellers)
    options = [Option(article.outlet, "right", (article_id,)), *_tellers(matter, tellers[:_TELLERS])]
    prompt = f"{row.fact.question} Which of these outlets is silent on this?"
    if len({option.text.casefold() for option in options}) < len(options):
        return
    if any(stands_in(option.text, prompt) for option in options):
        return
    matter.rng.shuffle(options)
    yield Question(
        id=matter.question_id(KIND, article),
        fact=row.fact.id,
        kind=KIND,
        prompt=prompt,
        answer=article.outlet,
        explanation=f"{capital(the_outlet(article.outlet))} says nothing of it. {explanation(matter)}",
        claims=tuple(row.fact.claims),
        options=tuple(options),
        article=article_id,
        asks="one",
    )


def _tellers(matter: Matter, articles: list[str]) -> list[Option]:
    named = matter.has_other_dollars()
    return [
        Option(
            matter.article(each).outlet,
            "outlet",
            (each,),
            tells=claim_text(matter.row.fact.claims[each], matter.article(each), named=named),
        )
        for each in articles
    ]
