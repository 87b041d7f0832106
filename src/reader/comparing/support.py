"""How broadly a fact is borne out: how many outlets tell it, and how many origins stand behind them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reader.comparing.copied import Copy, copied_groups
from reader.story.comparison import Row, named_origins
from reader.story.model import Story

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class Support(NamedTuple):
    """What bears out a fact; several outlets are not several witnesses."""

    outlets: int
    """How many outlets tell it; two articles of one outlet are not two."""
    origins: tuple[str, ...]
    """The distinct named origins behind all its claims."""
    unknown: int
    """How many claims name no origin; that is not one more origin, nor so many more."""
    copied: tuple[tuple[str, ...], ...]
    """The articles among its tellers that carry one text, by their ids, group by group."""
    doubled: tuple[tuple[str, ...], ...] = ()
    """Those of these groups in which an outlet stands more than once."""


def support_of(row: Row, story: Story, story_copies: Iterable[Copy]) -> Support:
    """The support of a row's fact, given which articles of the story carry one text."""
    claims = row.fact.claims
    groups = copied_groups(story_copies, claims)
    return Support(
        outlets=len(story.outlets(claims)),
        origins=named_origins(row, tuple(claims)),
        unknown=sum(not claim.origins for claim in claims.values()),
        copied=groups,
        doubled=tuple(group for group in groups if len(story.outlets(group)) < len(group)),
    )


def support_words(support: Support) -> str:
    """The support in words: "3 outlets, 1 named origin, one text in two outlets"."""
    origins = len(support.origins)
    parts = [
        f"{support.outlets} outlet{'' if support.outlets == 1 else 's'}",
        f"{origins or 'no'} named origin{'' if origins < 2 else 's'}",
    ]
    for number, group in enumerate(support.copied):
        count = _NUMBERS[len(group) - 2] if len(group) - 2 < len(_NUMBERS) else str(len(group))
        carried = "articles" if group in support.doubled else "outlets"
        parts.append(f"{'another' if number else 'one text'} in {count} {carried}")
    return ", ".join(parts)
