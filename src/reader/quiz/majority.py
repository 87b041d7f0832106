"""What most of the named origins say, where they do not agree."""

from __future__ import annotations

from reader.quiz.wording import capital, join_words, the_outlet
from reader.story.comparison import Row, named_origins
from reader.story.model import Story

MOST_SAY = "What do most of the named origins say:"
"""How a stem begins that asks for it, where it names no outlet."""
_LEAST = 2
"""Of outlets and of origins. One outlet may credit two for one sentence: nobody else bears that out."""


def has_majority(row: Row) -> bool:
    """Whether the reference value of a fact that is not agreed is clearly told by most named origins.

    Clear: by two outlets and two origins at least, and by more origins than all that stand behind anything
    else. An origin that is credited with both counts against.
    """
    told = row.reference_articles
    if row.agreement == "agreed" or len(told) < _LEAST or len(told) == len(row.fact.claims):
        return False
    ours, theirs = _behind(row)
    return len(ours) >= _LEAST and len(ours) > len(theirs)


def origins_told(row: Row, story: Story) -> str:
    """Whose word the majority rests on: "The police and the mayor stand behind it, others behind …"."""
    origins = join_words(named_origins(row))
    outlets = join_words([the_outlet(story.article(each).outlet) for each in row.reference_articles])
    _, theirs = _behind(row)
    others = join_words(theirs) or "no named origin"
    told = f"{outlets} credit {origins}; behind all else stands {others}."
    return capital(told)


def _behind(row: Row) -> tuple[list[str], list[str]]:
    """The origins behind the reference value alone, and those behind anything else."""
    rest = tuple(each for each in row.fact.claims if each not in row.reference_articles)
    theirs = list(named_origins(row, rest))
    known = set(map(row.aliases.canonical, theirs))
    return [each for each in named_origins(row) if row.aliases.canonical(each) not in known], theirs
