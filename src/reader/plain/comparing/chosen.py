"""What `reader compare` was asked to show: which facts, in which order, in which view."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from reader.comparing.differences import differences
from reader.comparing.sorting import ORDER_WORDS, Order, sorted_rows
from reader.comparing.study import Study
from reader.story.comparison import Comparison, Row
from reader.story.problems import did_you_mean
from reader.story.telling import counted

if TYPE_CHECKING:
    from pathlib import Path

    from reader.comparing.filters import Marks

View: TypeAlias = Literal["columns", "ledger", "matrix", "story", "differences"]
VIEWS: tuple[View, ...] = get_args(View)
DEFAULT_VIEW: View = "ledger"
"""What every outlet says, in its words: the one view that can be read without knowing any sign or letter."""
_OF_ONES_OWN = re.compile(r"(?:starred|noted|predicted)\b", re.IGNORECASE)


class NotShown(ValueError):
    """What was asked for can't be shown; the message is one line that says why, and what would do."""


class Chosen(NamedTuple):
    """The facts to show, in order, and what is said of the choice."""

    study: Study
    view: View
    order: Order
    rows: tuple[Row, ...]
    filter: str
    alone: bool = False
    """Whether it is one fact, to be shown whole."""

    @property
    def heading(self) -> str:
        """One line: the story, how many facts, in which order, by which filter."""
        told = counted(len(self.study.comparison.rows), "fact")
        if len(self.rows) < len(self.study.comparison.rows):
            told = f"{len(self.rows)} of {told}"
        order = ORDER_WORDS[self.order]
        if self.order == "place":
            order = f"by place in {self.study.story.articles[0].outlet}"
        wanted = f", filter: {self.filter}" if self.filter else ""
        outlets = counted(len(self.study.story.outlets()), "outlet")
        return f"{self.study.story.title}: {told} {order}, {outlets}{wanted}"


def asked(
    comparison: Comparison,
    fact_id: str | None,
    view: View | None,
    order: Order | None,
    wanted: str,
    progress: Path | None = None,
) -> Chosen:
    """What a command line asks for: one fact, or a view of many; None and an empty filter are not given.

    `progress` is the file of a person's marks, if it is not where they usually are.

    Raises:
        NotShown: it can't be shown, or a view is asked for of one fact.
    """
    if fact_id is None:
        return choose(comparison, view, order, wanted, progress)
    if view or order or wanted:
        raise NotShown("--fact shows one fact whole: it takes no --view, --sort or --filter")
    return choose_fact(comparison, fact_id)


def choose(
    comparison: Comparison,
    view: View | None = None,
    order: Order | None = None,
    wanted: str = "",
    progress: Path | None = None,
) -> Chosen:
    """The facts of a view.

    Args:
        comparison: the story's.
        view: the ledger if not given.
        order: by topic if not given, but in the list of differences the disputed before the close.
        wanted: a filter; empty for all facts.
        progress: the file of a person's marks; None for their own.

    Raises:
        NotShown: the filter means nothing, or asks for stars or notes, and these can't be read.
    """
    study = Study(comparison)
    view = view or DEFAULT_VIEW
    differing = {row.fact.id for row in differences(comparison)}
    rows = tuple(row for row in comparison.rows if view != "differences" or row.fact.id in differing)
    order = order or ("agreement" if view == "differences" else "topic")
    if wanted.strip():
        rows = _filtered(rows, wanted, study, progress)
    focus = study.story.articles[0].id
    return Chosen(study, view, order, sorted_rows(rows, study.story, order, focus), wanted.strip())


def _filtered(rows: tuple[Row, ...], wanted: str, study: Study, progress: Path | None) -> tuple[Row, ...]:
    from reader.comparing.filters import FilterError, parse_filter

    try:
        test = parse_filter(wanted, study, _marks(study.story.id, wanted, progress))
    except FilterError as error:
        raise NotShown(str(error)) from None
    return tuple(row for row in rows if test.matches(row))


def _marks(story: str, wanted: str, progress: Path | None) -> Marks:
    """What is starred, noted and predicted in the story: looked up only for a filter that asks for it."""
    from reader.comparing.filters import NO_MARKS

    if not _OF_ONES_OWN.search(wanted):
        return NO_MARKS
    from reader.plain.kept import marked_facts
    from reader.progress.opening import StoreError

    try:
        return marked_facts(progress, story)
    except StoreError as error:
        raise NotShown(str(error)) from None


def choose_fact(comparison: Comparison, fact_id: str) -> Chosen:
    """One fact alone.

    Raises:
        NotShown: there is none of that id.
    """
    if fact_id not in comparison.by_id:
        near = did_you_mean(fact_id, comparison.by_id)
        raise NotShown(f'no fact "{fact_id}"{near}' + ("" if near else "; `reader facts STORY` lists them"))
    return Chosen(Study(comparison), DEFAULT_VIEW, "topic", (comparison.row(fact_id),), "", alone=True)
