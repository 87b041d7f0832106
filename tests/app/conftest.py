"""What tests of the app share: an app on a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.story.library import find_stories


@pytest.fixture
def open_app(tmp_path: Path) -> Callable[..., ReaderApp]:
    """An app on a folder, its answers in a file of the test."""

    def make(folder: Path, **options: object) -> ReaderApp:
        return ReaderApp(find_stories(folder), progress=tmp_path / "progress.sqlite3", seed=1, **options)  # type: ignore[arg-type]

    return make
