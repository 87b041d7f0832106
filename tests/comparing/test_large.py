"""What is worked out of a long article needs no more than a few times its text, and nothing before it is asked for."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from random import Random

import pytest

from reader.comparing import copied
from reader.comparing.finding import Finder
from reader.story.model import Article, Block, Story

WORDS = " ".join(Random(1).choices([f"word{number}" for number in range(2_000)], k=30_000))
# The interpreter's own table of words grows by doubling, whenever its time has come: not while we measure.
KNOWN = [sys.intern(word) for word in WORDS.split()]
ROOM = 20
"""So many times the text may be needed for a while: hashes of its runs of words, each with its place in a set."""


def article(name: str) -> Article:
    return Article(name, name, WORDS, (Block("paragraph", 0, len(WORDS)),))


def room(work: Callable[[], object]) -> float:
    """The most memory that is taken at once, in multiples of the text."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / len(WORDS)
    finally:
        tracemalloc.stop()


def test_runs_of_words_are_not_kept() -> None:
    # The least of three: what other threads of the test runner take meanwhile counts too.
    assert min(room(lambda: copied.shingles(WORDS)) for _ in range(3)) < ROOM


def test_the_gate_sees_runs_that_are_kept() -> None:
    words = WORDS.split()
    assert (
        min(room(lambda: set(zip(*(words[at:] for at in range(6)), strict=False))) for _ in range(3)) > ROOM
    )


def test_an_article_alone_has_no_copy_and_none_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(copied, "shingles")
    assert copied.copies(Story("s", "s", (article("one"),), ())) == ()


def test_making_ready_to_find_finds_nothing() -> None:
    finder = Finder([article("one")])
    assert room(finder.prepare) < 3
