"""The question whether an outlet supports a statement, contradicts it, or does not tell.

The three answers are those of FEVER (Thorne et al. 2018); "not stated" is the one that readers miss.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.quiz.bearing import too_near
from reader.quiz.choice import plain_name
from reader.quiz.explaining import explanation
from reader.quiz.lending import others
from reader.quiz.lures import Lure, near_values, rivals
from reader.quiz.matter import Matter, Right
from reader.quiz.shape import Option, Question
from reader.quiz.silence import surely_silent
from reader.quiz.wording import option_text, the_outlet
from reader.story.model import Article
from reader.story.values import Name

KIND = "stated"
SUPPORTED, CONTRADICTED, NOT_STATED = "supported", "contradicted", "not stated"
_LONGEST = 120
_PAIR = 2
_COUNTED_TWICE = frozenset(("statement", "quotation", "list"))
"""Kinds whose words may all be true together: another outlet's are no contradiction."""
_ACTORS = frozenset(("person", "place"))
"""Kinds for which another of the story's own makes a statement that could be believed."""


def stated(matter: Matter) -> Iterator[Question]:
    """A question on what one outlet says, supported or contradicted by chance, and one on a silence."""
    claims = list(matter.row.fact.claims)
    matter.rng.shuffle(claims)
    wants_wrong = matter.rng.random() < 0.5
    for article_id in claims:
        right = matter.right(matter.article(article_id))
        if matter.gives_away(right) or len(right.text) > _LONGEST:
            continue
        wrong = _wrong(matter, right) if wants_wrong else None
        verdict = CONTRADICTED if wrong else SUPPORTED
        lure = wrong or Lure(right.value, right.text, "right", (article_id,))
        yield _question(matter, matter.article(article_id), lure, right, verdict)
        break
    yield from _silence(matter)


def _wrong(matter: Matter, right: Right) -> Lure | None:
    """A value that the outlet contradicts: another outlet's, if the two conflict, else an altered one.

    Where the author called three sayings disputed, nobody knows of any two that they conflict.
    """
    is_known = not matter.row.by_author or len(matter.groups()) <= _PAIR
    for lure in rivals(matter, right) if is_known else ():
        apart = not too_near(right.value, lure.value, matter.aliases)
        if apart and all(matter.reason(right.claim.article, each) == "conflict" for each in lure.articles):
            return lure
    if matter.row.fact.kind in _COUNTED_TWICE:
        return None
    altered = others(matter, right) if matter.row.fact.kind in _ACTORS else near_values(matter, right)
    return next(iter(altered), None)


def _silence(matter: Matter) -> Iterator[Question]:
    """A statement that another outlet makes and this one does not, beyond doubt."""
    quiet = list(matter.row.silent)
    matter.rng.shuffle(quiet)
    article_id = next((each for each in quiet if surely_silent(matter, each)), None)
    teller = matter.rng.choice(list(matter.row.fact.claims))
    right = matter.right(matter.article(teller))
    if article_id is None or len(right.text) > _LONGEST or matter.gives_away(right):
        return
    lure = Lure(right.value, right.text, "rival", (teller,))
    yield _question(matter, matter.article(article_id), lure, right, NOT_STATED)


def _question(matter: Matter, article: Article, lure: Lure, right: Right, verdict: str) -> Question:
    value = option_text(lure.value, lure.said or right.text, named=matter.has_other_dollars())
    if verdict == CONTRADICTED and isinstance(lure.value, Name):
        value = plain_name(matter, value)
    owners = tuple(lure.articles) if verdict != SUPPORTED else (article.id,)
    return Question(
        id=matter.question_id(KIND, article),
        fact=matter.row.fact.id,
        kind=KIND,
        prompt=f"According to {the_outlet(article.outlet)} alone, is this answer supported, contradicted"
        f" or not stated? {matter.row.fact.question} – {value}",
        answer=verdict,
        explanation=explanation(matter),
        claims=(article.id,) if article.id in matter.row.fact.claims else owners,
        options=tuple(
            Option(text, "right" if text == verdict else "fixed", owners)
            for text in (SUPPORTED, CONTRADICTED, NOT_STATED)
        ),
        article=article.id,
        asks="one",
    )
