"""Memory as a cache of the log's replay.

Memory hangs on facts, so a replay needs no more than the lines on one: its answers, the word that one of
them was right, and what was taken back. A line is taken back by a line on the same fact. So what a new
line can change is known, and that is replayed again, unless the line is an answer just given: it comes last,
and is one more step.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from reader.progress.database import Database, Replayed
from reader.progress.line import ANSWER, OVERRULING, UNDO, Line, LineError, decoded
from reader.progress.refusals import StoreError
from reader.quiz.log import LineId, NotSaved, Overruling, Review, Undo
from reader.quiz.memory import SCHEME, Key, Memory, fold, is_overruled, key_of, step

_REPLAYED = (ANSWER, OVERRULING, UNDO)
"""The kinds of line that memory depends on."""

_About = tuple[str, str]
"""A story and a fact."""


def replay(lines: Sequence[Line]) -> dict[Key, Memory]:
    """All memories, from the log.

    Args:
        lines: in the order of replay; of other kinds too, which are passed over.

    Raises:
        LineError: a line holds something else than its kind and its subject say.
    """
    standing = untaken(lines)
    overruled: dict[_About, dict[str, list[str]]] = {}
    for line in standing:
        if line.kind == OVERRULING:
            kept = decoded(line, Overruling)
            of_fact = overruled.setdefault(_about(line), {})
            of_fact.setdefault(kept.question, []).append(kept.given)
    return fold(
        (review, is_overruled(review, overruled.get(_about(line), {})))
        for line in standing
        if line.kind == ANSWER
        for review in (_review(line),)
    )


def untaken(lines: Iterable[Line]) -> list[Line]:
    """The lines that no other of them takes back, without those that take back."""
    lines = list(lines)
    undone: set[tuple[_About, LineId]] = {
        (_about(line), decoded(line, Undo).line) for line in lines if line.kind == UNDO
    }
    return [line for line in lines if line.kind != UNDO and (_about(line), line.id) not in undone]


def memories(database: Database, story: str) -> dict[Key, Memory]:
    """The memories of a story: from the cache where it holds, else by a replay, which the cache then keeps.

    Raises:
        LineError: as `replay`.
        StoreError: the log can't be read.
    """
    with database.reading():
        kept = _cached(database, story)
    if kept is not None:
        return kept
    if not database.read_only:
        try:
            rebuild(database)
            return database.memories(story)
        except NotSaved:  # then it is only slower
            pass
    return replay(database.lines(_REPLAYED, story))


def rebuild(database: Database) -> int:
    """Make the cache anew from the log, in one transaction; how many memories there are.

    Raises:
        NotSaved: it could not be written; the cache is as it was.
        LineError: as `replay`.
    """
    with database.writing():
        database.forget_memories()
        found = replay(database.lines(_REPLAYED))
        database.keep_memories(found)
        database.keep_replayed(Replayed(database.count(), SCHEME))
    return len(found)


def differs(database: Database) -> bool:
    """Whether the cache says that it holds, and does not. It never should: a check for doubters."""
    with database.reading():
        return _holds(database) and _cached(database) != replay(database.lines(_REPLAYED))


def take_in(database: Database, lines: Sequence[Line], *, come_last: bool = False) -> None:
    """Bring the cache up to date with lines that were just added, in the same transaction.

    Where it did not hold before it does not afterwards: it stays as many lines behind as it was.

    Args:
        database: that they were added to.
        lines: of this device or of another.
        come_last: whether they come after all others in the order of replay, as what was just said does.

    Raises:
        LineError: as `replay`.
    """
    replayed = database.replayed()
    if replayed is None:
        return
    if replayed.scheme == SCHEME:
        if come_last and len(lines) == 1 and lines[0].kind == ANSWER:
            _step(database, lines[0])
        else:
            for story, fact in dict.fromkeys(_about(line) for line in lines if line.kind in _REPLAYED):
                database.forget_memories(story, fact)
                database.keep_memories(replay(database.lines(_REPLAYED, story, fact)))
    database.keep_replayed(msgspec.structs.replace(replayed, lines=replayed.lines + len(lines)))


def _step(database: Database, line: Line) -> None:
    """One answer more, the last of all in the order of replay."""
    review = _review(line)
    key = key_of(review)
    if key is None:
        return
    words = untaken(database.lines((OVERRULING, UNDO), *_about(line)))
    overruled: dict[str, list[str]] = {}
    for word in words:
        kept = decoded(word, Overruling)
        overruled.setdefault(kept.question, []).append(kept.given)
    before = database.memories(key.story, key.fact).get(key)
    database.keep_memories({key: step(before, review, overruled=is_overruled(review, overruled))})


def _holds(database: Database) -> bool:
    """Whether the cache is of this very log, by these very rules. The log only grows: its length tells."""
    return database.replayed() == Replayed(database.count(), SCHEME)


def _cached(database: Database, story: str | None = None) -> dict[Key, Memory] | None:
    """What the cache has; None where it does not hold, or is damaged: the log tells the same."""
    try:
        return database.memories(story) if _holds(database) else None
    except StoreError:
        return None


def _about(line: Line) -> _About:
    return line.story, line.subject


def _review(line: Line) -> Review:
    review = decoded(line, Review)
    if (review.story, review.fact) != _about(line):
        raise LineError(f"line {line.counter} of {line.device} is about another fact than its answer")
    return review
