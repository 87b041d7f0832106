"""What can be wished for in practice, line by line, and the wish that chosen lines make."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from reader.quiz.plans import Wish
from reader.quiz.titles import KIND_TITLES
from reader.story.comparison import Comparison

Group: TypeAlias = Literal["only", "topic", "outlet", "kind"]


class Line(NamedTuple):
    """Something to be wished for."""

    group: Group
    name: str
    text: str


def lines_of(comparison: Comparison) -> list[Line]:
    """Mistakes and what is disputed, then topics, outlets and kinds of question."""
    story = comparison.story
    return [
        Line("only", "mistakes", "what was wrong the last time"),
        Line("only", "disputed", "what is disputed or close"),
        *(Line("topic", topic, topic) for topic in dict.fromkeys(row.fact.topic for row in comparison.rows)),
        *(Line("outlet", article.id, article.outlet) for article in story.articles),
        *(Line("kind", kind, title) for kind, title in KIND_TITLES.items()),
    ]


def wish_of(chosen: Sequence[Line]) -> Wish:
    """All of what was chosen: within a group either will do, and every group counts."""

    def names(group: Group) -> frozenset[str]:
        return frozenset(line.name for line in chosen if line.group == group)

    only = names("only")
    return Wish(
        topics=names("topic"),
        outlets=names("outlet"),
        kinds=names("kind"),
        mistakes="mistakes" in only,
        disputed="disputed" in only,
    )
