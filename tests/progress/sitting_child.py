"""A scripted sitting on its own: `sitting_child.py STORY FILE SEED PACE [FAULT]`.

Answers for ever, one sitting after the other, with now and then an overruling or an undo, and says on stdout
what `Session` has returned from: a JSON line with the ids of the lines that stand, in order. Its pace is `burst`,
one after the other without rest, or `idle`: after each it waits for a line on stdin. With the fault `early` it says
so before the commit, as a program would that shows its verdict too soon.
"""

from __future__ import annotations

import json
import os
import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.progress.database import Database
from reader.progress.sqlite_file import SqliteFile
from reader.progress.store import Store
from reader.quiz.session import Session
from reader.quiz.starting import begin
from reader.story.load import load

START = datetime(2024, 3, 9, 9, 0, tzinfo=UTC)


def say(what: str, session: Session) -> None:
    waits = session.current
    told = {
        "did": what,
        "sitting": session.sitting.id if session.sitting else "",
        "lines": [outcome.line for outcome in session.outcomes],
        "waits": waits.id if waits else "",
    }
    os.write(1, json.dumps(told).encode() + b"\n")


def seed_early_acknowledgement(session_of: list[Session]) -> None:
    """The verdict is told inside the transaction, when all is written and nothing is committed."""
    real = SqliteFile.add

    def add(self: Database, line: object) -> None:
        real(self, line)  # type: ignore[arg-type]
        if session_of and line.kind == "answer":  # type: ignore[attr-defined]
            session = session_of[0]
            before = [outcome.line for outcome in session.outcomes]
            told = {
                "did": "answer",
                "sitting": session.sitting.id,
                "lines": [*before, line.id],
                "waits": None,
            }  # type: ignore[union-attr, attr-defined]
            os.write(1, json.dumps(told).encode() + b"\n")

    SqliteFile.add = add  # type: ignore[method-assign, assignment]


def main(story: Path, file: Path, seed: int, pace: str, fault: str = "") -> None:
    loaded, rng = load(story), random.Random(seed)
    rest = sys.stdin.buffer.readline if pace == "idle" else lambda: b""
    current: list[Session] = []
    if fault == "early":
        seed_early_acknowledgement(current)
    at = START
    with Store.open(file) as store:
        while True:
            student = store.student(loaded.story.id)
            session = begin("learn", loaded.comparison, student, rng=rng, at=at, log=store, count=5)
            if session.current is None:
                at += timedelta(days=1)
                session = begin("practise", loaded.comparison, student, rng=rng, at=at, log=store, count=5)
            current[:] = [session]
            if fault != "early":
                say("begin", session)
                rest()
            while (question := session.current) is not None:
                at += timedelta(minutes=1)
                chance = rng.random()
                if chance < 0.1 and session.outcomes:
                    session.undo(at)
                    did = "undo"
                elif chance < 0.2 and session.can_overrule:
                    session.overrule(at)
                    did = "overrule"
                else:
                    given = (
                        question.answer if rng.random() < 0.6 or question.asks != "text" else "no idea at all"
                    )
                    session.answer(given, at, sure=rng.choice([True, False, None]), seconds=rng.random() * 20)
                    did = "answer"
                if fault != "early":
                    say(did, session)
                    rest()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:])
