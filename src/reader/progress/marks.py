"""Stars and notes on facts and passages: what a line of the log holds of them, and what replay makes of it.

A star and a note are lines of their own. The payload of a star is `{"on": true}`, that of a note
`{"text": "…"}`. On a fact that is all, and the line's subject is the fact's id. On a passage the payload
has one more key, `"passage": {"start": …, "end": …, "words": "…"}`, and the subject is the article's id.
So it is `passage` that tells the two apart, never the id: a fact and an article may share one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, TypeAlias

import msgspec

from reader.comparing.filters import Marks
from reader.progress.line import NOTE, STAR, Line, decoded
from reader.story.text import clean, fold_marks, locate, one_line

NOTE_LIMIT = 4_000
"""The most characters (code points) that a note may have."""

_Offset = Annotated[int, msgspec.Meta(ge=0)]


class Passage(msgspec.Struct, frozen=True):
    """Words of an article: where they stood when they were marked, and what they were."""

    article: str
    start: int
    end: int
    words: str


Target: TypeAlias = str | Passage
"""What is marked: a fact, by its id, or a passage."""


class Mark(msgspec.Struct, frozen=True):
    """What somebody holds of one fact or passage: a star, a note, or both."""

    story: str
    target: Target
    """A passage as it was first marked: a further line on it has to name this very one."""
    starred: bool = False
    note: str = ""
    at: str = ""
    """When it was last changed: wall time in UTC, ISO 8601, to be shown."""


class Place(msgspec.Struct, frozen=True):
    """What the payload of a line on a passage says of it; the article is the line's subject."""

    start: _Offset
    end: _Offset
    words: str


class Star(msgspec.Struct, frozen=True, omit_defaults=True):
    """The payload of a line that sets a star or takes it away."""

    on: bool
    passage: Place | None = None


class Note(msgspec.Struct, frozen=True, omit_defaults=True):
    """The payload of a line with a note; it replaces the one before, and an empty one removes it."""

    text: str
    passage: Place | None = None


def subject_and_place(target: Target) -> tuple[str, Place | None]:
    """The subject of a line on this target, and the `passage` of its payload."""
    if isinstance(target, str):
        return target, None
    return target.article, Place(target.start, target.end, target.words)


def cleaned_note(text: str) -> str:
    """A note as it is kept: without control characters, and without white space around it."""
    return clean(text)[0].strip()


def replay(lines: Iterable[Line]) -> tuple[Mark, ...]:
    """What the lines amount to: everything that has a star or a note, in the order of first marking.

    The lines may come in any order, and more than once: the last one by (clock, device) holds. Lines of
    other kinds are passed over. What is read is cleaned, since a log may come from elsewhere.

    Raises:
        LineError: a line holds no star or note, though its kind says so.
    """
    found: dict[tuple[str, Target], Mark] = {}
    for line in sorted(lines, key=lambda line: (line.clock, line.device, line.counter)):
        if line.kind == STAR:
            star = decoded(line, Star)
            mark = _marked(found, line, star.passage)
            mark = msgspec.structs.replace(mark, starred=star.on, at=one_line(line.at))
        elif line.kind == NOTE:
            note = decoded(line, Note)
            mark = _marked(found, line, note.passage)
            mark = msgspec.structs.replace(mark, note=cleaned_note(note.text), at=one_line(line.at))
        else:
            continue
        found[mark.story, mark.target] = mark
    return tuple(mark for mark in found.values() if mark.starred or mark.note)


def _marked(found: dict[tuple[str, Target], Mark], line: Line, place: Place | None) -> Mark:
    """The mark that a line changes, as it was before."""
    story, subject = one_line(line.story), one_line(line.subject)
    target: Target = subject
    if place is not None:
        target = Passage(subject, place.start, place.end, clean(place.words)[0])
    return found.get((story, target)) or Mark(story, target)


def relocated(passage: Passage, text: str) -> Passage | None:
    """The passage as it stands in the article's text now, which may have been edited since.

    Returns:
        The same words at the same place; else at the nearest place where they stand (quotes, dashes
        and white space folded), with the text's own characters; None where they stand no more.
    """
    start, end = passage.start, passage.end
    if fold_marks(text[start:end]) != fold_marks(passage.words):
        places = locate(fold_marks(text), passage.words)
        if not places:
            return None
        start, end = min(places, key=lambda place: abs(place[0] - passage.start))
    return Passage(passage.article, start, end, text[start:end])


def on_facts(marks: Iterable[Mark], predicted: frozenset[str]) -> Marks:
    """Of a story's marks those on facts, and the facts that were `predicted`, as a filter asks for them."""
    facts = [(mark, mark.target) for mark in marks if isinstance(mark.target, str)]
    return Marks(
        frozenset(fact for mark, fact in facts if mark.starred),
        frozenset(fact for mark, fact in facts if mark.note),
        predicted,
    )
