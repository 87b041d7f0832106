"""A marked passage is found again in a text that was edited, or is told to be lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.progress.marks import Passage, relocated
from reader.story.text import fold_marks

KEEL = Passage("echo", 4, 20, "the keel cracked")

WORDS = st.lists(st.sampled_from(["rope", "mast", "“sail”", "an—oar", "tide\n\n"]), max_size=12)


def joined(*parts: list[str]) -> str:
    return " ".join(word for part in parts for word in part)


class TestAPassageInATextThatMayHaveChanged:
    def test_stays_where_it_is_if_its_words_still_stand_there(self) -> None:
        text = "and the keel cracked, the keel cracked"
        assert relocated(KEEL, text) == KEEL

    def test_follows_its_words_to_the_nearest_place(self) -> None:
        text = "At night, they say, the keel cracked. At noon the keel cracked. Nobody said why the keel cracked."
        told = relocated(Passage("echo", 50, 66, "the keel cracked"), text)
        assert told == Passage("echo", 46, 62, "the keel cracked")

    def test_is_found_though_quotes_dashes_and_breaks_are_written_otherwise(self) -> None:
        words, text = '"the hull" - it cracked', "Then “the hull” –\n\nit cracked"
        assert relocated(Passage("echo", 0, 23, words), text) == Passage("echo", 5, len(text), text[5:])

    @pytest.mark.parametrize("text", ["", "and the keel held", "the keel\x20\x20was not cracked"])
    def test_is_lost_where_its_words_stand_no_more(self, text: str) -> None:
        assert relocated(KEEL, text) is None

    @given(WORDS, WORDS, st.integers(0, 200))
    def test_is_never_lost_while_its_words_stand_once(
        self, before: list[str], after: list[str], start: int
    ) -> None:
        words = "keel «broke»"
        text = joined(before, ["keel “broke”"], after)
        told = relocated(Passage("echo", start, start + len(words), words), text)
        at = text.index("keel")
        assert told == Passage("echo", at, at + len(words), "keel “broke”")

    @given(st.lists(WORDS, min_size=1, max_size=5), st.integers(0, 200))
    def test_is_the_nearest_of_all_places(self, gaps: list[list[str]], start: int) -> None:
        words = "keel broke"
        text = joined(*(part for gap in gaps for part in (gap, [words])))
        told = relocated(Passage("echo", start, start + len(words), words), text)
        places = [at for at in range(len(text)) if text.startswith(words, at)]
        assert told is not None
        assert told.words == words == text[told.start : told.end]
        assert abs(told.start - start) == min(abs(at - start) for at in places)

    @given(WORDS, st.integers(0, 60), st.integers(1, 30), WORDS)
    def test_has_the_same_words_as_before_or_is_lost(
        self, old: list[str], start: int, length: int, new: list[str]
    ) -> None:
        words = joined(old)[start : start + length]
        passage = Passage("echo", start, start + len(words), words)
        assert relocated(passage, joined(old)) == passage
        text = joined(new)
        told = relocated(passage, text)
        if told is not None:
            assert told.words == text[told.start : told.end]
            assert fold_marks(told.words).split() == fold_marks(words).split()
