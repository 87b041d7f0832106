"""The stars and notes of one story: read when they are first asked for, kept as soon as they are made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from reader.comparing.filters import Marks

if TYPE_CHECKING:
    from reader.progress.keeper import Keeper
    from reader.progress.marks import Mark, Target
    from reader.progress.store import Store


class Marking:
    """What is starred and noted. Without a store nothing can be marked, which is told."""

    def __init__(self, keeper: Keeper, story_id: str, now: Callable[[], datetime]) -> None:
        self._keeper, self._story, self._now = keeper, story_id, now
        self._marks: dict[Target, Mark] | None = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks of the story, in the order they were first made."""
        return tuple(self._known().values())

    @property
    def known(self) -> Marks:
        """The facts that are starred, noted and predicted, for the filter."""
        from reader.progress.marks import on_facts

        return on_facts(self.marks, self.predicted)

    @property
    def predicted(self) -> frozenset[str]:
        """The facts that were asked about before reading, and not again since."""
        before = self._keeper.from_store(lambda store: store.predicted(self._story), None)
        return before.facts if before else frozenset()

    def of(self, target: Target) -> Mark | None:
        """What is marked there."""
        return self._known().get(target)

    def star(self, target: Target) -> bool:
        """Stars something, or takes its star away; says which. NotSaved if it can't be kept."""
        before = self.of(target)
        on = not (before and before.starred)
        self._store().append_star(self._story, target, on, self._now())
        self._marks = None
        return on

    def note(self, target: Target, text: str) -> None:
        """Keeps a note in place of the one before; an empty text removes it. NotSaved if it can't be kept."""
        self._store().append_note(self._story, target, text, self._now())
        self._marks = None

    def _store(self) -> Store:
        store = self._keeper.store()
        if store is None:
            from reader.quiz.log import NotSaved

            raise NotSaved("not saved: progress can't be kept here")
        return store

    def _known(self) -> dict[Target, Mark]:
        """What the log knows."""
        if self._marks is None:
            none: tuple[Mark, ...] = ()
            found = self._keeper.from_store(lambda store: store.marks(self._story), none)
            self._marks = {mark.target: mark for mark in found}
        return self._marks
