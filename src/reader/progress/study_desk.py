"""A student at one story: what the store knows of them, and sittings begun and taken up with it."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Literal, TypeAlias

from reader.progress.keeper import Keeper
from reader.quiz.log import LineId, Log, Mode, NotSaved, NullLog, Review, Sitting
from reader.quiz.plans import Wish
from reader.quiz.session import Session
from reader.quiz.starting import COUNT, again_after_reading, begin, is_over, seed_by, take_up
from reader.quiz.student import Student
from reader.story.comparison import Comparison

Named: TypeAlias = Mode | Literal["again", "resume"]
"""What can be asked for by a word: a new sitting, what was predicted once more, the newest that was left."""
LEFT = 3
"""So many sittings that were left are offered at most."""
DAYS = 7
"""So long a sitting is offered once another was begun."""
NOT_THERE: Mapping[Named, str] = {
    "resume": "no sitting was left that could be gone on with",
    "again": "nothing waits to be asked again: a prediction comes first, to its end",
}
"""Why something that was asked for by a word can't be had."""


class StudyDesk:
    """Begins the sittings of one story. Without a store they are practice, and nothing is remembered."""

    def __init__(
        self,
        comparison: Comparison,
        keeper: Keeper,
        rng: random.Random,
        now: Callable[[], datetime],
    ) -> None:
        self._comparison, self._keeper, self._rng, self._now = comparison, keeper, rng, now

    @property
    def _story(self) -> str:
        return self._comparison.story.id

    def _log(self) -> Log:
        store = self._keeper.store()
        return NullLog() if store is None or store.read_only else store

    def student(self) -> Student:
        """What is known of the student."""
        return self._keeper.from_store(lambda store: store.student(self._story), Student())

    def aim(self, **changes: Any) -> None:
        """Keeps what the student aims at: `retention`, `exam`; None takes it back.

        Raises:
            ValueError: no such retention; told in words for the person.
            NotSaved: it could not be kept.
        """
        store = self._keeper.store()
        if store is None:
            raise NotSaved("not saved: progress can't be kept here")
        store.set_aims(self._now(), self._story, **changes)

    def _sittings(self) -> list[Sitting]:
        none: list[Sitting] = []
        return self._keeper.from_store(lambda store: store.sittings(self._story), none)

    def predicted(self) -> Sitting | None:
        """The prediction that waits to be asked again; None if there is none."""
        return self._keeper.from_store(lambda store: store.predicted(self._story), None)

    def left(self, now: datetime) -> list[Session]:
        """The sittings that were left before their end and whose time is not up, the newest first.

        At most `LEFT`: the one begun last, and of the days before those in which something was answered.
        """
        sittings = self._sittings()
        last = sittings[-1] if sittings else None
        begun = [each for each in sittings if each is last or (now.date() - each.at.date()).days <= DAYS]
        none: dict[str, list[tuple[LineId, Review]]] = {}
        answers = self._keeper.from_store(lambda store: store.answers_in(begun), none)
        student, found = self.student(), list[Session]()
        for each in reversed(begun):
            given = answers.get(each.id)
            if given is None or (not given and each is not last) or is_over(each, given, student):
                continue
            session = take_up(each, given, self._comparison, student, log=self._log())
            session.look_at_the_clock(now)
            if session.current is not None:
                found.append(session)
            if len(found) == LEFT:
                break
        return found

    def named(
        self,
        what: Named,
        *,
        count: int = COUNT,
        wish: Wish | None = None,
        minutes: int | None = None,
        seed: int | None = None,
    ) -> Session | None:
        """What is asked for by a word; None where nothing was left, or was predicted."""
        if what == "resume":
            return next(iter(self.left(self._now())), None)
        if what == "again":
            return self.again() if self.predicted() else None
        return self.begin(what, count=count, wish=wish, minutes=minutes, seed=seed)

    def seed(self) -> int:
        """A seed by chance, for whoever wants to know what a sitting will ask before it begins."""
        return seed_by(self._rng)

    def begin(
        self,
        mode: Mode,
        *,
        count: int = COUNT,
        wish: Wish | None = None,
        minutes: int | None = None,
        seed: int | None = None,
    ) -> Session:
        """A new sitting; practice if it can't be kept. The arguments are those of `starting.begin`."""
        guessed: frozenset[str] = frozenset()
        if mode == "predict":
            guessed = self._keeper.from_store(lambda store: store.guessed(self._story), guessed)
        return begin(
            mode,
            self._comparison,
            self.student(),
            rng=self._rng,
            at=self._now(),
            log=self._log(),
            count=count,
            wish=wish,
            minutes=minutes,
            seed=seed,
            guessed=guessed,
        )

    def again(self) -> Session:
        """What was predicted, asked again."""
        before = self.predicted()
        if before is None:
            return self.begin("learn")
        return again_after_reading(
            before, self._comparison, self.student(), rng=self._rng, at=self._now(), log=self._log()
        )

    def quick(self, fact: str) -> Session:
        """A question on one fact, asked in between: no sitting of its own."""
        student = self.student()
        return Session.of(
            self._comparison,
            self._rng,
            log=self._log(),
            facts=[fact],
            overruled=student.overruled,
            paces=student.paces,
        )
