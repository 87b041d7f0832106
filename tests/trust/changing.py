"""Copies of the test stories for a walk, and what may happen to their files while it goes on."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from random import Random

STORIES = Path(__file__).parent.parent / "stories"
_MORE = ("aaa.md", "zzz.md")
"""Articles that come and go: before and behind all others."""


def library(folder: Path, rng: Random, shipped: Path | None = None) -> Path:
    """One story, or a library of all, where that may be changed; now and then `shipped`."""
    names = sorted(path.name for path in STORIES.iterdir() if path.is_dir())
    copied = folder / "library"
    if shipped is not None and rng.random() < 0.1:
        return Path(shutil.copytree(shipped, copied))
    if rng.random() < 0.4:
        shutil.copytree(STORIES / rng.choice(names), copied)
    else:
        for name in names:
            shutil.copytree(STORIES / name, copied / name)
    for listed in copied.rglob("story.toml") if rng.random() < 0.5 else ():
        _unlist(listed)
    return copied


def _unlist(listed: Path) -> None:
    """Without the order of its articles a story takes any file that is put beside them."""
    lines = listed.read_text(encoding="utf-8").splitlines(keepends=True)
    listed.write_text("".join(line for line in lines if not line.startswith("articles")), encoding="utf-8")


def _written(story: Path) -> None:
    article = sorted(story.glob("*.md"))[-1]
    article.write_bytes(article.read_bytes() + b"\nNobody has seen it since.\n")


def _spoilt(story: Path) -> None:
    article = sorted(story.glob("*.md"))[0]
    article.write_bytes(b"\xff" + article.read_bytes())


def _mended(story: Path) -> None:
    article = sorted(story.glob("*.md"))[0]
    article.write_bytes(article.read_bytes().lstrip(b"\xff"))


def _more(story: Path) -> None:
    _put(story, "It rained on the bridge.\n\n" * 50, _MORE)


def _cut(story: Path) -> None:
    """What was read to its end, or marked, is shorter now."""
    _put(story, "No.\n", [name for name in _MORE if (story / name).exists()])


def _put(story: Path, text: str, names: Iterable[str]) -> None:
    for name in names:
        (story / name).write_text(f'+++\noutlet = "One more"\n+++\n{text}', encoding="utf-8")


def _fewer(story: Path) -> None:
    for name in _MORE:
        (story / name).unlink(missing_ok=True)


def _no_facts(story: Path) -> None:
    (story / "facts.toml").write_text("", encoding="utf-8")


def _gone(story: Path) -> None:
    shutil.rmtree(story)


CHANGES = (_written, _spoilt, _mended, _more, _more, _cut, _fewer, _no_facts, _gone)
"""What happens to a story: written on, spoilt, mended, articles put in or taken out, its table emptied, deleted."""
