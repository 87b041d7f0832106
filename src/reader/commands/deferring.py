"""Modules that other packages import and the reader never uses: they are read when somebody does.

`asyncio` imports `ssl` for connections, of which the reader makes none, and with it OpenSSL: 4.5 MB and 6 ms
of every start. `shutil` imports the compressors only to see whether they are there. The others are small.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Loader

DEFERRED = {
    "ssl": "_ssl",
    "asyncio.sslproto": "_ssl",
    "bz2": "_bz2",
    "lzma": "_lzma",
    "ipaddress": "",
    "msgspec.inspect": "",
}
"""Each with the compiled part, if any, that it can't do without: a Python may have been built without it."""
_LOCK = RLock()
_RUN: set[str] = set()
"""The names of those that have been run."""


def defer_unused() -> None:
    """From here on the modules of `DEFERRED` are read when something of them is used, and not before.

    To whoever uses a name of theirs they are what they always are; only `vars` of one shows little till then.
    One that is not there is told at its import, as ever; one that is broken, at its first use. What is listed
    must import nothing that uses it. (`importlib.util.LazyLoader` does not do: before Python 3.12 a second
    `import` reads the module.)
    """
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _Finder:  # no subclass of MetaPathFinder, whose module takes 7 ms to import
    """Finds what Python's own finder finds; of what is deferred, with a loader that waits."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in DEFERRED or not _is_there(DEFERRED[fullname]):
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Waiting(spec.loader)  # type: ignore[assignment]
        return spec


def _is_there(module: str) -> bool:
    return not module or module in sys.builtin_module_names or PathFinder.find_spec(module) is not None


class _Waiting:
    """Makes the module at its import, and runs it at its first use; again, as `reload` does, at once."""

    def __init__(self, loader: Loader) -> None:
        self.loader = loader
        self.made: dict[str, object] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self.loader, name)

    def exec_module(self, module: ModuleType) -> None:
        if module.__name__ in _RUN:
            self.loader.exec_module(module)
        else:
            self.made = dict(vars(module))
            module.__class__ = _Deferred


class _Deferred(ModuleType):
    """A module that has not been run yet. Its names are asked for here only as long as it has none."""

    def __getattr__(self, name: str) -> Any:
        _run(self)
        return ModuleType.__getattribute__(self, name)

    def __dir__(self) -> Iterable[str]:
        _run(self)
        return ModuleType.__dir__(self)


def _run(module: ModuleType) -> None:
    """Runs the module now, unless it is being run: then it has what it has defined so far."""
    with _LOCK:
        spec = module.__spec__
        if spec is not None and isinstance(spec.loader, _Waiting):
            waiting, made = spec.loader, spec.loader.made
            set_before = {name: each for name, each in vars(module).items() if made.get(name) is not each}
            module.__loader__ = spec.loader = waiting.loader
            try:
                spec.loader.exec_module(module)
            except BaseException:
                module.__loader__ = spec.loader = waiting
                raise
            vars(module).update(set_before)
            module.__class__ = ModuleType
            _RUN.add(module.__name__)
