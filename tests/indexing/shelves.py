"""How tests of the index make stories and shelves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.app.shelf import Shelf

Built = Callable[..., Shelf]


def write(story: Path, title: str, text: str) -> None:
    """Writes a story of two articles, each of which has the text."""
    story.mkdir(parents=True, exist_ok=True)
    (story / "story.toml").write_text(f'title = "{title}"\n')
    for outlet in ("post", "wire"):
        (story / f"{outlet}.md").write_text(f'+++\noutlet = "The {outlet}"\n+++\n{text}\n')
