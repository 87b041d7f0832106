"""A date that several tell with different times of day: they agree on the day alone."""

from __future__ import annotations

from collections.abc import Iterable

from reader.comparing.days import dates_text
from reader.story.comparison import Row
from reader.story.model import Story
from reader.story.values import Dates
from reader.story.values.clock import time_of_day


def untimed(row: Row, articles: Iterable[str], story: Story) -> str:
    """The date in our words, where those of these articles differ in a time of day; empty everywhere else.

    Times of day are not compared, so the words of one of them are not what the others agree on.
    """
    claims = [row.fact.claims[article] for article in articles]
    value = claims[0].value
    if not isinstance(value, Dates):
        return ""
    said = [story.article(claim.article).text[claim.said.start : claim.said.end] for claim in claims]
    times = {"".join(filter(str.isalnum, time_of_day(words).casefold())) for words in said}
    return dates_text(value, said[0]) if len(times) > 1 else ""
