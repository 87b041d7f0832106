"""Whoever has the store, and what becomes of a question that it can't answer any more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from reader.progress.store import Store

Told = TypeVar("Told")


class Keeper(Protocol):
    """Has a person's store, or none. What only asks goes by `from_store`, what keeps something by `store`."""

    def store(self) -> Store | None:
        """The store; None where nothing can be kept."""

    def from_store(self, ask: Callable[[Store], Told], otherwise: Told) -> Told:
        """What the store answers; `otherwise` without one.

        A file can turn bad at any time: be damaged, locked, lost. Where a program goes on it tells that, and
        goes on with `otherwise`; where it ends, StoreError is raised.
        """


class Opened:
    """The store of a command, open until it ends. A question that can't be answered ends it: StoreError."""

    def __init__(self, store: Store | None) -> None:
        self._store = store

    def store(self) -> Store | None:
        """The store."""
        return self._store

    def from_store(self, ask: Callable[[Store], Told], otherwise: Told) -> Told:
        """What the store answers."""
        return otherwise if self._store is None else ask(self._store)
