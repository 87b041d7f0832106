"""The views as plain lines: for a pipe, for `grep`, for being read aloud. Sentences rather than signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from reader.comparing.initials import initials
from reader.comparing.ledger import ledger_row
from reader.comparing.matrix import matrix_row, matrix_sums
from reader.comparing.passages import passages
from reader.comparing.study import Study
from reader.comparing.support import support_words
from reader.plain.comparing.chosen import Chosen, View
from reader.plain.comparing.marked import marked_paragraphs
from reader.plain.comparing.words import (
    attribution,
    copied_words,
    further,
    lesson,
    listed,
    place,
    silence,
    standing,
    summary,
    value_of,
)
from reader.story.comparison import Row
from reader.story.model import Article
from reader.story.signs import REASON_WORDS
from reader.story.telling import counted


def view_lines(chosen: Chosen, *, ascii_only: bool = False) -> Iterator[str]:
    """The view, each paragraph one line, however long."""
    yield chosen.heading
    yield ""
    yield from _columns(chosen, ascii_only) if chosen.view == "columns" else _VIEWS[chosen.view](chosen)


def _ledger(chosen: Chosen) -> Iterator[str]:
    study = chosen.study
    for number, row in enumerate(chosen.rows, 1):
        yield from _topic(chosen, number)
        yield f"Fact {number} of {len(chosen.rows)}, {row.agreement}. {_question(row)}"
        yield summary(row, study)
        for cell in ledger_row(row, study).cells:
            if cell.said is not None:
                yield f"  {study.story.article(cell.article).outlet}: “{cell.sentence}”"
        yield from _indented(silence(row, study))
        yield ""


def _topic(chosen: Chosen, number: int) -> Iterator[str]:
    """The topic's name before the first of its facts, where they are sorted by topic."""
    topics = [row.fact.topic for row in chosen.rows[max(number - 2, 0) : number]]
    if chosen.order == "topic" and (number == 1 or topics[0] != topics[1]):
        yield topics[-1].upper()
        yield ""


def _question(row: Row) -> str:
    return f"{row.fact.question} ({row.fact.id})"


def _indented(*lines: str) -> Iterator[str]:
    yield from (f"  {line}" for line in lines if line)


def _matrix(chosen: Chosen) -> Iterator[str]:
    study = chosen.study
    marks = initials(study.story)
    yield from legend(chosen)
    for number, row in enumerate(chosen.rows, 1):
        topic = list(_topic(chosen, number))
        yield from ["", *topic] if topic and number > 1 else topic
        yield f"{_question(row)} {row.agreement.capitalize()}. {_cells(row, study, marks)}"
    yield ""
    yield "Of all facts of the story:"
    for total in matrix_sums(study):
        counts = f"{counted(total.facts, 'fact')}, {total.alone} told by it alone, {total.disputed} disputed"
        yield f"  {study.story.article(total.article).outlet}: {counts}"


def _cells(row: Row, study: Study, marks: dict[str, str]) -> str:
    """The cells of a matrix row, those that say the same together: "The same: MP, HE; silent: KBN." """
    same = "told by" if row.agreement == "single" else REASON_WORDS["same"]
    told: dict[str, list[str]] = {same: []}
    silent: dict[str, list[str]] = {}
    for cell in matrix_row(row, study).cells:
        if cell.reason is None:
            silent.setdefault("silent, but doubtful" if cell.doubtful else "silent", []).append(
                marks[cell.article]
            )
        else:
            words = same if cell.reason == "same" else REASON_WORDS[cell.reason]
            told.setdefault(words, []).append(marks[cell.article])
    cells = "; ".join(f"{words}: {', '.join(who)}" for words, who in (told | silent).items())
    return f"{_sentence(cells)}. {support_words(study.support(row))}."


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def legend(chosen: Chosen) -> Iterator[str]:
    """What the initials stand for, in one line."""
    story = chosen.study.story
    names = [f"{mark} is {story.article(article).outlet}" for article, mark in initials(story).items()]
    if len(names) > 1:
        yield f"{listed(names)}."
        yield ""


def _story(chosen: Chosen) -> Iterator[str]:
    yield from legend(chosen)
    topic = None
    for line in passages(chosen.rows, chosen.study):
        if chosen.order == "topic" and line.topic != topic:
            yield from ([""] if topic is not None else [])
            yield from (line.topic.upper(), "")
        topic = line.topic
        yield line.text


def proportion(chosen: Chosen) -> str:
    """How many facts of the whole story are agreed, told by one outlet alone, close and disputed."""
    count = Counter(row.agreement for row in chosen.study.comparison.rows)
    return (
        f"Of {counted(count.total(), 'fact')} of the story {count['agreed']} are told alike,"
        f" {count['single']} by one outlet alone; {count['close']} are close, {count['disputed']} disputed."
    )


def _differences(chosen: Chosen) -> Iterator[str]:
    if chosen.rows:
        yield from (proportion(chosen), "")
    for number, row in enumerate(chosen.rows, 1):
        yield f"Difference {number} of {len(chosen.rows)}, {row.agreement}. {_question(row)}"
        yield from _lesson(row, chosen)
        yield from _indented(f"Note: {row.fact.note}" if row.fact.note else "")
        yield ""


def _lesson(row: Row, chosen: Chosen) -> Iterator[str]:
    told = lesson(row, chosen.study)
    for at, (value, outlets) in enumerate(told.values):
        yield f"  {outlets}: {value}"
        yield from _indented(*(f"  {step}" for step in told.steps[at : at + 1]))
    yield from _indented(_sentence(told.upshot))


def _columns(chosen: Chosen, ascii_only: bool) -> Iterator[str]:
    for article in chosen.study.story.articles:
        yield from _title(article)
        for block, pieces in marked_paragraphs(article, chosen.rows, ascii_only=ascii_only):
            text = "".join(words for words, _ in pieces)
            yield f"{'#' * block.level} {text}" if block.kind == "heading" else text
            yield ""


def _title(article: Article) -> Iterator[str]:
    yield f"{article.outlet.upper()}{': ' if article.headline else ''}{article.headline}"
    yield ""


_VIEWS: dict[View, Callable[[Chosen], Iterator[str]]] = {
    "ledger": _ledger,
    "matrix": _matrix,
    "story": _story,
    "differences": _differences,
}


def one_fact_lines(chosen: Chosen) -> Iterator[str]:
    """All that is known of one fact: who says what on this."""
    row, study = chosen.rows[0], chosen.study
    yield _question(row)
    yield summary(row, study)
    yield f"{row.agreement.capitalize()}; {support_words(study.support(row))}."
    for cell in ledger_row(row, study).cells:
        if cell.said is not None:
            article = study.story.article(cell.article)
            yield ""
            yield f"{article.outlet}: {value_of(row, article)}"
            where = f"{place(row, article.id, study)}; {attribution(row, article.id)}"
            yield from _indented(
                standing(row, article.id), f"“{cell.sentence}”", further(row, article), where
            )
    yield from _after(chosen)


def _after(chosen: Chosen) -> Iterator[str]:
    row, study = chosen.rows[0], chosen.study
    for line in (silence(row, study), copied_words(row, study)):
        yield from ["", line] if line else []
    if len(row.fact.claims) > 1 and row.agreement in ("close", "disputed"):
        told = lesson(row, study)
        if told.steps:
            yield from ("", "From one value to the next")
            yield from _lesson(row, chosen)
        elif told.upshot:
            yield from ("", _sentence(told.upshot))
    if row.fact.note:
        yield from ("", f"Note: {row.fact.note}")
