"""Where reading stopped in each article of a story: read when a story is opened, kept when it is left."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.progress.keeper import Keeper


class Positions:
    """The reading positions of one story. Without a store nothing is remembered."""

    def __init__(self, keeper: Keeper, story_id: str, now: Callable[[], datetime]) -> None:
        self._keeper, self._story, self._now = keeper, story_id, now
        none: dict[str, int] = {}
        self._known = keeper.from_store(lambda store: store.positions(story_id), none)

    def at(self, article: str) -> int:
        """The offset at which an article was left, 0 for one that was not read."""
        return self._known.get(article, 0)

    def keep(self, article: str, offset: int) -> None:
        """Remembers an offset. One that can't be kept is no loss worth a message."""
        store = self._keeper.store()
        if store is None or offset == self.at(article):
            return
        from reader.quiz.log import NotSaved

        with contextlib.suppress(NotSaved):
            store.append_position(self._story, article, offset, self._now())
            self._known[article] = offset
