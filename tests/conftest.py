"""What all tests share: the folder of test stories, and a way to write a story by hand."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
import textual.app
import textual.pilot
from hypothesis import settings

from idle import until_idle
from reader.indexing.index import Index

settings.register_profile("untimed", deadline=None)  # tests never time anything: a busy machine is no fault
settings.load_profile("untimed")

# Programs are run as people run them: what can't be written is then found out at the very end.
os.environ.pop("PYTHONUNBUFFERED", None)
textual.app.wait_for_idle = until_idle
textual.pilot.wait_for_idle = until_idle

STORIES = Path(__file__).parent / "stories"


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """An index of their own for tests that start the program: not the user's, nor that of tests beside them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def _no_index_stays_open(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Closes whatever index a test opened; what the program itself opens, it closes before that."""
    made: list[Index] = []
    begin = Index.__init__

    def noted(index: Index, path: Path | None) -> None:
        begin(index, path)
        made.append(index)

    monkeypatch.setattr(Index, "__init__", noted)
    yield
    for index in made:
        index.close()


@pytest.fixture
def bridge() -> Path:
    """A small story of three outlets, made for the tests."""
    return STORIES / "bridge"


@pytest.fixture
def shipped() -> Path:
    """The story that ships."""
    return Path(__file__).parent.parent / "articles" / "zhipu-funding"


@pytest.fixture
def write_story(tmp_path: Path) -> Callable[..., Path]:
    """Writes files into a new folder: `write_story(**{"a.md": "…", "facts.toml": "…"})`."""

    def write(files: dict[str, str | bytes]) -> Path:
        folder = tmp_path / "story"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            (folder / name).write_bytes(data)
        return folder

    return write


@pytest.fixture
def no_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder may be entered, though it can be listed. Root may enter every one, so the system is played."""

    def shut(path: object, *_: object, **__: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    for name in ("stat", "lstat", "open"):
        monkeypatch.setattr(os, name, shut)
