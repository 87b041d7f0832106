"""The question in what order it happened."""

from __future__ import annotations

from collections.abc import Iterator

from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter
from reader.quiz.shape import Option, Question
from reader.quiz.wording import hedged
from reader.story.comparison import Comparison, Row
from reader.story.values import Dates, fold_words

KIND = "order"
_LEAST, _MOST = 3, 5


def order(matter: Matter) -> Iterator[Question]:
    """One question for each story, at the first of the facts that it joins."""
    rows = matter.stock.timeline
    if len(rows) < _LEAST or matter.row.fact.id != min(rows, key=matter.stock.place_of).fact.id:
        return
    in_time = sorted(rows, key=lambda row: _date(row).start)
    shown = list(in_time)
    matter.rng.shuffle(shown)
    if shown == in_time:
        shown = shown[1:] + shown[:1]
    told = [f"{row.fact.question} {explanation(Matter(row, matter.stock, matter.rng))}" for row in in_time]
    yield Question(
        id=matter.question_id(KIND, None),
        fact=matter.row.fact.id,
        kind=KIND,
        prompt="Put what these questions ask for in the order of time, the earliest first.",
        answer=tuple(row.fact.question for row in in_time),
        explanation=" ".join(told),
        claims=tuple(matter.row.fact.claims),
        options=tuple(Option(row.fact.question, "right", fact=row.fact.id) for row in shown),
        facts=tuple(row.fact.id for row in sorted(rows, key=matter.stock.place_of)),
        asks="order",
    )


def timeline(comparison: Comparison) -> list[Row]:
    """The facts that can be put in order: undisputed dates, exactly told, none of which overlap.

    A question that holds a figure is left out: it may hold the date itself. Of two worded alike, one is.
    """
    found: list[Row] = []
    for row in comparison.rows:
        fact = row.fact
        if fact.kind != "date" or row.agreement not in ("agreed", "single"):
            continue
        date = hedged(fact.claims[row.reference_articles[0]])
        if not isinstance(date, Dates) or date.hedge or any(c.isdigit() for c in fact.question):
            continue
        if all(_are_apart(row, other) for other in found):
            found.append(row)
        if len(found) == _MOST:
            break
    return found


def _are_apart(row: Row, other: Row) -> bool:
    """Whether two facts can be told apart, by their questions, and in time."""
    one, two = _date(row), _date(other)
    alike = fold_words(row.fact.question) == fold_words(other.fact.question)
    return not alike and (one.end < two.start or two.end < one.start)


def _date(row: Row) -> Dates:
    value = hedged(row.fact.claims[row.reference_articles[0]])
    assert isinstance(value, Dates)
    return value
