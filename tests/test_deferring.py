"""Modules that wait for their first use: nothing of them is read before it, and nothing is different after it."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from importlib import import_module, reload
from pathlib import Path
from types import ModuleType

import pytest

from reader.commands import deferring

Defer = Callable[[str, str], ModuleType]
RUNS: list[str] = []
"""What the modules made here add to when they are run."""


@pytest.fixture
def defer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Defer]:
    """Imports a module of that source, deferred, that needs another."""
    RUNS.clear()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    made: list[str] = []

    def make(source: str, needed: str = "") -> ModuleType:
        name = f"made_{len(made)}_{tmp_path.name}"
        made.append(name)
        (tmp_path / f"{name}.py").write_text(f"from tests_of_deferring import RUNS\n{source}")
        monkeypatch.setitem(deferring.DEFERRED, name, needed)
        deferring.defer_unused()
        return import_module(name)

    monkeypatch.setitem(sys.modules, "tests_of_deferring", sys.modules[__name__])
    yield make
    for name in made:
        sys.modules.pop(name, None)


def python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_textual_starts_without_openssl_and_who_then_asks_for_ssl_has_all_of_it() -> None:
    code = """
import sys
from reader.commands.deferring import defer_unused
defer_unused()
import textual.app
assert not {"_ssl", "_bz2", "_lzma"} & sys.modules.keys()
import asyncio, bz2, lzma, ssl, msgspec
import urllib.request
assert lzma.decompress(lzma.compress(b"x")) == bz2.decompress(bz2.compress(b"x")) == b"x"
assert ssl.create_default_context().verify_mode is ssl.CERT_REQUIRED
assert issubclass(asyncio.sslproto.SSLProtocol, asyncio.BufferedProtocol)
assert str(msgspec.inspect.type_info(int)) == "IntType(gt=None, ge=None, lt=None, le=None, multiple_of=None)"
print(type(ssl).__name__, type(ssl.__loader__).__name__, ssl.__spec__.loader is ssl.__loader__)
"""
    assert python(code).split() == ["module", "SourceFileLoader", "True"]


def test_a_connection_is_as_safe_as_without() -> None:
    code = """
from reader.commands.deferring import defer_unused
defer_unused()
import asyncio
async def connect():
    async def served(reader, writer):
        writer.close()
    server = await asyncio.start_server(served, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        await asyncio.open_connection("127.0.0.1", port, ssl=True)
    except OSError as error:
        print(type(error).__name__)
asyncio.run(connect())
"""
    assert python(code).strip() in (
        "ConnectionResetError",
        "SSLEOFError",
        "SSLError",
        "ConnectionAbortedError",
    )


def test_it_is_run_at_its_first_use_and_once(defer: Defer) -> None:
    module = defer("RUNS.append('run')\nvalue = 7\n")
    assert RUNS == []
    assert import_module(module.__name__) is module
    assert RUNS == []
    assert (module.value, module.value) == (7, 7)
    assert RUNS == ["run"]
    assert type(module) is ModuleType


def test_what_it_does_not_have_is_told_as_of_any_module(defer: Defer) -> None:
    module = defer("value = 7\n")
    with pytest.raises(AttributeError, match="has no attribute 'other'"):
        _ = module.other
    assert not hasattr(module, "another")


def test_its_names_can_be_listed_before_anything_else(defer: Defer) -> None:
    assert "value" in dir(defer("value = 7\n"))


def test_one_that_looks_at_itself_while_it_runs_sees_what_it_has_so_far(defer: Defer) -> None:
    module = defer("import sys\nme = sys.modules[__name__]\nseen = hasattr(me, 'later')\nlater = 1\n")
    assert (module.seen, module.later) == (False, 1)


def test_one_that_fails_fails_again_and_is_tried_again(defer: Defer) -> None:
    module = defer("RUNS.append('run')\nif len(RUNS) < 3: raise ValueError('not yet')\nvalue = 7\n")
    for _ in range(2):
        with pytest.raises(ValueError, match="not yet"):
            _ = module.value
    assert module.value == 7


def test_threads_that_use_it_at_once_run_it_once(defer: Defer) -> None:
    module = defer("RUNS.append('run')\nfor _ in range(20_000): pass\nvalue = 7\n")
    start, seen = threading.Barrier(8), []

    def use() -> None:
        start.wait()
        seen.append(module.value)

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert seen == [7] * 8
    assert RUNS == ["run"]


def test_one_that_has_been_used_can_be_loaded_again(defer: Defer) -> None:
    module = defer("RUNS.append('run')\nvalue = 7\n")
    assert module.value == 7
    module.value = 8
    assert reload(module) is module
    assert (module.value, RUNS, type(module)) == (7, ["run", "run"], ModuleType)


def test_what_is_set_before_the_first_use_stays_set(defer: Defer) -> None:
    module = defer("value = other = 7\n")
    module.value = 8
    assert (module.other, module.value) == (7, 8)


def test_its_source_can_be_read_before_it_is_run(defer: Defer) -> None:
    module = defer("RUNS.append('run')\nvalue = 7\n")
    assert "value = 7" in module.__loader__.get_source(module.__name__)  # type: ignore[union-attr]
    assert RUNS == []


def test_without_its_compiled_part_it_is_imported_as_ever(defer: Defer) -> None:
    module = defer("RUNS.append('run')\n", "no_such_compiled_part")
    assert RUNS == ["run"]
    assert type(module) is ModuleType
