"""Where reading stopped in each article of a story: read when a story is opened, kept when it is left."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.progress.store import Store


class Positions:
    """The reading positions of one story. Without a store nothing is remembered."""

    def __init__(self, store: Store | None, story_id: str, now: Callable[[], datetime]) -> None:
        self._store, self._story, self._now = store, story_id, now
        self._known = self._read()

    def _read(self) -> dict[str, int]:
        """What the store knows. A log that can't be read costs the place, not the reading."""
        from reader.progress.store import StoreError

        try:
            return self._store.positions(self._story) if self._store else {}
        except StoreError:
            return {}

    def at(self, article: str) -> int:
        """The offset at which an article was left, 0 for one that was not read."""
        return self._known.get(article, 0)

    def keep(self, article: str, offset: int) -> None:
        """Remembers an offset. One that can't be kept is no loss worth a message."""
        if self._store is None or offset == self.at(article):
            return
        from reader.quiz.log import NotSaved

        with contextlib.suppress(NotSaved):
            self._store.append_position(self._story, article, offset, self._now())
            self._known[article] = offset
