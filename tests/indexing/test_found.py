"""Find across a library: the same articles as find in each of its stories, from the index."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shelves import Built, write

from reader.app.found import FoundList, Row
from reader.app.shelf import Shelf
from reader.comparing.finding import _FOLDING, Finder, fold_text, fold_words
from reader.indexing.finding import Hit, article_of, find, place
from reader.story.load import Loaded

TEXT = "The Große Straße café: “no”, said Łódź.\n\nHe *left* the\nmill – at 5. İstanbul ﬁnds Σίσυφος ᎠᎡ ꭰꭱ."


def hits(shelf: Shelf, words: str) -> list[Hit]:
    return [hit for hit in find(shelf.index, shelf.library, words) if hit is not None]


def test_hits_come_in_the_order_of_the_library_with_their_story(built: Built) -> None:
    found = hits(built(), "MILL")
    assert [(hit.title, hit.outlet, hit.article, hit.often) for hit in found] == [
        (f"Story {number}", f"The {outlet}", outlet, 1) for number in range(3) for outlet in ("post", "wire")
    ]
    assert [hit.title for hit in hits(built(), "number 1 burnt")] == ["Story 1", "Story 1"]


@pytest.mark.parametrize("words", ["", "  ", "nothing of it"])
def test_nothing_is_found_of_nothing(built: Built, words: str) -> None:
    assert hits(built(), words) == []


@given(st.integers(0, len(TEXT)), st.integers(1, 12), st.text(st.sampled_from("aeM “–ßSłΣᎠ"), max_size=2))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_an_article_is_found_where_find_in_its_story_finds_it(
    built: Built, library: Path, at: int, size: int, more: str
) -> None:
    words = TEXT[at : at + size] + more
    if not (library / "story-4").exists():
        write(library / "story-4", "Letters", TEXT)
    shelf = _kept(built, library)
    loaded = shelf.read(3)
    assert isinstance(loaded, Loaded)
    article = loaded.story.article("post")
    exactly = Finder([article]).find(words).hits["post"]
    found = [hit for hit in hits(shelf, words) if hit.title == "Letters"]
    assert len(found) == (
        2 if exactly or (fold_words(words) and fold_words(words) in fold_words(article.text)) else 0
    )
    shown = place(article, words)
    assert (shown is None) == (not exactly)
    if shown is not None:
        assert fold_words(shown.words) == fold_words(words)


_SHELVES: dict[Path, Shelf] = {}


def _kept(built: Built, library: Path) -> Shelf:
    if library not in _SHELVES:
        _SHELVES.clear()
        _SHELVES[library] = built()
    return _SHELVES[library]


@given(st.text(max_size=60) | st.text(st.sampled_from("aÀßİΣςŁᎠꭰ’–ﬁé\u0301字"), max_size=40))
def test_a_text_is_folded_as_its_letters_are(text: str) -> None:
    assert fold_text(text).replace("\n", " ") == text.translate(_FOLDING)


def test_the_article_of_a_hit_is_read_as_it_is_now(built: Built, library: Path) -> None:
    [hit, *_] = hits(built(), "number 2")
    article = article_of(hit)
    assert article is not None
    assert place(article, "NUMBER 2") == ("The mill ", "number 2", " burnt down.")
    (library / "story-2" / "post.md").write_text("Another text.")
    assert Row(hit).cells("number 2", 80, titled=False)[-1][0].startswith("changed since it was read")
    (library / "story-2" / "post.md").unlink()
    assert article_of(hit) is None


@pytest.mark.parametrize("titled", [False, True])
@pytest.mark.parametrize("width", [40, 80, 100, 160])
def test_a_row_fills_its_width_and_shows_the_words(built: Built, width: int, titled: bool) -> None:
    from rich.cells import cell_len

    [hit, *_] = hits(built(), "number 2")
    cells = Row(hit).cells("number 2", width, titled=titled)
    assert sum(cell_len(text) for text, _ in cells) == width
    assert ("Story 2" in "".join(text for text, _ in cells)) is titled
    assert ("number 2" if width > 40 else "nu") in "".join(text for text, role in cells if role == "strong")


def test_how_many_are_found_is_told() -> None:
    found = FoundList("mill")
    found.searched, found.articles = 9000, 1234
    assert found.told(80)[0].plain == "“mill”: in 1,234 articles · 9,000 searched so far"
    found.done, found.articles = True, 0
    assert found.told(80)[0].plain == "“mill” stands in no article · 9,000 searched"
    assert FoundList(" ").told(80)[0].plain == ""
